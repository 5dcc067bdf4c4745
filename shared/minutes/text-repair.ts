/**
 * Brings any tree to one the table of text-table.ts allows, keeping every word: what is unknown or misplaced
 * dissolves and its text stays as paragraphs. Also the canonical form: the same text gives the same bytes whoever
 * wrote it. The shared document itself is never touched: a newer Tablée may still understand what this one doesn't.
 */
import type { TextMark, TextNode } from '#shared/contract/meeting.ts'
import {
  isKnownMark,
  isKnownNode,
  markRule,
  mayStandIn,
  nodeRule,
  textSchema,
  type AttributeRule,
  type ContentKind,
  type NodeName,
} from './text-table.ts'

type Attributes = Record<string, unknown>

/** Declared attributes in the table's order, defaults filled in, null left out; null when a required one is missing. */
function soundAttributes(rules: Record<string, AttributeRule>, found: Attributes | undefined): Attributes | null {
  const sound: Attributes = {}
  for (const [name, rule] of Object.entries(rules)) {
    const value = found?.[name]
    const kept = value !== undefined && value !== null && rule.allows(value) ? value : rule.default
    if (kept === undefined) return null
    if (kept !== null) sound[name] = kept
  }
  return sound
}

function withAttributes(type: NodeName, attributes: Attributes, content: TextNode[] | null): TextNode {
  return {
    type,
    ...(Object.keys(attributes).length > 0 ? { attrs: attributes } : {}),
    ...(content !== null && content.length > 0 ? { content } : {}),
  }
}

/**
 * Known marks with sound attributes, one of each, in the table's order. tiptap's `code` stands alone; where two people
 * put it beside another mark, the other says more.
 */
function soundMarks(found: TextMark[] | undefined): TextMark[] {
  const sound = Object.keys(textSchema.marks).flatMap((type): TextMark[] => {
    const mark = (found ?? []).find((each) => each.type === type)
    if (mark === undefined || !isKnownMark(type)) return []
    const attributes = soundAttributes(markRule(type).attributes, mark.attrs)
    if (attributes === null) return []
    return [Object.keys(attributes).length > 0 ? { type, attrs: attributes } : { type }]
  })
  return sound.length > 1 ? sound.filter((mark) => mark.type !== 'code') : sound
}

function sameMarks(a: TextNode, b: TextNode): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
}

/** Neighbouring texts with the same marks are one text, as Yjs keeps them. */
function joinTexts(inlines: TextNode[]): TextNode[] {
  const joined: TextNode[] = []
  for (const inline of inlines) {
    const before = joined.at(-1)
    if (before?.type === 'text' && inline.type === 'text' && sameMarks(before, inline)) {
      joined[joined.length - 1] = { ...before, text: (before.text ?? '') + (inline.text ?? '') }
    } else joined.push(inline)
  }
  return joined
}

/** What a leaf we can't keep still says: an image without its file leaves its caption. */
function wordsOf(node: TextNode): string {
  if (typeof node.text === 'string') return node.text
  const { alt, name } = node.attrs ?? {}
  return typeof alt === 'string' && alt !== '' ? alt : typeof name === 'string' ? name : ''
}

function soundText(node: TextNode): TextNode[] {
  const text = wordsOf(node)
  if (text === '') return []
  const marks = node.type === 'text' ? soundMarks(node.marks) : []
  return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }]
}

function isInline(node: TextNode): boolean {
  return node.type === 'text' || (node.type === 'hardBreak' && isLeaf(node))
}
function isLeaf(node: TextNode): boolean {
  return (node.content ?? []).length === 0
}

/** Marks where a block began or ended, while its words are gathered. */
const edge: TextNode = { type: 'edge' }

/** The inlines of any tree: what stood in blocks of its own is kept apart by line breaks. */
function inlinesOf(nodes: TextNode[]): TextNode[] {
  const inlines: TextNode[] = []
  // A loop over a stack, not recursion: a hostile file may be nested deeper than the stack is.
  const pending = [...nodes].reverse()
  let apart = false
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === edge) apart = true
    else if (!isInline(node) && !isLeaf(node)) {
      pending.push(edge)
      for (const child of [...(node.content ?? [])].reverse()) pending.push(child)
      pending.push(edge)
    } else {
      const found: TextNode[] = node.type === 'hardBreak' ? [{ type: 'hardBreak' }] : soundText(node)
      if (found.length === 0) continue
      if (apart && inlines.length > 0) inlines.push({ type: 'hardBreak' })
      apart = false
      inlines.push(...found)
    }
  }
  return joinTexts(inlines)
}

