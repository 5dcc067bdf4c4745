/** What an archive keeps: fields that wait for a signature, and the document attached (decisions.md 24). */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { pdfjsReading, qpdfCheck, render } from '#factories/pdf.ts'
import { png } from '#factories/pictures.ts'
import { paragraph, sampleMinutes, semanticDocument } from '#factories/semantic.ts'
import { sha256Of } from '#host/files/sha256.ts'
import { PdfFile, PdfName, PdfReference, type PdfValue } from '#host/export/pdf/verify/pdf-file.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'

const strokes: [number, number][][] = [
  [
    [10, 20],
    [90, 16],
  ],
]
const drawn = { strokes: { width: 100, height: 40, strokes }, label: 'Signature manuscrite numérisée de C' }

function minutes(...names: string[]): SemanticDocument {
  const fields = names.map((name) => ({ role: 'Animation', name, ...(name === 'C' ? { drawn } : {}) }))
  const link = { kind: 'text' as const, text: 'le rapport', href: 'https://exemple.fr/rapport' }
  return semanticDocument({
    blocks: [
      { ...paragraph('Le compte rendu est approuvé.') },
      { kind: 'paragraph', inlines: [link] },
      { kind: 'signatures', fields },
    ],
  })
}

const nameOf = (value: PdfValue | undefined) => (value instanceof PdfName ? value.name : '')
const objectOf = (value: PdfValue | undefined) => (value instanceof PdfReference ? value.object : -1)

function fieldsOf(file: PdfFile) {
  const form = file.root.get('AcroForm')
  if (form === undefined) return null
  const dictionary = file.dictionary(form)
  return {
    flags: dictionary.get('SigFlags'),
    fields: file
      .array(dictionary.get('Fields'))
      .map((reference) => ({ reference, entries: file.dictionary(reference) })),
  }
}

describe('The fields of an archive', { timeout: 60_000 }, () => {
  it('wait one for each who signs, named in order, with what is heard of them', async () => {
    const { bytes } = await render(minutes('A', 'B', 'C', 'D'), { archive: true })
    const form = fieldsOf(new PdfFile(bytes))
    // Nobody signed: a reader that sees the flag takes the file for signed.
    expect(form?.flags).toBeUndefined()
    // What is drawn is signed, and its number stays its own.
    expect(form?.fields.map(({ entries }) => [entries.get('T'), entries.get('TU')])).toEqual([
      ['signature-1', 'Signature\u00a0: Animation, A'],
      ['signature-2', 'Signature\u00a0: Animation, B'],
      ['signature-4', 'Signature\u00a0: Animation, D'],
    ])
  })

  it('are of the logical tree, and lead back to it', async () => {
    const file = new PdfFile((await render(minutes('A', 'B'), { archive: true })).bytes)
    const tree = file.dictionary(file.root.get('StructTreeRoot'))
    const rows = file.array(file.dictionary(tree.get('ParentTree')).get('Nums'))
    const keys = new Set<number>()
    for (const { reference, entries } of fieldsOf(file)?.fields ?? []) {
      const key = Number(entries.get('StructParent'))
      keys.add(key)
      const element = file.dictionary(rows[rows.indexOf(key) + 1])
      expect(nameOf(element.get('S'))).toBe('Form')
      expect(objectOf(file.dictionary(element.get('K')).get('Obj'))).toBe(objectOf(reference))
      expect(entries.get('F')).toBe(4)
      expect(file.stream(file.dictionary(entries.get('AP')).get('N')).length).toBe(0)
      const page = file.dictionary(entries.get('P'))
      expect(file.array(page.get('Annots')).map(objectOf)).toContain(objectOf(reference))
    }
    expect(keys.size).toBe(2)
    expect(Number(tree.get('ParentTreeNextKey'))).toBe(Math.max(...keys) + 1)
  })

  it('are read by pdf.js as places to sign, in the tree it gives a screen reader', async () => {
    const { pages } = await pdfjsReading((await render(minutes('A', 'B'), { archive: true })).bytes)
    const found = JSON.stringify(pages.map(({ tree }) => tree))
    expect(found.match(/"role":"Form"/g)).toHaveLength(2)
  })

  it('are in no other file', async () => {
    const file = new PdfFile((await render(minutes('A', 'B'))).bytes)
    expect(fieldsOf(file)).toBeNull()
    expect(file.root.has('AF')).toBe(false)
  })
})

async function printIn(env: NodeJS.ProcessEnv): Promise<string> {
  const script = join(import.meta.dirname, '../../../../../factories/print-of-minutes.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env })
  return stdout.trim()
}

describe('The document in an archive', { timeout: 60_000 }, () => {
  it('is the one that was printed, and makes the file PDF/A-3', async () => {
    const document = minutes('A', 'B')
    const { bytes } = await render(document, { archive: true })
    const { attachments, metadata } = await pdfjsReading(bytes)
    expect(attachments).toEqual(['minutes.json'])
    expect(metadata.get('pdfaid:part')).toBe('3')
    const file = new PdfFile(bytes)
    const [specification] = file.array(file.root.get('AF')).map((each) => file.dictionary(each))
    expect(nameOf(specification?.get('AFRelationship'))).toBe('Source')
    const held = file.dictionary(specification?.get('EF')).get('F')
    expect(nameOf(file.dictionary(held).get('Subtype'))).toBe('application#2Fjson')
    expect(JSON.parse(file.stream(held).toString('utf8'))).toEqual({ format: 1, document })
  })

  it('is the same to the byte in another process, at another hour of the world and in another language', async () => {
    const elsewhere = await Promise.all(
      [
        { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'C' },
      ].map((environment) => printIn({ ...process.env, ...environment })),
    )
    const { bytes } = await render(sampleMinutes(), { archive: true, images: () => png({ type: 4 }) })
    expect(elsewhere).toEqual([sha256Of(bytes), sha256Of(bytes)])
  })

  it('is the same twice, to the byte, and sound for qpdf', async (context) => {
    const [one, two] = [await render(minutes('A'), { archive: true }), await render(minutes('A'), { archive: true })]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
    const checked = qpdfCheck(one.bytes)
    if (checked === null) context.skip('qpdf is not installed')
    else expect(checked).toContain('No syntax or stream encoding errors found')
  })
})
