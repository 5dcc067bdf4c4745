/** The evening of the open meeting, made again only when the part of the meeting it reads has changed. */
import { useMemo } from 'react'
import { useSnapshot } from '../../storage/hooks.tsx'
import { eveningOf, happenedIn, type Evening } from './evening.ts'

export function useEvening(): Evening {
  const meeting = useSnapshot()
  const { journal, people, rules } = meeting
  const happened = useMemo(() => happenedIn(journal, people, rules), [journal, people, rules])
  return useMemo(() => eveningOf(meeting, happened), [meeting, happened])
}
