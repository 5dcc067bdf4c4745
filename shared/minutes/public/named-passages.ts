/**
 * Where somebody's name stands in what people typed and the public edition prints: to be looked at, for nobody's words
 * are printed under their name without a yes (domain.md §5). What the app words itself names nobody; a typed text is
 * its writer's to word, so it is shown and never changed.
 */
import type { TextNode } from '#shared/contract/meeting.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { read, type Reading } from '#shared/minutes/reading.ts'
import { textWords } from '#shared/minutes/text-words.ts'
import { soughtOf } from './names-sought.ts'

export interface NamedPassage {
  /** Null for what belongs to no item. */
  itemId: string | null
  /** The screen where its words are changed. */
  screen: 'minutes' | 'conduct' | 'finalise'
  person: string
  /** The words around, cut between two of them. */
  words: string
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

function noted(itemId: string | null, texts: readonly string[]): Typed[] {
  return texts.map((text) => ({ itemId, screen: 'conduct' as const, text }))
}

/** What was put, objected and decided, as it was typed; the words of an item that was taken away since included. */
function outcomesIn(reading: Reading, itemId: string | null, isMeant: (itemId: string) => boolean): Typed[] {
  const meant = <T extends { itemId: string }>(all: readonly T[]): T[] => all.filter((each) => isMeant(each.itemId))
  const proposals = meant(reading.proposals)
  const discussed = new Set(proposals.map(({ proposalId }) => proposalId))
  return noted(itemId, [
    ...meant(reading.votes).map(({ question }) => question),
    ...meant(reading.tallies).map(({ question }) => question),
    ...meant(reading.uncountedDots).flatMap(({ question, options }) => [question, ...options]),
    ...proposals.flatMap(({ firstText, amendments }) => [firstText, ...amendments.map(({ text }) => text)]),
    ...reading.deliberations
      .filter(({ proposalId }) => discussed.has(proposalId))
      .flatMap(({ objections }) => objections.map(({ text }) => text)),
    ...meant(reading.decisions).flatMap(({ text, dissentingViews, alternatives, addressedTo }) => [
      text,
      ...(dissentingViews ?? []),
      ...alternatives,
      addressedTo,
    ]),
  ])
}

/** Everything typed that the public edition prints as it was typed, in the order of the minutes. */
function typedIn(meeting: WholeMeeting): Typed[] {
  const reading = read(meeting, 'public')
  const written = (itemId: string | null, texts: readonly string[]): Typed[] =>
    texts.map((text) => ({ itemId, screen: 'minutes' as const, text }))
  const ofItem = meeting.items.flatMap(({ id, title, conclusion }): Typed[] => [
    ...written(id, [title, ...lines(meeting.texts[id]), conclusion]),
    ...outcomesIn(reading, id, (itemId) => itemId === id),
    ...written(
      id,
      meeting.actions.filter(({ itemId }) => itemId === id).map(({ what }) => what),
    ),
  ])
  const known = new Set(meeting.items.map(({ id }) => id))
  return [
    ...ofItem,
    ...outcomesIn(reading, null, (itemId) => !known.has(itemId)),
    ...written(
      null,
      meeting.actions.filter(({ itemId }) => itemId === null || !known.has(itemId)).map(({ what }) => what),
    ),
    ...meeting.parkedPoints.map(({ text }) => ({ itemId: null, screen: 'finalise' as const, text })),
  ]
}

/** One entry a line and person, each name's first place in it; the same words twice are one passage. */
export function namedPassages(meeting: WholeMeeting): NamedPassage[] {
  const sought = meeting.people
    .flatMap(soughtOf)
    .map(({ name, source }) => ({ name, pattern: new RegExp(source, 'u') }))
  const found = typedIn(meeting).flatMap(({ itemId, screen, text }) => {
    const line = text.normalize('NFC')
    return sought.flatMap(({ name, pattern }): NamedPassage[] => {
      const at = pattern.exec(line)
      if (at === null) return []
      return [{ itemId, screen, person: name, words: wordsAround(line, at.index, at.index + at[0].length) }]
    })
  })
  return [...new Map(found.map((passage) => [JSON.stringify(passage), passage])).values()]
}
