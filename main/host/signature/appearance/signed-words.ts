/** What stands in the box of somebody who signed digitally: no seal, no promise, and whose clock it was. */
import type { Language } from '#shared/contract/meeting.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { noBreak } from '#shared/minutes/typography/typography.ts'

export interface Signing {
  language: Language
  name: string
  /** UTC ms, by the signer's own computer. */
  at: number
  timeZone: string
}

const sentences: Record<Language, (name: string, day: string, hour: string) => string> = {
  fr: (name, day, hour) => `Signé numériquement par ${name}, le ${day} à${noBreak}${hour} (heure de son ordinateur)`,
  en: (name, day, hour) => `Digitally signed by ${name} on ${day} at${noBreak}${hour} (their computer’s time)`,
}

export function signedWords({ language, name, at, timeZone }: Signing): string {
  const { date, time } = wallClock(at, timeZone)
  const { typography } = phrasesOf(language)
  return sentences[language](name, typography.shortDay(date), typography.hour(time))
}
