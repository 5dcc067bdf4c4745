/** The editor's extension that offers: the `/` menu, names. No React inside the text; the sources are plain functions. */
import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { OfferList, type ListWords } from './offer-list.ts'
import { nextOfferState, nothingOffered, type OfferCommand, type OfferState } from './offer-state.ts'
import type { Offered, Range, Source } from './offer.ts'

const key = new PluginKey<OfferState>('offers')

/** What is offered now; null when nothing is. */
export function offeredIn(state: EditorState): OfferState['open'] {
  return key.getState(state)?.open ?? null
}

/** Offers something by itself, for a stretch of the text. */
export function showOffers(editor: Editor, offered: Offered, range: Range): void {
  tell(editor.view, { kind: 'show', offered, range })
}

function tell(view: EditorView, command: OfferCommand): void {
  view.dispatch(view.state.tr.setMeta(key, command))
}

function pick(editor: Editor, place: number): void {
  const open = offeredIn(editor.state)
  const offer = open?.offers[place]
  if (open === null || offer === undefined) return
  const { range } = open
  tell(editor.view, { kind: 'close' })
  offer.pick(editor, range)
  if (!editor.isDestroyed && offeredIn(editor.state) !== null) tell(editor.view, { kind: 'close' })
}

/** Tab: takes the first name; again, the next one in its place. */
function takeNext(editor: Editor, open: NonNullable<OfferState['open']>): void {
  const active = open.taken ? (open.active + 1) % open.offers.length : open.active
  const { range } = open
  open.offers[active]?.pick(editor, range)
  // With nothing else to take it is done.
  if (open.offers.length === 1) tell(editor.view, { kind: 'close' })
  else {
    editor.view.dispatch(editor.state.tr.setMeta(key, { kind: 'take', active, open } satisfies OfferCommand))
  }
}

function onKey(editor: Editor, event: KeyboardEvent): boolean {
  const open = offeredIn(editor.state)
  if (open === null || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  const { offers, active, kind, isPickable } = open
  if (event.key === 'Escape') {
    tell(editor.view, { kind: 'close' })
    return true
  }
  if (event.key === 'Tab' && !event.shiftKey && kind === 'light') {
    takeNext(editor, open)
    return true
  }
  if (kind !== 'menu' || !isPickable || event.shiftKey) return false
  if (event.key === 'Enter' || event.key === 'Tab') {
    pick(editor, active)
    return true
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return false
  tell(editor.view, { kind: 'move', active: (active + step + offers.length) % offers.length })
  return true
}

/** @param sources asked in this order at each letter; the first that offers something is shown */
export function offering(sources: readonly Source[], words: ListWords): Extension {
  return Extension.create({
    name: 'offers',
    // Before the text's own Enter, Tab and arrows.
    priority: 1200,
    addProseMirrorPlugins() {
      const { editor } = this
      let list: OfferList | null = null
      return [
        new Plugin<OfferState>({
          key,
          state: {
            init: () => nothingOffered,
            apply: (transaction, known, _before, state) =>
              nextOfferState(known, transaction, state, sources, transaction.getMeta(key) as OfferCommand | undefined),
          },
          props: {
            handleKeyDown: (_view, event) => onKey(editor, event),
            handleDOMEvents: {
              blur: (view) => {
                if (offeredIn(view.state) !== null) tell(view, { kind: 'close' })
                return false
              },
            },
            attributes: (state) => {
              const open = offeredIn(state)
              if (open === null || list === null) return { 'aria-autocomplete': 'list' }
              return {
                'aria-autocomplete': 'list',
                'aria-controls': list.id,
                ...(open.isPickable ? { 'aria-activedescendant': list.optionId(open.active) } : {}),
              }
            },
          },
          view(view) {
            const own = new OfferList(view, words, (place) => pick(editor, place))
            list = own
            return {
              update() {
                const open = offeredIn(view.state)
                if (open === null || !view.hasFocus()) own.hide()
                else own.show(open, open.active, open.range.from)
              },
              destroy() {
                own.destroy()
                list = null
              },
            }
          },
        }),
      ]
    },
  })
}
