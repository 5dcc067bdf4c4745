/**
 * Between an agenda item's text as JSON and the Y.XmlFragment the editors share, laid out exactly as
 * @tiptap/y-tiptap 3.0.9 stores it, without importing an editor: the host reads and writes texts too.
 *   an element      Y.XmlElement named like the node, its attributes those that aren't null
 *   a run of text   one Y.XmlText, each mark a formatting attribute `name -> attributes`; a mark that may overlap
 *                   itself carries a hash, `name--AbCdEf12`, which reading drops
 */
import * as Y from 'yjs'
import type { TextMark, TextNode } from '#shared/contract/meeting.ts'
import { repairText } from './text-repair.ts'

const hashed = /^(.*)--[a-zA-Z0-9+/=]{8}$/s

function markName(attribute: string): string {
  return hashed.exec(attribute)?.[1] ?? attribute
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function readMarks(formatting: Record<string, unknown> | undefined): TextMark[] {
  return Object.entries(formatting ?? {}).map(([name, attrs]) => ({ type: markName(name), attrs: asObject(attrs) }))
}

function readRun(run: Y.XmlText): TextNode[] {
  const pieces = run.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return pieces.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' && insert !== '' ? [{ type: 'text', text: insert, marks: readMarks(attributes) }] : [],
  )
}

/** Deeper than any stack in a hostile file; the repair flattens long before. */
const maximumNesting = 500

function readChildren(parent: Y.XmlFragment, nesting: number): TextNode[] {
  return parent.toArray().flatMap((child): TextNode[] => {
    if (child instanceof Y.XmlText) return readRun(child)
    if (!(child instanceof Y.XmlElement) || nesting > maximumNesting) return []
    return [{ type: child.nodeName, attrs: asObject(child.getAttributes()), content: readChildren(child, nesting + 1) }]
  })
}

/**
 * The text as canonical JSON the table allows. Reads only: what is repaired here stays in the shared document as it
 * is. The fragment must be part of a document.
 */
export function readFragment(fragment: Y.XmlFragment): TextNode {
  return repairText({ type: 'doc', content: readChildren(fragment, 0) })
}

function writeRun(texts: TextNode[]): Y.XmlText {
  const run = new Y.XmlText()
  run.applyDelta(
    texts.map(({ text, marks }) => ({
      insert: text ?? '',
      attributes: Object.fromEntries((marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}])),
    })),
  )
  return run
}

function writeElement(node: TextNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  // Attributes keep their JSON type, as y-tiptap writes them, though yjs's typings name strings only.
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value as string)
  element.insert(0, writeChildren(node.content ?? []))
  return element
}

function writeChildren(nodes: TextNode[]): (Y.XmlElement | Y.XmlText)[] {
  const written: (Y.XmlElement | Y.XmlText)[] = []
  let run: TextNode[] = []
  const flush = (): void => {
    if (run.length > 0) written.push(writeRun(run))
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'text') run.push(node)
    else {
      flush()
      written.push(writeElement(node))
    }
  }
  flush()
  return written
}

/** Writes a text into an empty fragment of a document, in one transaction; an invalid text is repaired first. */
export function writeFragment(fragment: Y.XmlFragment, text: TextNode): void {
  if (fragment.length > 0) throw new Error('writeFragment: the fragment already holds a text')
  const write = (): void => fragment.insert(0, writeChildren(repairText(text).content ?? []))
  if (fragment.doc === null) write()
  else fragment.doc.transact(write)
}
