import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { itemText } from '#shared/meeting/layout.ts'
import { historyOf } from '../../../../../renderer/meeting/minutes/text-undo.ts'

function write(text: Y.XmlFragment, words: string, origin: unknown): void {
  text.doc?.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    text.push([paragraph])
  }, origin)
}
const words = (text: Y.XmlFragment): string[] =>
  text.toArray().map((each) => (each instanceof Y.XmlElement ? each.toArray().map(String).join('') : ''))

describe('Undo in a text', () => {
  it('takes back this window’s own words and leaves the others’', () => {
    const text = itemText(new Y.Doc(), 'item')
    const history = historyOf(text)
    write(text, 'mine', ySyncPluginKey)
    history.stopCapturing()
    write(text, 'theirs', 'another seat')
    history.undo()
    expect(words(text)).toEqual(['theirs'])
  })

  it('is one history an item: what was written elsewhere stays', () => {
    const body = new Y.Doc()
    const [here, there] = [itemText(body, 'here'), itemText(body, 'there')]
    const histories = [historyOf(here), historyOf(there)]
    write(here, 'first', ySyncPluginKey)
    write(there, 'second', ySyncPluginKey)
    histories[0]?.undo()
    expect([words(here), words(there)]).toEqual([[], ['second']])
  })

  it('remembers while one writes elsewhere', () => {
    const text = itemText(new Y.Doc(), 'item')
    historyOf(text)
    write(text, 'mine', ySyncPluginKey)
    expect(historyOf(text).canUndo()).toBe(true)
  })
})
