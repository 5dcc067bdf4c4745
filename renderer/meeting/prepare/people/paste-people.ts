/**
 * Makes people from a list as it is pasted from a mail or a spreadsheet: one a line, the name first, then a function
 * or an association; a line that names a group (« Habitants : ») puts the next ones in it.
 */
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import { folded } from '#shared/meeting/find-person.ts'
import { defaultDisplayName } from './display-name.ts'

/** A group of the list: a college's members, or a status. */
export interface PeopleGroup {
  status: Person['status']
  college: string | null
}

export type PastedPerson = Pick<Person, 'name' | 'displayName' | 'role' | 'status' | 'college' | 'votingRight'>

export interface PastedPeople {
  people: PastedPerson[]
  /** How many lines named someone already there. */
  known: number
}

/** Words by which a status is announced, in either language. */
const statusWords: [RegExp, Person['status']][] = [
  [/^(?:invite|guest|institution)/u, 'guest'],
  [/^public/u, 'public'],
  [/^(?:accompagn|interpret|companion)/u, 'companion'],
]

function groupNamed(line: string, colleges: RulesProfile['colleges']): PeopleGroup | null {
  const named = folded(line.replace(/\s*(?:\(\d+\))?\s*:?\s*$/u, ''))
  const college = colleges.find((known) => folded(known.name) === named)
  if (college !== undefined) return { status: 'member', college: college.id }
  if (!/:\s*$/u.test(line)) return null
  const status = statusWords.find(([pattern]) => pattern.test(named))?.[1]
  if (status !== undefined) return { status, college: null }
  return /^(?:membre|member)/u.test(named) ? { status: 'member', college: null } : null
}

/** A member votes and a guest does not, until the council's rules say otherwise for someone. */
export function personIn(group: PeopleGroup, name: string, role: string, taken: readonly string[]): PastedPerson {
  const displayName = defaultDisplayName(name, taken)
  return { name, displayName, role, ...group, votingRight: group.status === 'member' }
}

/** As many as a list is taken in once: more is said, not dropped in silence. */
export const mostPeople = 1000
/** What a line of the document holds. */
const longest = 10_000

/** At most `mostPeople`; those whose full name is already there are left as they are. */
export function pastePeople(
  text: string,
  start: PeopleGroup,
  colleges: RulesProfile['colleges'],
  present: readonly Pick<Person, 'name' | 'displayName'>[],
): PastedPeople {
  const names = new Set(present.map((person) => folded(person.name)))
  const taken = present.map((person) => person.displayName)
  const people: PastedPerson[] = []
  let group = start
  let known = 0
  for (const raw of text.normalize('NFC').split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const line = raw.trim().replace(/^(?:[-–—•·*]|\d{1,3}[.)])\s*/u, '')
    if (line === '') continue
    const announced = groupNamed(line, colleges)
    if (announced !== null) {
      group = announced
      continue
    }
    const [name = '', ...rest] = line.split(/\t|\s*[,;]\s*|\s+[–—-]\s+/u).map((part) => part.trim())
    if (name === '') continue
    if (names.has(folded(name))) {
      known += 1
      continue
    }
    names.add(folded(name))
    const person = personIn(group, name.slice(0, longest), rest.filter(Boolean).join(', ').slice(0, longest), taken)
    taken.push(person.displayName)
    people.push(person)
    if (people.length === mostPeople) break
  }
  return { people, known }
}
