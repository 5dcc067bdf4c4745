/**
 * Where the caret was when the line of commands was opened, and the way back to exactly there (evening.md item 1).
 */
import type { Editor } from '@tiptap/core'
import { giveCaretBack } from '../../ui/give-caret-back.ts'

let left: HTMLElement | null = null

/** Remembers what has the focus; does nothing when the place is remembered already. */
export function rememberPlace(): void {
  if (left !== null || !(document.activeElement instanceof HTMLElement)) return
  left = document.activeElement
  const { editor } = left as EditorElement
  if (editor !== undefined) settleCaret(editor)
}

type EditorElement = HTMLElement & { editor?: Editor }

/** The editor hears of a moved caret a moment after the page: what an arrow key did just now must not be lost. */
function settleCaret(editor: Editor): void {
  const shown = getSelection()
  const { anchorNode, focusNode } = shown ?? {}
  const isText = (editor.state.selection.toJSON() as { type: string }).type === 'text'
  if (shown == null || anchorNode == null || focusNode == null || !isText || !editor.view.dom.contains(anchorNode))
    return
  const from = editor.view.posAtDOM(anchorNode, shown.anchorOffset)
  const to = editor.view.posAtDOM(focusNode, shown.focusOffset)
  const { anchor, head } = editor.state.selection
  if (from !== anchor || to !== head) editor.commands.setTextSelection({ from, to })
}

export function comeBack(): void {
  const place = left
  left = null
  if (place === null || !place.isConnected) return
  giveCaretBack(place)
}

/** Another place was pressed: it has the focus now. */
export function forgetPlace(): void {
  left = null
}

/** What one is writing in: the field that has the focus, or the one the line will come back to. */
export function writingPlace(): Element | null {
  return left ?? document.activeElement
}
