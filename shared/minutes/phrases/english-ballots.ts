/** Votes and elections in the English minutes. */
import { english as typography } from '#shared/minutes/typography/english.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import { isMoreThanHalf } from '#shared/rules/votes.ts'
import type { BallotPhrases } from './ballots.ts'

const { number, list } = typography

function many(count: number, one: string, several: string): string {
  return `${number(count)} ${count === 1 ? one : several}`
}

const bases = {
  cast: 'the votes cast for or against',
  present: 'those present and represented',
  members: 'the members',
}

const ballots = {
  showOfHands: 'Show of hands',
  colorCards: 'Vote by colour cards',
  rollCall: 'Roll-call vote',
  secretPaper: 'Secret ballot, on paper',
  secretPhone: 'Secret ballot, by phone',
}

export const englishBallots: BallotPhrases = {
  outcome: ({ outcome, casting }, majority) => {
    if (casting !== null) return `${casting === 'for' ? 'Adopted' : 'Rejected'} by the casting vote`
    if (outcome !== 'tie') {
      return { adopted: 'Adopted', rejected: 'Rejected', notReached: 'Required majority not reached' }[outcome]
    }
    return {
      noDecision: 'Tie, no decision',
      castingVote: 'Tie, casting vote to be given',
      voteAgain: 'Tie, to be voted again',
    }[majority?.tie ?? 'noDecision']
  },
  counted: (words, { counts, blank, invalid }) => {
    const said = [
      `${number(counts.for)} for`,
      `${number(counts.against)} against`,
      many(counts.abstain, 'abstention', 'abstentions'),
      ...(blank > 0 ? [`${number(blank)} blank`] : []),
      ...(invalid > 0 ? [`${number(invalid)} void`] : []),
      ...(counts.notVoting > 0 ? [`${number(counts.notVoting)} not taking part in the vote`] : []),
    ]
    return `${words}: ${said.join(', ')}.`
  },
  majority: ({ base, fraction }, { needed, had, base: size }) => {
    const part = isMoreThanHalf(fraction) ? 'more than half' : `at least ${fraction.numerator}/${fraction.denominator}`
    return `Majority: ${part} of ${bases[base]}, that is ${many(needed, 'vote', 'votes')} for out of ${size}; there were ${had}.`
  },
  ballot: (ballot, hour, { byPhone, round }) => {
    const phones = byPhone === 0 ? '' : `, ${many(byPhone, 'vote', 'votes')} of them by phone`
    return `${ballots[ballot]}${round > 1 ? `, round ${round}` : ''}, at ${hour}${phones}.`
  },
  box: ({ signed, envelopes, papers, blank, invalid }) => {
    const parts = [
      ...(signed === null ? [] : [many(signed, 'signature', 'signatures')]),
      ...(envelopes === null ? [] : [many(envelopes, 'envelope', 'envelopes')]),
      many(papers, 'paper', 'papers'),
    ]
    return `Ballot box: ${parts.join(', ')}, of which ${number(blank)} blank and ${number(invalid)} void.`
  },
  secondCount: (counts) =>
    counts === null ? 'Two counts were made: they are the same.' : `The second count differs: ${counts}.`,
  voices: (choice, names) => {
    const words = { for: 'For', against: 'Against', abstain: 'Abstention', notVoting: 'Not taking part in the vote' }
    return stopped(`${words[choice]}: ${names}`)
  },
  withProxy: (name, givers) => `${name} (with the proxy of ${givers})`,
  election: ({ seats, needs, needed, round }) => {
    const rule = needs === 'plurality' ? 'most votes' : 'absolute majority'
    const takes = needs === 'absolute' && needed !== null ? `, ${many(needed, 'vote', 'votes')}` : ''
    return `Round ${round}: ${many(seats, 'place', 'places')} to fill, ${rule}${takes}.`
  },
  elected: (those) =>
    stopped(`Elected: ${list(those.map(({ label, count }) => `${label} (${many(count, 'vote', 'votes')})`))}`),
  electedNames: (names) => stopped(`Elected: ${list(names)}`),
  nobodyElected: 'Nobody is elected in this round.',
  tied: ({ candidates, places }) =>
    `Tie between ${list(candidates.map(({ label }) => label))}, ${many(candidates[0]?.count ?? 0, 'vote', 'votes')}, for ${many(places, 'place', 'places')}.`,
  open: (places) => `${many(places, 'place is', 'places are')} still to fill.`,
  parity: (kept) =>
    kept ? 'As many women as men, within one.' : 'Those who stood did not allow as many women as men.',
  displaced: ({ label, by }) => `For parity, ${by} goes before ${label}.`,
  electionLabel: 'Election',
  electionNotCounted: 'Election opened, result to be completed.',
  candidates: (those) => stopped(`Candidates: ${list(those.map(({ label }) => label))}`),
  invalid: 'Void',
}
