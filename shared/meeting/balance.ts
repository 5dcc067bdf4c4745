/**
 * The balance of speech of a meeting, with names one can read: what the console, the wall, the minutes and the register
 * all show. Only what balance-cover.ts lets through is in it, but for the silent members, which the console alone has.
 */
import type { Language, MeetingBody, RulesProfile } from '#shared/contract/meeting.ts'
import { balanceOf, type SpeechShare, type SpeechTotals } from '#shared/rules/balance.ts'
import type { Instant, JournalEntry, RecordedBalance } from '#shared/rules/facts.ts'
import { micShares, micSides, micTurnsOf } from '#shared/rules/mic.ts'
import type { PersonStatus } from '#shared/rules/people.ts'
import { balanceWords } from './balance-names.ts'
import { participants } from './journal.ts'

/** The axis of the hand counter: turns of people nobody named. */
export const micAxis = 'mic'

export interface MeetingBalance {
  totals: SpeechTotals
  /** Turns and time at the microphone counted by hand, which no person of the list has. */
  mic: { turns: number; ms: number }
  /** Those of which something may be shown, in the rules' order. */
  balances: RecordedBalance[]
  /** Axes the rules name and of which nothing may be shown, by name. */
  withheld: string[]
  /** Ids of the members in the room who said nothing: for the console alone. */
  silent: string[]
}

export interface BalanceOptions {
  itemId?: string | undefined
  /** Of the names nobody typed. */
  language: Language
}

/** Axes of the rules that exist; a category that was taken out of them is no axis any more. */
function axesOf({ balanceBy, categories }: RulesProfile): string[] {
  const known = new Set(['college', 'status', ...categories.map(({ id }) => id)])
  return [...new Set(balanceBy)].filter((axis) => known.has(axis))
}

/**
 * @param entries effective, in order (journal.ts)
 * @param rules as they stand at that instant
 */
export function meetingBalance(
  meeting: Pick<MeetingBody, 'people'>,
  entries: readonly JournalEntry[],
  rules: RulesProfile,
  at: Instant,
  { itemId, language }: BalanceOptions,
): MeetingBalance {
  const axes = axesOf(rules)
  const scope = { itemId, smallest: rules.smallestCategory }
  const { totals, axes: shared, silent } = balanceOf(entries, participants(meeting, rules), axes, at, scope)
  const name = namesIn(rules, language)
  const named = shared.map(({ axis, shares }) => ({
    id: axis,
    name: name.axis(axis),
    shares: shares.map(({ sides, people, spoke, turns, ms }) => ({
      name: name.side(axis, sides),
      people,
      spoke,
      turns,
      ms,
    })),
  }))
  const micTurns = micTurnsOf(entries, at).filter((turn) => itemId === undefined || turn.itemId === itemId)
  const mic = {
    turns: micTurns.length,
    ms: micTurns.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }
  const heard = named.filter(({ shares }) => shares.some(({ turns }) => turns > 0))
  return {
    totals,
    mic,
    balances: [...heard, ...micBalance(micShares(micTurns), rules, language)],
    withheld: totals.turns === 0 ? [] : named.filter(({ shares }) => shares.length === 0).map((axis) => axis.name),
    silent,
  }
}

/** By side where each side heard had at least as many turns as the minimum; nobody counts the people behind them. */
function micBalance(
  shares: ReturnType<typeof micShares>,
  { smallestCategory, alternation, categories }: RulesProfile,
  language: Language,
): RecordedBalance[] {
  const words = balanceWords(language)
  const heard = micSides.filter((side) => shares[side].turns > 0)
  const fewest = Math.max(5, smallestCategory)
  if (heard.length === 0 || heard.some((side) => shares[side].turns < fewest)) return []
  const values = categories.find(({ id }) => id === alternation)?.values ?? []
  const names = { a: values[0]?.name ?? words.mic.a, b: values[1]?.name ?? words.mic.b, other: words.mic.other }
  const sides = micSides.filter((side) => side !== 'other' || shares.other.turns > 0)
  return [
    {
      id: micAxis,
      name: words.axes.mic,
      shares: sides.map((side) => ({ name: names[side], people: 0, spoke: 0, ...shares[side] })),
    },
  ]
}

function namesIn({ colleges, categories }: RulesProfile, language: Language) {
  const words = balanceWords(language)
  const one = (axis: string, side: SpeechShare['sides'][number]): string => {
    if (axis === 'status') return words.status[(side ?? 'public') as PersonStatus]
    if (axis === 'college') return colleges.find(({ id }) => id === side)?.name ?? words.noCollege
    const values = categories.find(({ id }) => id === axis)?.values ?? []
    return values.find(({ id }) => id === side)?.name ?? words.undeclared
  }
  return {
    axis: (axis: string): string =>
      axis === 'college' || axis === 'status'
        ? words.axes[axis]
        : (categories.find(({ id }) => id === axis)?.name ?? axis),
    side: (axis: string, [first = null, ...more]: SpeechShare['sides']): string =>
      more.length > 0 ? words.others : one(axis, first),
  }
}

/** Parts in whole per cent that add up to 100, the largest remainders rounded up; 0 each of nothing. */
export function percents(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (100 * part) / whole)
  const missing = 100 - exact.reduce((sum, each) => sum + Math.floor(each), 0)
  const byRemainder = exact
    .map((each, place) => ({ place, remainder: each - Math.floor(each) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place)
  const up = new Set(byRemainder.slice(0, missing).map(({ place }) => place))
  return exact.map((each, place) => Math.floor(each) + (up.has(place) ? 1 : 0))
}

/** Shares of the turns and of the time of one axis, in per cent. */
export function sharesIn({ shares }: Pick<RecordedBalance, 'shares'>) {
  const turns = percents(shares.map((share) => share.turns))
  const time = percents(shares.map((share) => share.ms))
  return shares.map((share, place) => ({ ...share, turnShare: turns[place] ?? 0, timeShare: time[place] ?? 0 }))
}
