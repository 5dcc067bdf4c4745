/** The text of each marked content of a page, from its operators and the fonts' own tables; ActualText wins. */
import { BLANK } from '../text/font-book.ts'
import { outlineReader } from '../text/sfnt.ts'
import { type PdfFile, PdfReference, type PdfValue, utf16 } from './pdf-file.ts'

/** Begin with properties, begin without, end, font, one string, several strings. */
const OPERATIONS =
  /\/(\w+) (<<.*?>>) BDC|\/\w+ BMC|(EMC)|\/(\w+) [\d.]+ Tf|<([\da-fA-F]*)> Tj|\[([-<>\d.a-fA-F ]*)\] TJ/g

export interface PageText {
  /** By marked content id. */
  marked: string[]
  /** Glyphs with a text but no outline: nobody sees them. */
  invisible: string[]
}

interface Font {
  texts: Map<number, string>
  hasOutline: (glyph: number) => boolean
}

export class PageReader {
  readonly #file: PdfFile
  readonly #fonts = new Map<number, Font>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  read(page: PdfValue): PageText {
    const dictionary = this.#file.dictionary(page)
    const fonts = this.#file.dictionary(this.#file.dictionary(dictionary.get('Resources')).get('Font'))
    const content = this.#file.stream(dictionary.get('Contents')).toString('latin1')
    const found: PageText = { marked: [], invisible: [] }
    // Each open tag: the id its text goes to, and what it is read as instead.
    const open: { id: number | null; actual: string | null }[] = []
    let font: Font | undefined
    const write = (text: string) => {
      if (open.some((tag) => tag.actual !== null)) return
      append(found.marked, open, text)
    }
    for (const operation of content.matchAll(OPERATIONS)) {
      const [whole, , properties, end, fontName, one, several] = operation
      if (end !== undefined) open.pop()
      else if (fontName !== undefined) font = this.#font(fonts.get(fontName))
      else if (one !== undefined || several !== undefined) write(shown(one ?? several ?? '', font, found.invisible))
      else if (whole.endsWith('BMC')) open.push({ id: null, actual: null })
      else {
        const tag = tagOf(properties ?? '')
        if (tag.actual !== null) write(tag.actual)
        open.push(tag)
      }
    }
    return found
  }

  #font(value: PdfValue | undefined): Font | undefined {
    if (!(value instanceof PdfReference)) return undefined
    const known = this.#fonts.get(value.object)
    if (known !== undefined) return known
    const file = this.#file
    const dictionary = file.dictionary(value)
    const [descendant] = file.array(dictionary.get('DescendantFonts'))
    const descriptor = file.dictionary(file.dictionary(descendant).get('FontDescriptor'))
    const font = {
      texts: toUnicode(file.stream(dictionary.get('ToUnicode')).toString('latin1')),
      hasOutline: outlineReader(file.stream(descriptor.get('FontFile2'))),
    }
    this.#fonts.set(value.object, font)
    return font
  }
}

function append(marked: string[], open: readonly { id: number | null }[], text: string): void {
  const id = open.findLast((tag) => tag.id !== null)?.id
  if (id !== undefined && id !== null) marked[id] = (marked[id] ?? '') + text
}

function tagOf(properties: string): { id: number | null; actual: string | null } {
  const id = /\/MCID (\d+)/.exec(properties)?.[1]
  const actual = /\/ActualText<FEFF([\dA-F]*)>/.exec(properties)?.[1]
  return {
    id: id === undefined ? null : Number(id),
    actual: actual === undefined ? null : utf16(Buffer.from(actual, 'hex')),
  }
}

function shown(strings: string, font: Font | undefined, invisible: string[]): string {
  if (font === undefined) throw new Error('text without a font')
  let text = ''
  const codes = strings.includes('<')
    ? [...strings.matchAll(/<([\da-fA-F]*)>/g)].map((match) => match[1] ?? '').join('')
    : strings
  for (let at = 0; at < codes.length; at += 4) {
    const glyph = Number.parseInt(codes.slice(at, at + 4), 16)
    const means = font.texts.get(glyph) ?? ''
    if (!font.hasOutline(glyph) && !BLANK.test(means)) invisible.push(means)
    text += means
  }
  return text
}

function toUnicode(table: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, glyph, text] of table.matchAll(/^<([\da-f]{4})><([\dA-F]*)>$/gm)) {
    texts.set(Number.parseInt(glyph ?? '', 16), utf16(Buffer.from(text ?? '', 'hex')))
  }
  return texts
}
