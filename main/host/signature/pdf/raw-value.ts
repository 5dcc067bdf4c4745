/**
 * Values of a PDF as they are written (ISO 32000-1 §7.3), cut out and never understood further than needed: what is
 * kept of an object that is written again is kept byte for byte. `text` holds one character a byte.
 */

/** Entries in their order: name without its slash, value as written. */
export type RawDictionary = Map<string, string>

const blank = /(?:[\s\0]|%[^\r\n]*)*/y
const plain = /\/[^\s\0()<>[\]{}/%]*|\d+[\s\0]+\d+[\s\0]+R(?![^\s\0()<>[\]{}/%])|[^\s\0()<>[\]{}/%]+/y

function skipBlank(text: string, at: number): number {
  blank.lastIndex = at
  blank.exec(text)
  return blank.lastIndex
}

function skipString(text: string, at: number): number {
  let depth = 0
  for (let index = at; index < text.length; index += 1) {
    const character = text[index]
    if (character === '\\') index += 1
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  throw new SyntaxError('a string never ends')
}

function skipUntil(text: string, at: number, end: string): number {
  let index = skipBlank(text, at)
  while (!text.startsWith(end, index)) {
    const next = endOfValue(text, index)
    index = skipBlank(text, next)
  }
  return index + end.length
}

/** Where the value that begins at `at` ends. Throws a SyntaxError where there is none. */
export function endOfValue(text: string, at: number): number {
  if (text.startsWith('<<', at)) return skipUntil(text, at + 2, '>>')
  switch (text[at]) {
    case '[':
      return skipUntil(text, at + 1, ']')
    case '(':
      return skipString(text, at)
    case '<': {
      const end = text.indexOf('>', at)
      if (end === -1) throw new SyntaxError('a string never ends')
      return end + 1
    }
    default: {
      plain.lastIndex = at
      if (plain.exec(text) === null) throw new SyntaxError(`no value at ${at}`)
      return plain.lastIndex
    }
  }
}

/** The value that begins at `at`, blanks before it skipped. */
export function valueAt(text: string, at: number): string {
  const start = skipBlank(text, at)
  return text.slice(start, endOfValue(text, start))
}

/** Throws a SyntaxError for anything but a dictionary. */
export function entriesOf(dictionary: string): RawDictionary {
  if (!dictionary.startsWith('<<')) throw new SyntaxError('a dictionary was expected')
  const entries: RawDictionary = new Map()
  let at = skipBlank(dictionary, 2)
  while (!dictionary.startsWith('>>', at)) {
    const keyEnd = endOfValue(dictionary, at)
    const start = skipBlank(dictionary, keyEnd)
    const end = endOfValue(dictionary, start)
    entries.set(dictionary.slice(at + 1, keyEnd), dictionary.slice(start, end))
    at = skipBlank(dictionary, end)
  }
  return entries
}

export function writeEntries(entries: RawDictionary): string {
  return `<<${Array.from(entries, ([name, value]) => `/${name} ${value}`).join('\n')}>>`
}

export function elementsOf(array: string): string[] {
  if (!array.startsWith('[')) throw new SyntaxError('an array was expected')
  const elements: string[] = []
  let at = skipBlank(array, 1)
  while (!array.startsWith(']', at)) {
    const end = endOfValue(array, at)
    elements.push(array.slice(at, end))
    at = skipBlank(array, end)
  }
  return elements
}

/** The object number of a reference; null for any other value. */
export function referenceOf(value: string): number | null {
  const found = /^(\d+)\s+\d+\s+R$/.exec(value)
  return found === null ? null : Number(found[1])
}

/** The characters of a string of ASCII letters, however it is written; null for another value. */
export function asciiOf(value: string): string | null {
  if (value.startsWith('('))
    return value.slice(1, -1).replaceAll(/\\(.)/g, '$1').replace(/^þÿ/, '').replaceAll('\0', '')
  if (!value.startsWith('<') || value.startsWith('<<')) return null
  const text = Buffer.from(value.slice(1, -1).replaceAll(/\s/g, ''), 'hex').toString('latin1')
  return text.replace(/^þÿ/, '').replaceAll('\0', '')
}
