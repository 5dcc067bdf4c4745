/**
 * The open room on disk, so that it survives the death of its host: codes, seats by the hash of their tokens, messages,
 * and the key of its certificate. In the data folder, never beside a document: no copy of a meeting carries it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { roomReachSchema, wifiSchema } from '#shared/contract/room.ts'
import { nodeFileSystem } from '../../files/file-system.ts'
import { writePrivate } from '../private-file.ts'
import type { Certificate } from './certificate.ts'
import type { RoomRecord } from './open-room.ts'
import { seatRecordSchema } from './seats.ts'

const keptSchema = z.object({
  certificate: z.object({ key: z.string(), cert: z.string(), pin: z.string() }),
  record: z.object({
    docId: z.string(),
    openedAt: z.number(),
    reach: roomReachSchema,
    interfaceName: z.string(),
    host: z.string(),
    port: z.number(),
    penPort: z.number(),
    codes: z.object({ participant: z.string(), projection: z.string(), pen: z.string() }),
    wifi: wifiSchema.nullable(),
    reachedAt: z.number().nullable(),
    restoredAt: z.number().nullable().default(null),
    seats: z.array(seatRecordSchema),
    selfAdmitted: z.number().int().min(0).default(0),
    numbersAfter: z.number().default(0),
    messages: z.array(
      z.object({
        messageId: z.string(),
        seatId: z.string(),
        personId: z.string().nullable(),
        name: z.string(),
        number: z.number().nullable(),
        itemId: z.string().nullable(),
        text: z.string(),
        at: z.number(),
      }),
    ),
  }),
})

export interface KeptRoom {
  certificate: Certificate
  record: RoomRecord
}

export class RoomFile {
  readonly #path: string
  #writing: Promise<void> = Promise.resolve()
  /** Not begun yet: it will hold whatever is handed in meanwhile. */
  #next: { kept: KeptRoom; written: Promise<void> } | null = null

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'room.json')
  }

  /** The room a host that died left open; null when it was closed, or when what is there can't be read. */
  async read(): Promise<KeptRoom | null> {
    try {
      const kept = keptSchema.safeParse(JSON.parse(await readFile(this.#path, 'utf8')))
      return kept.success ? kept.data : null
    } catch {
      return null
    }
  }

  /**
   * One after the other, and those that wait as one: three hundred phones that enter at once are few writes. A disk
   * that refuses it costs the room its survival, not its life.
   */
  write(kept: KeptRoom): Promise<void> {
    if (this.#next !== null) {
      this.#next.kept = kept
      return this.#next.written
    }
    const next = { kept, written: Promise.resolve() }
    next.written = this.#writing.then(() => {
      if (this.#next === next) this.#next = null
      return writePrivate(this.#path, JSON.stringify(next.kept)).catch(() => undefined)
    })
    this.#next = next
    this.#writing = next.written
    return next.written
  }

  erase(): Promise<void> {
    this.#next = null
    this.#writing = this.#writing.then(() => nodeFileSystem.remove(this.#path).catch(() => undefined))
    return this.#writing
  }
}
