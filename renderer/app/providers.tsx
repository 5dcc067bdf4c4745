/** Theme and language around every page of the app. The entry (main.tsx) renders this around its routes. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import '@mantine/core/styles.layer.css'
import '../ui/base.css'
import { styleNonce } from './style-nonce.ts'
import { cssVariablesResolver, theme } from './theme.ts'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'tablee-theme' })

// Mantine's Modal locks scrolling through a library that writes its own style tag.
setNonce(styleNonce())

export function Providers({ words, children }: { words: i18n; children: ReactNode }): ReactNode {
  return (
    <I18nextProvider i18n={words}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
        deduplicateInlineStyles
      >
        {children}
      </MantineProvider>
    </I18nextProvider>
  )
}
