/** Which glyphs of which faces a file uses, how they are written, and the font objects in the end. */
import { createHash } from 'node:crypto'
import { zlibSync } from 'fflate'
import type { Face, Shaped } from '../text/font-book.ts'
import { readMeasures } from '../text/sfnt.ts'
import type { Subsetter } from '../text/subset.ts'
import type { ObjectWriter } from './jspdf-container.ts'
import { number, reference, utf16 } from './pdf-syntax.ts'

/** A shaped text as it is written: parts for TJ, a part raised above the baseline by its own rise. */
export interface Coded {
  /** `rise` in ems. */
  parts: { rise: number; elements: string }[]
  /** False when the glyphs alone would not be read back as the text: it then needs ActualText. */
  exact: boolean
}

/**
 * The dots of an Arabic letter are glyphs of their own and stand for no character. Readers that know no ActualText
 * would make up a letter for a glyph without a text; this one is invisible and parts neither words nor letters.
 */
const NOTHING = '\u034f'

export class FontUse {
  readonly name: string
  readonly face: Face
  /** What each glyph is read back as: the first text it was used for. */
  readonly #texts = new Map<number, string>()
  readonly #used = new Set<number>([0])
  readonly #coded = new Map<Shaped, Coded>()

  constructor(name: string, face: Face) {
    this.name = name
    this.face = face
  }

  code(shaped: Shaped): Coded {
    const known = this.#coded.get(shaped)
    if (known !== undefined) return known
    const coded = this.#write(shaped)
    this.#coded.set(shaped, coded)
    return coded
  }

  #write({ glyphs, face }: Shaped): Coded {
    const { unitsPerEm } = face
    const parts: Coded['parts'] = []
    let exact = true
    // Kerning waits for the next glyph, in thousandths of the em; TJ moves left by what it is given.
    let shift = 0
    for (const glyph of glyphs) {
      exact = this.#note(glyph.id, glyph.text) && exact
      const rise = glyph.dy / unitsPerEm
      let part = parts.at(-1)
      if (part === undefined || part.rise !== rise) {
        part = { rise, elements: '' }
        parts.push(part)
      }
      shift -= (glyph.dx / unitsPerEm) * 1000
      const before = Math.abs(shift) < 0.5 ? '' : number(shift, 0)
      part.elements += `${before}<${glyph.id.toString(16).padStart(4, '0')}>`
      shift = ((this.face.advanceOf(glyph.id) - glyph.advance + glyph.dx) / unitsPerEm) * 1000
    }
    const last = parts.at(-1)
    if (last !== undefined && Math.abs(shift) >= 0.5) last.elements += number(shift, 0)
    for (const part of parts) part.elements = part.elements.replaceAll('><', '')
    return { parts, exact }
  }

  /** Remembers a glyph; false when it will be read back as something else. */
  #note(glyph: number, text: string): boolean {
    this.#used.add(glyph)
    const known = this.#texts.get(glyph)
    if (known === undefined || known === NOTHING) this.#texts.set(glyph, text === '' ? NOTHING : text)
    return text !== '' && (known === undefined || known === NOTHING || known === text)
  }

  /** Writes the font cut down to what was used; `withSet` adds the list of glyphs PDF/A-1 wants. */
  writeObjects(objects: ObjectWriter, subset: Subsetter, withSet: boolean): number {
    const glyphs = [...this.#used].toSorted((a, b) => a - b)
    const font = subset(this.face.bytes, glyphs)
    const measures = readMeasures(this.face.bytes)
    const name = `/${prefix(font)}+${this.face.name}`
    const file = objects.addStream(`/Length1 ${font.length}/Filter/FlateDecode`, zlibSync(font))
    const set = withSet
      ? `/CIDSet ${reference(objects.addStream('/Filter/FlateDecode', zlibSync(bitmap(glyphs))))}`
      : ''
    const isItalic = measures.italicAngle !== 0
    const descriptor = objects.add(
      `<</Type/FontDescriptor/FontName${name}/Flags ${4 + (isItalic ? 64 : 0)}/FontBBox[${measures.box.join(' ')}]` +
        `/ItalicAngle ${number(measures.italicAngle)}/Ascent ${measures.ascender}/Descent ${measures.descender}` +
        `/CapHeight ${measures.capHeight}/StemV ${this.face.name.includes('Bold') ? 140 : 80}/FontFile2 ${reference(file)}${set}>>`,
    )
    const descendant = objects.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/FontDescriptor ${reference(descriptor)}/CIDToGIDMap/Identity/DW 0` +
        `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[${this.#widths(glyphs)}]>>`,
    )
    const texts = objects.addStream('/Filter/FlateDecode', zlibSync(Buffer.from(this.#toUnicode(), 'latin1')))
    return objects.add(
      `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(texts)}>>`,
    )
  }

  #widths(glyphs: readonly number[]): string {
    let widths = ''
    let previous = -2
    for (const glyph of glyphs) {
      const width = number((this.face.advanceOf(glyph) / this.face.unitsPerEm) * 1000, 3)
      widths += glyph === previous + 1 ? ` ${width}` : `${previous < 0 ? '' : ']'}${glyph}[${width}`
      previous = glyph
    }
    return `${widths}]`
  }

  #toUnicode(): string {
    const lines = [...this.#texts]
      .toSorted(([a], [b]) => a - b)
      .map(([glyph, text]) => `<${glyph.toString(16).padStart(4, '0')}><${utf16(text)}>`)
    const blocks: string[] = []
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100)
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n')
  }
}

/** Six letters that tell this subset from any other (§9.6.4). */
function prefix(font: Uint8Array): string {
  const hash = createHash('sha256').update(font).digest()
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

function bitmap(glyphs: readonly number[]): Uint8Array {
  const bits = new Uint8Array(Math.floor((glyphs.at(-1) ?? 0) / 8) + 1)
  for (const glyph of glyphs) bits[glyph >> 3] = (bits[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7))
  return bits
}
