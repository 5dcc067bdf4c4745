/**
 * Wrong words underlined in the editor: once a paragraph is left or nothing was typed for a moment, and never the word
 * the caret is in. What was found stays with the words while one types; the text itself is never touched.
 */
import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { putText } from '../offers/names.ts'
import type { Offer, Range } from '../offers/offer.ts'
import { isFromElsewhere } from '../offers/offer-state.ts'
import { showOffers } from '../offers/offers.ts'
import type { Speller } from './speller.ts'
import { isKnown, wordsIn, type Word } from './words.ts'

export interface SpellingTools {
  speller: Speller
  /** False in another language, or when it was switched off. */
  isOn: () => boolean
  /** Words of the meeting: names of people, places, those that were added. */
  known: () => ReadonlySet<string>
  addWord: (word: string) => void
  title: (word: string) => string
  addLabel: (word: string) => string
  /** Said when nothing is wrong from the caret to the end, nor before it. */
  sayNothing: () => void
  /** Tells when words were added to the meeting, here or elsewhere; answers what stops it. */
  onWords: (listener: () => void) => () => void
}

const key = new PluginKey<DecorationSet>('spelling')
/** A pause in typing, ms. */
const pause = 700

const readers = new WeakMap<EditorView, Reader>()

/** Reads the text again: a word was added, the switch was turned. */
export function checkAgain(editor: Editor): void {
  readers.get(editor.view)?.later(0)
}

/** A paragraph's words; what is no text takes the place of a space. */
function wordsOf(block: Node): Word[] {
  let line = ''
  block.forEach((child) => {
    const isCode = child.marks.some(({ type }) => type.name === 'code')
    line += child.text === undefined || isCode ? ' '.repeat(child.nodeSize) : child.text
  })
  return wordsIn(line)
}

function blocksOf(document: Node): { block: Node; start: number }[] {
  const found: { block: Node; start: number }[] = []
  document.descendants((block, position) => {
    if (!block.isTextblock) return true
    found.push({ block, start: position + 1 })
    return false
  })
  return found
}

function underlined(document: Node, ranges: readonly Range[]): DecorationSet {
  return DecorationSet.create(
    document,
    ranges.map(({ from, to }) => Decoration.inline(from, to, { class: 'misspelt' })),
  )
}

/** What was found wrong in a paragraph, from its start; a paragraph that did not change is the same object. */
type Kept = WeakMap<Node, Range[]>

/** Another window's change comes as a whole new text, most of it of the same paragraphs. */
function keptIn(document: Node, kept: Kept): DecorationSet {
  const ranges = blocksOf(document).flatMap(({ block, start }) =>
    (kept.get(block) ?? []).map(({ from, to }) => ({ from: start + from, to: start + to })),
  )
  return underlined(document, ranges)
}

/** What was found goes along with its words; a word that changed is no longer what was found. */
function carried(known: DecorationSet, { mapping, doc }: Transaction): DecorationSet {
  let found = known.map(mapping, doc)
  mapping.maps.forEach((map, step) => {
    const rest = mapping.slice(step + 1)
    map.forEach((_from, _to, newFrom, newTo) => {
      const [from, to] = [rest.map(newFrom, -1), rest.map(newTo, 1)]
      const touched = found.find(from, to).filter((word) => word.from < to && word.to > from)
      if (touched.length > 0) found = found.remove(touched)
    })
  })
  return found
}

class Reader {
  readonly #view: EditorView
  readonly #tools: SpellingTools
  readonly #kept: Kept
  /** A paragraph that did not change is the same object: it is not read again. */
  readonly #words = new WeakMap<Node, Word[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0

  constructor(view: EditorView, tools: SpellingTools, kept: Kept) {
    this.#view = view
    this.#tools = tools
    this.#kept = kept
    this.later(pause)
  }

  later(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(), wait)
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#round += 1
  }

  async #read(): Promise<void> {
    const view = this.#view
    if (view.isDestroyed) return
    if (view.composing) {
      this.later(pause)
      return
    }
    this.#round += 1
    const round = this.#round
    if (!this.#tools.isOn()) {
      this.#show([])
      return
    }
    const { doc } = view.state
    const words = blocksOf(doc).flatMap(({ block, start }) => this.#wordsOf(block).map((word) => ({ word, start })))
    const known = this.#tools.known()
    const asked = words.filter(({ word }) => !isKnown(word.text, known))
    const wrong = await this.#tools.speller.wrong(asked.map(({ word }) => word.text))
    // Something was typed meanwhile: that has its own turn.
    if (round !== this.#round || view.isDestroyed || view.state.doc !== doc) return
    const { empty, from: caret } = view.state.selection
    this.#show(
      asked
        .filter(({ word }) => wrong.has(word.text))
        .map(({ word, start }) => ({ from: start + word.from, to: start + word.to }))
        .filter(({ from, to }) => !(empty && view.hasFocus() && caret >= from && caret <= to)),
    )
  }

  #wordsOf(block: Node): Word[] {
    const read = this.#words.get(block) ?? wordsOf(block)
    this.#words.set(block, read)
    return read
  }

  #show(ranges: readonly Range[]): void {
    const { state } = this.#view
    const shown = key.getState(state)?.find() ?? []
    const isSame =
      shown.length === ranges.length &&
      shown.every(({ from, to }, at) => ranges[at]?.from === from && ranges[at].to === to)
    if (isSame) return
    for (const { block, start } of blocksOf(state.doc)) {
      const own = ranges.filter(({ from, to }) => from >= start && to <= start + block.content.size)
      this.#kept.set(
        block,
        own.map(({ from, to }) => ({ from: from - start, to: to - start })),
      )
    }
    const found = underlined(state.doc, ranges)
    this.#view.dispatch(state.tr.setMeta(key, found).setMeta('addToHistory', false))
  }
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
