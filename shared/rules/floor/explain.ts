/** One reason for each of those who asked, given the order they stand in. */
import type { SpeechRule } from '../people.ts'
import type { Past } from './past.ts'
import { byRank, isFirstTime, rankNow, turnsIn, type Rank } from './priority.ts'
import { reason, type QueueReason } from './reasons.ts'
import type { SideOf } from './served.ts'
import type { Waiting } from './waiting.ts'

interface Seen {
  past: Past
  speech: SpeechRule
  whose: SideOf
}

/** Somebody who asked later is before them: of a better class, of their own list, or of the other one. */
interface Passed {
  byClass: boolean
  inOwnList: boolean
  byOtherList: boolean
}

/** @param order of those who asked, head first */
export function explain(order: readonly Waiting[], seen: Seen): Map<Waiting, QueueReason> {
  const ranks = new Map(order.map((request) => [request, rankNow(request, seen.past, seen.speech)]))
  const passed = passedIn(order, ranks, seen.whose)
  const passing = passingIn(order, ranks, seen.whose)
  const others = othersIn(order, ranks, seen)
  return new Map(
    order.map((request, place) => {
      const own = passed.get(request) ?? { byClass: false, inOwnList: false, byOtherList: false }
      const hasSide = seen.whose(request.personId) !== null
      const alternates = hasSide && (own.byOtherList || passing.has(request))
      const isFirst = isFirstOfSeveral(order, ranks, place)
      const time = (ranks.get(request) ?? noRank)[2]
      return [request, reasonOf(request, { ...own, alternates, isFirst, time }, others, seen)]
    }),
  )
}

function reasonOf(
  request: Waiting,
  stands: Passed & { alternates: boolean; isFirst: boolean; time: number },
  others: Others,
  { past, speech }: Seen,
): QueueReason {
  const spoken = past.of(request.personId)
  const turns = turnsIn(spoken, speech)
  if (speech.kindsFirst && request.form !== 'speak') return reason(request.form)
  if (speech.oneTurnEach && request.form === 'speak' && spoken.hadPoint) return reason('hadTurn')
  if (request.carried) return reason('carried')
  if (stands.alternates) return reason('alternates')
  if (stands.inOwnList) return reason('sameTime', { turns })
  if (speech.priority !== 'none' && isFirstTime(spoken, speech)) {
    return reason(speech.scope === 'item' ? 'firstOnItem' : 'firstTime')
  }
  if (speech.priority === 'fewestTurns') {
    const more = others.turnsAbove(turns)
    if (more !== null) return reason('fewerTurns', { turns, others: more })
  }
  if (speech.priority === 'leastTime') {
    if (stands.time < others.mostTime) return reason('lessTime')
    if (stands.byClass) return reason('moreTime')
  }
  if (stands.byClass && turns > 0) return reason('spoken', { turns })
  return stands.isFirst ? reason('askedFirst') : reason('asked', { turns })
}

/** First in a class of several, having asked before all of them. */
function isFirstOfSeveral(order: readonly Waiting[], ranks: ReadonlyMap<Waiting, Rank>, place: number): boolean {
  if (place !== 0) return false
  const [first, second] = order
  if (first === undefined || second === undefined) return false
  return byRank(ranks.get(first) ?? noRank, ranks.get(second) ?? noRank) === 0 && first.index < second.index
}

const noRank: Rank = [0, 0, 0, 0]

/** Walks from the head: the latest who asked so far, in better classes and in each list of this one. */
function passedIn(order: readonly Waiting[], ranks: ReadonlyMap<Waiting, Rank>, whose: SideOf): Map<Waiting, Passed> {
  const found = new Map<Waiting, Passed>()
  let rank: Rank | undefined
  let better = -1
  let latest = -1
  let bySide = new Map<string | null, number>()
  for (const request of order) {
    const own = ranks.get(request) ?? noRank
    if (rank === undefined || byRank(rank, own) !== 0) {
      better = Math.max(better, latest)
      bySide = new Map()
      rank = own
    }
    const side = whose(request.personId)
    found.set(request, {
      byClass: better > request.index,
      inOwnList: (bySide.get(side) ?? -1) > request.index,
      byOtherList: [...bySide].some(([other, index]) => other !== side && index > request.index),
    })
    latest = Math.max(latest, request.index)
    bySide.set(side, Math.max(bySide.get(side) ?? -1, request.index))
  }
  return found
}

/** Those before somebody of another list who asked earlier, in the same class. Walks from the end. */
function passingIn(order: readonly Waiting[], ranks: ReadonlyMap<Waiting, Rank>, whose: SideOf): Set<Waiting> {
  const found = new Set<Waiting>()
  let rank: Rank | undefined
  let earliest = new Map<string | null, number>()
  for (const request of order.toReversed()) {
    const own = ranks.get(request) ?? noRank
    if (rank === undefined || byRank(rank, own) !== 0) earliest = new Map()
    rank = own
    const side = whose(request.personId)
    if ([...earliest].some(([other, index]) => other !== side && index < request.index)) found.add(request)
    earliest.set(side, Math.min(earliest.get(side) ?? Number.POSITIVE_INFINITY, request.index))
  }
  return found
}

interface Others {
  /** The turns of those who spoke more often, "3" or "2–3"; null when nobody did. */
  turnsAbove: (turns: number) => string | null
  /** By the rank: under least time alone it is a time. */
  mostTime: number
}

function othersIn(order: readonly Waiting[], ranks: ReadonlyMap<Waiting, Rank>, { past, speech }: Seen): Others {
  const counts = [...new Set(order.map(({ personId }) => turnsIn(past.of(personId), speech)))].sort((a, b) => a - b)
  const most = counts.at(-1) ?? 0
  return {
    turnsAbove(turns) {
      const next = counts.find((count) => count > turns)
      if (next === undefined) return null
      return next === most ? String(most) : `${next}–${most}`
    },
    mostTime: order.reduce((longest, request) => Math.max(longest, (ranks.get(request) ?? noRank)[2]), 0),
  }
}
