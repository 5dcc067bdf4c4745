/**
 * The pages of projected files, drawn before they are shown, so that the wall goes from one full picture to the next.
 * The last few stay at hand; the page after the one shown is drawn ahead.
 */
import type { Attachment, Leaf, OpenedFile } from './leaf.ts'

type OpenFile = (attachment: Attachment) => Promise<OpenedFile>

/** The page shown, the ones around it, and one of the file before. */
const mostKept = 4

const failed: Leaf = { kind: 'failed' }

export class Leaves {
  readonly #openFile: OpenFile
  /** Least recently asked first. */
  readonly #kept = new Map<string, Leaf>()
  readonly #drawing = new Map<string, Promise<Leaf>>()
  #open: { sha256: string; file: Promise<OpenedFile> } | null = null

  constructor(openFile: OpenFile) {
    this.#openFile = openFile
  }

  /** What can be shown at once; undefined when it was not drawn yet. */
  at(attachment: Attachment): Leaf | undefined {
    return this.#kept.get(keyOf(attachment))
  }

  /** Draws a page; never rejects. What failed is tried anew when asked again: the host may have come back. */
  async ready(attachment: Attachment): Promise<Leaf> {
    const key = keyOf(attachment)
    const kept = this.#kept.get(key)
    if (kept?.kind === 'picture') {
      this.#keep(key, kept)
      return kept
    }
    const drawing = this.#drawing.get(key) ?? this.#draw(attachment)
    this.#drawing.set(key, drawing)
    const leaf = await drawing
    this.#drawing.delete(key)
    this.#keep(key, leaf)
    return leaf
  }

  /** Draws the page after this one, while this one is looked at. */
  async ahead(attachment: Attachment): Promise<void> {
    const leaf = this.at(attachment)
    const page = attachment.page + 1
    if (leaf?.kind === 'picture' && page <= leaf.pages) await this.ready({ ...attachment, page })
  }

  async #draw(attachment: Attachment): Promise<Leaf> {
    try {
      const file = await this.#fileOf(attachment)
      return await file.leaf(attachment.page)
    } catch {
      if (this.#open?.sha256 === attachment.sha256) this.#close()
      return failed
    }
  }

  async #fileOf(attachment: Attachment): Promise<OpenedFile> {
    const { sha256 } = attachment
    if (this.#open?.sha256 !== sha256) {
      this.#close()
      this.#open = { sha256, file: this.#openFile(attachment) }
    }
    return this.#open.file
  }

  /** One file is open at a time: a wall runs for hours on an old computer. */
  #close(): void {
    const { file } = this.#open ?? {}
    this.#open = null
    file?.then(
      ({ close }) => close(),
      () => undefined,
    )
  }

  #keep(key: string, leaf: Leaf): void {
    this.#kept.delete(key)
    this.#kept.set(key, leaf)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) return
      this.#kept.delete(oldest)
    }
  }
}

function keyOf({ sha256, page }: Attachment): string {
  return `${sha256} ${page}`
}
