/**
 * A semantic document as passages a person points at: a paragraph, a line of a list, a row of a table. Remarks point
 * at them, and differences are told by them.
 */
import type { Passage } from '#shared/contract/minutes-life.ts'
import type { Block, Inline, SemanticDocument } from './document.ts'
import { flatInlines } from './flat-inlines.ts'

export interface DocumentPassage {
  /** Of what it says, so that it holds when something is added elsewhere; `-2` for the second that says the same. */
  key: string
  /** The headings it stands under, the nearest last: "Déroulement › 3. Logement". */
  place: string
  text: string
}

const between = ' › '

function textOf(inlines: readonly Inline[]): string {
  return flatInlines(inlines)
    .map((inline) => (inline.kind === 'break' ? '\n' : inline.text))
    .join('')
}

/** The words of whatever a block holds that has no case of its own here, in the order they stand. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) =>
    typeof held === 'string' ? (spoken.has(key) ? [held] : []) : wordsIn(held),
  )
}
const spoken = new Set(['text', 'label', 'title', 'caption', 'alt', 'role', 'name', 'over', 'under', 'figure'])

function passagesIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.inlines)]
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(passagesIn))
    case 'quote':
      return block.blocks.flatMap(passagesIn)
    case 'callout':
      return [block.label, ...block.blocks.flatMap(passagesIn)]
    case 'pairs':
      return block.pairs.map(({ label, value }) => `${label} : ${textOf(value)}`)
    case 'table':
      return [...block.head, ...block.rows].map((row) => row.map((cell) => wordsIn(cell.blocks).join(' ')).join(' | '))
    case 'chart':
      return [block.alt]
    case 'annex':
      return [block.title, ...block.blocks.flatMap(passagesIn)]
    case 'signatures':
      return block.fields.map(({ role, name }) => `${role} : ${name}`)
    default:
      return [wordsIn(block).join(' ')]
  }
}

/** What is annexed stands under its title, as under any heading. */
function withoutAnnex(block: Block): Block[] {
  if (block.kind !== 'annex') return [block]
  return [{ kind: 'heading', level: 1, inlines: [{ kind: 'text', text: block.title }] }, ...block.blocks]
}

/** FNV-1a, 32 bits twice: to tell passages of one document apart, never to trust. */
function keyOf(text: string): string {
  const half = (start: number): string => {
    let hash = start
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
    return hash.toString(36).padStart(7, '0')
  }
  return half(0x811c9dc5) + half(0x9dc5811c)
}

export function passagesOf(document: Pick<SemanticDocument, 'blocks'>): DocumentPassage[] {
  const seen = new Map<string, number>()
  const headings: { level: number; text: string }[] = []
  return document.blocks.flatMap(withoutAnnex).flatMap((block) => {
    if (block.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop()
      headings.push({ level: block.level, text: textOf(block.inlines) })
    }
    const place = headings.map(({ text }) => text).join(between)
    return passagesIn(block)
      .filter((text) => text.trim() !== '')
      .map((text) => {
        const hash = keyOf(text)
        const count = (seen.get(hash) ?? 0) + 1
        seen.set(hash, count)
        return { key: count === 1 ? hash : `${hash}-${count}`, place, text }
      })
  })
}

/**
 * Where a remark points now: its block, else one of the same place that holds the words, else any that does; null when
 * nothing says them any more.
 */
export function findPassage(passages: readonly DocumentPassage[], wanted: Passage): DocumentPassage | null {
  const holds = ({ text }: DocumentPassage): boolean => wanted.excerpt !== '' && text.includes(wanted.excerpt)
  return (
    passages.find(({ key }) => key === wanted.blockKey) ??
    passages.find((each) => each.place === wanted.place && holds(each)) ??
    passages.find(holds) ??
    null
  )
}
