/** What every host holds against an entry about a secret vote, whether the room is its own or not. */
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { EntryOf, JournalEntry } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import { secretOpeningRefusal, secretVoters } from '#shared/rules/secret-ballot.ts'
import { votesOf } from '#shared/rules/votes.ts'
import { personBehind } from '../ballot-box.ts'
import type { OpenRoom } from '../open-room.ts'
import { PollingReader } from '../polling.ts'

/** Whether one may be opened in this room now: null for no room of this host. */
export function secretOpening(
  { itemId }: EntryOf<'voteOpened'>,
  meeting: MeetingSnapshot,
  room: OpenRoom | null,
): Result<null> {
  const polling = new PollingReader().read(meeting)
  const people = (room?.seats.records ?? []).map((seat) => personBehind(seat, polling))
  const why = secretOpeningRefusal({
    isOpenToPhones: room?.reach === 'phones',
    isElection: meeting.items.some(({ id, kind }) => id === itemId && kind === 'election'),
    electionsByPhone: polling.electionsByPhone,
    voters: secretVoters(people, polling.voices(itemId)).size,
  })
  return why === null ? success(null) : refuse(why.code, why.params)
}

/**
 * What has no box here: a count belongs to the computer that has the ballots; a noted one is put right by an entry that
 * corrects it, never undone, for its ballots are erased.
 */
export function secretElsewhere(entry: JournalEntry, meeting: MeetingSnapshot): Result<null> {
  const { entries } = effective(meeting.journal)
  const isSecret = (voteId: string): boolean =>
    votesOf(entries).some((vote) => vote.voteId === voteId && vote.ballot === 'secretPhone')
  if (entry.kind === 'cancelled') {
    const undone = entries.find(({ id }) => id === entry.cancels)
    return undone?.kind === 'voteCounted' && isSecret(undone.voteId) ? refuse('secretCountStands') : success(null)
  }
  if (entry.kind !== 'voteCounted' || entry.corrects !== undefined || !isSecret(entry.voteId)) return success(null)
  const isCounted = votesOf(entries).some((vote) => vote.voteId === entry.voteId && vote.counts !== null)
  return refuse(isCounted ? 'alreadyCounted' : 'secretElsewhere')
}
