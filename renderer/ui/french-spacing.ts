/**
 * French catalogues are typed with ordinary spaces, which nobody can tell from no-break ones in an editor; this puts
 * the right ones in once, when a catalogue is loaded (research/domain.md §6). It also knows `{{placeholders}}`.
 */

const noBreak = '\u00A0'
const narrow = '\u202F'
/** Units and words that never leave the figure before them. */
const units = 'h|min|s|€|%|voix|pour|contre|Mo|Go|ko|pages?|points?'

/** One French sentence with its no-break spaces: before `; ! ? : »`, after `«`, inside hours, before units. */
export function frenchSpacing(sentence: string): string {
  return (
    sentence
      .replace(/ ([;!?])/g, `${narrow}$1`)
      .replace(/ ([:»])/g, `${noBreak}$1`)
      .replace(/« /g, `«${noBreak}`)
      .replace(new RegExp(`(\\d|\\}\\}) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), `$1${noBreak}`)
      // No lookbehind: Safari learned it in 16.4, and refuses the whole script before.
      .replace(/([\d}]\u00A0h) (?=\d|\{\{)/g, `$1${noBreak}`)
      .replace(/n° /g, `n°${noBreak}`)
  )
}

/** The same through a whole catalogue, whatever its depth. */
export function frenchCatalogue<T extends Catalogue>(catalogue: T): T {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? frenchSpacing(value) : frenchCatalogue(value),
    ]),
  ) as T
}

export interface Catalogue {
  readonly [key: string]: string | Catalogue
}
