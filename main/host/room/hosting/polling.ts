/** What is being voted on in a meeting, and who may, read from its journal once a change. */
import { participants } from '#shared/meeting/journal.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import type { Participant } from '#shared/rules/people.ts'
import { voicesOn, weightsOn, type Voices, type Weight } from '#shared/rules/phone-votes.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { flowAt } from '#shared/rules/session.ts'
import { dotVotesOf, votesOf, type DotVote, type Vote } from '#shared/rules/votes.ts'

/** A vote by show of hands, a secret one or a dot vote the phones take part in, until it is counted. */
export type Poll = HandPoll | SecretPoll | DotsPoll
interface PollOf {
  id: string
  isOpen: boolean
}
export type HandPoll = PollOf & { kind: 'vote'; vote: Vote }
export type SecretPoll = PollOf & { kind: 'secret'; vote: Vote }
export type DotsPoll = PollOf & { kind: 'dots'; dots: DotVote }

export interface Polling {
  /** Those nobody counted or gave up, the last opened last. */
  polls: readonly Poll[]
  /** The last instant anything happened, UTC ms. */
  at: number
  room: { entries: readonly JournalEntry[]; people: readonly Participant[]; proxiesPerHolder: number }
  knows: (personId: string) => boolean
  /** What each person casts on an item. */
  weights: (itemId: string) => ReadonlyMap<string, Weight>
  /** Whose votes those are. */
  voices: (itemId: string) => ReadonlyMap<string, Voices>
  electionsByPhone: boolean
}

export class PollingReader {
  #last: { of: Pick<MeetingSnapshot, 'journal' | 'people' | 'rules'>; polling: Polling } | null = null

  /** The same object until the journal, the people or the rules change: sixty phones ask at once. */
  read(meeting: MeetingSnapshot): Polling {
    const { journal, people, rules } = meeting
    const of = this.#last?.of
    if (this.#last === null || of?.journal !== journal || of.people !== people || of.rules !== rules) {
      this.#last = { of: { journal, people, rules }, polling: pollingOf(meeting) }
    }
    return this.#last.polling
  }
}

function pollingOf({ journal, people, rules: prepared }: MeetingSnapshot): Polling {
  const { entries } = effective(journal)
  const at = entries.reduce((latest, entry) => Math.max(latest, entry.at), 0)
  const rules = rulesAt(entries, prepared, at)
  const room = { entries, people: participants({ people }, rules), proxiesPerHolder: rules.proxiesPerHolder }
  const known = new Set(people.map(({ id }) => id))
  const byItem = new Map<string, ReadonlyMap<string, Weight>>()
  return {
    polls: pollsIn(entries, flowAt(entries, at).phase !== 'adjourned'),
    at,
    room,
    knows: (personId) => known.has(personId),
    weights(itemId) {
      const weights = byItem.get(itemId) ?? weightsOn(room, itemId, at)
      byItem.set(itemId, weights)
      return weights
    },
    voices: (itemId) => voicesOn(room, itemId, at),
    electionsByPhone: rules.electionsByPhone,
  }
}

/** After the session nobody votes any more, and what was chosen is still to be counted. */
function pollsIn(entries: readonly JournalEntry[], isUnderWay: boolean): Poll[] {
  const votes = votesOf(entries).filter(
    ({ byPhone, ballot, counts, cancelled }) => (byPhone || ballot === 'secretPhone') && counts === null && !cancelled,
  )
  const dots = dotVotesOf(entries).filter(({ isCounted }) => !isCounted)
  const polls: Poll[] = [
    ...votes.map((vote) => ({
      kind: vote.ballot === 'secretPhone' ? ('secret' as const) : ('vote' as const),
      id: vote.voteId,
      isOpen: isUnderWay,
      vote,
    })),
    ...dots.map((each) => ({
      kind: 'dots' as const,
      id: each.tallyId,
      isOpen: isUnderWay && each.closedAt === null,
      dots: each,
    })),
  ]
  const opened = entries.flatMap((entry) =>
    entry.kind === 'voteOpened' ? [entry.voteId] : entry.kind === 'dotsOpened' ? [entry.tallyId] : [],
  )
  return polls.toSorted((a, b) => opened.indexOf(a.id) - opened.indexOf(b.id))
}
