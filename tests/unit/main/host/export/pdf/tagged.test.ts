/** Every painted thing is in a tag or an artifact, and every tag leads back to its element (ISO 14289-1 §7.1). */
import { describe, expect, it } from 'vitest'
import { hundredPages } from '#factories/hundred-pages.ts'
import { render } from '#factories/pdf.ts'
import { png } from '#factories/pictures.ts'
import { longMinutes, sampleMinutes } from '#factories/semantic.ts'
import { type PdfDictionary, PdfFile, PdfName, PdfReference, type PdfValue } from '#host/export/pdf/verify/pdf-file.ts'

const PAINTS = new Set(['Tj', 'TJ', 'f', 'B', 'S', 'Do'])
const nameOf = (value: PdfValue | undefined) => (value instanceof PdfName ? value.name : '')

function pagesOf(file: PdfFile): PdfDictionary[] {
  return file.array(file.dictionary(file.root.get('Pages')).get('Kids')).map((page) => file.dictionary(page))
}

/** The page's operators outside any tag, and its tags as "role id". */
function tagsOf(content: string): { untagged: string[]; tags: string[]; open: number } {
  const found = { untagged: [] as string[], tags: [] as string[], open: 0 }
  for (const line of content.split('\n')) {
    const operator = line.trim().split(' ').at(-1) ?? ''
    if (operator === 'BDC' || operator === 'BMC') {
      found.open++
      const tag = /^\/(\w+) <<\/MCID (\d+)>> BDC$/.exec(line)
      if (tag !== null) found.tags.push(`${tag[1]} ${tag[2]}`)
    } else if (operator === 'EMC') found.open--
    else if (PAINTS.has(operator) && found.open === 0) found.untagged.push(line)
  }
  return found
}

describe.each([
  ['the evening', sampleMinutes()],
  ['thirty pages', longMinutes(30)],
  ['a record with notes, a chart, an annex and a table of contents', hundredPages(10)],
])('the tags of %s', { timeout: 60_000 }, (_, document) => {
  it('hold everything painted, and lead to elements of their kind', async () => {
    const { bytes } = await render(document, { images: () => png({ type: 4 }) })
    const file = new PdfFile(bytes)
    const nums = file.array(
      file.dictionary(file.dictionary(file.root.get('StructTreeRoot')).get('ParentTree')).get('Nums'),
    )
    const parents = new Map(
      Array.from({ length: nums.length / 2 }, (__, index) => [Number(nums[index * 2]), nums[index * 2 + 1]]),
    )
    for (const page of pagesOf(file)) {
      const { untagged, tags, open } = tagsOf(file.stream(page.get('Contents')).toString('latin1'))
      expect(untagged).toEqual([])
      expect(open).toBe(0)
      const elements = file.array(parents.get(Number(page.get('StructParents'))))
      expect(tags).toEqual(elements.map((element, id) => `${nameOf(file.dictionary(element).get('S'))} ${id}`))
      expect(nameOf(page.get('Tabs'))).toBe('S')
    }
  })

  it('describe each link, and lead from it to its element and back', async () => {
    const { bytes } = await render(document)
    const file = new PdfFile(bytes)
    for (const page of pagesOf(file)) {
      for (const reference of file.array(page.get('Annots'))) {
        const annotation = file.dictionary(reference)
        expect(annotation.get('Contents')).toEqual(expect.any(String))
        expect(annotation.get('F')).toBe(4)
        const link = linkOf(file, Number(annotation.get('StructParent')))
        const objects = file.array(link.get('K')).filter((kid) => kid instanceof Map && kid.has('Obj'))
        expect(objects.map((kid) => objectOf(file.dictionary(kid).get('Obj')))).toContain(objectOf(reference))
      }
    }
  })
})

const objectOf = (value: PdfValue | undefined) => (value instanceof PdfReference ? value.object : -1)

function linkOf(file: PdfFile, key: number): PdfDictionary {
  const nums = file.array(
    file.dictionary(file.dictionary(file.root.get('StructTreeRoot')).get('ParentTree')).get('Nums'),
  )
  return file.dictionary(nums[nums.indexOf(key) + 1])
}

describe('the catalogue', () => {
  it('says language, marks, title to show, metadata and colours', async () => {
    const { bytes } = await render(sampleMinutes())
    const { root } = new PdfFile(bytes)
    expect(root.get('Lang')).toBe('fr')
    for (const key of ['MarkInfo', 'StructTreeRoot', 'ViewerPreferences', 'Metadata', 'OutputIntents', 'Outlines'])
      expect(root.has(key)).toBe(true)
  })

  it('embeds every font, cut down, with what its glyphs mean', async () => {
    const { bytes } = await render(sampleMinutes())
    const file = new PdfFile(bytes)
    const [page] = pagesOf(file)
    const fonts = file.dictionary(file.dictionary(page?.get('Resources')).get('Font'))
    for (const reference of fonts.values()) {
      const font = file.dictionary(reference)
      expect(file.stream(font.get('ToUnicode')).toString('latin1')).toContain('beginbfchar')
      const descriptor = file.dictionary(
        file.dictionary(file.array(font.get('DescendantFonts'))[0]).get('FontDescriptor'),
      )
      expect(nameOf(descriptor.get('FontName'))).toMatch(/^[A-Z]{6}\+/)
      expect(file.stream(descriptor.get('FontFile2')).readUInt32BE(0)).toBe(0x00_01_00_00)
    }
  })

  it('keeps to part 1 when asked: an older version, the list of glyphs', async () => {
    const { bytes } = await render(sampleMinutes(), { part: 1 })
    const latin1 = Buffer.from(bytes).toString('latin1')
    expect(latin1.startsWith('%PDF-1.4')).toBe(true)
    expect(latin1).toContain('/CIDSet')
    expect(latin1).toContain('<pdfaid:part>1</pdfaid:part>')
  })
})

describe('a picture with transparency', () => {
  it('keeps it as a soft mask of its own size', async () => {
    const { bytes } = await render(sampleMinutes(), { images: () => png({ type: 6, width: 5, height: 2 }) })
    const file = new PdfFile(bytes)
    const [page] = pagesOf(file)
    const images = file.dictionary(file.dictionary(page?.get('Resources')).get('XObject'))
    const [image] = images.values()
    const mask = file.dictionary(file.dictionary(image).get('SMask'))
    expect([mask.get('Width'), mask.get('Height')]).toEqual([5, 2])
    expect(file.stream(image)).toHaveLength(5 * 2 * 3)
  })
})
