/**
 * Somebody who types without a pause, in letters nobody else uses: read back from a text several hands wrote in, they
 * must all be there, in the order they were typed.
 */
import type { Page } from '@playwright/test'
import { MinutesPage } from '../pages/minutes.ts'

const alphabets = {
  small: 'lacommunedemandeunereunionpubliqueavantlafindumois',
  large: 'LESLOCATAIRESVEULENTVOIRLEPLANDESTRAVAUX',
  digits: '314159265358979323846264338327950288',
} as const
export type Hand = keyof typeof alphabets

const lettersOf: Record<Hand, RegExp> = { small: /[^a-z]/g, large: /[^A-Z]/g, digits: /[^0-9]/g }
/** Typed in one go, and the pause between two letters, ms. */
const piece = 6
const pace = 12

export class Typing {
  readonly #page: Page
  readonly #hand: Hand
  #typed = ''
  #going: Promise<void> | null = null
  #isStopped = false

  constructor(page: Page, hand: Hand) {
    this.#page = page
    this.#hand = hand
  }

  /** All that was typed so far. */
  get typed(): string {
    return this.#typed
  }

  /** Puts the caret at the end of the text, once: what others write must not move it from its own words. */
  async begin(): Promise<void> {
    await new MinutesPage(this.#page).text.click()
    await this.#page.keyboard.press('Control+End')
    this.#isStopped = false
    this.#going = this.#type()
  }

  /** Once so many letters more were typed. */
  async pause(): Promise<void> {
    this.#isStopped = true
    await this.#going
  }

  async #type(): Promise<void> {
    const words = alphabets[this.#hand]
    while (!this.#isStopped) {
      const from = this.#typed.length % words.length
      const letters = words.slice(from, from + piece)
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await this.#page.keyboard.type(letters, { delay: pace })
      this.#typed += letters
    }
  }

  /** Those letters of a text that only this hand types. */
  readBack(text: string): string {
    return text.replaceAll(lettersOf[this.#hand], '')
  }
}

/** An item's text as it stands on a page, without the names other pens' carets bear. */
export async function textOn(page: Page): Promise<string> {
  return new MinutesPage(page).text.evaluate((field) => {
    const copy = field.cloneNode(true) as HTMLElement
    for (const mark of copy.querySelectorAll('.ProseMirror-widget')) mark.remove()
    return copy.textContent ?? ''
  })
}
