/**
 * Where somebody's name stands in what people typed and the public edition prints: to be looked at, for nobody's words
 * are printed under their name without a yes (domain.md §5). What the app words itself names nobody; a typed text is
 * its writer's to word, so it is shown and never changed.
 */
import type { Person, TextNode } from '#shared/contract/meeting.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { effective } from '#shared/rules/journal.ts'
import { decisionsOf } from '#shared/rules/votes.ts'
import { textWords } from '#shared/minutes/text-words.ts'

export interface NamedPassage {
  /** Null for what belongs to no item. */
  itemId: string | null
  /** The screen where its words are changed. */
  screen: 'minutes' | 'conduct' | 'finalise'
  person: string
  /** The words around, cut between two of them. */
  words: string
}

/** A word of a name that says who: two letters or a particle in small letters say nobody. */
function telling(name: string): string[] {
  return name.split(/[\s\u00A0\u202F]+/u).filter((word) => /^\p{Lu}/u.test(word) && word.length >= 3)
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}/-]/gu, String.raw`\$&`)
}

interface Sought {
  name: string
  pattern: RegExp
}

function soughtOf({ name, displayName }: Person): Sought[] {
  const forms = [name.trim(), displayName.trim(), ...telling(name)].filter((form) => form.length >= 3)
  if (forms.length === 0) return []
  const all = [...new Set(forms.flatMap((form) => [form, form.toLocaleUpperCase()]))]
  const one = all
    .sort((a, b) => b.length - a.length)
    .map((form) => escaped(form.normalize('NFC')).replaceAll(/\s+/gu, String.raw`\s+`))
    .join('|')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${one})(?![\p{L}\p{M}\d])`, 'u')
  return [{ name: name.trim() === '' ? displayName.trim() : name, pattern }]
}

/** How much of the line is said around a name. */
const around = 60

function wordsAround(line: string, from: number, to: number): string {
  const start = Math.max(0, from - around)
  const end = Math.min(line.length, to + around)
  const head = start > 0 ? `…${line.slice(start, from).replace(/^\S*\s+/u, '')}` : line.slice(start, from)
  const tail = end < line.length ? `${line.slice(to, end).replace(/\s+\S*$/u, '')}…` : line.slice(to, end)
  return `${head}${line.slice(from, to)}${tail}`.replaceAll(/\s+/gu, ' ').trim()
}

type Typed = Pick<NamedPassage, 'itemId' | 'screen'> & { text: string }

function lines(text: TextNode | undefined): string[] {
  return textWords(text).split('\n')
}

/** Everything typed that the public edition prints as it was typed, in the order of the minutes. */
function typedIn(meeting: WholeMeeting): Typed[] {
  const decisions = decisionsOf(effective(meeting.journal).entries)
  const ofItem = meeting.items.flatMap(({ id, title, conclusion }): Typed[] => {
    const decided = decisions.filter(({ itemId }) => itemId === id)
    return [
      ...[title, ...lines(meeting.texts[id]), conclusion].map((text) => ({
        itemId: id,
        screen: 'minutes' as const,
        text,
      })),
      ...decided
        .flatMap(({ text, dissentingViews, alternatives }) => [text, ...(dissentingViews ?? []), ...alternatives])
        .map((text) => ({ itemId: id, screen: 'conduct' as const, text })),
      ...meeting.actions
        .filter(({ itemId }) => itemId === id)
        .map(({ what }) => ({ itemId: id, screen: 'minutes' as const, text: what })),
    ]
  })
  const known = new Set(meeting.items.map(({ id }) => id))
  return [
    ...ofItem,
    ...meeting.actions
      .filter(({ itemId }) => itemId === null || !known.has(itemId))
      .map(({ what }) => ({ itemId: null, screen: 'minutes' as const, text: what })),
    ...meeting.parkedPoints.map(({ text }) => ({ itemId: null, screen: 'finalise' as const, text })),
  ]
}

/** One entry a line and person, each name's first place in it. */
export function namedPassages(meeting: WholeMeeting): NamedPassage[] {
  const sought = meeting.people.flatMap(soughtOf)
  return typedIn(meeting).flatMap(({ itemId, screen, text }) => {
    const line = text.normalize('NFC')
    return sought.flatMap(({ name, pattern }): NamedPassage[] => {
      const found = pattern.exec(line)
      if (found === null) return []
      const words = wordsAround(line, found.index, found.index + found[0].length)
      return [{ itemId, screen, person: name, words }]
    })
  })
}
