/**
 * The languages of the phone's page: one flat JSON file each, ours beside the pages, a council's own in its data folder,
 * whose words add to ours and win over them. Read as they are now, so that a file dropped there needs no restart.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { PhoneLanguage } from '#shared/contract/phone.ts'
import { languageCode } from './door-rules.ts'

const mostBytes = 64 * 1024
const mostFiles = 200
/** A room that fills at once does not read the disk once a phone, ms. */
const freshFor = 2000

const wordsSchema = z
  .object({
    $name: z.string().min(1).max(60).optional(),
    $direction: z.enum(['ltr', 'rtl']).optional(),
    $reviewed: z.boolean().optional(),
  })
  .catchall(z.string().max(2000))
type Words = z.infer<typeof wordsSchema>

interface Read {
  at: number
  words: Promise<Map<string, Words>>
}

export class PhoneLanguages {
  readonly #folders: readonly string[]
  readonly #damaged: (code: string) => void
  readonly #now: () => number
  #last: Read | null = null

  /**
   * @param folders a later one's words win
   * @param damaged called with the code of a file that was left out
   */
  constructor(folders: readonly string[], damaged: (code: string) => void, now: () => number) {
    this.#folders = folders
    this.#damaged = damaged
    this.#now = now
  }

  async list(): Promise<PhoneLanguage[]> {
    const all = await this.#read()
    return [...all].map(([code, { $name = code, $direction = 'ltr', $reviewed = false }]) => ({
      code,
      name: $name,
      direction: $direction,
      reviewed: $reviewed,
    }))
  }

  /** Null for a language there is none of. */
  async words(code: string): Promise<Words | null> {
    return (await this.#read()).get(code) ?? null
  }

  #read(): Promise<Map<string, Words>> {
    const now = this.#now()
    if (this.#last === null || now - this.#last.at > freshFor) this.#last = { at: now, words: this.#readNow() }
    return this.#last.words
  }

  async #readNow(): Promise<Map<string, Words>> {
    const found = new Map<string, Words>()
    const folders = await Promise.all(this.#folders.map((folder) => this.#readFolder(folder)))
    for (const [code, words] of folders.flat()) found.set(code, { ...found.get(code), ...words })
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  async #readFolder(folder: string): Promise<[string, Words][]> {
    const names = await readdir(folder).catch(() => [])
    const codes = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((code) => code.length <= 35 && languageCode.test(code))
      .slice(0, mostFiles)
    const read = await Promise.all(
      codes.map(async (code): Promise<[string, Words][]> => {
        const words = await wordsIn(join(folder, `${code}.json`))
        if (words === null) this.#damaged(code)
        return words === null ? [] : [[code, words]]
      }),
    )
    return read.flat()
  }
}

async function wordsIn(file: string): Promise<Words | null> {
  try {
    if ((await stat(file)).size > mostBytes) return null
    const text = await readFile(file, 'utf8')
    // Notepad puts a mark before the first letter.
    return wordsSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return null
  }
}
