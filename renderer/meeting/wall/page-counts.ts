/**
 * How many pages a projected file has. No document keeps it: each console reads it once from the file its host kept,
 * with the reader that draws the wall (projection/attachment), and does without where it cannot.
 */
import type { Attachment, MeetingBody } from '#shared/contract/meeting.ts'

type CountedFile = Pick<Attachment, 'sha256' | 'mime'>

export class PageCounts {
  readonly #read: (docId: string, file: CountedFile) => Promise<number>
  readonly #known = new Map<string, number>()
  readonly #reading = new Set<string>()
  readonly #listeners = new Set<() => void>()

  constructor(read: (docId: string, file: CountedFile) => Promise<number>) {
    this.#read = read
  }

  /** Null as long as nobody has read it. */
  of({ sha256, mime }: CountedFile): number | null {
    return mime === 'application/pdf' ? (this.#known.get(sha256) ?? null) : 1
  }

  /** Reads it unless it is known or being read; never rejects. What failed is tried anew when asked again. */
  async look(docId: string, file: CountedFile): Promise<void> {
    const { sha256 } = file
    if (this.of(file) !== null || this.#reading.has(sha256)) return
    this.#reading.add(sha256)
    try {
      this.#known.set(sha256, await this.#read(docId, file))
      for (const tell of this.#listeners) tell()
    } catch {
      // Damaged, locked by a password, or not there: the wall says so itself.
    }
    this.#reading.delete(sha256)
  }

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => void this.#listeners.delete(tell)
  }
}

/** Of the files this page has seen projected. */
export const pageCounts = new PageCounts(async (docId, file) => {
  const { openFile } = await import('../../projection/attachment/open-file.ts')
  const { pages, close } = await openFile(docId, file)
  close()
  return pages
})

/** The file on the wall; undefined when none is, or when it was removed. */
export function fileOnWall({ wall, attachments }: Pick<MeetingBody, 'wall' | 'attachments'>): Attachment | undefined {
  return wall.shows === 'attachment' ? attachments.find(({ sha256 }) => sha256 === wall.attachment) : undefined
}

/** Of the file on the wall; null when none is, or nobody knows. */
export function pagesOnWall(meeting: Pick<MeetingBody, 'wall' | 'attachments'> | null): number | null {
  const file = meeting === null ? undefined : fileOnWall(meeting)
  return file === undefined ? null : pageCounts.of(file)
}
