import { beforeAll, describe, expect, it } from 'vitest'
import { FONTS_FOLDER, WASM_FOLDER, testBook } from '#factories/pdf.ts'
import { type FontBook, openFontBook } from '#host/export/pdf/text/font-book.ts'
import { itemise } from '#host/export/pdf/text/itemise.ts'

const PLAIN = { bold: false, italic: false }
let book: FontBook
beforeAll(async () => {
  book = await testBook()
})

const parts = (text: string, style = PLAIN) =>
  itemise(text, style, book).map(({ start, end, face }) => `${text.slice(start, end)} ${face?.name ?? 'none'}`)

describe('the face of each character', () => {
  it('is the body face for French, Turkish, Tamazight, Vietnamese, Polish, Greek and Cyrillic', () => {
    for (const name of [
      'œuvre n° 3',
      'İbrahim Doğan',
      'Ḥemmu ɛ ɣ ḍ ẓ ǧ',
      'Nguyễn Thị',
      'Łucja Żak',
      'Ελλάδα',
      'Київ',
    ]) {
      expect(parts(name)).toEqual([`${name} Inter-Regular`])
    }
  })

  it('follows bold and italic', () => {
    expect(parts('oui', { bold: true, italic: false })).toEqual(['oui Inter-Bold'])
    expect(parts('oui', { bold: false, italic: true })).toEqual(['oui Inter-Italic'])
    expect(parts('oui', { bold: true, italic: true })).toEqual(['oui Inter-BoldItalic'])
    expect(parts('عبد', { bold: true, italic: true })).toEqual(['عبد NotoNaskhArabic-Bold'])
  })

  it('falls back for what the body face lacks, and only for that', () => {
    expect(parts('ⵜⴰⵎⴰⵣⵉⵖⵜ')).toEqual(['ⵜⴰⵎⴰⵣⵉⵖⵜ NotoSansTifinagh-Regular'])
    expect(parts('fait☑oui')).toEqual(['fait Inter-Regular', '☑ DejaVuSans', 'oui Inter-Regular'])
    expect(parts('שלום')).toEqual(['שלום NotoSansHebrew-Regular'])
  })

  it('takes an emoji whole, with its skin, its joiners, its flag', () => {
    for (const emoji of ['👩‍🚒', '👨‍👩‍👧', '👍🏽', '🇫🇷', '1\u20e3'])
      expect(parts(emoji)).toEqual([`${emoji} NotoEmoji-Regular`])
  })

  it('is none for a script no font here has, each such character apart', () => {
    expect(parts('中文')).toEqual(['中 none', '文 none'])
  })
})

describe('shaped text', () => {
  const glyphs = (text: string, rightToLeft = false) => {
    const [item] = itemise(text, PLAIN, book)
    return item?.face?.shape(text, rightToLeft).glyphs ?? []
  }

  it('says for each glyph which characters it draws', () => {
    expect(glyphs('Ḥé').map((glyph) => glyph.text)).toEqual(['Ḥ', 'é'])
    expect(glyphs('👨‍👩‍👧').map((glyph) => glyph.text)).toEqual(['👨‍👩‍👧'])
  })

  it('never joins letters into a ligature nor turns "->" into an arrow', () => {
    expect(
      glyphs('ffi->(c)')
        .map((glyph) => glyph.text)
        .join('|'),
    ).toBe('f|f|i|-|>|(|c|)')
  })

  it('kerns: "AV" is narrower than its letters', () => {
    const width = (text: string) => glyphs(text).reduce((sum, glyph) => sum + glyph.advance, 0)
    expect(width('AV')).toBeLessThan(width('A') + width('V'))
  })

  it('joins Arabic letters, and writes the name of God without the character fonts lack', () => {
    const shaped = glyphs('عبد الله'.split(' ')[1] ?? '', true)
    expect(shaped.map((glyph) => glyph.text).join('').length).toBeGreaterThan(0)
    expect(shaped.every((glyph) => glyph.id > 0)).toBe(true)
  })

  it('sets a mark no letter was composed with, as q with a tilde, over its letter', () => {
    const [letter, mark] = glyphs('q̃')
    expect([letter?.text, mark?.text]).toEqual(['q', '\u0303'])
    expect(mark?.dx).toBeLessThan(0)
  })
})

describe('missing files', () => {
  it('are named by a code', async () => {
    const missing = (file: string) => expect.objectContaining({ code: 'pdfFilesMissing', params: { file } })
    await expect(openFontBook('/nowhere', WASM_FOLDER)).rejects.toEqual(missing('Inter-Regular.ttf'))
    await expect(openFontBook(FONTS_FOLDER, '/nowhere')).rejects.toEqual(missing('harfbuzz.wasm'))
  })
})
