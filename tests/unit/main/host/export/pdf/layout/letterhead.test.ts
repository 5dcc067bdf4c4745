import { beforeAll, describe, expect, it } from 'vitest'
import type { Letterhead } from '#shared/minutes/document.ts'
import { letterhead } from '#factories/new-kinds.ts'
import { render, testBook } from '#factories/pdf.ts'
import { png } from '#factories/pictures.ts'
import { SAMPLE_SHA, paragraph, semanticDocument } from '#factories/semantic.ts'
import { readImage } from '#host/export/pdf/images/read-image.ts'
import { layOut } from '#host/export/pdf/layout/lay-out.ts'
import { LETTERHEAD, MARGIN } from '#host/export/pdf/layout/theme.ts'
import type { FontBook } from '#host/export/pdf/text/font-book.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'

let book: FontBook
beforeAll(async () => {
  book = await testBook()
})

const logo = { sha256: SAMPLE_SHA, alt: 'Conseil citoyen des Peupliers' }
const documentOf = (head: Letterhead) => semanticDocument({ letterhead: head, blocks: [paragraph('x')] })
const lay = (head: Letterhead, picture: Uint8Array | null = png({ width: 400, height: 100 })) =>
  layOut(documentOf(head), { book, image: () => (picture === null ? null : readImage(picture)) })

describe('a letterhead', { timeout: 60_000 }, () => {
  it('is read first, before the title: the picture by its alternative, then name and address', async () => {
    const { bytes } = await render(documentOf(letterhead({ logo })), { images: () => png() })
    const { text, alternatives } = await readAloud(bytes)
    expect(alternatives).toEqual([logo.alt])
    expect(text.split(/\n+/).filter((line) => line.trim() !== '')).toEqual([
      'Conseil citoyen des Peupliers',
      'Maison de quartier',
      '3 allée des Tanneurs',
      'Compte rendu',
      'x',
    ])
  })

  it('shows the picture at its own proportions, within its room, the words beside it', async () => {
    const [page] = (await lay(letterhead({ logo }))).pages
    const image = page?.marks.find((mark) => mark.kind === 'image')
    expect(image).toMatchObject({ width: LETTERHEAD.mostWidth, height: LETTERHEAD.mostWidth / 4 })
    const words = page?.marks.find((mark) => mark.kind === 'text')
    expect(words?.kind === 'text' ? words.x : 0).toBeCloseTo(MARGIN.left + LETTERHEAD.mostWidth + LETTERHEAD.gap)
  })

  it('says so when the picture can’t be read, and goes on without it', async () => {
    const laid = await lay(letterhead({ logo }), null)
    expect(laid.unreadImages).toMatchObject([{ sha256: SAMPLE_SHA }])
    expect(laid.pages[0]?.marks.some((mark) => mark.kind === 'image')).toBe(false)
  })

  it('loses no line of an address of two pages', async () => {
    const address = Array.from({ length: 120 }, (_, index) => `ligne ${index}`).join('\n')
    const { bytes, pages } = await render(documentOf(letterhead({ address })))
    expect(pages).toBeGreaterThan(1)
    expect((await readAloud(bytes)).text).toContain('ligne 119')
  })
})
