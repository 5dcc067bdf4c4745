/** What a guard may look at, and the questions several of them ask. */
import { attendanceAt, type Attendance } from '../attendance.ts'
import type { Coded } from '../coded.ts'
import type { FactKind, FactOf, Instant, JournalEntry } from '../facts.ts'
import type { Participant } from '../people.ts'
import type { RulesProfile } from '../rules-profile.ts'
import type { Flow } from '../session.ts'
import type { factCodes } from './codes.ts'

export type RuleRefusal = Coded<(typeof factCodes)[number]>

export interface RefusalContext {
  people: readonly Participant[]
  itemIds: readonly string[]
  /** As they stand at the instant of the fact. */
  rules: Pick<RulesProfile, 'proxiesPerHolder' | 'oneTurnEach' | 'ballots' | 'decisionModes'>
}

/** Everything a guard may look at, read at the instant of the fact. */
export interface Scene {
  entries: readonly JournalEntry[]
  context: RefusalContext
  at: Instant
  flow: Flow
}

export type Guard<K extends FactKind> = (fact: FactOf<K>, scene: Scene) => RuleRefusal | null

export type Guards<K extends FactKind> = { [Each in K]: Guard<Each> }

export function no(code: RuleRefusal['code'], params: RuleRefusal['params'] = {}): RuleRefusal {
  return { code, params }
}

export function elsewhere(flow: Flow): RuleRefusal {
  return no('elsewhere', {
    phase: flow.phase,
    currentItemId: flow.currentItemId ?? '',
    turnId: flow.turn?.turnId ?? '',
    openVoteId: flow.openVotes.at(-1) ?? '',
  })
}

/** Work that only a session under way can hold. */
export function notUnderWay({ flow }: Scene): RuleRefusal | null {
  if (flow.phase === 'planned') return no('sessionNotOpened')
  if (flow.phase === 'adjourned') return no('sessionAlreadyAdjourned')
  return null
}

export function notRunning(scene: Scene): RuleRefusal | null {
  return notUnderWay(scene) ?? (scene.flow.phase === 'paused' ? no('sessionIsPaused') : null)
}

export function attendanceIn({ entries, context, at }: Scene): Attendance['byPerson'] {
  return attendanceAt(entries, context.people, at, context.rules.proxiesPerHolder).byPerson
}

export function hasVote({ context }: Scene, personId: string): boolean {
  return context.people.some((person) => person.id === personId && person.votingRight)
}

export function used({ entries }: Scene, isSame: (entry: JournalEntry) => boolean): RuleRefusal | null {
  return entries.some(isSame) ? no('idAlreadyUsed') : null
}

export const isCount = (count: number | undefined) => count === undefined || (Number.isInteger(count) && count >= 0)
