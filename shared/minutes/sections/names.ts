/**
 * Whose name an edition may print. The public and simple editions leave the council's members and guests unnamed
 * where a line would attribute a task or a word to them; what people typed in a text is theirs to word.
 */
import type { Person } from '#shared/contract/meeting.ts'
import { nameOf, type Reading } from '#shared/minutes/reading.ts'

/** How the public edition calls someone: an institution by its function, everyone else by what they are. */
function calledInPublic(reading: Reading, person: Person): string {
  const { labels } = reading.phrases
  if (person.status === 'member') return labels.aMember
  return person.role === '' ? labels.aGuest : person.role
}

/** Someone the journal names, as this edition may print them. */
export function personPrinted(reading: Reading, personId: string): string {
  const person = reading.people.get(personId)
  if (person === undefined) return nameOf(reading, personId)
  return reading.edition === 'members' ? person.name : calledInPublic(reading, person)
}

/** A typed owner or presenter as this edition prints it: full names, and display names standing alone, are replaced. */
export function asPrinted(reading: Reading, typed: string): string {
  if (reading.edition === 'members') return typed
  const { people } = reading.meeting
  const alone = people.find(({ displayName }) => displayName !== '' && displayName === typed.trim())
  if (alone !== undefined) return calledInPublic(reading, alone)
  return people
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((text, person) => text.replaceAll(person.name, calledInPublic(reading, person)), typed)
}