function paragraph(content: TextNode[]): TextNode {
  return withAttributes('paragraph', {}, content)
}

/** Blocks from anything: loose words become paragraphs, wrappers that can't stand here dissolve into what they hold. */
function blocksOf(nodes: TextNode[], depth: number): TextNode[] {
  const blocks: TextNode[] = []
  let loose: TextNode[] = []
  const flush = (): void => {
    const content = inlinesOf(loose)
    loose = []
    if (content.length > 0) blocks.push(paragraph(content))
  }
  for (const node of nodes) {
    const kept = isInline(node) ? null : soundBlock(node, depth)
    if (kept !== null) {
      flush()
      blocks.push(...kept)
    } else if (isInline(node) || isLeaf(node)) loose.push(node)
    else {
      flush()
      if (depth >= textSchema.maximumDepth) blocks.push(paragraph(inlinesOf([node])))
      else blocks.push(...blocksOf(node.content ?? [], depth + 1))
    }
    if (!isInline(node)) flush()
  }
  flush()
  return blocks
}

/** The block as it may stand, nothing for a list or table without content, or null when it is no block of ours. */
function soundBlock(node: TextNode, depth: number): TextNode[] | null {
  const { type } = node
  if (!isKnownNode(type) || !mayStandIn(type, 'blocks')) return null
  // The longest chain a block needs below it is row, cell, paragraph, text.
  if (depth + 4 > textSchema.maximumDepth && type !== 'paragraph' && type !== 'heading') return null
  const rule = nodeRule(type)
  const attributes = soundAttributes(rule.attributes, node.attrs)
  if (attributes === null) return null
  const inner = node.content ?? []
  if (rule.content === null) return [withAttributes(type, attributes, null), ...blocksOf(inner, depth)]
  const content = soundContent(rule.content, inner, depth + 1)
  if (rule.content !== 'inlines' && content.length === 0) return []
  return [withAttributes(type, attributes, content)]
}

function soundContent(kind: ContentKind, nodes: TextNode[], depth: number): TextNode[] {
  if (kind === 'inlines') return inlinesOf(nodes)
  if (kind === 'blocks') {
    const blocks = blocksOf(nodes, depth)
    return blocks.length > 0 ? blocks : [paragraph([])]
  }
  if (kind === 'paragraphThenBlocks') {
    const blocks = blocksOf(nodes, depth)
    return blocks[0]?.type === 'paragraph' ? blocks : [paragraph([]), ...blocks]
  }
  const member = { listItems: 'listItem', taskItems: 'taskItem', rows: 'tableRow', cells: 'tableCell' } as const
  return nodes.flatMap((node) => soundMember(member[kind], kind, node, depth))
}

/** An item of the other kind of list gives its content, without a wrapper more. */
function isItem(node: TextNode): boolean {
  return node.type === 'listItem' || node.type === 'taskItem'
}

/** An item, row or cell; anything else found in its place is kept inside one. */
function soundMember(wanted: NodeName, kind: ContentKind, node: TextNode, depth: number): TextNode[] {
  const fits = isKnownNode(node.type) && mayStandIn(node.type, kind)
  const type: NodeName = isKnownNode(node.type) && fits ? node.type : wanted
  const rule = nodeRule(type)
  const attributes = soundAttributes(rule.attributes, fits ? node.attrs : undefined) ?? {}
  const isMember = fits || isItem(node)
  if (!isMember && blocksOf([node], depth + 1).length === 0) return []
  const inner = isMember ? (node.content ?? []) : [node]
  const content = rule.content === null ? null : soundContent(rule.content, inner, depth + 1)
  return [withAttributes(type, attributes, content)]
}

/** A tree the table allows, with every word of `text`. A sound canonical text comes back unchanged. Never throws. */
export function repairText(text: TextNode): TextNode {
  return { type: 'doc', content: blocksOf(text.type === 'doc' ? (text.content ?? []) : [text], 1) }
}
