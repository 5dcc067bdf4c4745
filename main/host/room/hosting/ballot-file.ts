/**
 * What phones chose on one vote by show of hands, or placed, on disk (`phone-votes/<docId>/<voteId>.json` in the data
 * folder), so that it survives its room and its host, and no copy of a meeting carries it. People sorted by id and no
 * times: who chose first is nobody's business. Replaced whole; choices that come together are written once.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { nodeFileSystem } from '../../files/file-system.ts'
import { writeWhole } from '../../files/write-whole.ts'
import { eraseAt, placeOf, type BallotPlace } from './ballot-folder.ts'

const choiceSchema = z.object({
  personId: z.string(),
  /** The phone's seat: what a removed seat chose no longer counts. Null once its room was closed, and all seats with it. */
  seatId: z.string().nullable(),
  choice: z.union([z.enum(['for', 'against', 'abstain']), z.array(z.number().int().min(0).max(100)).max(100)]),
})
export type KeptChoice = z.infer<typeof choiceSchema>

const keptSchema = z.object({ voteId: z.string(), choices: z.array(choiceSchema).max(100_000) })

export class BallotFile {
  readonly #voteId: string
  readonly #place: BallotPlace
  readonly #failed: (code: string) => void
  #writing: Promise<void> = Promise.resolve()
  /** The writing that waits for the one under way; whoever comes meanwhile shares it. */
  #next: Promise<void> | null = null

  /** @param failed called with the system's code when the disk refuses it: the choices stand in memory all the same */
  constructor(dataFolder: string, docId: string, voteId: string, failed: (code: string) => void) {
    this.#voteId = voteId
    this.#place = placeOf(dataFolder, 'open', docId, voteId)
    this.#failed = failed
  }

  /** What a host that died left; empty when there is nothing, or nothing that can be read. */
  async read(): Promise<KeptChoice[]> {
    try {
      const kept = keptSchema.safeParse(JSON.parse(await readFile(this.#place.path, 'utf8')))
      return kept.success && kept.data.voteId === this.#voteId ? kept.data.choices : []
    } catch {
      return []
    }
  }

  /** Resolves once what `choices` gives at the time of writing is on disk. */
  write(choices: () => readonly KeptChoice[]): Promise<void> {
    this.#next ??= this.#writing.then(() => {
      this.#next = null
      this.#writing = this.#writeNow(choices())
      return this.#writing
    })
    return this.#next
  }

  /** Counted, or given up: nothing of it stays. */
  async erase(): Promise<void> {
    await this.#next
    await this.#writing
    await eraseAt(this.#place)
  }

  async #writeNow(choices: readonly KeptChoice[]): Promise<void> {
    const sorted = choices.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    const text = JSON.stringify({ voteId: this.#voteId, choices: sorted })
    try {
      await mkdir(this.#place.folder, { recursive: true })
      await writeWhole(nodeFileSystem, this.#place.path, new TextEncoder().encode(text))
    } catch (error) {
      this.#failed((error as NodeJS.ErrnoException).code ?? 'error')
    }
  }
}
