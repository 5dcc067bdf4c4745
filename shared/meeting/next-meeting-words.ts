/** What a next meeting's agenda says by itself, in the meeting's language: it is the council's text from then on. */
import type { Language } from '#shared/contract/meeting.ts'

interface NextMeetingWords {
  /** @param date written in full, "12 novembre 2026" */
  approval: (date: string) => string
  followUp: (openActions: number) => string
}

const words: Record<Language, NextMeetingWords> = {
  fr: {
    approval: (date) => `Approbation du compte rendu du ${date}`,
    followUp: (count) => {
      if (count === 0) return 'Suivi des actions'
      return count === 1 ? 'Suivi de l’action en cours' : `Suivi des ${count} actions en cours`
    },
  },
  en: {
    approval: (date) => `Approval of the minutes of ${date}`,
    followUp: (count) => {
      if (count === 0) return 'Follow-up of actions'
      return count === 1 ? 'Follow-up of the open action' : `Follow-up of the ${count} open actions`
    },
  },
}

const months = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** "2026-11-12" as an agenda says it. */
export function agendaDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const dayWords = language === 'fr' && day === '01' ? '1er' : String(Number(day))
  return `${dayWords} ${months[language][Number(month) - 1] ?? month} ${year}`
}

export function nextMeetingWords(language: Language): NextMeetingWords {
  return words[language]
}
