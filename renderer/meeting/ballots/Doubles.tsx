import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '../evening/evening.ts'

/** Who raises a hand for two; nothing when nobody does. `after` stands before it. */
export function Doubles({ evening, after = '' }: { evening: Evening; after?: string }): ReactNode {
  const { t } = useTranslation('conduct')
  const holders = Object.entries(evening.attendance.byPerson).filter(([, person]) => person.holdsProxies.length > 0)
  const names = holders.map(([id]) => evening.people.get(id)?.name ?? '').join(', ')
  return names === '' ? null : `${after}${t('vote.twice', { names })}`
}
