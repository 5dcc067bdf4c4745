/**
 * Wrong words underlined in the editor: once a paragraph is left or nothing was typed for a moment, and never the word
 * the caret is in. What was found stays with the words while one types; the text itself is never touched.
 */
import { Extension, type Editor } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { putText } from '../offers/names.ts'
import type { Offer, Range } from '../offers/offer.ts'
import { isFromElsewhere } from '../offers/offer-state.ts'
import { showOffers } from '../offers/offers.ts'
import { carried, keptIn, pause, Reader, spellingKey as key, type Kept, type ReaderTools } from './reader.ts'

export interface SpellingTools extends ReaderTools {
  addWord: (word: string) => void
  title: (word: string) => string
  addLabel: (word: string) => string
  /** Said when nothing is wrong from the caret to the end, nor before it. */
  sayNothing: () => void
  /** Tells when words were added to the meeting, here or elsewhere; answers what stops it. */
  onWords: (listener: () => void) => () => void
}

const readers = new WeakMap<EditorView, Reader>()

/** Reads the text again: a word was added, the switch was turned. */
export function checkAgain(editor: Editor): void {
  readers.get(editor.view)?.later(0)
}

/** The wrong word the caret is in, or the next one, around the end. */
function wrongFrom(state: EditorState): Range | null {
  const found = (key.getState(state)?.find() ?? [])
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from - b.from)
  const { from } = state.selection
  return found.find(({ to }) => to >= from && to > state.selection.to - 1) ?? found[0] ?? null
}

async function offerFor(editor: Editor, range: Range, tools: SpellingTools): Promise<void> {
  const { doc } = editor.state
  const word = doc.textBetween(range.from, range.to)
  editor.chain().setTextSelection(range).focus().scrollIntoView().run()
  const found = await tools.speller.suggest(word)
  if (editor.isDestroyed || editor.state.doc !== doc) return
  const offers: Offer[] = [
    ...found.map((text) => ({
      id: text,
      label: text,
      detail: '',
      pick: (own: Editor, place: Range) => putText(own, place, text),
    })),
    {
      id: '+',
      label: tools.addLabel(word),
      detail: '',
      pick: (own: Editor, { to }: Range) => {
        own.chain().setTextSelection(to).focus().run()
        tools.addWord(word)
      },
    },
  ]
  showOffers(editor, { label: tools.title(word), length: 0, offers, kind: 'menu', isPickable: true }, range)
}

export function spelling(tools: SpellingTools): Extension {
  return Extension.create({
    name: 'spelling',
    addKeyboardShortcuts() {
      return {
        F7: () => {
          const range = wrongFrom(this.editor.state)
          if (range === null) tools.sayNothing()
          else void offerFor(this.editor, range, tools)
          return true
        },
      }
    },
    addProseMirrorPlugins() {
      const { editor } = this
      const kept: Kept = new WeakMap()
      return [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: () => DecorationSet.empty,
            apply(transaction, known) {
              const found = transaction.getMeta(key) as DecorationSet | undefined
              if (found !== undefined) return found
              if (!transaction.docChanged) return known
              return isFromElsewhere(transaction) ? keptIn(transaction.doc, kept) : carried(known, transaction)
            },
          },
          props: {
            decorations: (state) => key.getState(state),
            handleDOMEvents: {
              // The word one was in is left too.
              blur(view) {
                readers.get(view)?.later(pause)
                return false
              },
              contextmenu(view, event) {
                const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
                const found = at === undefined ? undefined : key.getState(view.state)?.find(at, at)[0]
                if (found === undefined) return false
                event.preventDefault()
                void offerFor(editor, { from: found.from, to: found.to }, tools)
                return true
              },
            },
          },
          view(view) {
            const reader = new Reader(view, tools, kept)
            readers.set(view, reader)
            const stop = tools.onWords(() => reader.later(0))
            return {
              update(_view, before) {
                const { doc, selection } = view.state
                if (doc !== before.doc) reader.later(pause)
                else if (!selection.eq(before.selection)) {
                  // Out of the paragraph: at once. Within it: after a pause, for the word that was left.
                  const isLeft = !selection.$from.sameParent(before.selection.$from)
                  reader.later(isLeft ? 0 : pause)
                }
              },
              destroy() {
                stop()
                reader.destroy()
              },
            }
          },
        }),
      ]
    },
  })
}
