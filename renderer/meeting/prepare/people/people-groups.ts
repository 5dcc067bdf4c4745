/** How people are listed: members by college, then the three other statuses of the door (evening.md item 11). */
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import type { PeopleGroup } from './paste-people.ts'

export interface ListedGroup extends PeopleGroup {
  key: string
  /** The college's name; null for members of no college and for the other statuses. */
  collegeName: string | null
  people: Person[]
}

const others = ['guest', 'public', 'companion'] as const

export function groupKey({ status, college }: PeopleGroup): string {
  return college === null ? status : `${status} ${college}`
}

/** Every group there may be, the empty ones too; a member of a college since removed is listed without one. */
export function peopleGroups(people: readonly Person[], colleges: RulesProfile['colleges']): ListedGroup[] {
  const known = new Set(colleges.map((college) => college.id))
  const collegeOf = (person: Person): string | null =>
    person.status === 'member' && person.college !== null && known.has(person.college) ? person.college : null
  const group = (status: Person['status'], college: string | null, collegeName: string | null): ListedGroup => ({
    key: groupKey({ status, college }),
    status,
    college,
    collegeName,
    people: people.filter((person) => person.status === status && collegeOf(person) === college),
  })
  return [
    ...colleges.map(({ id, name }) => group('member', id, name)),
    group('member', null, null),
    ...others.map((status) => group(status, null, null)),
  ]
}
