import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

const themes = ['auto', 'light', 'dark'] as const satisfies MantineColorScheme[]

/** Light, dark, or as the computer; Mantine keeps the choice. */
export function ThemeSwitch(): ReactNode {
  const { t } = useTranslation('ui')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const id = useId()
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('theme.label')}</label>
      <select
        id={id}
        value={colorScheme}
        onChange={(event) => {
          const chosen = themes.find((theme) => theme === event.target.value)
          if (chosen !== undefined) setColorScheme(chosen)
        }}
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {t(`theme.${theme}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
