/**
 * The language of the pages: catalogues bundled with them, chosen once, kept on this computer. A meeting's own
 * language (its minutes, its wall) is in the meeting and does not follow this one.
 */
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { languageSchema, type Language } from '#shared/contract/meeting.ts'
import { frenchCatalogue } from '../ui/french-spacing.ts'
import { english } from './words/en/index.ts'
import { french } from './words/fr/index.ts'

const storageKey = 'tablee-language'

/** What was chosen here before, else the computer's own if we speak it, else French. */
export function firstLanguage(kept: string | null, computer: readonly string[]): Language {
  const spoken = [kept, ...computer.map((tag) => tag.slice(0, 2).toLowerCase())]
  return spoken.map((tag) => languageSchema.safeParse(tag)).find((known) => known.success)?.data ?? 'fr'
}

/** Starts i18next with every catalogue at hand, and keeps `<html lang>` and the choice in step with it. */
export async function startWords(): Promise<i18n> {
  const words = createInstance()
  words.use(initReactI18next)
  words.on('languageChanged', (language) => {
    document.documentElement.lang = language
    keepLanguage(language)
  })
  await words.init({
    lng: firstLanguage(keptLanguage(), navigator.languages),
    fallbackLng: 'fr',
    resources: { fr: frenchCatalogue(french), en: english },
    ns: Object.keys(french),
    defaultNS: 'ui',
    // React escapes already.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return words
}

// Storage may be refused (private window, full disk): the language then lasts as long as the page.
function keptLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function keepLanguage(language: string): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // As above.
  }
}
