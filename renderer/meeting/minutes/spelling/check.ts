/** Whether a word is in a dictionary, and what else it may have been meant to be. */
import type { Affix, Dictionary } from './dictionary.ts'

/** Flags are two signs each. */
function has(flags: string, flag: string): boolean {
  if (flag === '') return false
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true
  return false
}

function suffixesOf(word: string, { suffixes, longestSuffix }: Dictionary): [stem: string, affix: Affix][] {
  const found: [string, Affix][] = []
  for (let length = 0; length <= Math.min(longestSuffix, word.length); length += 1) {
    for (const affix of suffixes.get(word.slice(word.length - length)) ?? []) {
      const stem = word.slice(0, word.length - length) + affix.strip
      if (affix.condition?.test(stem) ?? true) found.push([stem, affix])
    }
  }
  return found
}

function prefixesOf(word: string, { prefixes, longestPrefix }: Dictionary): [rest: string, affix: Affix][] {
  const found: [string, Affix][] = []
  for (let length = 1; length <= Math.min(longestPrefix, word.length); length += 1) {
    for (const affix of prefixes.get(word.slice(0, length)) ?? []) {
      const rest = affix.strip + word.slice(length)
      if (affix.condition?.test(rest) ?? true) found.push([rest, affix])
    }
  }
  return found
}

/** @param prefix taken off already; the rest must allow it */
function isForm(word: string, prefix: Affix | null, dictionary: Dictionary, asTyped: boolean): boolean {
  const { stems, flags } = dictionary
  const admits = (own: string, carried: string): boolean =>
    !has(own, flags.forbidden) &&
    (asTyped || !has(own, flags.keepCase)) &&
    (prefix === null || has(carried, prefix.flag))
  const bare = stems.get(word)?.some((own) => admits(own, own) && (prefix !== null || !has(own, flags.needAffix)))
  if (bare === true) return true
  return suffixesOf(word, dictionary).some(([stem, suffix]) =>
    stems.get(stem)?.some((own) => {
      if (!has(own, suffix.flag) || (prefix === null && has(suffix.next, flags.needAffix))) return false
      // A prefix may come from the stem or go on from the suffix.
      return admits(own, own + (prefix === null || suffix.crosses ? suffix.next : ''))
    }),
  )
}

function isKnownAs(word: string, dictionary: Dictionary, asTyped: boolean): boolean {
  return (
    isForm(word, null, dictionary, asTyped) ||
    prefixesOf(word, dictionary).some(([rest, prefix]) => isForm(rest, prefix, dictionary, asTyped))
  )
}

function lowered(word: string): string {
  return word.toLocaleLowerCase('fr')
}
function capitalised(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('fr') + lowered(word.slice(1))
}

function isWhole(word: string, dictionary: Dictionary): boolean {
  if (dictionary.stems.get(word)?.some((own) => has(own, dictionary.flags.forbidden)) === true) return false
  if (isKnownAs(word, dictionary, true)) return true
  const small = lowered(word)
  if (small === word) return false
  // At the start of a sentence, in a title, in capitals.
  const isInitial = word.slice(1) === lowered(word.slice(1))
  const isShouted = word === word.toLocaleUpperCase('fr')
  if (isInitial || isShouted) {
    if (isKnownAs(small, dictionary, false)) return true
    if (isShouted && isKnownAs(capitalised(word), dictionary, false)) return true
    // « L'ÉTÉ », "D'Aubervilliers": what follows the apostrophe has its own capital.
  }
  const elided = /^(\p{L}{1,7}')(.+)$/u.exec(word)
  if (elided === null) return false
  const [, article = '', rest = ''] = elided
  return (
    isKnownAs(lowered(article) + rest, dictionary, true) ||
    isKnownAs(lowered(article) + lowered(rest), dictionary, false)
  )
}

/** The word as the dictionary writes it: straight apostrophe, composed letters. */
export function asWritten(word: string, { conversions }: Dictionary): string {
  return conversions.reduce((text, [from, to]) => text.replaceAll(from, to), word.normalize('NFC'))
}

/** Words joined by hyphens are right when each is, or when the whole is a word. */
export function isRight(word: string, dictionary: Dictionary): boolean {
  const written = asWritten(word, dictionary)
  if (isWhole(written, dictionary)) return true
  const parts = written.split(/[-.·]/u).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => isWhole(part, dictionary) || /^\d+$/u.test(part))
}

const mostSuggested = 5

/** One change away: a letter more, less, other, or two swapped; and what is often mistaken. Best first. */
function* near(word: string, { replacements, alike, letters }: Dictionary): Generator<string> {
  for (const [from, to] of replacements) {
    const [start, end] = [from.startsWith('^'), from.endsWith('$')]
    const part = from.slice(start ? 1 : 0, end ? -1 : undefined)
    for (let at = word.indexOf(part); at !== -1; at = word.indexOf(part, at + 1)) {
      if ((start && at !== 0) || (end && at + part.length !== word.length)) continue
      yield word.slice(0, at) + to + word.slice(at + part.length)
    }
  }
  for (let at = 0; at < word.length; at += 1) {
    const sign = word[at] ?? ''
    for (const group of alike) {
      if (!group.includes(sign)) continue
      // The group has the capitals too; the word's own come back at the end.
      for (const other of new Set(lowered(group))) yield word.slice(0, at) + other + word.slice(at + 1)
    }
  }
  for (let at = 0; at + 1 < word.length; at += 1) {
    yield word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  }
  const common = `${letters.replaceAll(/\p{Lu}/gu, '')}'`
  for (let at = 0; at <= word.length; at += 1) {
    for (const letter of common) yield word.slice(0, at) + letter + word.slice(at)
  }
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1)
  for (let at = 0; at < word.length; at += 1) {
    for (const letter of common) yield word.slice(0, at) + letter + word.slice(at + 1)
  }
  for (let at = 2; at < word.length - 1; at += 1) yield `${word.slice(0, at)} ${word.slice(at)}`
}

/** What the word may have been meant to be, at most five; with the capitals and the apostrophe it was typed with. */
export function suggestions(word: string, dictionary: Dictionary): string[] {
  const written = asWritten(word, dictionary)
  const isShouted = written.length > 1 && written === written.toLocaleUpperCase('fr')
  const isInitial = !isShouted && written !== lowered(written)
  const found = new Set<string>()
  for (const candidate of near(lowered(written), dictionary)) {
    // Two words only where one alone is none: anything can be cut into two.
    if (found.size > 0 && candidate.includes(' ')) continue
    const isKnown = candidate
      .split(' ')
      .every((part) => isWhole(part, dictionary) || isWhole(capitalised(part), dictionary))
    if (candidate !== '' && isKnown && candidate !== lowered(written)) {
      const cased = isWhole(candidate.split(' ')[0] ?? '', dictionary) ? candidate : capitalised(candidate)
      const shown = isShouted
        ? cased.toLocaleUpperCase('fr')
        : isInitial
          ? cased.slice(0, 1).toLocaleUpperCase('fr') + cased.slice(1)
          : cased
      found.add(word.includes('’') || !word.includes("'") ? shown.replaceAll("'", '’') : shown)
    }
    if (found.size === mostSuggested) break
  }
  return [...found]
}
