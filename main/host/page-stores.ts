/**
 * Remembers which page stores (IndexedDB) worked with this host, to tell a browser whose store was emptied that it
 * was, and refilled. A fresh store is a surprise only where there was one before.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { nodeFileSystem } from './files/file-system.ts'
import { writeWhole } from './files/write-whole.ts'

const schema = z.object({ last: z.string().nullable() })

export class PageStores {
  readonly #file: string

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'page-store.json')
  }

  /** True when this browser had a store with us and comes with a new, empty one. */
  async hello(storeId: string, fresh: boolean): Promise<boolean> {
    const known = await this.#last()
    if (known !== storeId) {
      const bytes = new TextEncoder().encode(JSON.stringify({ last: storeId }))
      await writeWhole(nodeFileSystem, this.#file, bytes).catch(() => undefined)
    }
    return fresh && known !== null && known !== storeId
  }

  async #last(): Promise<string | null> {
    try {
      return schema.parse(JSON.parse(await readFile(this.#file, 'utf8'))).last
    } catch {
      return null
    }
  }
}
