import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentOf, stateOf, textOf, typedUpdates } from './documents.ts'
import { faultyDisk, quickDisk } from './faulty-disk.ts'
import { openPart } from './open-part.ts'
import { temporaryFolder } from './temporary-folder.ts'

const runs = 40

/** What two people type at once, with deletions: the updates in the order they were made. */
const edits = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 1 }),
    at: fc.nat(40),
    typed: fc.string({ maxLength: 6 }),
    removed: fc.nat(3),
  }),
  { minLength: 1, maxLength: 25 },
)

function updatesOf(script: readonly { who: number; at: number; typed: string; removed: number }[]): Uint8Array[] {
  const docs = [1, 2].map((clientId) => Object.assign(new Y.Doc(), { clientID: clientId }))
  const updates: Uint8Array[] = []
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'other') updates.push(update)
    })
  }
  for (const [index, { who, at, typed, removed }] of script.entries()) {
    const text = docs[who]!.getText('text')
    text.insert(Math.min(at, text.length), typed)
    text.delete(0, Math.min(removed, text.length))
    // Every third step the two hear of each other.
    if (index % 3 === 2) for (const doc of docs) Y.applyUpdate(doc, Y.mergeUpdates(updates), 'other')
  }
  return updates
}

/** An update that needs no other. */
function wordUpdate(word: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('words').set(word, true)
  return Y.encodeStateAsUpdate(doc)
}

function wordsOf(updates: readonly Uint8Array[]): string[] {
  return [...documentOf(updates).getMap('words').keys()]
}

function same(found: readonly Uint8Array[], wanted: readonly Uint8Array[]): void {
  expect(textOf(found)).toBe(textOf(wanted))
  const [a, b] = [documentOf(found), documentOf(wanted)]
  expect(Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))).toBe(true)
}

describe('whatever happens to a part', { timeout: 60_000 }, () => {
  it('any order of the same updates, with compactions and openings between them, gives the same document', async () => {
    await fc.assert(
      fc.asyncProperty(
        edits,
        fc.array(fc.constantFrom('append', 'together', 'compact', 'compactStale', 'open'), { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        async (script, acts, shuffle) => {
          const folder = await temporaryFolder()
          const wanted = updatesOf(script)
          const keyed = wanted.map((update) => ({ update, key: shuffle.next().value }))
          const left = keyed.sort((a, b) => a.key - b.key).map(({ update }) => update)
          let part = await openPart(folder, { files: quickDisk })
          for (const act of acts) {
            if (act === 'append' && left.length > 0) await part.append(left.shift()!)
            if (act === 'together') await Promise.all(left.splice(0, 3).map((update) => part.append(update)))
            if (act === 'compact') await part.compact(stateOf(await part.load()))
            if (act === 'compactStale') await part.compact(stateOf((await part.load()).slice(0, 2)))
            if (act === 'open') {
              await part.close()
              part = await openPart(folder, { files: quickDisk })
              expect(part.trouble).toEqual([])
            }
          }
          await Promise.all(left.map((update) => part.append(update)))
          await part.close()
          const again = await openPart(folder, { files: quickDisk })
          same(await again.load(), wanted)
          await again.close()
        },
      ),
      { numRuns: runs },
    )
  })

  it('a disk that fills up and is freed at any moment, with crashes, loses nothing it acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('append', 'compact', 'crash'), fc.nat(400)), { minLength: 1, maxLength: 25 }),
        async (acts) => {
          const folder = await temporaryFolder()
          const files = faultyDisk(quickDisk)
          const acknowledged = new Set<string>()
          const refused = new Set<string>()
          let part = await openPart(folder, { files })
          for (const [index, [act, free]] of acts.entries()) {
            files.free = free % 2 === 0 ? Infinity : free
            if (act === 'append') {
              const word = `word ${index}`
              await part.append(wordUpdate(word)).then(
                () => [...refused, word].forEach((each) => acknowledged.add(each)),
                () => refused.add(word),
              )
            }
            if (act === 'compact') await part.compact(stateOf(await part.load())).catch(() => undefined)
            if (act === 'crash') {
              await files.crash()
              refused.clear()
              part = await openPart(folder, { files })
              expect(wordsOf(await part.load())).toEqual(expect.arrayContaining([...acknowledged]))
            }
          }
          files.free = Infinity
          await part.close()
          const again = await openPart(folder, { files: quickDisk })
          // What was refused and not lost in a crash is written in the end as well.
          expect(wordsOf(await again.load())).toEqual(expect.arrayContaining([...acknowledged, ...refused]))
          await again.close()
        },
      ),
      { numRuns: 4 * runs },
    )
  })

  it('its log cut at any byte opens with the updates before the cut', async () => {
    const folder = await temporaryFolder()
    const updates = typedUpdates(12)
    const part = await openPart(folder, { files: quickDisk })
    for (const update of updates) await part.append(update)
    await part.close()
    const whole = await readFile(join(folder, '000001.updates'))
    for (let length = 0; length < whole.length; length++) {
      const cut = await temporaryFolder()
      await writeFile(join(cut, '000001.updates'), whole.subarray(0, length))
      const opened = await openPart(cut, { files: quickDisk })
      const found = await opened.load()
      expect(found.map((update) => [...update])).toEqual(updates.slice(0, found.length).map((update) => [...update]))
      // And writing goes on: with the rest, the document is whole.
      await Promise.all(updates.slice(found.length).map((update) => opened.append(update)))
      await opened.close()
      const again = await openPart(cut, { files: quickDisk })
      expect(again.trouble).toEqual([])
      expect(textOf(await again.load())).toBe(textOf(updates))
      await again.close()
    }
  })

  it('any byte changed in its files never keeps it from opening, nor costs an earlier record', async () => {
    const source = await temporaryFolder()
    const updates = typedUpdates(14)
    const part = await openPart(source, { files: quickDisk })
    for (const update of updates.slice(0, 8)) await part.append(update)
    await part.compact(stateOf(updates.slice(0, 8)))
    for (const update of updates.slice(8)) await part.append(update)
    await part.close()
    const names = await readdir(source)
    const files = await Promise.all(names.map((name) => readFile(join(source, name))))
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, where, change) => {
        const folder = await temporaryFolder()
        const hit = which % files.length
        const at = where % files[hit]!.length
        for (const [index, name] of names.entries()) {
          const bytes = Buffer.from(files[index]!)
          if (index === hit) bytes[at]! ^= change
          await writeFile(join(folder, name), bytes)
        }
        const opened = await openPart(folder, { files: quickDisk })
        const found = await opened.load()
        // The snapshot and everything before the changed byte is there: at most one record of the newest log is not.
        const lost = updates.slice(8).filter((update) => !found.some((each) => Buffer.from(each).equals(update)))
        expect(lost.length).toBeLessThanOrEqual(hit === names.indexOf('000002.updates') ? 1 : 0)
        expect(textOf([...found, ...lost])).toBe(textOf(updates))
        await opened.close()
      }),
      { numRuns: 150 },
    )
  })
})
