/** The scripts of the neighbourhood: each letter in a face that has it, and read back in the order it was written. */
import { beforeAll, describe, expect, it } from 'vitest'
import { namesPage, writtenNames } from '#factories/names.ts'
import { pdfjsReading, popplerText, render, testBook } from '#factories/pdf.ts'
import type { FontBook } from '#host/export/pdf/text/font-book.ts'
import { itemise } from '#host/export/pdf/text/itemise.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'

const plain = { bold: false, italic: false }
let book: FontBook
beforeAll(async () => {
  book = await testBook()
})

describe('a name', () => {
  it.each(writtenNames)(
    'in $script is drawn by the face of its script, and so is the sentence',
    ({ face, name, said }) => {
      expect(`${name} ${said}`.match(/[\p{L}\p{M}]/gu)?.length).toBeGreaterThan(10)
      const faces = itemise(name, plain, book).map((item) => item.face?.name)
      expect(faces).toContain(face)
      expect(faces.filter((each) => each !== face && each !== 'Inter-Regular')).toEqual([])
      expect(itemise(said, plain, book).every((item) => item.face !== null)).toBe(true)
    },
  )

  it('in any of them is bold where a face of its script is', () => {
    const found = writtenNames.map(
      ({ name }) => itemise(name, { bold: true, italic: false }, book)[0]?.face?.name ?? '',
    )
    expect(found.filter((face) => !face.endsWith('-Bold'))).toEqual(['NotoSansTifinagh-Regular'])
  })
})

/**
 * Written letter after letter from left to right: what readers that look at glyphs, and not at what the file says of
 * them, give back whole. Ours reads what it says (decisions.md 25), as screen readers do.
 */
const isPlain = (script: string): boolean => !['Arabe', 'Hébreu', 'Dévanagari', 'Bengali', 'Tamoul'].includes(script)

describe('a page of them', { timeout: 60_000 }, () => {
  it('leaves no character out, and is small', async () => {
    const { undrawn, bytes, pages } = await render(namesPage())
    expect(undrawn).toEqual([])
    expect(pages).toBe(1)
    expect(bytes.length).toBeLessThan(200_000)
  })

  it('reads aloud in the order it was written, for our reader and for pdf.js', async () => {
    const { bytes } = await render(namesPage())
    const aloud = (await readAloud(bytes, async () => undefined)).text
    const squeezed = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ')
    const shown = squeezed((await pdfjsReading(bytes)).pages.map(({ text }) => text).join('\n'))
    for (const { script, name, said } of writtenNames) {
      for (const words of [name, said]) expect(squeezed(aloud), script).toContain(squeezed(words))
      if (isPlain(script)) for (const word of name.split(' ')) expect(shown, script).toContain(word.normalize('NFC'))
    }
  })

  it('gives poppler every name that runs from left to right', async (context) => {
    const text = popplerText((await render(namesPage())).bytes)
    if (text === null) context.skip('pdftotext is not installed')
    const found = (text ?? '').normalize('NFC')
    const names = writtenNames.filter(({ script }) => !['Arabe', 'Hébreu'].includes(script))
    const lost = names.flatMap(({ name }) => name.split(' ').filter((word) => !found.includes(word.normalize('NFC'))))
    expect(lost).toEqual([])
  })
})
