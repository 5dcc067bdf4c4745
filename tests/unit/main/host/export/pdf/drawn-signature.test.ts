import { describe, expect, it } from 'vitest'
import { pdfjsReading, renderBlocks } from '#factories/pdf.ts'
import { PdfFile } from '#host/export/pdf/verify/pdf-file.ts'
import type { Block } from '#shared/minutes/document.ts'

const label = 'Signature manuscrite numérisée de Aline Marchepied'
const drawn = {
  label,
  strokes: {
    width: 400,
    height: 120,
    strokes: [
      [
        [10, 80, 0.4],
        [60, 20, 0.7],
        [110, 90, 0.5],
        [180, 30, 0.6],
      ] as [number, number, number][],
      // The dot of an i.
      [[190, 10]] as [number, number][],
    ],
  },
}
const signatures: Block = {
  kind: 'signatures',
  textSha256: '9f86d081884c7d65'.padEnd(64, '0'),
  fields: [
    { role: 'L’animatrice', name: 'Aline Marchepied', drawn },
    { role: 'Le secrétaire', name: 'Bachir Clairbois', fingerprint: 'abcd'.repeat(16) },
  ],
}

describe('The signatures block', { timeout: 60_000 }, () => {
  it('draws a signature as curves in a figure that says what it is, and prints what is signed', async () => {
    const { bytes } = await renderBlocks([signatures])
    const [page] = (await pdfjsReading(bytes)).pages
    expect(JSON.stringify(page?.tree)).toMatch(new RegExp(`"role":"Figure"[^}]*}],"alt":"${label}","bbox"`))
    expect(page?.text.replaceAll('\u00A0', ' ')).toContain('(SHA-256, début) : 9f86 d081 884c 7d65')
    expect(page?.text.replaceAll('\u00A0', ' ')).toContain('Clé connue du conseil : abcd abcd abcd abcd')
    expect(page?.text).toContain('Aline Marchepied\nSignature manuscrite numérisée\n')

    const file = new PdfFile(bytes)
    const [first] = file.array(file.dictionary(file.root.get('Pages')).get('Kids'))
    const content = file.stream(file.dictionary(first).get('Contents')).toString('latin1')
    const inFigure = /\/Figure <<\/MCID \d+>> BDC\n([\s\S]*?)EMC/.exec(content)?.[1] ?? ''
    // Three curves of the first stroke, one of the dot, and no picture.
    expect(inFigure.match(/ c$/gm)).toHaveLength(4)
    expect(content).not.toMatch(/ Do\b/)
  })

  it('gives the same bytes for the same strokes', async () => {
    const [one, two] = await Promise.all([renderBlocks([signatures]), renderBlocks([signatures])])
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
  })
})
