/** The language of the page: chosen, fetched, and told to the document (lang, dir). */
import type { PhoneLanguage } from '#shared/contract/phone.ts'
import { chooseLanguage, ownLanguages } from './choose-language.ts'
import { askLanguages, askWords } from './door.ts'
import { keepLanguage, keptLanguage } from './kept.ts'
import { frenchWords, makeWords, type Words } from './words.ts'

export class Languages {
  #words: Words = frenchWords
  #there: readonly PhoneLanguage[] = ownLanguages
  readonly #listeners = new Set<() => void>()

  get words(): Words {
    return this.#words
  }

  get there(): readonly PhoneLanguage[] {
    return this.#there
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the room has, then the words of the one that suits this phone. French until then, or when nothing answers. */
  async begin(wanted: readonly string[]): Promise<void> {
    const there = await askLanguages()
    if (there !== null && there.length > 0) this.#there = there
    const chosen = chooseLanguage(this.#there, keptLanguage(), wanted)
    await this.#take(chosen?.code ?? 'fr')
  }

  /** A language that does not come leaves the one that is there. */
  async choose(code: string): Promise<void> {
    keepLanguage(code)
    await this.#take(code)
  }

  async #take(code: string): Promise<void> {
    const file = await askWords(code)
    if (file !== null) this.#words = makeWords(code, file)
    document.documentElement.lang = this.#words.code
    document.documentElement.dir = this.#words.direction
    for (const tell of this.#listeners) tell()
  }
}
