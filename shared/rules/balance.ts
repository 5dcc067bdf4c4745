/**
 * How the floor was shared: turns and time by what people are or said of themselves, in figures that name nobody.
 *
 * A share of time is that of ordinary turns and of words off the list; presentations are counted apart (evening.md item
 * 8). An interrupted turn and the one that goes on with it are one turn. What may be shown of the categories is
 * settled in balance-cover.ts: nothing here hands out a figure of a category of too few people.
 */
import { attendanceAt, recusedOn } from './attendance.ts'
import { coverShares, type SpeechShare, type Voice } from './balance-cover.ts'
import { ofKind, type Duration, type Instant, type JournalEntry } from './facts.ts'
import { turnsOf, type Turn } from './floor.ts'
import type { Participant } from './people.ts'

export type { SpeechShare }

/** People, turns and time of the whole room; presentations apart. Milliseconds. */
export interface SpeechTotals {
  /** Whoever was in the room, or spoke. */
  people: number
  spoke: number
  turns: number
  ms: Duration
  presentations: number
  presentationMs: Duration
  /** Of one turn, with what it went on with after an interruption; 0 before the first. */
  longestMs: Duration
}

export interface AxisBalance {
  /** `college`, `status` or a category's id. */
  axis: string
  /** Empty when nothing of it may be shown. */
  shares: SpeechShare[]
}

export interface Balance {
  totals: SpeechTotals
  axes: AxisBalance[]
  /** Members in the room who said nothing, in the list's order: for the console alone (evening.md item 7). */
  silent: string[]
}

export interface BalanceScope {
  /** One item; the whole session when absent. */
  itemId?: string | undefined
  /** No category of fewer people is shown (`smallestCategory` of the rules). */
  smallest: number
}

/** A turn with what it went on with: begun once, its times added. */
interface WholeTurn {
  personId: string
  form: Turn['form']
  durationMs: Duration
}

function wholeTurns(entries: readonly JournalEntry[], turns: readonly Turn[]): WholeTurn[] {
  const resumes = new Map(ofKind(entries, 'turnStarted').map((entry) => [entry.turnId, entry.resumes]))
  const whole = new Map<string, WholeTurn>()
  for (const { turnId, personId, form, durationMs } of turns) {
    const before = resumes.get(turnId)
    const begun = before === undefined ? undefined : whole.get(before)
    if (begun === undefined) {
      whole.set(turnId, { personId, form, durationMs })
    } else {
      begun.durationMs += durationMs
      // Interrupted twice, the third part still names the second.
      whole.set(turnId, begun)
    }
  }
  return [...new Set(whole.values())]
}

function isPart(itemId: string | undefined): (turn: { itemId: string }) => boolean {
  return (turn) => itemId === undefined || turn.itemId === itemId
}

/** When the item was on, up to an instant; the whole session without one. */
function spansOf(entries: readonly JournalEntry[], itemId: string | undefined, at: Instant): [Instant, Instant][] {
  if (itemId === undefined) return [[Number.NEGATIVE_INFINITY, at]]
  const starts = ofKind(entries, 'itemStarted').filter((entry) => entry.at <= at)
  return starts.flatMap((start, place): [Instant, Instant][] =>
    start.itemId === itemId ? [[start.at, starts[place + 1]?.at ?? at]] : [],
  )
}

/**
 * The balance at an instant.
 *
 * @param entries effective, in order (journal.ts)
 * @param axes what to read it by: `college`, `status`, ids of the rules' categories
 */
export function balanceOf(
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  axes: readonly string[],
  at: Instant,
  { itemId, smallest }: BalanceScope,
): Balance {
  const heard = turnsOf(entries, at).filter(isPart(itemId))
  const turns = wholeTurns(entries, heard).filter(({ form }) => form !== 'presentation')
  const presentations = heard.filter(({ form }) => form === 'presentation')
  const { byPerson } = attendanceAt(entries, people, at, 0)
  const spans = spansOf(entries, itemId, at)
  const wasThere = (id: string) =>
    (byPerson[id]?.intervals ?? []).some(([from, to]) =>
      spans.some(([start, end]) => from <= end && (to === null || to > start)),
    )
  const voices = people.flatMap((person): Voice[] => {
    const own = turns.filter(({ personId }) => personId === person.id)
    return own.length === 0 && !wasThere(person.id)
      ? []
      : [{ person, turns: own.length, ms: lengthOf(own.map(({ durationMs }) => durationMs)) }]
  })
  const spoken = new Set(heard.map(({ personId }) => personId))
  const recused = itemId === undefined ? new Set<string>() : recusedOn(entries, itemId, at)
  return {
    totals: {
      people: voices.length,
      spoke: voices.filter((voice) => voice.turns > 0).length,
      turns: turns.length,
      ms: lengthOf(turns.map(({ durationMs }) => durationMs)),
      presentations: wholeTurns(entries, presentations).length,
      presentationMs: lengthOf(presentations.map(({ durationMs }) => durationMs)),
      longestMs: turns.reduce((longest, { durationMs }) => Math.max(longest, durationMs), 0),
    },
    axes: coverShares(voices, axes, smallest),
    silent: people.flatMap(({ id, status }) =>
      status === 'member' && byPerson[id]?.status === 'present' && !spoken.has(id) && !recused.has(id) ? [id] : [],
    ),
  }
}

function lengthOf(lengths: readonly Duration[]): Duration {
  return lengths.reduce((sum, length) => sum + length, 0)
}
