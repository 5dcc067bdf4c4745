/**
 * A secret vote on disk (`secret-ballots/<docId>/<voteId>.json` in the data folder): whose votes were cast, sorted by id,
 * and how many each side has. Nothing says which of them are whose, nor when they came; it is in no document, log,
 * backup or export. Replaced whole, and made empty when the vote opens: a computer that has no file has no ballots.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { nodeFileSystem } from '../../../files/file-system.ts'
import { writeWhole } from '../../../files/write-whole.ts'
import { eraseAt, placeOf, type BallotPlace } from '../ballot-folder.ts'

const count = z.number().int().min(0).max(1_000_000)

const secretSchema = z.object({
  voteId: z.string(),
  /** Whose votes were cast: of a person, and of those they vote for. */
  voters: z.array(z.string()).max(100_000),
  /** How often a phone cast some. */
  ballots: count,
  totals: z.object({ for: count, against: count, abstain: count }),
})
type SecretOnDisk = z.infer<typeof secretSchema>

export interface SecretKept {
  voters: Set<string>
  ballots: number
  totals: SecretOnDisk['totals']
}

export const nothingCast = (): SecretKept => ({
  voters: new Set(),
  ballots: 0,
  totals: { for: 0, against: 0, abstain: 0 },
})

export class SecretFile {
  readonly #voteId: string
  readonly #place: BallotPlace
  readonly #failed: (code: string) => void
  #writing: Promise<boolean> = Promise.resolve(true)
  #next: Promise<boolean> | null = null

  /** @param failed called with the system's code, and no more, when the disk refuses it */
  constructor(dataFolder: string, docId: string, voteId: string, failed: (code: string) => void) {
    this.#voteId = voteId
    this.#place = placeOf(dataFolder, 'secret', docId, voteId)
    this.#failed = failed
  }

  /** Null when this computer has none, or none that can be read: then the ballots are lost. */
  async read(): Promise<SecretKept | null> {
    try {
      const kept = secretSchema.safeParse(JSON.parse(await readFile(this.#place.path, 'utf8')))
      if (!kept.success || kept.data.voteId !== this.#voteId) return null
      const { voters, ballots, totals } = kept.data
      return { voters: new Set(voters), ballots, totals }
    } catch {
      return null
    }
  }

  /** False when the disk refused it. Ballots that come while one is written are written together. */
  write(kept: SecretKept): Promise<boolean> {
    this.#next ??= this.#writing.then(() => {
      this.#next = null
      this.#writing = this.#writeNow(kept)
      return this.#writing
    })
    return this.#next
  }

  /** Counted, or given up. */
  async erase(): Promise<void> {
    await this.#next
    await this.#writing
    await eraseAt(this.#place)
  }

  async #writeNow({ voters, ballots, totals }: SecretKept): Promise<boolean> {
    const onDisk: SecretOnDisk = { voteId: this.#voteId, voters: [...voters].toSorted(), ballots, totals }
    try {
      await mkdir(this.#place.folder, { recursive: true })
      await writeWhole(nodeFileSystem, this.#place.path, new TextEncoder().encode(JSON.stringify(onDisk)))
      return true
    } catch (error) {
      this.#failed((error as NodeJS.ErrnoException).code ?? 'error')
      return false
    }
  }
}
