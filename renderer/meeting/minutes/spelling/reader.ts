/**
 * Reads an editor's text for wrong words: after a pause or when a paragraph is left, never while something is composed,
 * and only the paragraphs that changed. What it found is a set of decorations, kept with the words they are on.
 */
import type { Node } from '@tiptap/pm/model'
import { PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Range } from '../offers/offer.ts'
import type { Speller } from './speller.ts'
import { isKnown, wordsIn, type Word } from './words.ts'

/** What reading needs of the screen. */
export interface ReaderTools {
  speller: Speller
  /** False in another language, or when it was switched off. */
  isOn: () => boolean
  /** Words of the meeting: names of people, places, those that were added. */
  known: () => ReadonlySet<string>
}

export const spellingKey = new PluginKey<DecorationSet>('spelling')
/** A pause in typing, ms. */
export const pause = 700

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
export type Kept = WeakMap<Node, Range[]>

/** Another window's change comes as a whole new text, most of it of the same paragraphs. */
export function keptIn(document: Node, kept: Kept): DecorationSet {
  const ranges = blocksOf(document).flatMap(({ block, start }) =>
    (kept.get(block) ?? []).map(({ from, to }) => ({ from: start + from, to: start + to })),
  )
  return underlined(document, ranges)
}

/** What was found goes along with its words; a word that changed is no longer what was found. */
export function carried(known: DecorationSet, { mapping, doc }: Transaction): DecorationSet {
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

export class Reader {
  readonly #view: EditorView
  readonly #tools: ReaderTools
  readonly #kept: Kept
  /** A paragraph that did not change is the same object: it is not read again. */
  readonly #words = new WeakMap<Node, Word[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0

  constructor(view: EditorView, tools: ReaderTools, kept: Kept) {
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
    const shown = spellingKey.getState(state)?.find() ?? []
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
    this.#view.dispatch(state.tr.setMeta(spellingKey, found).setMeta('addToHistory', false))
  }
}
