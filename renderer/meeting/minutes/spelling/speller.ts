/** The page's side of the spelling's thread: started when first asked, each word asked once. */
import type { Answer, Question } from './questions.ts'

export interface Speller {
  /** Which of these words are wrong. */
  wrong: (words: readonly string[]) => Promise<ReadonlySet<string>>
  suggest: (word: string) => Promise<string[]>
}

export class WorkerSpeller implements Speller {
  #worker: Worker | null = null
  #last = 0
  readonly #waiting = new Map<number, (found: string[]) => void>()
  readonly #known = new Map<string, boolean>()

  async wrong(words: readonly string[]): Promise<ReadonlySet<string>> {
    const asked = [...new Set(words)].filter((word) => !this.#known.has(word))
    if (asked.length > 0) {
      const found = new Set(await this.#ask({ id: 0, kind: 'check', words: asked }))
      for (const word of asked) this.#known.set(word, !found.has(word))
    }
    return new Set(words.filter((word) => this.#known.get(word) === false))
  }

  suggest(word: string): Promise<string[]> {
    return this.#ask({ id: 0, kind: 'suggest', word })
  }

  #ask(question: Question): Promise<string[]> {
    this.#worker ??= this.#start()
    this.#last += 1
    const id = this.#last
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker?.postMessage({ ...question, id } satisfies Question)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.id)?.(data.found)
      this.#waiting.delete(data.id)
    })
    // A thread that can't start leaves the text as it is.
    worker.addEventListener('error', () => {
      for (const resolve of this.#waiting.values()) resolve([])
      this.#waiting.clear()
    })
    return worker
  }
}

/** One for the page: the dictionary stays read while one goes from item to item. */
export const frenchSpeller: Speller = new WorkerSpeller()
