import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openDatabase, type TableeDatabase } from '../../../../renderer/storage/database.ts'
import { PartPersistence, setPartAside } from '../../../../renderer/storage/part-persistence.ts'

// One lock at a time, as the browser's Web Locks give it.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: object, work: (lock: object) => Promise<void>) => work({}) },
})

let database: TableeDatabase
let count = 0
beforeEach(() => {
  database = openDatabase(`tablee-${(count += 1)}`)
})
afterEach(() => database.close())

async function open(part = 'doc/body'): Promise<{ document: Y.Doc; kept: PartPersistence; had: boolean }> {
  const document = new Y.Doc()
  const kept = new PartPersistence(database, part, document, () => undefined)
  return { document, kept, had: await kept.load() }
}
const text = (document: Y.Doc): string => document.getText('t').toJSON()

describe('a part in the page’s store', () => {
  it('comes back after a reload with everything typed', async () => {
    const { document, kept, had } = await open()
    expect(had).toBe(false)
    for (const letter of 'bonjour') document.getText('t').insert(document.getText('t').length, letter)
    expect(kept.dirty).toBe(true)
    await kept.flush()
    expect(kept.dirty).toBe(false)
    const again = await open()
    expect(again.had).toBe(true)
    expect(text(again.document)).toBe('bonjour')
  })

  it('gathers what is typed while a write is in flight', async () => {
    const { document, kept } = await open()
    for (let i = 0; i < 200; i += 1) document.getText('t').insert(i, 'a')
    await kept.flush()
    expect(await database.updates.count()).toBeLessThan(20)
    expect(text((await open()).document)).toHaveLength(200)
  })

  it('keeps what the store refused and writes it when it can', async () => {
    const { document, kept } = await open()
    const add = vi.spyOn(database.updates, 'add').mockRejectedValueOnce(new Error('QuotaExceededError'))
    document.getText('t').insert(0, 'gardé')
    await kept.flush()
    expect(kept.failed).toBe(true)
    expect(kept.dirty).toBe(true)
    add.mockRestore()
    document.getText('t').insert(5, ' !')
    await kept.flush()
    await vi.waitFor(() => expect(kept.failed).toBe(false))
    await kept.flush()
    expect(text((await open()).document)).toBe('gardé !')
  })

  it('folds many rows into pieces of at most 48 KB and reads the same', async () => {
    const { document, kept } = await open()
    for (let i = 0; i < 450; i += 1) {
      document.getText('t').insert(document.getText('t').length, 'x'.repeat(300))
      await kept.flush()
    }
    await vi.waitFor(async () => expect(await database.chunks.count()).toBeGreaterThan(1))
    const chunks = await database.chunks.toArray()
    expect(Math.max(...chunks.map((chunk) => chunk.bytes.length))).toBeLessThanOrEqual(48 * 1024)
    expect(text((await open()).document)).toHaveLength(450 * 300)
  })

  it('reads the rest when one row is unreadable', async () => {
    const { document, kept } = await open()
    document.getText('t').insert(0, 'sain')
    await kept.flush()
    await database.updates.add({ part: 'doc/body', update: new Uint8Array([9, 9, 9]) })
    expect(text((await open()).document)).toBe('sain')
  })

  it('puts a copy of another lineage aside without deleting it', async () => {
    const { document, kept } = await open()
    document.getText('t').insert(0, 'ancien')
    await kept.flush()
    kept.close()
    await setPartAside(database, 'doc/body', 'l1')
    expect((await open()).had).toBe(false)
    expect(text((await open('doc/body@l1')).document)).toBe('ancien')
  })
})
