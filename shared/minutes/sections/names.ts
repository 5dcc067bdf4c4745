/**
 * Whose name an edition may print. The public and simple editions leave the council's members and guests unnamed
 * where a line would attribute a task or a word to them; what people typed in a text is theirs to word.
 */
import type { Person } from '#shared/contract/meeting.ts'
import { soughtOf } from '#shared/minutes/public/names-sought.ts'
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

/**
 * A typed owner or presenter as this edition prints it: whoever is on the list is found by their name, the name shown or
 * a word of either, in capitals or not. « Fatou et le groupe fête » becomes « un membre du conseil et le groupe fête ».
 */
export function asPrinted(reading: Reading, typed: string): string {
  if (reading.edition === 'members') return typed
  const { people } = reading.meeting
  const alone = people.find(({ displayName }) => displayName !== '' && displayName === typed.trim())
  if (alone !== undefined) return calledInPublic(reading, alone)
  return people
    .flatMap(soughtOf)
    .sort((a, b) => b.name.length - a.name.length)
    .reduce(
      (text, { person, source }) => text.replaceAll(new RegExp(source, 'giu'), () => calledInPublic(reading, person)),
      typed.normalize('NFC'),
    )
}
