/** « À compléter » in the editor: one key drops a mark, another leads to the next one (evening.md item 5). */
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Language } from '#shared/contract/meeting.ts'
import { marksInLine, markText, type Piece, type Span } from '#shared/minutes/to-complete.ts'

/** Where the marks of a text are, in order; positions of the document. */
export function marksIn(document: Node): Span[] {
  const found: Span[] = []
  document.descendants((block, position) => {
    if (!block.isTextblock) return true
    const pieces: Piece[] = []
    block.forEach((child) => {
      pieces.push({
        // What is no text takes one place, as a line end does.
        text: child.text ?? '\n'.repeat(child.nodeSize),
        highlighted: child.marks.some(({ type }) => type.name === 'highlight'),
      })
    })
    for (const { from, to } of marksInLine(pieces)) found.push({ from: position + 1 + from, to: position + 1 + to })
    return false
  })
  return found
}

/** Drops a mark where one writes; what is typed next is no part of it. */
export function dropMark(editor: Editor, language: Language): void {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset)
  const gap = /\S/u.test(before) && !/[('’]/u.test(before) ? ' ' : ''
  editor
    .chain()
    .focus()
    .insertContent([
      ...(gap === '' ? [] : [{ type: 'text', text: gap }]),
      { type: 'text', text: markText[language], marks: [{ type: 'highlight' }] },
      { type: 'text', text: ' ' },
    ])
    .unsetMark('highlight')
    .scrollIntoView()
    .run()
}

/** Selects a mark, so that typing takes its place. */
export function goToMark(editor: Editor, { from, to }: Span): void {
  const { doc } = editor.state
  // Its brackets go with it.
  const isBracketed =
    doc.textBetween(Math.max(0, from - 1), from) === '[' &&
    doc.textBetween(to, Math.min(doc.content.size, to + 1)) === ']'
  const span = isBracketed ? { from: from - 1, to: to + 1 } : { from, to }
  editor.chain().setTextSelection(span).focus().scrollIntoView().run()
}

/** The first place of a character; null where the text has none. */
export function placeOf(document: Node, codePoint: number): Span | null {
  const char = String.fromCodePoint(codePoint)
  let found: Span | null = null
  document.descendants((node, position) => {
    const at = found === null ? (node.text?.indexOf(char) ?? -1) : -1
    if (at >= 0) found = { from: position + at, to: position + at + char.length }
    return found === null
  })
  return found
}

/** The first mark after the caret; null when none follows. */
export function markAfterCaret(editor: Editor): Span | null {
  const { to } = editor.state.selection
  return marksIn(editor.state.doc).find((span) => span.from >= to) ?? null
}
