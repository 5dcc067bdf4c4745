/**
 * The rooms this computer is in, so that it comes back to them by itself after it was restarted; and how far each
 * meeting's clock was from ours. It holds tokens: in the data folder, readable by its owner alone, never in a copy.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { identitySchema } from '#shared/contract/meeting.ts'
import { penRoleSchema } from '#shared/contract/room.ts'
import { writePrivate } from '../private-file.ts'

const keptLinkSchema = z.object({
  identity: identitySchema,
  penAddress: z.string(),
  /** sha256 of the room's certificate, hex. */
  fingerprint: z.string(),
  token: z.string(),
  seatId: z.string(),
  seat: penRoleSchema,
  name: z.string(),
  sign: z.string(),
})
export type KeptLink = z.infer<typeof keptLinkSchema>

const keptSchema = z.object({ links: z.array(keptLinkSchema), offsets: z.record(z.string(), z.number()) })
export type KeptLinks = z.infer<typeof keptSchema>

export class LinksFile {
  readonly #path: string
  #writing: Promise<void> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'links.json')
  }

  /** Nothing when there is none, or when it can't be read. */
  async read(): Promise<KeptLinks> {
    try {
      return keptSchema.parse(JSON.parse(await readFile(this.#path, 'utf8')))
    } catch {
      return { links: [], offsets: {} }
    }
  }

  /** One after the other; a disk that refuses it costs a knock after the next start, nothing else. */
  write(kept: KeptLinks): Promise<void> {
    this.#writing = this.#writing.then(() => writePrivate(this.#path, JSON.stringify(kept)).catch(() => undefined))
    return this.#writing
  }
}
