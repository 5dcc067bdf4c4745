/**
 * Whether this computer is locked: every window of this browser at once, and still so after a reload, for a child
 * presses every key there is. Opened again by typing the word that is shown: a gesture, not a password.
 */
import { z } from 'zod'
import { keptChoice } from '../../app/kept-choice.ts'

/** The word to type; null when open. */
export const locked = keptChoice('tablee-locked', z.string().max(20).nullable(), null as string | null)

/** Plain letters only, each where its key says on any layout; no two are near each other under one hand. */
export const words = ['tilleul', 'lavande', 'moulin', 'cerise', 'rivage', 'colombe'] as const

/** @param pick a number, to choose a word by */
export function lock(pick: number): void {
  if (locked.get() === null) locked.set(words[Math.abs(Math.trunc(pick)) % words.length] ?? words[0])
}

export function unlock(): void {
  locked.set(null)
}

/** How much of the word the last keys spell: typed wrong it begins again, perhaps with that very letter. */
export function spelled(word: string, so: number, key: string): number {
  const letter = key.toLowerCase()
  if (letter === word[so]) return so + 1
  return letter === word[0] ? 1 : 0
}
