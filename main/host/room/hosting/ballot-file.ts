/**
 * What phones chose on one vote, on disk: one file a vote, outside every document (`phone-votes/<docId>/<voteId>.json`
 * in the data folder), so that it survives its room and its host, and no copy of a meeting carries it. People sorted by
 * id and no times: who chose first is nobody's business. Replaced whole; choices that come together are written once.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { nodeFileSystem } from '../../files/file-system.ts'
import { writeWhole } from '../../files/write-whole.ts'

const choiceSchema = z.object({
  personId: z.string(),
  /** The phone's seat: what a removed seat chose no longer counts. Null once its room was closed, and all seats with it. */
  seatId: z.string().nullable(),
  choice: z.union([z.enum(['for', 'against', 'abstain']), z.array(z.number().int().min(0).max(100)).max(100)]),
})
export type KeptChoice = z.infer<typeof choiceSchema>

const keptSchema = z.object({ voteId: z.string(), choices: z.array(choiceSchema).max(100_000) })

const folderName = 'phone-votes'

/** Ids come from the journal: one that would be a path, or a name Windows has no files for, is named by its hash. */
function safeName(id: string): string {
  return /^[\w-]{1,64}$/.test(id) ? id : createHash('sha256').update(id).digest('hex')
}

export class BallotFile {
  readonly #voteId: string
  readonly #folder: string
  readonly #path: string
  readonly #failed: (code: string) => void
  #writing: Promise<void> = Promise.resolve()
  /** The writing that waits for the one under way; whoever comes meanwhile shares it. */
  #next: Promise<void> | null = null

  /** @param failed called with the system's code when the disk refuses it: the choices stand in memory all the same */
  constructor(dataFolder: string, docId: string, voteId: string, failed: (code: string) => void) {
    this.#voteId = voteId
    this.#folder = join(dataFolder, folderName, safeName(docId))
    this.#path = join(this.#folder, `${safeName(voteId)}.json`)
    this.#failed = failed
  }

  /** What a host that died left; empty when there is nothing, or nothing that can be read. */
  async read(): Promise<KeptChoice[]> {
    try {
      const kept = keptSchema.safeParse(JSON.parse(await readFile(this.#path, 'utf8')))
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
    await rm(this.#path, { force: true }).catch(() => undefined)
    // Only an empty folder goes.
    await rmdir(this.#folder).catch(() => undefined)
  }

  async #writeNow(choices: readonly KeptChoice[]): Promise<void> {
    const sorted = choices.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    const text = JSON.stringify({ voteId: this.#voteId, choices: sorted })
    try {
      await mkdir(this.#folder, { recursive: true })
      await writeWhole(nodeFileSystem, this.#path, new TextEncoder().encode(text))
    } catch (error) {
      this.#failed((error as NodeJS.ErrnoException).code ?? 'error')
    }
  }
}

/** Meetings of which something is kept, by the names of their folders: their ids, but for one no meeting has. */
export async function meetingsWithBallots(dataFolder: string): Promise<string[]> {
  return readdir(join(dataFolder, folderName)).catch(() => [])
}

/** Erases what phones chose in one meeting, but on these votes. True when something is still kept. */
export async function eraseBallotsBut(
  dataFolder: string,
  docId: string,
  standing: readonly string[],
): Promise<boolean> {
  const folder = join(dataFolder, folderName, safeName(docId))
  const kept = new Set(standing.map((voteId) => `${safeName(voteId)}.json`))
  const names = await readdir(folder).catch(() => [])
  await Promise.all(names.filter((name) => !kept.has(name)).map((name) => rm(join(folder, name), { force: true })))
  await rmdir(folder).catch(() => undefined)
  return names.some((name) => kept.has(name))
}
