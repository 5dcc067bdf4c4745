import type { Language } from '#shared/contract/meeting.ts'
import { englishPhrases } from './english.ts'
import { frenchPhrases } from './french.ts'
import { isolating } from './isolating.ts'
import type { Phrases } from './phrases.ts'

const byLanguage: Record<Language, Phrases> = { fr: isolating(frenchPhrases), en: isolating(englishPhrases) }

export function phrasesOf(language: Language): Phrases {
  return byLanguage[language]
}
