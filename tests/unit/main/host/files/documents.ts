/** Yjs material for the tests of the disk. */
import * as Y from 'yjs'

/** A text typed in `count` steps; the updates, in order. */
export function typedUpdates(count: number, clientId = 1): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const text = doc.getText('text')
  for (let step = 0; step < count; step++) text.insert(text.length, `${step} `)
  return updates
}

export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

export function textOf(updates: readonly Uint8Array[]): string {
  return documentOf(updates).getText('text').toJSON()
}

export function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  return Y.encodeStateAsUpdate(documentOf(updates))
}
