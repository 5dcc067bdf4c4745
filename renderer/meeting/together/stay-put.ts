/**
 * What others write moves neither the page nor the caret. The shared text draws itself anew at each of their changes
 * and asks for the caret to be brought into view; the browser's own anchoring holds on to lines whose words have
 * changed. So the line one looks at is measured before, and put back where it was.
 */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { movedPlace } from './moved-place.ts'

interface Held {
  paper: HTMLElement
  /** In the document to come. */
  place: number
  /** Where it is on the glass, px. */
  top: number
}

/** How far inside the paper the first line in sight is looked for, px. */
const inside = { x: 40, y: 6 }

/** One's own undo comes by the same road, and leads to what it took back. */
function isOthers(transaction: Transaction): boolean {
  const sync = transaction.getMeta(ySyncPluginKey) as
    | { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean }
    | undefined
  return transaction.docChanged && sync?.isChangeOrigin === true && sync.isUndoRedoOperation !== true
}

function topOf(view: EditorView, place: number): number {
  return view.coordsAtPos(Math.min(place, view.state.doc.content.size)).top
}

/** The caret's line while it is in sight, else the first line that is. */
function heldIn(view: EditorView, next: EditorState): Held | null {
  const paper = view.dom.parentElement
  if (paper === null) return null
  const { top, bottom } = paper.getBoundingClientRect()
  const { left } = view.dom.getBoundingClientRect()
  const caret = topOf(view, view.state.selection.head)
  if (view.hasFocus() && caret >= top && caret < bottom) return { paper, place: next.selection.head, top: caret }
  const first = view.posAtCoords({ left: left + inside.x, top: top + inside.y })
  if (first === null) return null
  return { paper, place: movedPlace(first.pos, view.state.doc, next.doc), top: topOf(view, first.pos) }
}

const key = new PluginKey<boolean>('stayPut')

export const StayPut = Extension.create({
  name: 'stayPut',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<boolean>({
        key,
        state: { init: () => false, apply: isOthers },
        props: { handleScrollToSelection: (view) => key.getState(view.state) === true },
        view(view) {
          let held: Held | null = null
          const measure = ({ transaction, nextState }: { transaction: Transaction; nextState: EditorState }): void => {
            held = isOthers(transaction) ? heldIn(view, nextState) : null
          }
          editor.on('beforeTransaction', measure)
          return {
            update() {
              if (held === null) return
              const { paper, place, top } = held
              held = null
              paper.scrollTop += topOf(view, place) - top
            },
            destroy: () => editor.off('beforeTransaction', measure),
          }
        },
      }),
    ]
  },
})
