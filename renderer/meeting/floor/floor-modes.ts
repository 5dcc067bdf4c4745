/** How somebody comes to the floor: what is noted of whom one names in its field. */
import type { RequestForm } from '#shared/rules/facts.ts'

export const floorModes = [
  'ask',
  'reply',
  'question',
  'procedure',
  'answer',
  'turn',
  'presentation',
  'offList',
] as const
export type FloorMode = (typeof floorModes)[number]

/** What the floor is asked for, in the order of the choice above the field; the first is the usual one. */
export const askModes = ['ask', 'reply', 'question', 'procedure'] as const
export type AskMode = (typeof askModes)[number]

export function isAskMode(mode: FloorMode): mode is AskMode {
  return (askModes as readonly string[]).includes(mode)
}

export function formOf(mode: AskMode): RequestForm {
  return mode === 'ask' ? 'speak' : mode
}

/**
 * The kind said before a name in one letter: "q aline", "q 27", "q27". Only then: « r » alone may begin « Rachida ».
 *
 * @param letters the letter of each kind, in the page's language
 * @returns the kind and what is left to look for, or null
 */
export function kindTyped(
  typed: string,
  letters: Readonly<Record<Exclude<AskMode, 'ask'>, string>>,
): { mode: AskMode; rest: string } | null {
  const [, letter = '', rest = ''] = /^\s*(\p{L})(?:\s+|(?=\d))(.*)$/u.exec(typed) ?? []
  const mode = askModes.find((each) => each !== 'ask' && letters[each] === letter.toLowerCase())
  return mode === undefined ? null : { mode, rest }
}
