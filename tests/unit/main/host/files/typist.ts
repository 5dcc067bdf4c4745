/** A process that types into a part and prints each acknowledgement, until it is killed. Its folder is its argument. */
import * as Y from 'yjs'
import { nodeFileSystem } from '#host/files/file-system.ts'
import { openPartStore } from '#host/files/part-store.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('typist.ts needs a folder')
const part = await openPartStore(folder, { files: nodeFileSystem, clock: { now: () => 0 }, log: () => undefined })
const doc = new Y.Doc()
for (const update of await part.load()) Y.applyUpdate(doc, update)
const text = doc.getText('text')
let count = Number(text.toJSON().split(' ').at(-2) ?? -1)
doc.on('update', (update: Uint8Array) => {
  const typed = count
  void part.append(update).then(() => process.stdout.write(`${typed}\n`))
})
for (;;) {
  count += 1
  text.insert(text.length, `${count} `)
  if (count % 50 === 49) void part.compact(Y.encodeStateAsUpdate(doc))
  // Some appends are gathered, some wait alone.
  if (count % 3 === 0) await part.append(new Uint8Array([0, 0]))
}
