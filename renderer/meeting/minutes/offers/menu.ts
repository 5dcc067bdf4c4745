/** The `/` menu: what can be put in the text, or recorded beside it. Enter picks once a letter was typed. */
import type { Editor } from '@tiptap/core'
import { beginsWith, menuQuery } from './menu-query.ts'
import type { Range, Source } from './offer.ts'

export const recordKinds = ['decision', 'vote', 'action', 'tally', 'parked', 'proposal'] as const
/** What a form beside the text records; the minutes print it from there, nothing is copied into the text. */
export type RecordKind = (typeof recordKinds)[number]

export const menuEntries = [
  'decision',
  'vote',
  'action',
  'viewpoint',
  'translated',
  'time',
  'parked',
  'mark',
  'tally',
  'table',
  'heading',
  'bullets',
  'numbers',
  'tasks',
  'quote',
  'image',
  'proposal',
] as const
export type MenuEntry = (typeof menuEntries)[number]

/** All that fits without scrolling; the others come with their first letter. */
const mostShown = 9

export interface MenuWords {
  label: string
  detail: string
  /** Other words it is found by, a space between. */
  also: string
}

export interface MenuTools {
  title: () => string
  words: (entry: MenuEntry) => MenuWords
  record: (kind: RecordKind) => void
  /** The hour as the minutes print it: "19 h 12". */
  hour: () => string
  /** « Avis divergent : », in the language of the minutes. */
  viewpoint: () => string
  /** « Propos traduit : », in the language of the minutes (evening.md item 16). */
  translated: () => string
  dropMark: (editor: Editor) => void
  chooseImage: () => void
}

function isRecord(entry: MenuEntry): entry is RecordKind {
  return (recordKinds as readonly string[]).includes(entry)
}

function run(entry: Exclude<MenuEntry, RecordKind>, editor: Editor, tools: MenuTools): void {
  const chain = editor.chain().focus()
  switch (entry) {
    case 'viewpoint':
    case 'translated':
      chain
        .insertContent({
          type: 'text',
          text: tools[entry](),
          marks: [{ type: entry === 'viewpoint' ? 'bold' : 'italic' }],
        })
        .unsetMark(entry === 'viewpoint' ? 'bold' : 'italic')
        .insertContent(' ')
        .run()
      break
    case 'time':
      chain.insertContent(`${tools.hour()} `).run()
      break
    case 'mark':
      tools.dropMark(editor)
      break
    case 'table':
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
      break
    case 'heading':
      chain.toggleHeading({ level: 1 }).run()
      break
    case 'bullets':
      chain.toggleBulletList().run()
      break
    case 'numbers':
      chain.toggleOrderedList().run()
      break
    case 'tasks':
      chain.toggleTaskList().run()
      break
    case 'quote':
      chain.toggleBlockquote().run()
      break
    case 'image':
      tools.chooseImage()
      break
  }
}

export function menuSource(tools: MenuTools): Source {
  return ({ before, inTable }) => {
    const query = menuQuery(before, '/')
    if (query === null) return null
    const offers = menuEntries
      .filter((entry) => !inTable || entry !== 'table')
      .map((entry) => ({ entry, words: tools.words(entry) }))
      .filter(({ words }) => [words.label, ...words.also.split(' ')].some((each) => beginsWith(each, query)))
      .map(({ entry, words }) => ({
        id: entry,
        label: words.label,
        detail: words.detail,
        pick: (editor: Editor, range: Range) => {
          editor.chain().deleteRange(range).run()
          if (isRecord(entry)) tools.record(entry)
          else run(entry, editor, tools)
        },
      }))
    if (offers.length === 0) return null
    const shown = offers.slice(0, mostShown)
    return { label: tools.title(), length: query.length + 1, offers: shown, kind: 'menu', isPickable: query !== '' }
  }
}
