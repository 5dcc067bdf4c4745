/** The people of a meeting as they are called: by college, then other members, guests, public. */
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import type { Attendance } from '#shared/rules/attendance.ts'

export interface RoomGroup {
  id: string
  /** A college's own name; null for the groups the catalogue names. */
  name: string | null
  people: Person[]
}

export function roomGroups(people: readonly Person[], { colleges }: Pick<RulesProfile, 'colleges'>): RoomGroup[] {
  const known = new Set(colleges.map(({ id }) => id))
  const members = people.filter((person) => person.status === 'member')
  return [
    ...colleges.map(({ id, name }) => ({ id, name, people: members.filter(({ college }) => college === id) })),
    { id: 'members', name: null, people: members.filter(({ college }) => college === null || !known.has(college)) },
    { id: 'guests', name: null, people: people.filter((person) => person.status === 'guest') },
    {
      id: 'public',
      name: null,
      people: people.filter((person) => person.status === 'public' || person.status === 'companion'),
    },
  ].filter((group) => group.people.length > 0)
}

export function presentIn(group: RoomGroup, attendance: Attendance): number {
  return group.people.filter((person) => attendance.byPerson[person.id]?.status === 'present').length
}
