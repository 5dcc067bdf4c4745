/** What can be done to the text: one list for the buttons and for the list of keys. */
import type { ChainedCommands, Editor } from '@tiptap/core'
import type { KeyRule } from '../../app/key-rule.ts'

export const toolIds = [
  'h1',
  'h2',
  'bold',
  'italic',
  'underline',
  'highlight',
  'bullets',
  'numbers',
  'tasks',
  'quote',
  'table',
] as const
export type ToolId = (typeof toolIds)[number]

export interface Tool {
  id: ToolId
  /** The editor's own key (extensions.ts); none has Alt, which is AltGr or a menu somewhere. */
  keys: KeyRule | null
  isActive: (editor: Editor) => boolean
  run: (chain: ChainedCommands) => ChainedCommands
}

export const tools: readonly Tool[] = [
  {
    id: 'h1',
    keys: { code: 'Digit1', ctrl: true, shift: true },
    isActive: (editor) => editor.isActive('heading', { level: 1 }),
    run: (chain) => chain.toggleHeading({ level: 1 }),
  },
  {
    id: 'h2',
    keys: { code: 'Digit2', ctrl: true, shift: true },
    isActive: (editor) => editor.isActive('heading', { level: 2 }),
    run: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    id: 'bold',
    keys: { key: 'b', ctrl: true },
    isActive: (editor) => editor.isActive('bold'),
    run: (chain) => chain.toggleBold(),
  },
  {
    id: 'italic',
    keys: { key: 'i', ctrl: true },
    isActive: (editor) => editor.isActive('italic'),
    run: (chain) => chain.toggleItalic(),
  },
  {
    id: 'underline',
    keys: { key: 'u', ctrl: true },
    isActive: (editor) => editor.isActive('underline'),
    run: (chain) => chain.toggleUnderline(),
  },
  {
    id: 'highlight',
    keys: { key: 'h', ctrl: true, shift: true },
    isActive: (editor) => editor.isActive('highlight'),
    run: (chain) => chain.toggleHighlight(),
  },
  {
    id: 'bullets',
    keys: { code: 'Digit8', ctrl: true, shift: true },
    isActive: (editor) => editor.isActive('bulletList'),
    run: (chain) => chain.toggleBulletList(),
  },
  {
    id: 'numbers',
    keys: { code: 'Digit7', ctrl: true, shift: true },
    isActive: (editor) => editor.isActive('orderedList'),
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    id: 'tasks',
    keys: { code: 'Digit9', ctrl: true, shift: true },
    isActive: (editor) => editor.isActive('taskList'),
    run: (chain) => chain.toggleTaskList(),
  },
  {
    id: 'quote',
    keys: { key: 'b', ctrl: true, shift: true },
    isActive: (editor) => editor.isActive('blockquote'),
    run: (chain) => chain.toggleBlockquote(),
  },
  {
    id: 'table',
    keys: null,
    isActive: (editor) => editor.isActive('table'),
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
]

/** Offered while the caret is in a table. */
export const tableTools = [
  { id: 'addRow', run: (chain: ChainedCommands) => chain.addRowAfter() },
  { id: 'addColumn', run: (chain: ChainedCommands) => chain.addColumnAfter() },
  { id: 'deleteRow', run: (chain: ChainedCommands) => chain.deleteRow() },
  { id: 'deleteColumn', run: (chain: ChainedCommands) => chain.deleteColumn() },
  { id: 'deleteTable', run: (chain: ChainedCommands) => chain.deleteTable() },
] as const
