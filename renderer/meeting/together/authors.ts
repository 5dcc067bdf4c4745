/** Who wrote which words of a text: the writer of each run, from the shared text itself. Pure but for what it reads. */
import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'

export interface WrittenRun {
  from: number
  to: number
  /** The Yjs client that wrote it. */
  client: number
}

/** @param doc the document the fragment is shown as; where the two differ for a moment nothing is said of the rest */
export function writtenRuns(fragment: Y.XmlFragment, doc: Node): WrittenRun[] {
  const runs: WrittenRun[] = []
  readChildren(fragment, 0, doc, runs)
  return runs
}

function readChildren(parent: Y.XmlFragment, start: number, doc: Node, runs: WrittenRun[]): void {
  let place = start
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      place = readText(child, place, runs)
      continue
    }
    const node = place <= doc.content.size ? doc.nodeAt(place) : null
    if (node === null || !(child instanceof Y.XmlElement)) return
    readChildren(child, place + 1, doc, runs)
    place += node.nodeSize
  }
}

function readText(text: Y.XmlText, start: number, runs: WrittenRun[]): number {
  let place = start
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other way to its writers
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const { client } = item.id
    const last = runs.at(-1)
    if (last?.client === client && last.to === place) last.to = place + item.length
    else runs.push({ from: place, to: place + item.length, client })
    place += item.length
  }
  return place
}
