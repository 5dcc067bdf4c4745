/** Remarks on figures: something to settle before finalising, never a refusal (evening.md items 9 and 11). */
import type { Coded } from '../coded.ts'
import type { Ballot, VoteCounts } from '../facts.ts'
import { sameCounts, votesIn } from './counts.ts'
import type { Tally } from './tallies.ts'

export const remarkCodes = [
  'moreVotesThanRoom',
  'fewerVotesThanRoom',
  'moreDotsThanGiven',
  /** Of an option, by its place from 1. */
  'moreGradesThanPeople',
  'ballotsDoNotAddUp',
  /** A box: more signed than could vote, envelopes that are not those signed for, papers that are not the envelopes. */
  'moreSignedThanRoom',
  'envelopesNotSigned',
  'ballotsNotEnvelopes',
  /** More names on the papers than they could carry. */
  'moreNamesThanPapers',
  'tellersMissing',
  'tellerIsCandidate',
  /** Two counted, and not the same. */
  'secondCountDiffers',
  /** The figures are not what was answered to the roll. */
  'voicesDiffer',
  'quorumWasMissing',
] as const
export type RemarkCode = (typeof remarkCodes)[number]
export type Remark = Coded<RemarkCode>

/** Compares a show of hands with the votes that could be cast (votesOnItem). */
export function countRemarks(counts: VoteCounts, eligible: number): Remark[] {
  return totalRemarks(votesIn(counts), eligible)
}

function totalRemarks(counted: number, eligible: number): Remark[] {
  if (counted === eligible) return []
  return [{ code: counted > eligible ? 'moreVotesThanRoom' : 'fewerVotesThanRoom', params: { counted, eligible } }]
}

/** What came out of a box. Null: nobody counted it, and nothing is compared with it. */
export interface Box {
  signed: number | null
  envelopes: number | null
  /** Papers taken out of the envelopes, white and void ones too. */
  papers: number
}

/** Signatures, envelopes and papers are one number; not everybody in the room has to vote. */
export function boxRemarks({ signed, envelopes, papers }: Box, eligible: number | null): Remark[] {
  const expected = envelopes ?? signed
  return [
    ...(signed !== null && eligible !== null && signed > eligible
      ? [{ code: 'moreSignedThanRoom' as const, params: { counted: signed, eligible } }]
      : []),
    ...(signed !== null && envelopes !== null && signed !== envelopes
      ? [{ code: 'envelopesNotSigned' as const, params: { counted: envelopes, expected: signed } }]
      : []),
    ...(expected !== null && papers !== expected
      ? [{ code: 'ballotsNotEnvelopes' as const, params: { counted: papers, expected } }]
      : []),
  ]
}

/** A count with everything that can be held against it. */
export interface CountedBallot {
  ballot: Ballot
  counts: VoteCounts
  blank: number
  invalid: number
  signed: number | null
  envelopes: number | null
  tellers: readonly string[]
  checked: VoteCounts | null
}

export interface RoomOfVote {
  eligible: number
  /** Null without a quorum in the rules. */
  hasQuorum: boolean | null
  /** What the answers to a roll call add up to. */
  rollCounts?: VoteCounts | undefined
}

export function isOnPaper(ballot: Ballot): boolean {
  return ballot === 'secretPaper'
}

/** Two of those present count; fewer is said. */
export function tellerRemarks(tellers: readonly string[], candidates: readonly string[] = []): Remark[] {
  const standing = tellers.find((id) => candidates.includes(id))
  return [
    ...(tellers.length < 2 ? [{ code: 'tellersMissing' as const, params: { counted: tellers.length } }] : []),
    ...(standing === undefined ? [] : [{ code: 'tellerIsCandidate' as const, params: { personId: standing } }]),
  ]
}

export function voteRemarks(vote: CountedBallot, room: RoomOfVote): Remark[] {
  const { counts, blank, invalid, signed, envelopes, checked } = vote
  const papers = counts.for + counts.against + counts.abstain + blank + invalid
  const isCounted = isOnPaper(vote.ballot) && (signed !== null || envelopes !== null)
  const { hasQuorum, rollCounts } = room
  return [
    ...(isCounted
      ? boxRemarks({ signed, envelopes, papers }, room.eligible)
      : totalRemarks(votesIn(counts) + blank + invalid, room.eligible)),
    ...(isOnPaper(vote.ballot) ? tellerRemarks(vote.tellers) : []),
    ...(checked !== null && !sameCounts(checked, counts)
      ? [
          {
            code: 'secondCountDiffers' as const,
            params: { for: checked.for, against: checked.against, abstain: checked.abstain },
          },
        ]
      : []),
    ...(vote.ballot === 'rollCall' && rollCounts !== undefined && !sameCounts(rollCounts, counts)
      ? [{ code: 'voicesDiffer' as const, params: {} }]
      : []),
    ...(hasQuorum === false ? [{ code: 'quorumWasMissing' as const, params: {} }] : []),
  ]
}

type TallyFigures = Pick<Tally, 'form' | 'options' | 'perVoter' | 'voters' | 'blank'> &
  Partial<Pick<Tally, 'invalid' | 'envelopes' | 'seats'>>

/**
 * Dots: at most what was handed out. Degrees: one a person and an option at most. Papers in a box: exactly one a voter and
 * a choice, blanks included.
 */
export function tallyRemarks(tally: TallyFigures): Remark[] {
  const { form, perVoter, voters, blank, invalid = 0, envelopes = null, seats = null } = tally
  const total = tally.options.reduce((sum, option) => sum + option.count, 0)
  if (form === 'election' && (envelopes !== null || seats !== null)) {
    return electionRemarks(total, { voters, envelopes, blank, invalid, seats: seats ?? 1 })
  }
  if (voters === null) return []
  if (form === 'grades') return gradeRemarks(tally.options, voters)
  const expected = voters * perVoter
  const params = { counted: total + blank + invalid, expected }
  if (form === 'dots') return total > expected ? [{ code: 'moreDotsThanGiven', params }] : []
  return params.counted === expected ? [] : [{ code: 'ballotsDoNotAddUp', params }]
}

/** The first row that holds more answers than people. */
function gradeRemarks(options: Tally['options'], voters: number): Remark[] {
  const place = options.findIndex(({ count }) => count > voters)
  const counted = options[place]?.count
  if (counted === undefined) return []
  return [{ code: 'moreGradesThanPeople', params: { place: place + 1, counted, expected: voters } }]
}

interface ElectionBox {
  voters: number | null
  envelopes: number | null
  blank: number
  invalid: number
  seats: number
}

/** One place: each paper carries one name. Several: as many names as places at most. */
function electionRemarks(names: number, { voters, envelopes, blank, invalid, seats }: ElectionBox): Remark[] {
  if (seats === 1) return boxRemarks({ signed: voters, envelopes, papers: names + blank + invalid }, null)
  const papers = envelopes ?? voters
  const most = papers === null ? null : Math.max(0, papers - blank - invalid) * seats
  return [
    ...boxRemarks({ signed: voters, envelopes, papers: papers ?? 0 }, null),
    ...(most !== null && names > most
      ? [{ code: 'moreNamesThanPapers' as const, params: { counted: names, expected: most } }]
      : []),
    ...(papers !== null && blank + invalid > papers
      ? [{ code: 'ballotsNotEnvelopes' as const, params: { counted: blank + invalid, expected: papers } }]
      : []),
  ]
}
