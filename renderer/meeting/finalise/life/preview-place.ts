/** Between a remark and the preview beside it: the passage somebody selected there, and where a passage stands. */
import type { Passage } from '#shared/contract/minutes-life.ts'
import type { DocumentPassage } from '#shared/minutes/passages.ts'

function plain(text: string): string {
  return text.replaceAll(/[\s|]+/gu, ' ').trim()
}

/**
 * The passage a selection lies in, with the words selected; of a selection over several, the first that it holds
 * whole. Null when no passage says that.
 */
export function selectedPassage(passages: readonly DocumentPassage[], selection: string): Passage | null {
  const words = plain(selection)
  if (words === '') return null
  const around = passages.find(({ text }) => plain(text).includes(words))
  if (around !== undefined) return passageFrom(around, words)
  const within = passages.find(({ text }) => words.includes(plain(text)))
  return within === undefined ? null : passageFrom(within)
}

/** @param excerpt the words of it that are meant; all of them when not said */
export function passageFrom({ key, place, text }: DocumentPassage, excerpt: string = text): Passage {
  return { blockKey: key, place: place.slice(0, 500), excerpt: excerpt.slice(0, 2000) }
}

const preview = '[data-preview]'

/** What is selected in the preview; '' when nothing is, or something else. */
export function selectionInPreview(): string {
  const selection = document.getSelection()
  const inPreview = selection?.anchorNode?.parentElement?.closest(preview) != null
  return inPreview ? selection.toString() : ''
}

/** The smallest element that says these words. */
function saying(root: Element, words: string): Element | null {
  if (!plain(root.textContent).includes(words)) return null
  for (const child of root.children) {
    const found = saying(child, words)
    if (found !== null) return found
  }
  return root
}

/** Shows a passage in the preview, selected; else the heading it stood under. Answers whether its words are there. */
export function showInPreview({ excerpt, place }: Passage): boolean {
  const page = document.querySelector(preview)
  if (page === null) return false
  const words = plain(excerpt)
  const found = words === '' ? null : saying(page, words)
  const heading = place === '' ? null : saying(page, plain(place.split(' › ').at(-1) ?? ''))
  const shown = found ?? heading
  if (shown === null) return false
  page.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
  shown.scrollIntoView({ block: 'center' })
  document.getSelection()?.selectAllChildren(shown)
  return found !== null
}
