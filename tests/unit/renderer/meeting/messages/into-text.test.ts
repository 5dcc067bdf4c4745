import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { itemText } from '#shared/meeting/layout.ts'
import { putAtEnd } from '../../../../../renderer/meeting/messages/into-text.ts'
import { historyOf } from '../../../../../renderer/meeting/minutes/text-undo.ts'

const words = 'Précision de Denis : j’ai dit « mars », pas « mai ».'

function textWith(...paragraphs: string[]): { body: Y.Doc; lines: () => string[] } {
  const body = new Y.Doc()
  const text = itemText(body, 'item-1')
  text.insert(
    0,
    paragraphs.map((said) => {
      const element = new Y.XmlElement('paragraph')
      if (said !== '') element.insert(0, [new Y.XmlText(said)])
      return element
    }),
  )
  const lines = (): string[] =>
    text.toArray().map((element) => (element as Y.XmlElement).toArray().map(String).join(''))
  return { body, lines }
}

describe('A remark put into the text', () => {
  it('is its last paragraph', () => {
    const { body, lines } = textWith('Le toit fuit.')
    putAtEnd(body, 'item-1', words)
    expect(lines()).toEqual(['Le toit fuit.', words])
  })

  it('comes before an empty last line, where one goes on typing', () => {
    const { body, lines } = textWith('Le toit fuit.', '')
    putAtEnd(body, 'item-1', words)
    expect(lines()).toEqual(['Le toit fuit.', words, ''])
  })

  it('is one act of the text’s own undo', () => {
    const { body, lines } = textWith('Le toit fuit.')
    putAtEnd(body, 'item-1', words)
    historyOf(itemText(body, 'item-1')).undo()
    expect(lines()).toEqual(['Le toit fuit.'])
  })

  it('is taken away alone, though others wrote after it', () => {
    const { body, lines } = textWith('Le toit fuit.')
    const takeAway = putAtEnd(body, 'item-1', words)
    itemText(body, 'item-1').push([new Y.XmlElement('paragraph')])
    takeAway()
    expect(lines()).toEqual(['Le toit fuit.', ''])
    takeAway()
    expect(lines()).toEqual(['Le toit fuit.', ''])
  })
})
