/**
 * Finds people as they are called at the door or at the microphone: two letters of any word, or the number on a card.
 */
import type { Person } from '#shared/contract/meeting.ts'

/** Lower case without accents, so that "ele" finds « Éléonore » and "ibrahim" finds « İbrahim ». */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('fr').replaceAll('ı', 'i').trim()
}

/** Best first: the card, then a name that begins so, then a word of a name, a role. Nothing for an empty text. */
export function findPeople(people: readonly Person[], text: string): Person[] {
  const wanted = folded(text)
  if (wanted === '') return []
  if (/^\d+$/.test(wanted)) return people.filter((person) => person.card === Number(wanted))
  const rank = (person: Person): number => {
    const name = folded(`${person.name} ${person.displayName}`)
    if (name.startsWith(wanted)) return 0
    if (name.split(/[\s'’-]+/).some((word) => word.startsWith(wanted))) return 1
    return folded(person.role).includes(wanted) ? 2 : 3
  }
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.person)
}
