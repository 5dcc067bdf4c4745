/**
 * Everything people typed that minutes may print, each with the screen where its words are changed: to lead from a
 * character no font has to where it is corrected.
 */
import type { CouncilLetterhead } from '#shared/contract/letterhead.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import { textWords } from '#shared/minutes/text-words.ts'

/** `panel`: the screen's own, an item or a tab. */
export type TypedPlace =
  | { screen: 'prepare'; panel: 'agenda' | 'people' | 'session' | 'rules' }
  | { screen: 'conduct' | 'minutes'; panel: string | null }
  | { screen: 'finalise' }
  | { screen: 'council' }

export interface TypedPassage {
  place: TypedPlace
  text: string
  /** Among the words of the item's editor, where a caret can be put. */
  inText: boolean
}

const passage =
  (place: TypedPlace, inText = false) =>
  (text: string): TypedPassage => ({ place, text, inText })

export function typedPassages(meeting: WholeMeeting, letterhead: CouncilLetterhead): TypedPassage[] {
  const { header, roles, people, rules, items, texts, actions, parkedPoints, journal } = meeting
  const { councilName, district, title, place, nextPlace, distribution } = header
  const session = passage({ screen: 'prepare', panel: 'session' })
  const facts = effective(journal).entries.map((entry) => ({ itemId: itemOf(entry), texts: stringsIn(entry) }))
  const noted = (itemId: string | null): TypedPassage[] =>
    facts
      .filter((fact) => fact.itemId === itemId)
      .flatMap((fact) => fact.texts.map(passage({ screen: 'conduct', panel: itemId })))
  const done = (itemId: string | null): TypedPassage[] =>
    actions
      .filter((action) => action.itemId === itemId)
      .flatMap(({ what, owner }) => [what, owner].map(passage({ screen: 'minutes', panel: itemId })))
  const known = new Set(items.map(({ id }) => id))
  const lost = [...new Set(facts.map(({ itemId }) => itemId))].filter((id) => id !== null && !known.has(id))
  return [
    ...[letterhead.name, letterhead.address].map(passage({ screen: 'council' })),
    ...[councilName, district, title, place, nextPlace, distribution, ...Object.values(roles)].map(session),
    ...people.flatMap(({ name, role }) => [name, role].map(passage({ screen: 'prepare', panel: 'people' }))),
    ...stringsIn(rules).map(passage({ screen: 'prepare', panel: 'rules' })),
    ...items.flatMap((item) => [
      ...[item.title, item.presenter].map(passage({ screen: 'prepare', panel: 'agenda' })),
      ...textWords(texts[item.id])
        .split('\n')
        .map(passage({ screen: 'minutes', panel: item.id }, true)),
      passage({ screen: 'minutes', panel: item.id })(item.conclusion),
      ...noted(item.id),
      ...done(item.id),
    ]),
    ...lost.flatMap((itemId) => noted(itemId).map(({ text }) => passage({ screen: 'conduct', panel: null })(text))),
    ...noted(null),
    ...done(null),
    ...actions
      .filter(({ itemId }) => itemId !== null && !known.has(itemId))
      .flatMap(({ what, owner }) => [what, owner].map(passage({ screen: 'minutes', panel: null }))),
    ...parkedPoints.flatMap(({ text, author }) => [text, author].map(passage({ screen: 'finalise' }))),
  ].filter(({ text }) => text !== '')
}

function itemOf(entry: JournalEntry): string | null {
  return 'itemId' in entry && typeof entry.itemId === 'string' ? entry.itemId : null
}

/** What a fact or a rule says, ids among it: they are letters and figures every font has. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
