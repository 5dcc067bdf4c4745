/**
 * A secret vote by phone: who may open one, and what makes one common count (decisions.md 23, evening.md item 9). A
 * small heap of ballots has names on it: eight people at least can vote by phone, and neither the papers nor the phones
 * are ever fewer than five when they are mixed.
 */
import type { Coded } from './coded.ts'
import type { VoteCounts } from './facts.ts'
import type { Voices } from './phone-votes.ts'

/** People who could vote by phone, at least, when a secret vote is opened. */
export const fewestSecretVoters = 8
/** Ballots of one sort, at least, that may be mixed with the others; none at all is as good. */
export const fewestMixed = 5

export const secretCodes = [
  'noPhonesForSecret',
  'electionOnPaper',
  'tooFewSecretVoters',
  'tooFewPapers',
  'tooFewPhoneBallots',
  'noBallots',
] as const
export type SecretRefusal = Coded<(typeof secretCodes)[number]>

/** Why a ballot is not taken, beside what keeps a phone from any vote (phone-votes.ts). */
export const secretCastCodes = ['alreadyVoted', 'ballotLost', 'ballotNotKept'] as const

/** The people among `accepted` (those behind the phones) who have a voice to cast: each once. */
export function secretVoters(accepted: Iterable<string | null>, voices: ReadonlyMap<string, Voices>): Set<string> {
  const people = [...accepted].filter((id) => id !== null)
  return new Set(people.filter((id) => (voices.get(id)?.voices.length ?? 0) > 0))
}

/** Why a secret vote by phone can't be opened, or null. */
export function secretOpeningRefusal({
  isOpenToPhones,
  isElection,
  electionsByPhone,
  voters,
}: {
  isOpenToPhones: boolean
  /** The item elects persons. */
  isElection: boolean
  electionsByPhone: boolean
  voters: number
}): SecretRefusal | null {
  if (isElection && !electionsByPhone) return { code: 'electionOnPaper', params: {} }
  if (!isOpenToPhones) return { code: 'noPhonesForSecret', params: {} }
  if (voters >= fewestSecretVoters) return null
  return { code: 'tooFewSecretVoters', params: { voters, fewest: fewestSecretVoters } }
}

/**
 * Why these ballots can't make one common count, or null.
 *
 * @param papers counted on the table, blank and void ones included
 * @param phones ballots cast by phone
 */
export function secretCountRefusal(papers: number, phones: number): SecretRefusal | null {
  if (papers === 0 && phones === 0) return { code: 'noBallots', params: {} }
  if (papers > 0 && papers < fewestMixed) return { code: 'tooFewPapers', params: { fewest: fewestMixed } }
  if (phones > 0 && phones < fewestMixed) return { code: 'tooFewPhoneBallots', params: { fewest: fewestMixed } }
  return null
}

/** Papers and phones as one count: nobody can tell them apart any more. */
export function commonCount(papers: VoteCounts, phones: Omit<VoteCounts, 'notVoting'>): VoteCounts {
  return {
    for: papers.for + phones.for,
    against: papers.against + phones.against,
    abstain: papers.abstain + phones.abstain,
    notVoting: papers.notVoting,
  }
}
