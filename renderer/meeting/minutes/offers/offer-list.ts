/**
 * The list under the caret, in plain DOM beside the text: it never takes the focus. The text field names its active
 * option (WAI-ARIA combobox), and a line says it to a screen reader.
 */
import type { EditorView } from '@tiptap/pm/view'
import type { Offered } from './offer.ts'
import styles from './offers.module.css'

export interface ListWords {
  /** "3 propositions ; Tab pour prendre…" */
  said: (count: number, kind: Offered['kind'], isPickable: boolean) => string
  hint: (kind: Offered['kind'], isPickable: boolean, count: number) => string
}

let lists = 0

export class OfferList {
  readonly id: string
  readonly #view: EditorView
  readonly #words: ListWords
  readonly #box = document.createElement('div')
  readonly #options = document.createElement('ul')
  readonly #hint = document.createElement('p')
  readonly #live = document.createElement('p')
  #anchor = 0
  #shown: Offered | null = null

  constructor(view: EditorView, words: ListWords, onPick: (place: number) => void) {
    lists += 1
    this.id = `offers-${lists}`
    this.#view = view
    this.#words = words
    this.#box.className = styles.box ?? ''
    this.#box.hidden = true
    this.#options.id = this.id
    this.#options.setAttribute('role', 'listbox')
    this.#options.className = styles.options ?? ''
    this.#hint.className = styles.hint ?? ''
    this.#hint.setAttribute('aria-hidden', 'true')
    this.#live.className = styles.live ?? ''
    this.#live.setAttribute('role', 'status')
    this.#box.append(this.#options, this.#hint)
    // The caret stays in the text while an option is pressed.
    this.#box.addEventListener('mousedown', (event) => event.preventDefault())
    this.#options.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('li') : null
      if (option !== null) onPick([...this.#options.children].indexOf(option))
    })
    view.dom.parentElement?.append(this.#box, this.#live)
    this.#scroller?.addEventListener('scroll', this.#place, { passive: true })
    window.addEventListener('resize', this.#place)
  }

  get #scroller(): HTMLElement | null {
    return this.#view.dom.parentElement
  }

  optionId(place: number): string {
    return `${this.id}-${place}`
  }

  show(offered: Offered, active: number, anchor: number): void {
    this.#anchor = anchor
    if (this.#shown?.offers !== offered.offers) this.#fill(offered)
    this.#shown = offered
    ;[...this.#options.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === active && offered.isPickable))
    })
    this.#box.hidden = false
    this.#place()
  }

  hide(): void {
    if (this.#shown === null) return
    this.#shown = null
    this.#box.hidden = true
    this.#live.textContent = ''
  }

  destroy(): void {
    this.#scroller?.removeEventListener('scroll', this.#place)
    window.removeEventListener('resize', this.#place)
    this.#box.remove()
    this.#live.remove()
  }

  #fill({ label, offers, kind, isPickable }: Offered): void {
    this.#options.setAttribute('aria-label', label)
    this.#options.replaceChildren(
      ...offers.map((offer, place) => {
        const option = document.createElement('li')
        option.id = this.optionId(place)
        option.setAttribute('role', 'option')
        const name = document.createElement('span')
        name.textContent = offer.label
        const detail = document.createElement('small')
        detail.textContent = offer.detail
        option.append(name, detail)
        return option
      }),
    )
    this.#hint.textContent = this.#words.hint(kind, isPickable, offers.length)
    this.#live.textContent = this.#words.said(offers.length, kind, isPickable)
  }

  /** Under the line that is written, or over it near the foot of the page: never on the words. */
  readonly #place = (): void => {
    if (this.#box.hidden || this.#view.isDestroyed) return
    const at = Math.min(this.#anchor, this.#view.state.doc.content.size)
    const line = this.#view.coordsAtPos(at)
    const { width, height } = this.#box.getBoundingClientRect()
    const below = line.bottom + 4
    const top = below + height > window.innerHeight - 8 ? Math.max(8, line.top - height - 4) : below
    this.#box.style.left = `${Math.max(8, Math.min(line.left, window.innerWidth - width - 8))}px`
    this.#box.style.top = `${top}px`
  }
}
