/** Who comes and goes, and who votes for whom. */
import { attendanceIn, hasVote, isCount, no, type Guard, type Guards } from './scene.ts'

const proxyGuard: Guard<'proxyGiven'> = ({ from, to }, scene) => {
  if (from === to) return no('proxyToSelf')
  if (!hasVote(scene, from)) return no('noVoteToGive')
  if (!hasVote(scene, to)) return no('holderHasNoVote')
  const byPerson = attendanceIn(scene)
  if (byPerson[from]?.status === 'present') return no('giverPresent')
  if (byPerson[from]?.proxyTo !== null) return no('proxyAlreadyGiven')
  if (byPerson[to]?.status !== 'present') return no('holderAbsent')
  const { proxiesPerHolder: limit } = scene.context.rules
  return byPerson[to].holdsProxies.length >= limit ? no('proxyLimit', { limit }) : null
}

export const attendanceGuards: Guards<
  'arrived' | 'left' | 'excused' | 'proxyGiven' | 'proxyEnded' | 'recused' | 'publicCounted'
> = {
  arrived: ({ personId }, scene) => (attendanceIn(scene)[personId]?.status === 'present' ? no('alreadyPresent') : null),
  left: ({ personId }, scene) => (attendanceIn(scene)[personId]?.status === 'present' ? null : no('notPresent')),
  excused: ({ personId }, scene) => {
    const status = attendanceIn(scene)[personId]?.status
    if (status === 'present') return no('alreadyPresent')
    return status === 'excused' ? no('alreadyExcused') : null
  },
  proxyGiven: proxyGuard,
  proxyEnded: ({ from }, scene) => ((attendanceIn(scene)[from]?.proxyTo ?? null) === null ? no('noProxy') : null),
  recused: ({ personId, itemId }, scene) =>
    scene.entries.some(
      (entry) =>
        entry.kind === 'recused' && entry.personId === personId && entry.itemId === itemId && entry.at <= scene.at,
    )
      ? no('alreadyRecused')
      : null,
  publicCounted: ({ count }) => (isCount(count) ? null : no('countsNotWhole')),
}
