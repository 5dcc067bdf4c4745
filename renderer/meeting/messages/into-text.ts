/** Puts a phone's words at the end of an item's text, as one act of this window's undo there. */
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { itemText } from '#shared/meeting/layout.ts'
import { historyOf } from '../minutes/text-undo.ts'

/** Answers what takes exactly that paragraph away again, whatever was written since. */
export function putAtEnd(body: Y.Doc, itemId: string, words: string): () => void {
  const text = itemText(body, itemId)
  const history = historyOf(text)
  const paragraph = new Y.XmlElement('paragraph')
  history.stopCapturing()
  body.transact(() => {
    const last = text.length === 0 ? undefined : text.get(text.length - 1)
    // An empty last line is where one would have typed it.
    const isBlank = last instanceof Y.XmlElement && last.nodeName === 'paragraph' && last.length === 0
    paragraph.insert(0, [new Y.XmlText(words)])
    text.insert(isBlank ? text.length - 1 : text.length, [paragraph])
  }, ySyncPluginKey)
  history.stopCapturing()
  return () => {
    const place = text.toArray().indexOf(paragraph)
    if (place !== -1) body.transact(() => text.delete(place, 1), ySyncPluginKey)
  }
}
