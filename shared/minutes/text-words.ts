/** What a text says, without its shape. */
import type { TextNode } from '#shared/contract/meeting.ts'

/** The words of a text, its blocks apart by line ends. */
export function textWords(node: TextNode | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const isBlock = node.type !== 'doc'
  return (node.content ?? []).map(textWords).join('') + (isBlock ? '\n' : '')
}

/** Nothing written, drawn or ruled: an editor leaves empty paragraphs behind. */
export function isEmptyText(node: TextNode | undefined): boolean {
  if (node === undefined) return true
  if (node.type === 'image') return false
  return (node.text ?? '').trim() === '' && (node.content ?? []).every(isEmptyText)
}
