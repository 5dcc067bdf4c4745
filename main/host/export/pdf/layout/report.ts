/** What could not be drawn as it is: said, never dropped (decisions.md 25). */

/** A character no font here has; the page shows a box, the file still carries the character. */
export interface Undrawn {
  char: string
  codePoint: number
  /** The heading it stands under, '' before the first. */
  where: string
  /** The words around it. */
  around: string
}

/** A picture that is missing or is not one; its text alternative is printed in its place. */
export interface UnreadImage {
  sha256: string
  alt: string
  where: string
}

export class Report {
  readonly #undrawn = new Map<string, Undrawn>()
  readonly #images = new Map<string, UnreadImage>()
  #where = ''

  /** Names the heading everything after it stands under. */
  enter(heading: string): void {
    this.#where = heading.length > 120 ? `${heading.slice(0, 119)}…` : heading
  }

  missing(char: string, around: string): void {
    const codePoint = char.codePointAt(0) ?? 0
    const key = `${codePoint} ${this.#where}`
    if (!this.#undrawn.has(key)) this.#undrawn.set(key, { char, codePoint, where: this.#where, around })
  }

  unreadImage(sha256: string, alt: string): void {
    this.#images.set(`${sha256} ${this.#where}`, { sha256, alt, where: this.#where })
  }

  get undrawn(): Undrawn[] {
    return [...this.#undrawn.values()]
  }

  get unreadImages(): UnreadImage[] {
    return [...this.#images.values()]
  }
}
