import type { Locator, Page } from '@playwright/test'

/** Words as they stand on the image: their size in hundredths of its height, and whether all of them can be seen. */
export interface SeenText {
  text: string
  size: number
  inside: boolean
}

/** The wall: what it shows, as a reader and as a ruler. */
export class ProjectionPage {
  readonly page: Page
  readonly slide: Locator
  readonly title: Locator
  readonly speaker: Locator
  readonly next: Locator
  readonly live: Locator
  readonly root: Locator

  constructor(page: Page) {
    this.page = page
    this.slide = page.locator('.slide')
    this.title = page.getByRole('heading', { level: 1 })
    this.speaker = page.locator('.name')
    this.next = page.locator('.next').getByRole('listitem')
    this.live = page.locator('[aria-live=polite]')
    this.root = page.locator('html')
  }

  async open(origin: string, docId = 'meeting-1'): Promise<void> {
    await this.page.goto(`${origin}/projection.html#${docId}`)
    await this.slide.waitFor()
    await this.settle()
  }

  /** Faces loaded and words fitted: two frames after the last face. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    })
  }

  /** Every piece of text a person sees, with its size and whether it stays inside the image and its box. */
  async texts(): Promise<SeenText[]> {
    return this.page.evaluate(() => {
      const seen: { text: string; size: number; inside: boolean }[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (element === null || text === '' || element.closest('.hidden, script, style, title') !== null) continue
        const size = (Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100
        // What is cut on purpose (an ellipsis) is judged by its box, anything else by itself.
        const box = element.closest(
          '.fit, .band-title, .result-question, .council, .presenter, .next-name, .agenda-title',
        )
        const { left, right, top, bottom } = (box ?? element).getBoundingClientRect()
        const inside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1
        seen.push({ text, size, inside })
      }
      return seen
    })
  }

  /** Words that a screen reader would read as one: two pieces of one heading, paragraph or line, and no space between. */
  async joined(): Promise<string[]> {
    return this.slide.evaluate((slide) => {
      const joined: string[] = []
      for (const block of slide.querySelectorAll('h1, h2, p, li')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        let [before, parent] = ['', null as Element | null]
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? ''
          if (node.parentElement !== parent && /[^\s(«]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text))
            joined.push(`${before}|${text}`)
          ;[before, parent] = [text, node.parentElement]
        }
      }
      return joined
    })
  }

  /** The size of each element's letters, in hundredths of the image's height, with its words. */
  async sizesOf(elements: Locator): Promise<{ text: string; size: number }[]> {
    return elements.evaluateAll((found) =>
      found.map((element) => ({
        text: element.textContent ?? '',
        size: (Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100,
      })),
    )
  }

  /** What leaves its place: parts of the slide that end outside it, fitted words that end outside their box. */
  async spilled(): Promise<string[]> {
    return this.slide.evaluate((slide) => {
      const leaves = (part: Element, place: Element): boolean => {
        const [inner, outer] = [part.getBoundingClientRect(), place.getBoundingClientRect()]
        return inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1
      }
      const parts = [...slide.children].filter((part) => leaves(part, slide))
      const words = [...slide.querySelectorAll('.fit-words')].filter((part) =>
        leaves(part, part.parentElement ?? slide),
      )
      return [...parts, ...words].map((part) => part.className)
    })
  }
}
