/** The French dictionary in a thread of its own: reading it takes a quarter of a second, which no key waits for. */
import { isRight, suggestions } from './check.ts'
import { readDictionary, type Dictionary } from './dictionary.ts'
import type { Answer, Question } from './questions.ts'

async function textOf(file: URL): Promise<string> {
  const response = await fetch(file)
  if (!response.ok) throw new Error(`${response.status}`)
  return response.text()
}

async function load(): Promise<Dictionary> {
  const [affixes, words] = await Promise.all([
    textOf(new URL('../../../../build/dictionaries/fr/fr.aff.txt', import.meta.url)),
    textOf(new URL('../../../../build/dictionaries/fr/fr.dic.txt', import.meta.url)),
  ])
  return readDictionary(affixes, words)
}

const loading = load()

function answer(question: Question, dictionary: Dictionary): Answer {
  const { id } = question
  return question.kind === 'check'
    ? { id, found: question.words.filter((word) => !isRight(word, dictionary)) }
    : { id, found: suggestions(question.word, dictionary) }
}

function tell(found: Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  globalThis.postMessage(found)
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  loading.then(
    (dictionary) => tell(answer(data, dictionary)),
    // Without a dictionary nothing is underlined.
    () => tell({ id: data.id, found: [] }),
  )
})
