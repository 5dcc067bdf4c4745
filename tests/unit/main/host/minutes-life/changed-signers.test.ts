import { describe, expect, it } from 'vitest'
import { happened, journalOf } from '#factories/journal.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { contextOf } from '#host/minutes-life/life-scene.ts'
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
