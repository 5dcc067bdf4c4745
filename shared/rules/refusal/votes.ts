/** Votes, elections and opinions. */
import { gradesFit } from '../opinions.ts'
import { dotVotesOf, votesOf } from '../votes.ts'
import { hasVote, isCount, no, notRunning, used, type Guards, type RuleRefusal, type Scene } from './scene.ts'

function voteKnown({ entries }: Scene, voteId: string): RuleRefusal | null {
  const vote = votesOf(entries).find((each) => each.voteId === voteId)
  if (vote === undefined) return no('unknownVote')
  return vote.cancelled ? no('voteWasCancelled') : null
}

function anotherVote({ flow }: Scene): RuleRefusal | null {
  const open = flow.openVotes.at(-1)
  return open === undefined ? null : no('voteAlreadyOpen', { voteId: open })
}

export const voteGuards: Guards<
  | 'voteOpened'
  | 'voteCounted'
  | 'voteCancelled'
  | 'voiceCast'
  | 'dotsOpened'
  | 'dotsClosed'
  | 'electionOpened'
  | 'tallyRecorded'
> = {
  voteOpened: ({ voteId, ballot }, scene) =>
    (scene.context.rules.ballots.includes(ballot) ? null : no('ballotNotAllowed')) ??
    anotherVote(scene) ??
    notRunning(scene) ??
    used(scene, (entry) => entry.kind === 'voteOpened' && entry.voteId === voteId),
  // Counting again is allowed: the earlier count stays in the journal (evening.md item 12).
  voteCounted: ({ voteId, counts, phones, blank, invalid, signed, envelopes, checked, casting }, scene) => {
    const unknown = voteKnown(scene, voteId)
    if (unknown !== null) return unknown
    const all = [...[counts, phones ?? {}, checked ?? {}].flatMap(Object.values), blank, invalid, signed, envelopes]
    if (!all.every(isCount)) return no('countsNotWhole')
    const rule = votesOf(scene.entries).find((vote) => vote.voteId === voteId)?.majority?.tie
    if (casting !== undefined && (rule !== 'castingVote' || counts.for !== counts.against)) return no('noCastingVote')
    if (phones === undefined) return null
    const sides = ['for', 'against', 'abstain', 'notVoting'] as const
    return sides.every((side) => phones[side] <= counts[side]) ? null : no('phonesExceedCount')
  },
  voteCancelled: ({ voteId }, scene) => voteKnown(scene, voteId),
  voiceCast: ({ voteId, personId }, scene) => {
    const unknown = voteKnown(scene, voteId)
    if (unknown !== null) return unknown
    const vote = votesOf(scene.entries).find((each) => each.voteId === voteId)
    if (vote?.ballot !== 'rollCall') return no('notARollCall')
    return hasVote(scene, personId) ? null : no('noVoteToCast')
  },
  dotsOpened: ({ tallyId, options, scale = 'dots' }, scene) =>
    (scale === 'dots' && options.length < 2 ? no('tooFewOptions') : null) ??
    anotherVote(scene) ??
    notRunning(scene) ??
    used(
      scene,
      (entry) => (entry.kind === 'dotsOpened' || entry.kind === 'tallyRecorded') && entry.tallyId === tallyId,
    ),
  dotsClosed: ({ tallyId }, { entries }) => {
    const dots = dotVotesOf(entries).find((each) => each.tallyId === tallyId)
    if (dots === undefined) return no('unknownVote')
    return dots.closedAt === null ? null : no('dotsAlreadyClosed')
  },
  electionOpened: ({ tallyId, ballot }, scene) =>
    (ballot === undefined || scene.context.rules.ballots.includes(ballot) ? null : no('ballotNotAllowed')) ??
    anotherVote(scene) ??
    notRunning(scene) ??
    used(
      scene,
      (entry) => (entry.kind === 'electionOpened' || entry.kind === 'tallyRecorded') && entry.tallyId === tallyId,
    ),
  tallyRecorded: ({ tallyId, options, phones, ...fact }, scene) => {
    if (scene.flow.phase === 'planned') return no('sessionNotOpened')
    const isElection = scene.entries.some((entry) => entry.kind === 'electionOpened' && entry.tallyId === tallyId)
    if (scene.flow.openVotes.includes(tallyId) && !isElection) return no('dotsStillOpen')
    const counts = options.map((option) => option.count)
    const figures = [fact.perVoter, fact.voters, fact.blank, fact.invalid, fact.envelopes, fact.seats]
    if (![...counts, ...(phones ?? []), ...figures].every(isCount)) return no('countsNotWhole')
    const { form, scale = 'dots', grades = [] } = fact
    if (form === 'grades' && !(grades.flat().every(isCount) && gradesFit(scale, grades, counts)))
      return no('gradesDoNotMatch')
    const fits = phones === undefined || phones.every((count, place) => count <= (counts[place] ?? -1))
    return fits ? null : no('phonesExceedCount')
  },
}
