/**
 * Who may be named in an item's text, best first: who speaks, who spoke on the item, who waits, who is in the room,
 * then the others and the roles.
 */
import { folded } from '#shared/meeting/find-person.ts'
import { turnsOf } from '#shared/rules/floor.ts'
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import type { Evening } from '../../evening/evening.ts'

export interface Candidate {
  id: string
  /** As the minutes print it. */
  text: string
  /** What tells homonyms apart: a role, a college, a card. */
  detail: string
  isRole: boolean
  /** The text and its words as they are compared: made once, for every letter typed is compared with them. */
  folded: string
  words: string[]
}

export function candidate({ id, text, detail, isRole }: Omit<Candidate, 'folded' | 'words'>): Candidate {
  return { id, text, detail, isRole, folded: folded(text), words: folded(text).split(/[ \u00A0-]/u) }
}

function tellApart({ role, college, card }: Person, rules: Pick<RulesProfile, 'colleges'>): string {
  if (role.trim() !== '') return role
  return rules.colleges.find(({ id }) => id === college)?.name ?? (card === null ? '' : String(card))
}

function named(people: readonly Person[], rules: Pick<RulesProfile, 'colleges'>): Candidate[] {
  const times = new Map<string, number>()
  for (const { name } of people) times.set(folded(name), (times.get(folded(name)) ?? 0) + 1)
  return people
    .filter(({ name }) => name.trim() !== '')
    .map((person) => {
      const detail = tellApart(person, rules)
      const isShared = (times.get(folded(person.name)) ?? 0) > 1
      const text = isShared && detail !== '' ? `${person.name} (${detail})` : person.name
      return candidate({ id: person.id, text, detail, isRole: false })
    })
}

export function candidatesFor(evening: Evening, itemId: string): Candidate[] {
  const { meeting, session, floor, attendance, standing } = evening
  const { people, rules } = meeting
  const spoke = turnsOf(standing)
    .filter((turn) => turn.itemId === itemId)
    .map(({ personId }) => personId)
    .reverse()
  const waiting = floor.queue.map(({ personId }) => personId)
  const here = new Set(people.flatMap(({ id }) => (attendance.byPerson[id]?.status === 'present' ? [id] : [])))
  const order = [...(session.turn === null ? [] : [session.turn.personId]), ...spoke, ...waiting]
  const rank = (id: string): number => {
    const place = order.indexOf(id)
    if (place !== -1) return place
    return here.has(id) ? order.length : order.length + 1
  }
  const names = named(people, rules).sort((a, b) => rank(a.id) - rank(b.id))
  const roles = [...new Set(people.map(({ role }) => role.trim()).filter((role) => role !== ''))]
  return [...names, ...roles.map((role) => candidate({ id: `role ${role}`, text: role, detail: '', isRole: true }))]
}
