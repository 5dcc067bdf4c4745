/** What the page asks the spelling's thread, and what that answers. */
export type Question = { id: number; kind: 'check'; words: string[] } | { id: number; kind: 'suggest'; word: string }

/** The words that are wrong, or what a word may have been meant to be. */
export interface Answer {
  id: number
  found: string[]
}
