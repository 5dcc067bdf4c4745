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

const mark = '(?:à compléter|to be completed)'
/** Standing at the start of a line, in brackets or after a colon; "un dossier à compléter" is a sentence. */
const standsAlone = new RegExp(`(?:^|[:[(…–—])[\\s\\u00A0]*${mark}`, 'imu')

/** The mark one key drops in a line to come back to it (evening.md item 5), in either language. */
export function saysToComplete(line: string): boolean {
  return standsAlone.test(line.normalize('NFC'))
}

/** The same in a text, where the mark may also be highlighted. */
export function textSaysToComplete(node: TextNode | undefined): boolean {
  if (node === undefined) return false
  const highlighted = (each: TextNode): boolean =>
    each.marks?.some(({ type }) => type === 'highlight') === true
      ? new RegExp(mark, 'iu').test((each.text ?? '').normalize('NFC'))
      : (each.content ?? []).some(highlighted)
  return saysToComplete(textWords(node)) || highlighted(node)
}
