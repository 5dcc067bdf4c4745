/**
 * Classes of requests: all of a better one come before any of the next, whoever asked first. Within a class it is the
 * order of asking, two lists in turn where the rules say so.
 *
 * Fewest turns is VoteIT's rule with no cap on the count; first time is the same with a cap of one, and redeliste's
 * stable partition (docs/fairness.md).
 */
import type { SpeechRule } from '../people.ts'
import type { Past, Spoken } from './past.ts'
import type { Waiting } from './waiting.ts'

/** Compared from the left, the lower first: kind, one turn each, what was said before, left over from last time. */
export type Rank = readonly [kind: number, had: number, before: number, fresh: number]

const kindOrder = { procedure: 0, reply: 1, question: 2, speak: 3 } as const

export function turnsIn({ turns, turnsOnItem }: Spoken, { scope }: SpeechRule): number {
  return scope === 'item' ? turnsOnItem : turns
}

export function timeIn({ ms, msOnItem }: Spoken, { scope }: SpeechRule): number {
  return scope === 'item' ? msOnItem : ms
}

/** Has said nothing that counts, by the rules' scope. */
export function isFirstTime(spoken: Spoken, speech: SpeechRule): boolean {
  return turnsIn(spoken, speech) === 0
}

function before(spoken: Spoken, speech: SpeechRule): number {
  switch (speech.priority) {
    case 'firstTime':
      return Math.min(1, turnsIn(spoken, speech))
    case 'fewestTurns':
      return turnsIn(spoken, speech)
    case 'leastTime':
      return timeIn(spoken, speech)
    default:
      return 0
  }
}

/** @param spoken what its person said before */
export function rankOf(request: Waiting, spoken: Spoken, speech: SpeechRule): Rank {
  const isPoint = request.form === 'speak'
  return [
    speech.kindsFirst ? kindOrder[request.form] : 0,
    speech.oneTurnEach && isPoint && spoken.hadPoint ? 1 : 0,
    before(spoken, speech),
    request.carried ? 0 : 1,
  ]
}

/** As things stand: who is speaking has not finished, and gives way to whoever spoke for less time. */
export function rankNow(request: Waiting, past: Past, speech: SpeechRule): Rank {
  const spoken = past.of(request.personId)
  const rank = rankOf(request, spoken, speech)
  const isSpeaking = speech.priority === 'leastTime' && past.running === request.personId
  return isSpeaking ? [rank[0], rank[1], Number.POSITIVE_INFINITY, rank[3]] : rank
}

export function byRank(a: Rank, b: Rank): number {
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? 0
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

export interface RankedClass {
  rank: Rank
  /** In the order they were asked. */
  requests: Waiting[]
}

/** @param requests in the order they were asked */
export function classesOf(requests: readonly Waiting[], past: Past, speech: SpeechRule): RankedClass[] {
  const classes = new Map<string, RankedClass>()
  for (const request of requests) {
    const rank = rankNow(request, past, speech)
    const key = rank.join()
    const found = classes.get(key)
    if (found === undefined) classes.set(key, { rank, requests: [request] })
    else found.requests.push(request)
  }
  return [...classes.values()].sort((a, b) => byRank(a.rank, b.rank))
}
