/**
 * The only writer of a journal: a host, which checks a command against what stands and stamps it. Pages hold the
 * journal read-only. A command that comes twice is one entry, because the entry's id is the command's.
 */
import type * as Y from 'yjs'
import type { Command, ExpectationShape, FactShape, JournalEntryShape } from '#shared/contract/journal.ts'
import type { MeetingBody } from '#shared/contract/meeting.ts'
import type { RulesProfile as RulesShape } from '#shared/contract/rules.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { Expectation, Fact, JournalEntry } from '#shared/rules/facts.ts'
import { cancellationRefusal, effective } from '#shared/rules/journal.ts'
import type { Participant } from '#shared/rules/people.ts'
import { refusal } from '#shared/rules/refusal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import * as layout from './layout.ts'
import { readJournal } from './read.ts'

// The schema at the door and the types inside must be the same shapes; when they part, this does not compile.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const schemasAgree: [
  Same<FactShape, Fact>,
  Same<ExpectationShape, Expectation>,
  Same<JournalEntryShape, JournalEntry>,
  Same<RulesShape, RulesProfile>,
] = [true, true, true, true]

/** What a host adds to a command: who it is, what its clock says, whose seat asked. */
export interface Stamping {
  host: string
  now: number
  seat: string
}

/**
 * The people of a meeting as the rules know them. Invited institutions have a voice and never a vote; in a free
 * assembly (`voters: 'everybody'`) the people of the neighbourhood vote too.
 */
export function participants(
  body: Pick<MeetingBody, 'people'>,
  { voters }: Pick<RulesProfile, 'voters'> = { voters: 'members' },
): Participant[] {
  return body.people.map(({ id, status, college, votingRight, membershipSeat, interpreted, declared }) => ({
    id,
    status,
    college,
    votingRight:
      voters === 'everybody' ? status === 'member' || status === 'public' : status === 'member' && votingRight,
    hasFullSeat: membershipSeat === 'full',
    interpreted,
    declared,
  }))
}

/** The next number of this host's writing, and a stamp that never goes back even if its clock did. */
function nextStamp(written: JournalEntry[], host: string, now: number): { seq: number; recordedAt: number } {
  const own = written.filter((entry) => entry.host === host)
  const seq = own.reduce((highest, entry) => Math.max(highest, entry.seq), 0) + 1
  const recordedAt = own.reduce((latest, entry) => Math.max(latest, entry.recordedAt), now)
  return { seq, recordedAt }
}

/**
 * Checks and stamps a command. Answers the entry to append, the entry that already stands for this command, or why
 * not (codes of shared/rules/refusal.ts). Does not write: the host appends to its log first.
 */
export function entryFor(
  journal: Y.Doc,
  body: Pick<MeetingBody, 'people' | 'items' | 'rules'>,
  command: Command,
  stamping: Stamping,
): Result<{ entry: JournalEntry; isNew: boolean }> {
  const written = readJournal(journal)
  const same = written.find((entry) => entry.id === command.id)
  if (same !== undefined) return success({ entry: same, isNew: false })
  if (command.fact.kind === 'cancelled') return refuse('undoByItsOwnOperation')

  const { seq, recordedAt } = nextStamp(written, stamping.host, stamping.now)
  const at = command.at ?? recordedAt
  if (at > recordedAt) return refuse('inTheFuture')
  const corrected = command.corrects === undefined ? undefined : written.find((entry) => entry.id === command.corrects)
  if (command.corrects !== undefined && corrected?.kind !== command.fact.kind) return refuse('nothingToCorrect')

  const standing = effective(written).entries.filter((entry) => entry.id !== command.corrects)
  const rules = rulesAt(standing, body.rules, at)
  const context = { people: participants(body, rules), itemIds: body.items.map((item) => item.id), rules }
  const why = refusal(command.fact, standing, context, at, command.expects)
  if (why !== null) return refuse(why.code, why.params)
  const entry: JournalEntry = {
    id: command.id,
    host: stamping.host,
    seq,
    at,
    recordedAt,
    seat: stamping.seat,
    ...(command.expects === undefined ? {} : { expects: command.expects }),
    ...(command.corrects === undefined ? {} : { corrects: command.corrects }),
    ...command.fact,
  }
  return success({ entry, isNew: true })
}

/** The entry that undoes another, or why it can't be undone. */
export function cancellationFor(
  journal: Y.Doc,
  entryId: string,
  commandId: string,
  stamping: Stamping,
): Result<{ entry: JournalEntry; isNew: boolean }> {
  const written = readJournal(journal)
  const same = written.find((entry) => entry.id === commandId)
  if (same !== undefined) return success({ entry: same, isNew: false })
  const why = cancellationRefusal(written, entryId)
  if (why !== null) return refuse(why.code, why.params)
  const { seq, recordedAt } = nextStamp(written, stamping.host, stamping.now)
  const entry: JournalEntry = {
    kind: 'cancelled',
    cancels: entryId,
    id: commandId,
    host: stamping.host,
    seq,
    at: recordedAt,
    recordedAt,
    seat: stamping.seat,
  }
  return success({ entry, isNew: true })
}

export function appendEntry(journal: Y.Doc, entry: JournalEntry): void {
  layout.entries(journal).set(entry.id, entry)
}
