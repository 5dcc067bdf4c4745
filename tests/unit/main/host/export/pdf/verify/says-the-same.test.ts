import { beforeAll, describe, expect, it } from 'vitest'
import { unzlibSync, zlibSync } from 'fflate'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { render } from '#factories/pdf.ts'
import { paragraph, semanticDocument } from '#factories/semantic.ts'
import { documentWords } from '#host/export/pdf/verify/document-words.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'
import { assertSaysTheSame } from '#host/export/pdf/verify/says-the-same.ts'

const document = semanticDocument({
  title: 'Séance',
  blocks: [paragraph('Le conseil saisit la mairie et le bailleur.')],
})
const NOTHING_UNREAD = { unreadImages: [] }
let bytes: Uint8Array
beforeAll(async () => {
  ;({ bytes } = await render(document))
})

const check = (file: Uint8Array, said: SemanticDocument = document) => assertSaysTheSame(file, said, NOTHING_UNREAD)
const lost = (words: unknown) =>
  expect.objectContaining({ code: 'textLost', params: expect.objectContaining({ words }) })

/** Rewrites each deflated stream; one that would not fit its place any more is filled up with spaces. */
function rewritten(file: Uint8Array, change: (content: Buffer) => Buffer): Uint8Array {
  const buffer = Buffer.from(file)
  const text = buffer.toString('latin1')
  for (const match of text.matchAll(/\/Length (\d+)(?:\/Length1 \d+)?[^]{0,80}?stream\n/g)) {
    const start = match.index + match[0].length
    const raw = buffer.subarray(start, start + Number(match[1]))
    if (raw[0] !== 0x78) continue
    const before = Buffer.from(unzlibSync(raw))
    const after = change(before)
    if (after.equals(before)) continue
    const packed = zlibSync(after, { level: 9 })
    if (packed.length > raw.length) throw new Error('the changed stream is longer')
    raw.fill(0)
    raw.set(packed)
  }
  return buffer
}

describe('the gate', () => {
  it('lets through a file that says what the document says', async () => {
    await expect(check(bytes)).resolves.toBeUndefined()
  })

  it('names the first words that differ', async () => {
    const other = semanticDocument({ title: 'Séance', blocks: [paragraph('Le conseil ne saisit personne.')] })
    await expect(check(bytes, other)).rejects.toEqual(lost('ne saisit personne.'))
  })

  it('sees a word too many as well as one too few', async () => {
    await expect(check(bytes, semanticDocument({ title: 'Séance' }))).rejects.toEqual(lost(''))
    const longer = { ...document, blocks: [...document.blocks, paragraph('Fin.')] }
    await expect(check(bytes, longer)).rejects.toEqual(lost('Fin.'))
  })

  it('sees letters that never reached the page', async () => {
    const cut = rewritten(bytes, (content) => {
      const page = content.toString('latin1')
      return page.includes('/P <</MCID') ? Buffer.from(page.replace(/<[\da-f]{4}/g, '<'), 'latin1') : content
    })
    await expect(check(cut)).rejects.toEqual(lost(expect.any(String)))
  })

  it('sees a font that has lost its outlines: words nobody would see', async () => {
    const emptied = rewritten(bytes, (content) => {
      if (content.readUInt32BE(0) !== 0x00_01_00_00) return content
      const tables = content.readUInt16BE(4)
      for (let index = 0; index < tables; index++) {
        const entry = 12 + index * 16
        if (content.toString('latin1', entry, entry + 4) !== 'loca') continue
        const [start, length] = [content.readUInt32BE(entry + 8), content.readUInt32BE(entry + 12)]
        const copy = Buffer.from(content)
        copy.fill(0, start, start + length)
        return copy
      }
      return content
    })
    await expect(check(emptied)).rejects.toEqual(lost(expect.any(String)))
  })

  it('refuses what it can’t read back', async () => {
    await expect(check(bytes.subarray(0, bytes.length - 40))).rejects.toThrow()
    await expect(check(Buffer.from('%PDF-1.7\nnothing'))).rejects.toThrow()
  })
})

describe('reading aloud', () => {
  it('says one block a line, list markers left out', async () => {
    const list = {
      kind: 'list' as const,
      style: 'ordered' as const,
      items: [{ blocks: [paragraph('un')] }, { blocks: [paragraph('deux')] }],
    }
    const { bytes: file } = await render(semanticDocument({ title: 'T', blocks: [list] }))
    expect((await readAloud(file)).text.split(/\n+/).filter((line) => line !== '')).toEqual(['T', 'un', 'deux'])
  })
})

describe('the words of a document', () => {
  it('are those of every block, in order, and the alternative of a picture only when it is printed', () => {
    const image = { kind: 'image' as const, sha256: 'x', alt: 'Plan' }
    const blocks = [paragraph('a'), image, { kind: 'signatures' as const, fields: [{ role: 'r', name: 'n' }] }]
    const said = semanticDocument({ title: 'T', subtitle: 'S', banner: 'B', blocks })
    expect(documentWords(said, new Set())).toEqual(['B', 'T', 'S', 'a', 'r', 'n', 'Date', 'et', 'signature'])
    expect(documentWords(said, new Set(['x']))).toContain('Plan')
  })
})
