/**
 * What the text of an agenda item may hold, as data: the editor's extensions, the reader of a shared document, the
 * importer and the composer all follow this one table. Names and attributes are tiptap 3.31.3's own (StarterKit,
 * TableKit, TaskList, Highlight), checked by a test; `codeBlock` is left out, an image names its attachment by sha256.
 */

/** Where a node may stand, and what it may hold. */
export type ContentKind = 'blocks' | 'paragraphThenBlocks' | 'inlines' | 'listItems' | 'taskItems' | 'rows' | 'cells'
export type NodeGroup = 'top' | 'block' | 'inline' | 'listItem' | 'taskItem' | 'row' | 'cell'

export interface AttributeRule {
  /** Filled in when nobody said; a required attribute has none. `null` is never stored. */
  default?: string | number | boolean | null
  allows: (value: unknown) => boolean
}

export interface NodeRule {
  group: NodeGroup
  /** null for a leaf. */
  content: ContentKind | null
  attributes: Record<string, AttributeRule>
}

export interface MarkRule {
  attributes: Record<string, AttributeRule>
}

function wholeNumber(least: number, most: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
function line(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 10_000
}
function widths(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length <= 200 && value.every(wholeNumber(0, 10_000)))
}
function alignment(value: unknown): boolean {
  return value === null || value === 'left' || value === 'center' || value === 'right'
}

/** A link leads to a page or a mailbox and nowhere else: no script, no file of this computer. */
export function isSafeLink(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 4000 && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(value)
}

const cell: NodeRule = {
  group: 'cell',
  content: 'blocks',
  attributes: {
    colspan: { default: 1, allows: wholeNumber(1, 100) },
    rowspan: { default: 1, allows: wholeNumber(1, 1000) },
    colwidth: { default: null, allows: widths },
    align: { default: null, allows: alignment },
  },
}

function plain(group: NodeGroup, content: ContentKind | null): NodeRule {
  return { group, content, attributes: {} }
}

export const textSchema = {
  /** Deeper than this is nobody's writing; reading flattens it, importing refuses it. */
  maximumDepth: 60,
  nodes: {
    doc: plain('top', 'blocks'),
    paragraph: plain('block', 'inlines'),
    heading: {
      group: 'block',
      content: 'inlines',
      attributes: { level: { default: 1, allows: wholeNumber(1, 4) } },
    },
    bulletList: plain('block', 'listItems'),
    orderedList: {
      group: 'block',
      content: 'listItems',
      attributes: { start: { default: 1, allows: wholeNumber(0, 1_000_000) } },
    },
    listItem: plain('listItem', 'paragraphThenBlocks'),
    taskList: plain('block', 'taskItems'),
    taskItem: {
      group: 'taskItem',
      content: 'paragraphThenBlocks',
      attributes: { checked: { default: false, allows: (value) => typeof value === 'boolean' } },
    },
    blockquote: plain('block', 'blocks'),
    table: plain('block', 'rows'),
    tableRow: plain('row', 'cells'),
    tableHeader: cell,
    tableCell: cell,
    image: {
      group: 'block',
      content: null,
      attributes: {
        sha256: { allows: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) },
        alt: { default: '', allows: line },
        name: { default: '', allows: line },
      },
    },
    hardBreak: plain('inline', null),
    horizontalRule: plain('block', null),
    text: plain('inline', null),
  },
  /** In the order marks are written, so that the same text always gives the same bytes. */
  marks: {
    link: { attributes: { href: { allows: isSafeLink } } },
    bold: { attributes: {} },
    code: { attributes: {} },
    italic: { attributes: {} },
    strike: { attributes: {} },
    underline: { attributes: {} },
    highlight: { attributes: {} },
  },
} satisfies {
  maximumDepth: number
  nodes: Record<string, NodeRule>
  marks: Record<string, MarkRule>
}

export type NodeName = keyof typeof textSchema.nodes
export type MarkName = keyof typeof textSchema.marks

export function isKnownNode(type: string): type is NodeName {
  return Object.hasOwn(textSchema.nodes, type)
}
export function isKnownMark(type: string): type is MarkName {
  return Object.hasOwn(textSchema.marks, type)
}

/** The groups each kind of content is made of. */
const admits: Record<ContentKind, NodeGroup> = {
  blocks: 'block',
  paragraphThenBlocks: 'block',
  inlines: 'inline',
  listItems: 'listItem',
  taskItems: 'taskItem',
  rows: 'row',
  cells: 'cell',
}

export function nodeRule(type: NodeName): NodeRule {
  return textSchema.nodes[type]
}
export function markRule(type: MarkName): MarkRule {
  return textSchema.marks[type]
}
/** Whether a node of this type may stand in that content. */
export function mayStandIn(type: NodeName, content: ContentKind): boolean {
  return nodeRule(type).group === admits[content]
}
