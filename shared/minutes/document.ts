/**
 * The semantic document: what the minutes say, in order, before anyone draws it. `compose` makes it from a meeting;
 * the preview, the PDF, Markdown and later DOCX render it and add nothing. Plain JSON, so it can be frozen and hashed.
 */
import type { Language } from '#shared/contract/meeting.ts'
import type { Strokes } from '#shared/contract/minutes-life.ts'
import type { Edition } from '#shared/contract/operations.ts'

export interface SemanticDocument {
  language: Language
  edition: Edition
  title: string
  subtitle: string
  /** For the file's metadata. */
  author: string
  subject: string
  /** UTC ms: the creation date the file states, taken from the meeting so that the same meeting gives the same file. */
  created: number
  /** Running heads; `footer` is followed by "page x / y". */
  header: string
  footer: string
  /** A banner on every page ("Projet — non approuvé"); null once approved. */
  banner: string | null
  /**
   * Wanted on so many pages: set smaller, down to what is still easily read, to fit on them. What does not fit even then
   * keeps its size and goes on, and its pages say that they go on.
   */
  fit?: number
  /** The title is the file's alone: each part of the document has its own. */
  untitled?: boolean
  /** Above the title: whose paper it is. */
  letterhead?: Letterhead
  blocks: Block[]
}

/** The council's picture, name and address; an empty `address` prints none, a line end begins a line. */
export interface Letterhead {
  logo: { sha256: string; alt: string } | null
  name: string
  address: string
}

export type Mark = 'bold' | 'italic' | 'underline' | 'strike' | 'highlight' | 'code'

/** A run of text or a line end. */
export type PlainInline =
  | { kind: 'text'; text: string; marks?: Mark[]; href?: string; language?: string }
  | { kind: 'break' }

/** A note stands behind what it explains: at the foot of a printed page, in parentheses elsewhere (`flatInlines`). */
export type Inline = PlainInline | { kind: 'note'; inlines: PlainInline[] }

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; inlines: Inline[] }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; style: 'bullet' | 'ordered' | 'task'; start?: number; items: ListItem[] }
  | { kind: 'quote'; blocks: Block[] }
  /** `rowHeight`, in points: rows to be written in by hand, at least that high, with lines between the columns. */
  | { kind: 'table'; caption?: string; columns?: number[]; rowHeight?: number; head: Cell[][]; rows: Cell[][] }
  | { kind: 'image'; sha256: string; alt: string; width?: number }
  /** Label and value pairs: the header block, the roles. */
  | { kind: 'pairs'; pairs: { label: string; value: Inline[] }[] }
  | { kind: 'callout'; tone: 'decision' | 'dissent' | 'vote' | 'action' | 'note'; label: string; blocks: Block[] }
  | { kind: 'rule' }
  | { kind: 'pageBreak' }
  /** `textSha256`: the print of the text that is signed (wording.ts), to be compared on paper. */
  | { kind: 'signatures'; fields: SignatureField[]; textSha256?: string }
  /** Large figures on whole pages, to be cut out: `under` stands small below each. */
  | { kind: 'cards'; perPage: 2 | 4; cards: { figure: string; over: string; under: string }[] }
  /**
   * A small bar chart: for each bar a value of each series, out of `most`, with what is written beside it. `alt` says
   * in words what it shows, and is all that is said where nothing is drawn.
   */
  | { kind: 'chart'; alt: string; series: string[]; most: number; bars: ChartBar[] }
  /** Pages of its own, which may lie on their side; its title is a heading of the first level. */
  | { kind: 'annex'; orientation: 'portrait' | 'landscape'; title: string; blocks: Block[] }
  /** Keys drawn as keys, in two columns. */
  | { kind: 'keys'; groups: { title: string; keys: { keys: string[]; label: string }[] }[] }

export interface SignatureField {
  role: string
  name: string
  /** The signer's known key, printed to be compared. */
  fingerprint?: string
  /** What the signer drew, as strokes; `label` says what it is. */
  drawn?: { strokes: Strokes; label: string }
}

export interface ChartBar {
  label: string
  values: { value: number; text: string }[]
}

export interface ListItem {
  /** Only for `task` lists. */
  checked?: boolean
  blocks: Block[]
}

export interface Cell {
  blocks: Block[]
  colspan?: number
  rowspan?: number
  align?: 'left' | 'center' | 'right'
}
