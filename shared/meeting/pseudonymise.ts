/**
 * Turns without names: once minutes are approved, who spoke how long is nobody's business (decisions.md 24). The turns
 * stay, under a pseudonym each; attendance, votes, proposals and decisions name people as before.
 */
import type * as Y from 'yjs'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { entries } from './layout.ts'

const mark = 'speaker-'

function isNamed(personId: string): boolean {
  return !personId.startsWith(mark)
}

/** Whom an entry gives or lists for the floor; empty for every other entry. */
function speakersIn(entry: JournalEntry): string[] {
  switch (entry.kind) {
    case 'floorRequested':
    case 'turnStarted':
      return [entry.personId]
    case 'roundOpened':
      return entry.places.map(({ personId }) => personId)
    default:
      return []
  }
}

function under(entry: JournalEntry, pseudonym: (personId: string) => string): JournalEntry {
  if (entry.kind === 'roundOpened') {
    return { ...entry, places: entry.places.map((each) => ({ ...each, personId: pseudonym(each.personId) })) }
  }
  return entry.kind === 'floorRequested' || entry.kind === 'turnStarted'
    ? { ...entry, personId: pseudonym(entry.personId) }
    : entry
}

/**
 * The entries that would change, as they become; none where all are pseudonyms already.
 *
 * @param newId fresh ids: a pseudonym says nothing of whom it stands for, nor of the order they spoke in
 */
export function pseudonymised(journal: readonly JournalEntry[], newId: () => string): JournalEntry[] {
  const named = new Map<string, string>()
  const pseudonym = (personId: string): string => {
    if (!isNamed(personId)) return personId
    const known = named.get(personId) ?? `${mark}${newId()}`.slice(0, 64)
    named.set(personId, known)
    return known
  }
  return journal.filter((entry) => speakersIn(entry).some(isNamed)).map((entry) => under(entry, pseudonym))
}

/** Writes them in the place of what named people: the one change a journal ever takes. */
export function replaceEntries(journal: Y.Doc, changed: readonly JournalEntry[]): void {
  journal.transact(() => {
    for (const entry of changed) entries(journal).set(entry.id, entry)
  })
}
