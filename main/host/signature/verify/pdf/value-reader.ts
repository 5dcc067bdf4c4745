/**
 * Reads values strictly: whatever two PDF readers could understand in two ways is a StructureProblem (a key given
 * twice, a number like 1.2.3, a name with a broken escape, an odd hexadecimal digit).
 */
import { StructureProblem } from './structure-problem.ts'
import { PdfName, PdfRef, PdfString, type PdfDictionary, type PdfValue } from './values.ts'

/** Deeper is no document but an attack on the reader's stack. */
const deepest = 64

/** How many values may still be read of one file: a few bytes each, some sixty in memory. */
export interface Budget {
  values: number
}
export const newBudget = (): Budget => ({ values: 4_000_000 })

const blank = /(?:[ \t\r\n\f\0]+|%[^\r\n]*)*/y
const name = /\/([^ \t\r\n\f\0()<>[\]{}/%]*)/y
const reference = /(\d{1,10})[ \t\r\n\f\0]+(\d{1,5})[ \t\r\n\f\0]+R(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const numeral = /[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const word = /(true|false|null)(?![^ \t\r\n\f\0()<>[\]{}/%])/y
const hexadecimal = /<([\da-fA-F \t\r\n\f\0]*)>/y
const literalPart = /[^()\\\r]*/y
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

export class ValueReader {
  readonly text: string
  at: number
  readonly #budget: Budget
  readonly #isFile: boolean

  /** @param isFile whether places in `text` are places in the file; strings of any other text say they have none */
  constructor(text: string, at: number, budget: Budget, isFile = true) {
    this.text = text
    this.at = at
    this.#budget = budget
    this.#isFile = isFile
  }

  skipBlank(): void {
    blank.lastIndex = this.at
    blank.exec(this.text)
    this.at = blank.lastIndex
  }

  /** The match of a sticky pattern here, passed over; null when there is none. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found !== null) this.at = pattern.lastIndex
    return found
  }

  /** That what stands here is none of what may. */
  problem(): StructureProblem {
    return new StructureProblem(this.at >= this.text.length ? 'truncated' : 'broken', this.at)
  }

  value(depth = 0): PdfValue {
    this.#budget.values -= 1
    if (depth > deepest || this.#budget.values < 0) throw new StructureProblem('tooComplex', this.at)
    this.skipBlank()
    switch (this.text[this.at]) {
      case '/':
        return new PdfName(this.#name())
      case '(':
        return this.#literal()
      case '[':
        return this.#array(depth)
      case '<':
        return this.text[this.at + 1] === '<' ? this.#dictionary(depth) : this.#hexadecimal()
      default:
        return this.#plain()
    }
  }

  /** A dictionary, or a StructureProblem. */
  dictionary(): PdfDictionary {
    this.skipBlank()
    if (!this.text.startsWith('<<', this.at)) throw this.problem()
    return this.#dictionary(0)
  }

  #plain(): PdfValue {
    const ref = this.match(reference)
    if (ref !== null) return new PdfRef(Number(ref[1]), Number(ref[2]))
    const found = this.match(numeral)
    if (found !== null) return Number(found[0])
    const known = this.match(word)
    if (known === null) throw this.problem()
    return known[1] === 'null' ? null : known[1] === 'true'
  }

  #name(): string {
    const raw = this.match(name)?.[1] ?? ''
    if (!raw.includes('#')) return raw
    if (/#(?![\da-fA-F]{2})/.test(raw)) throw this.problem()
    return raw.replaceAll(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  #hexadecimal(): PdfString {
    const start = this.at
    const digits = this.match(hexadecimal)?.[1]?.replaceAll(/[^\da-fA-F]/g, '')
    if (digits === undefined || digits.length % 2 !== 0) throw this.problem()
    return this.#string(Buffer.from(digits, 'hex').toString('latin1'), start)
  }

  #string(bytes: string, start: number): PdfString {
    return this.#isFile ? new PdfString(bytes, start, this.at) : new PdfString(bytes, -1, -1)
  }

  #literal(): PdfString {
    const start = this.at
    const parts: string[] = []
    let depth = 1
    this.at += 1
    for (;;) {
      parts.push(this.match(literalPart)?.[0] ?? '')
      const character = this.text[this.at]
      this.at += 1
      if (character === '(') depth += 1
      else if (character === ')') {
        depth -= 1
        if (depth === 0) return this.#string(parts.join(''), start)
      } else if (character === '\r') {
        // A line end within a string is one line feed, however it is written (§7.3.4.2).
        if (this.text[this.at] === '\n') this.at += 1
        parts.push('\n')
        continue
      } else if (character === '\\') {
        parts.push(this.#escape())
        continue
      } else throw this.problem()
      parts.push(character)
    }
  }

  #escape(): string {
    const octal = this.match(/[0-7]{1,3}/y)
    if (octal !== null) return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff)
    if (this.match(/\r\n|\r|\n/y) !== null) return ''
    const next = this.text[this.at]
    if (next === undefined) throw this.problem()
    this.at += 1
    return escapes[next] ?? next
  }

  #array(depth: number): PdfValue[] {
    const values: PdfValue[] = []
    this.at += 1
    for (;;) {
      this.skipBlank()
      if (this.text[this.at] === ']') break
      values.push(this.value(depth + 1))
    }
    this.at += 1
    return values
  }

  #dictionary(depth: number): PdfDictionary {
    const entries: PdfDictionary = new Map()
    this.at += 2
    for (;;) {
      this.skipBlank()
      if (this.text.startsWith('>>', this.at)) break
      const start = this.at
      if (this.text[this.at] !== '/') throw this.problem()
      const key = this.#name()
      if (entries.has(key)) throw new StructureProblem('keyTwice', start)
      entries.set(key, this.value(depth + 1))
    }
    this.at += 2
    return entries
  }
}
