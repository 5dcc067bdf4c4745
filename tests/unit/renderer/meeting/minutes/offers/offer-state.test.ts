import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import { editorSchema } from '#factories/editor-schema.ts'
import {
  nextOfferState,
  nothingOffered,
  type OfferCommand,
  type OfferState,
} from '../../../../../../renderer/meeting/minutes/offers/offer-state.ts'
import type { Source } from '../../../../../../renderer/meeting/minutes/offers/offer.ts'
import { menuQuery } from '../../../../../../renderer/meeting/minutes/offers/menu-query.ts'

/** Offers one thing for any menu query without a z. */
const source: Source = ({ before }) => {
  const query = menuQuery(before, '/')
  if (query === null || query.includes('z')) return null
  const offers = [{ id: 'one', label: 'one', detail: '', pick: () => undefined }]
  return { label: 'menu', length: query.length + 1, offers, kind: 'menu', isPickable: query !== '' }
}

class Typist {
  state: EditorState
  offered: OfferState = nothingOffered

  constructor(text: string) {
    const doc = editorSchema.node('doc', null, [
      editorSchema.node('paragraph', null, text === '' ? [] : [editorSchema.text(text)]),
    ])
    this.state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) })
  }
  do(transaction: Transaction, command?: OfferCommand): this {
    const after = this.state.apply(transaction)
    this.offered = nextOfferState(this.offered, transaction, after, [source], command)
    this.state = after
    return this
  }
  type(words: string): this {
    for (const letter of words) this.do(this.state.tr.insertText(letter))
    return this
  }
  get isOpen(): boolean {
    return this.offered.open !== null
  }
}

describe('What is offered', () => {
  it('opens with what is typed, goes on with it, and covers all of it', () => {
    const typist = new Typist('Avant ').type('/dé')
    expect(typist.offered.open).toMatchObject({ range: { from: 7, to: 10 }, isPickable: true })
  })

  it('goes away when nothing continues it', () => {
    const typist = new Typist('').type('/dz')
    expect(typist.isOpen).toBe(false)
  })

  it('stays closed for the word it was closed for, and opens for the next', () => {
    const typist = new Typist('').type('/d')
    typist.do(typist.state.tr, { kind: 'close' })
    expect(typist.type('é').isOpen).toBe(false)
    expect(typist.type(' /d').isOpen).toBe(true)
  })

  it('does not open where the caret is merely put', () => {
    const typist = new Typist('/d')
    typist.do(typist.state.tr.setSelection(TextSelection.create(typist.state.doc, 2)))
    expect(typist.isOpen).toBe(false)
  })

  it('goes away with the caret', () => {
    const typist = new Typist('Avant ').type('/d')
    typist.do(typist.state.tr.setSelection(TextSelection.create(typist.state.doc, 2)))
    expect(typist.isOpen).toBe(false)
  })

  it('does not open for what another window types, and follows its words when that types before it', () => {
    const elsewhere = new Typist('')
    elsewhere.do(elsewhere.state.tr.insertText('/').setMeta(ySyncPluginKey, { isChangeOrigin: true }))
    expect(elsewhere.isOpen).toBe(false)
    const typist = new Typist('Avant ').type('/d')
    typist.do(typist.state.tr.insertText('Bien ', 1).setMeta(ySyncPluginKey, { isChangeOrigin: true }))
    expect(typist.offered.open?.range).toEqual({ from: 12, to: 14 })
  })
})
