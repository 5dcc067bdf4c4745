/**
 * What the wall calls a person until they choose otherwise: the first name, with an initial for homonyms; never a
 * whole surname unless they say so (evening.md item 6).
 */

function isSurname(word: string): boolean {
  return word.length > 1 && word === word.toLocaleUpperCase('fr') && word !== word.toLocaleLowerCase('fr')
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('fr')
}

/**
 * @param name as typed: « Amina Berger », « BERGER Amina », « Mme Amina Berger »
 * @param taken display names already in use
 */
export function defaultDisplayName(name: string, taken: readonly string[]): string {
  const words = name
    .replace(/^(?:mme|madame|mlle|mr?\.?|monsieur|m\.)\s+/iu, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const first = words.find((word) => !isSurname(word)) ?? words[0] ?? ''
  const surname = words.find((word) => word !== first && isSurname(word)) ?? words.find((word) => word !== first)
  const known = new Set(taken.map(fold))
  if (!known.has(fold(first)) || surname === undefined) return first
  const initial = String.fromCodePoint(surname.codePointAt(0) ?? 0).toLocaleUpperCase('fr')
  return `${first} ${initial}.`
}
