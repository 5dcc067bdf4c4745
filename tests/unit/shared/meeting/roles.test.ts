import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentLines } from '#factories/document-text.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { setRoles } from '#shared/meeting/edits.ts'
import { readRoles } from '#shared/meeting/read.ts'
import { rolesOfSession } from '#shared/meeting/roles.ts'
import { compose } from '#shared/minutes/compose.ts'

const everyones = ['facilitator', 'minuteTaker', 'timekeeper', 'speechSteward', 'speechObserver']

describe('the roles of a session', () => {
  it('have a chair and a co-chair only where the rules have them sign', () => {
    expect(rolesOfSession({ signers: ['facilitator', 'minuteTaker'] })).toEqual(everyones)
    expect(rolesOfSession({ signers: [] })).toEqual(everyones)
    expect(rolesOfSession({ signers: ['coChair'] })).toEqual([...everyones, 'coChair'])
    expect(rolesOfSession({ signers: ['coChair', 'chair'] })).toEqual([...everyones, 'chair', 'coChair'])
  })

  it('are read from a document written before there could be a chair', () => {
    const body = new Y.Doc()
    setRoles(body, { facilitator: 'Aline Marchepied' })
    expect(readRoles(body)).toMatchObject({ facilitator: 'Aline Marchepied', chair: '', coChair: '' })
    setRoles(body, { chair: 'Carla Vertemotte' })
    expect(readRoles(body)).toMatchObject({ chair: 'Carla Vertemotte', coChair: '' })
  })

  it('name a chair at the head of the minutes only where the rules have one sign', () => {
    const said = (signers: ('chair' | 'minuteTaker')[]): string =>
      documentLines(
        compose(buildMeeting({ roles: { chair: 'Carla Vertemotte' }, rules: { signers } }), 'members'),
      ).join('\n')
    expect(said(['chair', 'minuteTaker']).match(/Présidence de séance.*Carla Vertemotte/g)).toHaveLength(2)
    expect(said(['minuteTaker'])).not.toContain('Présidence de séance')
  })
})
