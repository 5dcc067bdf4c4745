import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { editorSchema } from '#factories/editor-schema.ts'
import { writtenRuns } from '../../../../../renderer/meeting/together/authors.ts'
import { knownWriters } from '../../../../../renderer/meeting/together/known-writers.ts'
import { remember } from '../../../../../renderer/meeting/together/seen-names.ts'

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}

/** Two copies of one text, kept in step by hand. */
function twoPens() {
  const one = new Y.Doc()
  const other = new Y.Doc()
  const textOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('text')
  const meet = (): void => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  }
  return { one, other, textOf, meet }
}

/** Who wrote what, as words. */
function said(doc: Y.Doc): [client: number, words: string][] {
  const fragment = doc.getXmlFragment('text')
  const shown = yXmlFragmentToProseMirrorRootNode(fragment, editorSchema)
  return writtenRuns(fragment, shown).map(({ from, to, client }) => [client, shown.textBetween(from, to)])
}

describe('Who wrote what', () => {
  it('is told to the letter, inside a paragraph and across marks', () => {
    const { one, other, textOf, meet } = twoPens()
    textOf(one).insert(0, [paragraph('Le toit fuit.')])
    meet()
    const theirs = (textOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlText
    theirs.insert(7, ' de la tour')
    theirs.format(0, 7, { bold: {} })
    meet()
    expect(said(one)).toEqual([
      [one.clientID, 'Le toit'],
      [other.clientID, ' de la tour'],
      [one.clientID, ' fuit.'],
    ])
  })

  it('passes over what was deleted, pictures and nested lists', () => {
    const { one, other, textOf, meet } = twoPens()
    const list = new Y.XmlElement('bulletList')
    const entry = new Y.XmlElement('listItem')
    entry.insert(0, [paragraph('un devis')])
    list.insert(0, [entry])
    textOf(one).insert(0, [paragraph('abc'), list])
    meet()
    ;((textOf(other).get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(1, 1)
    textOf(other).insert(2, [paragraph('fin')])
    meet()
    expect(said(one)).toEqual([
      [one.clientID, 'ac'],
      [one.clientID, 'un devis'],
      [other.clientID, 'fin'],
    ])
  })
})

describe('The writers', () => {
  const others = [{ clientId: 7, name: 'Bachir', colour: 3, seat: 'minuteTaker' as const, itemId: null }]
  const signed = new Map([
    ['5', 'page-b'],
    ['7', 'page-b'],
    ['8', 'page-gone'],
    ['9', 'page-own'],
  ])
  const known = knownWriters([5, 9, 8, 4], { signed, ownPage: 'page-own', ownColour: 0, others, seen: new Map() })

  it('are known by their page, though it wrote under another number before', () => {
    expect(known.get(5)).toEqual({ page: 'page-b', name: 'Bachir', colour: 3, isOwn: false })
    expect(known.get(9)).toMatchObject({ isOwn: true, colour: 0 })
  })

  it('who are away have a colour nobody present has, each their own', () => {
    const away = [known.get(8), known.get(4)]
    expect(away.map((writer) => writer?.name)).toEqual([null, null])
    expect(away.map((writer) => writer?.colour)).toEqual([1, 2])
  })

  it('who left keep the name they had while they were here; what nobody signed has none', () => {
    const seen = new Map<number, string>()
    remember(seen, [...others, { clientId: 8, name: 'Carla', colour: 1, seat: 'minuteTaker', itemId: null }])
    remember(seen, [{ clientId: 8, name: '', colour: 1, seat: 'minuteTaker', itemId: null }])
    remember(seen, [{ clientId: 4, name: 'Denis', colour: 2, seat: 'minuteTaker', itemId: null }])
    const left = knownWriters([5, 8, 4], { signed, ownPage: 'page-own', ownColour: 0, others: [], seen })
    expect([5, 8, 4].map((client) => left.get(client)?.name)).toEqual(['Bachir', 'Carla', null])
  })
})
