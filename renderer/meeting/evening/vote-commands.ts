/** Votes, decisions and paper totals. */
import { ofKind, type Ballot, type FactOf, type VoteChoice, type VoteCounts } from '#shared/rules/facts.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import type { Desk, Mending } from './desk.ts'
import { momentIsOver } from './wall-commands.ts'

export interface VoteWords {
  question: string
  /** What each vote does, in words; may be left out. */
  forMeans?: string
  againstMeans?: string
  /** The rules' first when left out, a show of hands where they allow it. */
  ballot?: Ballot
  /** A phone may take the place of a hand; as the room allows when left out. */
  byPhone?: boolean
  round?: number
  after?: string | null
  /** The proposal it puts to the vote; null for none. */
  proposalId?: string | null
}

/** What goes with the figures of a count: the part of phones, the box, a second count, a casting vote. */
export type CountMore = Partial<
  Pick<
    FactOf<'voteCounted'>,
    'phones' | 'blank' | 'invalid' | 'signed' | 'envelopes' | 'tellers' | 'checked' | 'casting'
  >
>

/** How one votes when nobody chose. */
export function usualBallot({ ballots }: Pick<RulesProfile, 'ballots'>): Ballot {
  return ballots.includes('showOfHands') ? 'showOfHands' : (ballots[0] ?? 'showOfHands')
}

/** With the majority as the rules have it now: a change of rules later does not touch it. */
function voteFact(voteId: string, itemId: string, words: VoteWords, rules: RulesProfile): FactOf<'voteOpened'> {
  const { question, forMeans = '', againstMeans = '', byPhone = false, round = 1, after = null } = words
  const { ballot = usualBallot(rules), proposalId = null } = words
  return {
    kind: 'voteOpened',
    voteId,
    itemId,
    question,
    ballot,
    majority: { base: rules.majorityBase, fraction: rules.majority, tie: rules.tieRule },
    ...(forMeans === '' ? {} : { forMeans }),
    ...(againstMeans === '' ? {} : { againstMeans }),
    ...(byPhone && ballot === 'showOfHands' ? { byPhone } : {}),
    ...(round > 1 ? { round } : {}),
    ...(after === null ? {} : { after }),
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
      const fact = voteFact(newId(), found.current.id, { byPhone: phonesMayVote(), ...words }, found.rules)
      const done = await write(fact, name('voteOpened'), { expects })
      if (done) momentIsOver(desk)
      return done
    },
    countVote: (voteId: string, counts: VoteCounts, deduced: boolean, more: Mending & CountMore = {}) => {
      const { at, corrects, ...details } = more
      const mending = { ...(at === undefined ? {} : { at }), ...(corrects === undefined ? {} : { corrects }) }
      return write(
        { kind: 'voteCounted', voteId, counts, ...(deduced ? { deduced } : {}), ...details },
        name('voteCounted'),
        mending,
      )
    },
    /** What somebody answered to their name; answering again replaces it. */
    castVoice: (voteId: string, personId: string, choice: VoteChoice) =>
      write({ kind: 'voiceCast', voteId, personId, choice }, name('voiceCast', { name: desk.personName(personId) })),
    /** The same question once more, as the round after: what was counted stays a result. */
    async nextRound(voteId: string): Promise<boolean> {
      const found = evening()
      const vote = found?.votes.find((each) => each.voteId === voteId)
      if (found?.current == null || vote === undefined) return false
      const words = { ...vote, round: vote.round + 1, after: voteId }
      const expects = { ...here(found), openVoteId: null }
      const done = await write(voteFact(newId(), vote.itemId, words, found.rules), name('voteOpened'), { expects })
      if (done) momentIsOver(desk)
      return done
    },
    /** Hands were to go up, and enough people ask for paper: the same question, in secret. */
    async makeSecret(voteId: string, reason: string): Promise<boolean> {
      const found = evening()
      const vote = found?.votes.find((each) => each.voteId === voteId)
      if (found?.current == null || vote === undefined || vote.counts !== null) return false
      const group = newId()
      const label = name('voteRestarted')
      if (!(await write({ kind: 'voteCancelled', voteId, reason }, label, { expects: here(found), group })))
        return false
      const words = { ...vote, ballot: 'secretPaper' as const, byPhone: false }
      return write(voteFact(newId(), vote.itemId, words, found.rules), label, { group })
    },
    async openElection(election: Omit<FactOf<'electionOpened'>, 'kind' | 'tallyId' | 'itemId'>): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const expects = { ...here(found), openVoteId: null }
      const fact = { kind: 'electionOpened' as const, tallyId: newId(), itemId: found.current.id, ...election }
      const done = await write(fact, name('electionOpened'), { expects })
      if (done) momentIsOver(desk)
      return done
    },
    /** As if it had not been opened; the journal keeps that it was. */
    async cancelElection(tallyId: string): Promise<boolean> {
      const opened = ofKind(evening()?.standing ?? [], 'electionOpened').find((entry) => entry.tallyId === tallyId)
      return opened === undefined ? false : takeBack(opened, name('electionCancelled'))
    },
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
      return write(voteFact(newId(), vote.itemId, vote, found.rules), label, { group })
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
