/** Votes, decisions and paper totals. */
import type { Ballot, FactOf, VoteCounts } from '#shared/rules/facts.ts'
import type { Desk, Mending } from './desk.ts'
import { momentIsOver } from './wall-commands.ts'

export interface VoteWords {
  question: string
  /** What each vote does, in words; may be left out. */
  forMeans?: string
  againstMeans?: string
  /** A phone may take the place of a hand; as the room allows when left out. */
  byPhone?: boolean
  /** The proposal it puts to the vote; null for none. */
  proposalId?: string | null
  /** A show of hands when left out. */
  ballot?: Ballot
}

/** The part of a count that came by phone. */
interface Part {
  phones?: VoteCounts
}

function voteFact(
  voteId: string,
  itemId: string,
  { question, forMeans = '', againstMeans = '', byPhone = false, proposalId = null, ballot = 'showOfHands' }: VoteWords,
) {
  return {
    kind: 'voteOpened' as const,
    voteId,
    itemId,
    question,
    ballot,
    ...(forMeans === '' ? {} : { forMeans }),
    ...(againstMeans === '' ? {} : { againstMeans }),
    ...(byPhone ? { byPhone } : {}),
    ...(proposalId === null ? {} : { proposalId }),
  }
}

export function voteCommands(desk: Desk) {
  const { write, takeBack, unwrite, evening, here, name, newId, phonesMayVote } = desk
  return {
    async openVote(words: VoteWords): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const expects = { ...here(found), openVoteId: null }
      const fact = voteFact(newId(), found.current.id, { byPhone: phonesMayVote(), ...words })
      const done = await write(fact, name('voteOpened'), { expects })
      if (done) momentIsOver(desk)
      return done
    },
    countVote: (voteId: string, counts: VoteCounts, deduced: boolean, { phones, ...mending }: Mending & Part = {}) =>
      write(
        {
          kind: 'voteCounted',
          voteId,
          counts,
          ...(deduced ? { deduced } : {}),
          ...(phones === undefined ? {} : { phones }),
        },
        name('voteCounted'),
        mending,
      ),
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
    async openDots(
      dots: Pick<FactOf<'dotsOpened'>, 'question' | 'options' | 'perVoter' | 'scale' | 'live'>,
    ): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const expects = { ...here(found), openVoteId: null }
      const fact = { kind: 'dotsOpened' as const, tallyId: newId(), itemId: found.current.id, ...dots }
      const done = await write(fact, name('dotsOpened'), { expects })
      if (done) momentIsOver(desk)
      return done
    },
    closeDots: (tallyId: string) => write({ kind: 'dotsClosed', tallyId }, name('dotsClosed')),
    /** As if it had not been opened; the journal keeps that it was. */
    async cancelDots(tallyId: string): Promise<boolean> {
      const standing = evening()?.standing ?? []
      const opened = standing.find((entry) => entry.kind === 'dotsOpened' && entry.tallyId === tallyId)
      const closed = standing.find((entry) => entry.kind === 'dotsClosed' && entry.tallyId === tallyId)
      if (opened === undefined) return false
      if (closed !== undefined) await unwrite(closed.id)
      return takeBack(opened, name('dotsCancelled'))
    },
    tally: (tally: Omit<FactOf<'tallyRecorded'>, 'kind'>, mending: Mending = {}) =>
      write({ kind: 'tallyRecorded', ...tally }, name('tally'), mending),
  }
}
