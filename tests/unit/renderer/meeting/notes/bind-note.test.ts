import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bindNote, type NoteField } from '../../../../../renderer/meeting/notes/bind-note.ts'

/** A textarea as the binding sees it. */
class Field extends EventTarget implements NoteField {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none' as const
  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = start ?? 0
    this.selectionEnd = end ?? 0
  }
  type(words: string, at = this.value.length): void {
    this.value = this.value.slice(0, at) + words + this.value.slice(at)
    this.setSelectionRange(at + words.length, at + words.length)
    this.dispatchEvent(new Event('input'))
  }
}

function twoWindows(): { notes: [Y.Text, Y.Text]; fields: [Field, Field]; meet: () => void } {
  const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
  const notes: [Y.Text, Y.Text] = [docs[0].getText('note'), docs[1].getText('note')]
  const fields: [Field, Field] = [new Field(), new Field()]
  fields.forEach((field, place) => bindNote(field, notes[place === 0 ? 0 : 1]))
  const meet = (): void => {
    const [first, second] = docs.map((doc) => Y.encodeStateAsUpdate(doc))
    if (second !== undefined) Y.applyUpdate(docs[0], second)
    if (first !== undefined) Y.applyUpdate(docs[1], first)
  }
  return { notes, fields, meet }
}

describe('A note bound to a field', () => {
  it('is what was typed', () => {
    const { notes, fields } = twoWindows()
    fields[0].type('Rappeler le bailleur')
    expect(notes[0].toJSON()).toBe('Rappeler le bailleur')
  })

  it('keeps the words of two windows typing at once', () => {
    const { fields, meet } = twoWindows()
    fields[0].type('milieu')
    meet()
    fields[0].type('début ', 0)
    fields[1].type(' fin')
    meet()
    expect(fields.map(({ value }) => value)).toEqual(['début milieu fin', 'début milieu fin'])
  })

  it('leaves the caret at its words when others type before it', () => {
    const { fields, meet } = twoWindows()
    fields[0].type('un deux')
    meet()
    fields[0].setSelectionRange(3, 3)
    fields[1].type('zéro ', 0)
    meet()
    expect(fields[0].value.slice(fields[0].selectionStart)).toBe('deux')
  })

  it('waits for a sign being composed, and loses nobody’s words over it', () => {
    const { fields, meet } = twoWindows()
    fields[0].type('ab')
    meet()
    fields[0].dispatchEvent(new Event('compositionstart'))
    fields[0].type('^')
    fields[1].type('zéro ', 0)
    meet()
    expect(fields[0].value).toBe('ab^')
    fields[0].value = 'abê'
    fields[0].setSelectionRange(3, 3)
    fields[0].dispatchEvent(new Event('compositionend'))
    meet()
    expect(fields.map(({ value }) => value)).toEqual(['zéro abê', 'zéro abê'])
  })

  it('is left alone once the field is gone', () => {
    const note = new Y.Doc().getText('note')
    const field = new Field()
    bindNote(field, note)()
    field.type('perdu')
    expect(note.toJSON()).toBe('')
  })
})
