import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '../evening/evening.ts'

interface DoublesProps {
  evening: Evening
  /** Stands before it. */
  after?: string
  /** Alone, after a full stop; otherwise it goes on from what is said before it. */
  isSentence?: boolean
}

/** Who raises a hand for two; nothing when nobody does. */
export function Doubles({ evening, after = '', isSentence = false }: DoublesProps): ReactNode {
  const { t } = useTranslation('conduct')
  const holders = Object.entries(evening.attendance.byPerson).filter(([, person]) => person.holdsProxies.length > 0)
  const names = holders.map(([id]) => evening.people.get(id)?.name ?? '').join(', ')
  return names === '' ? null : `${after}${t(isSentence ? 'vote.twiceSaid' : 'vote.twice', { names })}`
}
