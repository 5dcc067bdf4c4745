import { Button } from '@mantine/core'
import { MantineProvider } from '@mantine/core'
import { createInstance, type i18n } from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { english } from '../../../../renderer/app/words/en/index.ts'
import { french } from '../../../../renderer/app/words/fr/index.ts'
import { ConfirmLine } from '../../../../renderer/ui/ConfirmLine.tsx'
import { EmptyState } from '../../../../renderer/ui/EmptyState.tsx'
import { frenchCatalogue } from '../../../../renderer/ui/french-spacing.ts'
import { KeyHint } from '../../../../renderer/ui/KeyHint.tsx'
import { Minutes } from '../../../../renderer/ui/Minutes.tsx'
import { Notice } from '../../../../renderer/ui/Notice.tsx'
import { ProgressLine } from '../../../../renderer/ui/ProgressLine.tsx'
import { SavedBadge } from '../../../../renderer/ui/SavedBadge.tsx'
import { Screen } from '../../../../renderer/ui/Screen.tsx'

async function words(language: 'fr' | 'en'): Promise<i18n> {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { fr: frenchCatalogue(french), en: english },
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}

const fr = await words('fr')
const en = await words('en')
const nothing = (): void => undefined

function markup(element: ReactNode, language = fr): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={language}>
      <MantineProvider env="test">{element}</MantineProvider>
    </I18nextProvider>,
  ).replace(/<style[\s\S]*?<\/style>/g, '')
}

/** What is read, without the marks around it. */
function said(element: ReactNode, language = fr): string {
  return markup(element, language).replace(/<[^>]+>/g, '')
}

describe('The badge', () => {
  it('says where the work is kept, in words, to screen readers too', () => {
    expect(said(<SavedBadge state="pending" />)).toBe('Pas encore enregistré')
    expect(said(<SavedBadge state="room" />, en)).toBe('In the room')
    expect(markup(<SavedBadge state="computer" />)).toMatch(/^<output/)
  })

  it('counts the files this computer has not received', () => {
    expect(said(<SavedBadge state="computer" missingFiles={1} />)).toContain('1 fichier à recevoir')
    expect(said(<SavedBadge state="computer" missingFiles={3} />)).toContain('3 fichiers à recevoir')
  })
})

describe('Minutes', () => {
  it('say what is left and what runs over in the person’s language', () => {
    expect(said(<Minutes plannedMs={600_000} spentMs={0} />)).toBe('encore 10\u00A0min')
    expect(said(<Minutes plannedMs={600_000} spentMs={960_000} />)).toBe('6\u00A0min de plus')
    expect(said(<Minutes plannedMs={600_000} spentMs={960_000} />, en)).toBe('6 min over')
  })
})

describe('A notice', () => {
  it('waits its turn with a screen reader, unless something failed', () => {
    expect(markup(<Notice>Gardé.</Notice>)).toContain('role="status"')
    expect(markup(<Notice tone="failure">Non lu.</Notice>)).toContain('role="alert"')
  })

  it('can be closed by name when it may be', () => {
    expect(markup(<Notice onDismiss={nothing}>Gardé.</Notice>)).toContain('aria-label="Fermer ce message"')
    expect(markup(<Notice>Gardé.</Notice>)).not.toContain('<button')
  })
})

describe('A question asked in the line', () => {
  it('names itself and both answers, and is no dialog', () => {
    const html = markup(
      <ConfirmLine question="Effacer ?" confirmLabel="Effacer" onConfirm={nothing} onCancel={nothing} />,
    )
    expect(html).toContain('<fieldset aria-label="Effacer ?"')
    expect(html.match(/<button/g)).toHaveLength(2)
    expect(html).not.toMatch(/role="dialog"|autofocus/i)
  })
})

describe('A key hint', () => {
  it('writes keys as the keyboard does, for the eye alone', () => {
    expect(said(<KeyHint keys={['Ctrl', 'Enter']} />)).toBe('CtrlEntrée')
    expect(said(<KeyHint keys={['Shift', 'n']} />, en)).toBe('ShiftN')
    expect(markup(<KeyHint keys={['n']} />)).toContain('aria-hidden="true"')
  })
})

describe('Progress', () => {
  it('is a named progress bar with its share, and without one while nobody can tell', () => {
    expect(markup(<ProgressLine label="PDF" value={0.4} />)).toMatch(/<progress [^>]*value="0.4"/)
    expect(said(<ProgressLine label="PDF" value={0.4} />)).toBe('PDF · 40\u00A0%')
    expect(markup(<ProgressLine label="PDF" value={null} />)).not.toContain('value=')
  })
})

describe('A screen', () => {
  it('has one heading, a way past the header, and its landmarks', () => {
    const html = markup(
      <Screen title="Préparer" nav={<a href="#conduct">Animer</a>}>
        <EmptyState title="Rien encore" action={<Button>Commencer</Button>} />
      </Screen>,
    )
    expect(html.match(/<h1/g)).toHaveLength(1)
    for (const landmark of ['<header', '<nav', '<main id="main"', 'href="#main"']) expect(html).toContain(landmark)
  })
})
