import { folded } from '#shared/meeting/find-person.ts'

/** Typed in a hurry: no accents, no capitals, whichever apostrophe the keyboard has. */
export function plain(text: string): string {
  return folded(text).replaceAll('’', "'")
}
