/** Votes, decisions and paper totals. */
import type { FactOf, VoteCounts } from '#shared/rules/facts.ts'
import type { Desk, Mending } from './desk.ts'
import { momentIsOver } from './wall-commands.ts'

export interface VoteWords {
  question: string
  /** What each vote does, in words; may be left out. */
  forMeans?: string
  againstMeans?: string
}

function voteFact(voteId: string, itemId: string, { question, forMeans = '', againstMeans = '' }: VoteWords) {
  return {
    kind: 'voteOpened' as const,
    voteId,
    itemId,
    question,
    ballot: 'showOfHands' as const,
    ...(forMeans === '' ? {} : { forMeans }),
    ...(againstMeans === '' ? {} : { againstMeans }),
  }
}

export function voteCommands(desk: Desk) {
  const { write, evening, here, name, newId } = desk
  return {
    async openVote(words: VoteWords): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const expects = { ...here(found), openVoteId: null }
      const done = await write(voteFact(newId(), found.current.id, words), name('voteOpened'), { expects })
      if (done) momentIsOver(desk)
      return done
    },
    countVote: (voteId: string, counts: VoteCounts, deduced: boolean, mending: Mending = {}) =>
      write({ kind: 'voteCounted', voteId, counts, ...(deduced ? { deduced } : {}) }, name('voteCounted'), mending),
    cancelVote: (voteId: string) => write({ kind: 'voteCancelled', voteId, reason: '' }, name('voteCancelled')),
    /** The same question again, with the reason; the earlier count stays in the journal (evening.md item 12). */
    async restartVote(voteId: string, reason: string): Promise<boolean> {
      const found = evening()
      const vote = found?.votes.find((each) => each.voteId === voteId)
      if (found?.current == null || vote === undefined) return false
      const group = newId()
      const label = name('voteRestarted')
      if (!(await write({ kind: 'voteCancelled', voteId, reason }, label, { expects: here(found), group })))
        return false
      return write(voteFact(newId(), vote.itemId, vote), label, { group })
    },
    async decide(decision: Omit<FactOf<'decisionRecorded'>, 'kind'>, mending: Mending = {}): Promise<boolean> {
      const done = await write({ kind: 'decisionRecorded', ...decision }, name('decision'), mending)
      if (done && mending.corrects === undefined) momentIsOver(desk)
      return done
    },
    tally: (tally: Omit<FactOf<'tallyRecorded'>, 'kind'>, mending: Mending = {}) =>
      write({ kind: 'tallyRecorded', ...tally }, name('tally'), mending),
  }
}
