import { describe, expect, it } from 'vitest'
import { happened, journalOf } from '#factories/journal.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { approvedInDecember, lifeEntries } from '#factories/minutes-life.ts'
import { contextOf, sceneOf } from '#host/minutes-life/life-scene.ts'
import { compose } from '#shared/minutes/compose.ts'
import { unfinished } from '#shared/minutes/unfinished.ts'

const changed = buildMeeting({
  rules: { signers: ['facilitator', 'minuteTaker'], signInOrder: false },
  roles: { facilitator: 'Aline', minuteTaker: 'Bachir', chair: '' },
  journal: journalOf(
    happened('18:30', { kind: 'sessionOpened' }),
    happened('18:40', {
      kind: 'ruleChanged',
      changes: { signers: ['chair'], signInOrder: true },
      proposedBy: 'Aline',
    }),
    happened('20:15', { kind: 'sessionAdjourned' }),
  ),
})

describe('Signers the assembly changed during the session', () => {
  it('are those that are asked, that the printed block names, and that minutes lack', () => {
    expect(contextOf(changed, [], '', 0)).toMatchObject({ signers: [{ role: 'chair', name: '' }], signInOrder: true })
    const block = compose(changed, 'members').blocks.find(({ kind }) => kind === 'signatures')
    expect(block).toMatchObject({ fields: [{ name: '' }] })
    expect(unfinished(changed).filter(({ code }) => code === 'roleMissing')).toMatchObject([
      { params: { role: 'chair' } },
    ])
  })
})

describe('Vote counts the assembly kept from the public during the session', () => {
  const voted = lifeEntries(approvedInDecember).map((entry) =>
    entry.kind === 'approvalHeld' ? { ...entry, vote: { for: 11, against: 2, abstain: 1 } } : entry,
  )
  const approvalSaid = (publicVoteCounts: boolean): Record<'members' | 'public', boolean> => {
    const meeting = buildMeeting({
      rules: { publicVoteCounts: !publicVoteCounts },
      journal: journalOf(
        happened('18:30', { kind: 'sessionOpened' }),
        happened('18:40', { kind: 'ruleChanged', changes: { publicVoteCounts }, proposedBy: 'Aline' }),
        happened('20:15', { kind: 'sessionAdjourned' }),
      ),
    })
    const { docId } = meeting.identity
    const { editions } = sceneOf(
      meeting,
      voted.map((entry) => ({ ...entry, docId })),
      [],
      0,
    )
    const says = (edition: 'members' | 'public'): boolean => JSON.stringify(editions[edition]).includes('11 pour')
    return { members: says('members'), public: says('public') }
  }

  it('are kept from it in what is said of the approval too, and given back where the assembly said so', () => {
    expect(approvalSaid(false)).toEqual({ members: true, public: false })
    expect(approvalSaid(true)).toEqual({ members: true, public: true })
  })
})
