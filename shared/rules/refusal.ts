/**
 * What a host refuses to write, and why: the one guard before the journal. It refuses what makes no sense where the
 * session is; it never holds attendance against the start, the floor or a vote (evening.md item 11).
 */
import { undoCodes } from './dependents.ts'
import type { Expectation, Fact, FactKind, Instant, JournalEntry } from './facts.ts'
import { attendanceGuards } from './refusal/attendance.ts'
import { factCodes } from './refusal/codes.ts'
import { deliberationGuards } from './refusal/deliberation.ts'
import { floorGuards } from './refusal/floor.ts'
import {
  elsewhere,
  no,
  type Guard,
  type Guards,
  type RefusalContext,
  type RuleRefusal,
  type Scene,
} from './refusal/scene.ts'
import { sessionGuards } from './refusal/session.ts'
import { voteGuards } from './refusal/votes.ts'
import { flowAt, meets } from './session.ts'

export { factCodes }
export type { RefusalContext, RuleRefusal }

/** Every code this room's guards can answer, undo included; a test checks that each has words in every language. */
export const refusalCodes = [...factCodes, ...undoCodes] as const
export type RefusalCode = (typeof refusalCodes)[number]

const guards: Guards<FactKind> = {
  ...sessionGuards,
  ...attendanceGuards,
  ...floorGuards,
  ...voteGuards,
  ...deliberationGuards,
  cancelled: () => no('undoByItsOwnOperation'),
}

/**
 * Why a fact can't be written, or null.
 *
 * @param entries effective, in order (journal.ts); without the entry being corrected, if one is
 * @param at when it happened, UTC ms: a fact entered afterwards is judged by the session of its own time
 */
export function refusal(
  fact: Fact,
  entries: readonly JournalEntry[],
  context: RefusalContext,
  at: Instant,
  expects?: Expectation,
): RuleRefusal | null {
  const scene: Scene = { entries, context, at, flow: flowAt(entries, at) }
  if (!meets(expects, scene.flow)) {
    const { amended, ...rest } = expects ?? {}
    return amended !== undefined && meets(rest, scene.flow) ? no('amendedSince') : elsewhere(scene.flow)
  }
  return unknownNames(fact, context) ?? (guards[fact.kind] as Guard<FactKind>)(fact, scene)
}

function unknownNames(fact: Fact, { people, itemIds }: RefusalContext): RuleRefusal | null {
  if ('itemId' in fact && !itemIds.includes(fact.itemId)) return no('unknownItem')
  const named = [
    ...('personId' in fact ? [fact.personId] : []),
    ...('from' in fact ? [fact.from] : []),
    ...('to' in fact ? [fact.to] : []),
    ...('tellers' in fact ? (fact.tellers ?? []) : []),
    ...(fact.kind === 'roundOpened' ? fact.places.map(({ personId }) => personId) : []),
  ]
  const unknown = named.find((id) => !people.some((person) => person.id === id))
  return unknown === undefined ? null : no('unknownPerson', { personId: unknown })
}
