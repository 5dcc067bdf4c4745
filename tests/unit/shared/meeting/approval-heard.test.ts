import { describe, expect, it } from 'vitest'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildItem, buildMeeting } from '#factories/meeting.ts'
import { approvalsHeard } from '#shared/meeting/approval-heard.ts'

const approval = buildItem({ id: 'approval', order: 'a1', title: 'Approbation du 8 octobre', kind: 'approval' })
const debate = buildItem({ id: 'debate', order: 'a2', title: 'La cour', kind: 'debate' })
const question = 'Approuvez-vous le compte rendu ?'

const half = { numerator: 1, denominator: 2, basis: 'members', perCollege: 0, countProxies: false } as const

const began: Line[] = [
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:31', { kind: 'itemStarted', itemId: 'approval' }),
]
function voted(counts: [number, number, number], voteId = 'vote', itemId = 'approval'): Line[] {
  const [infavour, against, abstain] = counts
  const said = { for: infavour, against, abstain, notVoting: 0 }
  return [
    happened('18:35', { kind: 'voteOpened', voteId, itemId, question, ballot: 'showOfHands' }),
    happened('18:36', { kind: 'voteCounted', voteId, counts: said }),
  ]
}
function decided(text: string): Line {
  const decision = { decisionId: 'decision', itemId: 'approval', dissentingViews: [], alternatives: [] }
  return happened('18:37', { kind: 'decisionRecorded', ...decision, type: 'decision', mode: 'consensus', text })
}

const heard = (lines: readonly Line[], quorum = false) =>
  approvalsHeard(
    buildMeeting({
      items: [approval, debate],
      journal: journalOf(...lines),
      rules: { quorum: quorum ? half : null },
    }),
  )

describe('What a session said of the minutes it was asked to approve', () => {
  it.each<[string, readonly Line[], object[]]>([
    ['adopted', [...began, ...voted([15, 0, 2])], [{ outcome: 'approved', vote: { for: 15, against: 0, abstain: 2 } }]],
    ['rejected', [...began, ...voted([3, 9, 1])], [{ outcome: 'refused', vote: { for: 3, against: 9, abstain: 1 } }]],
    ['tied, which settles nothing', [...began, ...voted([5, 5, 0])], [{ outcome: null, vote: { for: 5 } }]],
    [
      'voted twice: the last count holds',
      [...began, ...voted([3, 9, 1]), ...voted([9, 3, 1], 'again')],
      [{ outcome: 'approved', vote: { for: 9 } }],
    ],
    [
      'decided in words, which a person reads',
      [...began, decided('Le compte rendu est approuvé.')],
      [{ outcome: null, vote: null, decision: 'Le compte rendu est approuvé.' }],
    ],
    ['voted on something else', [...began, ...voted([15, 0, 2], 'vote', 'debate')], []],
    ['begun, and nothing noted', began, []],
    ['never come to', began.slice(0, 1), []],
    [
      'voted, then cancelled',
      [...began, ...voted([15, 0, 2]), happened('18:38', { kind: 'voteCancelled', voteId: 'vote', reason: 'erreur' })],
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(heard(lines)).toMatchObject(expected)
    expect(heard(lines)).toHaveLength(expected.length)
  })

  it('names the item and the question, to be recognised', () => {
    expect(heard([...began, ...voted([15, 0, 2])])).toMatchObject([
      { itemId: 'approval', title: 'Approbation du 8 octobre', vote: { question } },
    ])
  })

  it('says that there was no quorum when it came to it, unless it was voted all the same', () => {
    expect(heard(began, true)).toMatchObject([{ outcome: 'noQuorum', vote: null }])
    expect(heard([...began, ...voted([3, 0, 0])], true)).toMatchObject([{ outcome: 'approved' }])
  })
})
