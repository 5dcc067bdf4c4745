/**
 * Undo inside a text: this window's own changes there, one history an item, kept while one writes elsewhere. What
 * others type is never undone, and neither is what the same person did in another item (decisions.md 10).
 */
import { Extension } from '@tiptap/core'
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

const histories = new WeakMap<Y.XmlFragment, Y.UndoManager>()

export function historyOf(fragment: Y.XmlFragment): Y.UndoManager {
  const known = histories.get(fragment)
  if (known !== undefined) return known
  const history = new Y.UndoManager(fragment, {
    trackedOrigins: new Set([ySyncPluginKey]),
    // As y-tiptap makes its own: a paragraph someone else typed in is not taken away with the act that made it.
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  })
  histories.set(fragment, history)
  return history
}

/** With nothing left to undo the key does nothing: the browser's own idea of undo would break the text. */
export const OwnUndo = Extension.create({
  name: 'ownUndo',
  priority: 1100,
  addKeyboardShortcuts() {
    const undo = (): boolean => this.editor.commands.undo() || true
    const redo = (): boolean => this.editor.commands.redo() || true
    return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }
  },
})
