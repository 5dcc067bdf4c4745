import { describe, expect, it } from 'vitest'
import { meetingVersion } from '#host/files/meeting-schema.ts'
import { migrate, migrations, type Migration } from '#shared/meeting/migrations.ts'

const steps: Migration[] = [
  (meeting) => ({ ...meeting, place: meeting['room'], room: undefined }),
  (meeting) => ({ ...meeting, place: `${String(meeting['place'])}, rez-de-chaussée` }),
]

describe('a meeting of an older version', () => {
  it('goes through each step from its own version on, in order', () => {
    expect(migrate({ room: 'Salle 2' }, 1, 3, steps)).toEqual({ place: 'Salle 2, rez-de-chaussée', room: undefined })
    expect(migrate({ place: 'Salle 2' }, 2, 3, steps)).toEqual({ place: 'Salle 2, rez-de-chaussée' })
    expect(migrate({ room: 'Salle 2' }, 1, 2, steps)).toEqual({ place: 'Salle 2', room: undefined })
  })

  it('of today’s version is left as it is', () => {
    const meeting = { place: 'Salle 2' }
    expect(migrate(meeting, 3, 3, steps)).toBe(meeting)
  })

  it('has a step for each version before today’s', () => {
    expect(migrations).toHaveLength(meetingVersion - 1)
  })
})
