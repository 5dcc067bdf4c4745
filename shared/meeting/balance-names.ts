/** What the sides of a balance are called where the council gave no name, in the meeting's or the screen's language. */
import type { Language } from '#shared/contract/meeting.ts'
import type { PersonStatus } from '#shared/rules/people.ts'

interface BalanceWords {
  axes: { college: string; status: string; mic: string }
  status: Record<PersonStatus, string>
  /** Of no college; of a category, who did not say. */
  noCollege: string
  undeclared: string
  /** Several sides put together, so that none of them can be told. */
  others: string
  /** Sides of the hand counter. */
  mic: { a: string; b: string; other: string }
}

const catalogues: Record<Language, BalanceWords> = {
  fr: {
    axes: { college: 'Collège', status: 'Statut', mic: 'Au micro, sans noms' },
    status: { member: 'Membres', guest: 'Invités', public: 'Habitants', companion: 'Accompagnants' },
    noCollege: 'Sans collège',
    undeclared: 'Non déclaré',
    others: 'Autres, ensemble',
    mic: { a: 'Liste A', b: 'Liste B', other: 'Autre' },
  },
  en: {
    axes: { college: 'College', status: 'Status', mic: 'At the microphone, unnamed' },
    status: { member: 'Members', guest: 'Guests', public: 'Residents', companion: 'Companions' },
    noCollege: 'No college',
    undeclared: 'Not said',
    others: 'Others, together',
    mic: { a: 'List A', b: 'List B', other: 'Other' },
  },
}

export function balanceWords(language: Language): BalanceWords {
  return catalogues[language]
}
