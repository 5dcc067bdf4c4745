import { describe, expect, it } from 'vitest'
import { buildTally } from '#factories/ballots.ts'
import { tallyRemarks, voteRemarks, type CountedBallot, type RoomOfVote } from '#shared/rules/votes.ts'
import { counts } from '../scene.ts'

const hands: CountedBallot = {
  ballot: 'showOfHands',
  counts: counts(12, 3, 2),
  blank: 0,
  invalid: 0,
  signed: null,
  envelopes: null,
  tellers: [],
  checked: null,
}
const paper: CountedBallot = {
  ...hands,
  ballot: 'secretPaper',
  counts: counts(10, 4),
  blank: 2,
  invalid: 1,
  signed: 17,
  envelopes: 17,
  tellers: ['a', 'b'],
}

describe('A count', () => {
  it.each<[string, CountedBallot, Partial<RoomOfVote>, string[]]>([
    ['of hands that adds up has no remark', hands, {}, []],
    ['without a quorum says so, and is no less counted', hands, { hasQuorum: false }, ['quorumWasMissing']],
    ['with one hand too many', hands, { eligible: 16 }, ['moreVotesThanRoom']],
    ['that a second teller found the same', { ...hands, checked: counts(12, 3, 2) }, {}, []],
    ['that a second teller found otherwise', { ...hands, checked: counts(11, 4, 2) }, {}, ['secondCountDiffers']],
    [
      'of cards is held against the room too',
      { ...hands, ballot: 'colorCards' },
      { eligible: 18 },
      ['fewerVotesThanRoom'],
    ],
    ['of a roll call that is its answers', { ...hands, ballot: 'rollCall' }, { rollCounts: counts(12, 3, 2) }, []],
    [
      'of a roll call that is not',
      { ...hands, ballot: 'rollCall' },
      { rollCounts: counts(12, 2, 2) },
      ['voicesDiffer'],
    ],
    ['of papers that are the envelopes, that are those signed for', paper, {}, []],
    ['of papers by fewer than are in the room: nobody has to vote', { ...paper, signed: 17 }, { eligible: 20 }, []],
    ['of more signatures than votes in the room', paper, { eligible: 16 }, ['moreSignedThanRoom']],
    ['of an envelope too many', { ...paper, envelopes: 18 }, {}, ['envelopesNotSigned', 'ballotsNotEnvelopes']],
    ['of a paper missing', { ...paper, invalid: 0 }, {}, ['ballotsNotEnvelopes']],
    ['of papers one person counted', { ...paper, tellers: ['a'] }, {}, ['tellersMissing']],
    [
      'of papers whose envelopes nobody counted is held against the room',
      { ...paper, signed: null, envelopes: null, blank: 1 },
      {},
      ['fewerVotesThanRoom'],
    ],
  ])('%s', (_, vote, room, codes) => {
    expect(voteRemarks(vote, { eligible: 17, hasQuorum: null, ...room }).map(({ code }) => code)).toEqual(codes)
  })
})

describe('The box of an election', () => {
  const two = [
    { label: 'A', count: 12 },
    { label: 'B', count: 9 },
  ]
  it.each<[string, Parameters<typeof buildTally>[0], string[]]>([
    [
      'one place, everything adds up',
      { options: [{ label: 'A', count: 16 }], seats: 1, blank: 1, voters: 17, envelopes: 17 },
      [],
    ],
    [
      'one place, a paper too few',
      { options: [{ label: 'A', count: 15 }], seats: 1, blank: 1, voters: 17, envelopes: 17 },
      ['ballotsNotEnvelopes'],
    ],
    [
      'one place, an envelope more than signatures',
      { options: [{ label: 'A', count: 16 }], seats: 1, blank: 2, voters: 17, envelopes: 18 },
      ['envelopesNotSigned'],
    ],
    ['two places, papers may carry one name', { options: two, seats: 2, voters: 17, envelopes: 17 }, []],
    [
      'two places, more names than papers carry',
      { options: two, seats: 2, voters: 10, envelopes: 10 },
      ['moreNamesThanPapers'],
    ],
    [
      'two places, more white and void than envelopes',
      { options: [], seats: 2, voters: 3, envelopes: 3, blank: 2, invalid: 2 },
      ['ballotsNotEnvelopes'],
    ],
  ])('%s', (_, tally, codes) => {
    expect(tallyRemarks(buildTally({ form: 'election', ...tally })).map(({ code }) => code)).toEqual(codes)
  })
})
