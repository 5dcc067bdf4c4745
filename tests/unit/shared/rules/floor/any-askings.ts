/**
 * Evenings of one item, turn by turn: people ask, some withdraw, and each turn goes to the head of the queue. The same
 * requests can be served under two rules, to hold one against the other.
 */
import * as fc from 'fast-check'
import { evening } from '#factories/journal.ts'
import type { Fact, JournalEntry, RequestForm } from '#shared/rules/facts.ts'
import { floorAt, headToFreeze } from '#shared/rules/floor.ts'
import type { Participant, SpeechRule } from '#shared/rules/people.ts'

export interface Asking {
  person: Participant
  /** Between which turns: the number of turns begun before. */
  turn: number
  form: RequestForm
  via: 'hand' | 'phone'
  /** Withdraws once that many turns were begun; null who stays. */
  leavesAt: number | null
}

const sides = ['a', 'b', null] as const

export const anyAskings = (withdrawals: boolean): fc.Arbitrary<Asking[]> =>
  fc
    .array(
      fc.record({
        side: fc.constantFrom(...sides),
        turn: fc.nat(12),
        via: fc.constantFrom('hand' as const, 'phone' as const),
        form: fc.constantFrom('speak' as const, 'reply' as const, 'question' as const, 'procedure' as const),
        isGuest: fc.nat(5),
        stays: withdrawals ? fc.nat(4) : fc.constant(null),
      }),
      { minLength: 1, maxLength: 30, size: 'max' },
    )
    .map((list) =>
      list
        .map(({ side, turn, via, form, isGuest, stays }, index) => ({
          person: {
            id: `p${index}`,
            status: isGuest === 0 ? ('guest' as const) : ('member' as const),
            college: null,
            votingRight: true,
            ...(side === null ? {} : { declared: { table: side } }),
          },
          turn,
          via,
          form,
          leavesAt: stays === null || stays > 2 ? null : turn + stays,
        }))
        .sort((a, b) => a.turn - b.turn),
    )

export interface Served {
  /** In the order they spoke. */
  people: string[]
  entries: JournalEntry[]
}

/**
 * Serves everybody, as a host would, one minute a turn; requests come three seconds apart.
 *
 * @param ruleAt the rules that hold when so many turns were begun
 */
export function serve(
  askings: readonly Asking[],
  ruleAt: (turn: number) => SpeechRule,
  people: readonly Participant[],
): Served {
  const entries: JournalEntry[] = []
  let at = evening('18:30')
  const write = (fact: Fact) => {
    const seq = entries.length + 1
    at += 3000
    entries.push({ ...fact, id: `e${seq}`, host: 'host-a', seq, at, recordedAt: at, seat: 'seat' })
  }
  write({ kind: 'sessionOpened' })
  write({ kind: 'itemStarted', itemId: 'tower' })
  const served: string[] = []
  const last = Math.max(0, ...askings.map(({ turn, leavesAt }) => Math.max(turn, leavesAt ?? 0)))
  for (let turn = 0; turn <= last || floorAt(entries, people, ruleAt(turn), at).queue.length > 0; turn += 1) {
    const speech = ruleAt(turn)
    for (const { person, form, via } of askings.filter((asking) => asking.turn === turn)) {
      write({ kind: 'floorRequested', requestId: person.id, personId: person.id, itemId: 'tower', form, via })
    }
    const waiting = floorAt(entries, people, speech, at).queue
    for (const { person } of askings.filter((asking) => asking.leavesAt === turn)) {
      if (waiting.some(({ personId }) => personId === person.id)) {
        write({ kind: 'floorWithdrawn', requestId: person.id })
      }
    }
    const { queue } = floorAt(entries, people, speech, at)
    const [next] = queue
    if (next === undefined) continue
    served.push(next.personId)
    const { requestId, personId } = next
    const frozenHead = headToFreeze(queue, requestId, speech)
    write({ kind: 'turnStarted', turnId: `t${turn}`, personId, itemId: 'tower', form: 'turn', requestId, frozenHead })
    at += 57_000
  }
  return { people: served, entries }
}
