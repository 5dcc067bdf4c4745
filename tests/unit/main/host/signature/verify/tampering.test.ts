import { describe, expect, it } from 'vitest'
import { signedFiles } from '#factories/signed-pdf.ts'
import { seeded } from '#factories/seeded.ts'
import { tamperSeed as seed } from '#factories/tampering.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'

/** Places of the file that a reader of PDFs may well ignore. */
function placesOf(twice: Uint8Array): Record<string, [number, number]> {
  const text = Buffer.from(twice).toString('latin1')
  const [first = 0, last = 0] = [...text.matchAll(/\/Contents <[\da-f]{99}/g)].map(({ index }) => index + 10)
  const close = text.indexOf('>', last)
  return {
    'the whole file': [0, twice.length],
    'the last signature': [last, close + 1],
    'the zeros after it': [text.slice(0, close).search(/0{400,}$/) + 200, close],
    'the first signature': [first, text.indexOf('>', first) + 1],
    'the tables': [text.lastIndexOf('xref\n', text.lastIndexOf('startxref') - 1), twice.length],
    'the comment under the version': [0, 20],
  }
}

describe(`One byte changed (seed ${seed})`, () => {
  it.each([
    ['the whole file', 60],
    ['the last signature', 60],
    ['the zeros after it', 20],
    ['the first signature', 20],
    ['the tables', 60],
    ['the comment under the version', 20],
  ])('in %s is found, %i times', async (place, times) => {
    const { twice, signers } = await signedFiles()
    const [from, to] = placesOf(twice)[place] ?? [0, 0]
    expect(to).toBeGreaterThan(from)
    const random = seeded(seed)
    const missed: string[] = []
    for (let time = 0; time < times; time += 1) {
      const at = from + Math.floor(random() * (to - from))
      const hurt = Uint8Array.from(twice)
      const old = hurt[at] ?? 0
      hurt[at] = old ^ (1 + Math.floor(random() * 255))
      const { outcome } = verifyPdf(hurt, signers)
      if (outcome === 'intact' || outcome === 'unknownSigner' || outcome === 'notSigned')
        missed.push(`byte ${at}: ${old} -> ${hurt[at]} is ${outcome}`)
    }
    expect(missed).toEqual([])
  })

  it('is found where it only turns a digit of a signature from small to capital', async () => {
    const { twice, signers } = await signedFiles()
    const [from, to] = placesOf(twice)['the last signature'] ?? [0, 0]
    const letters = Array.from({ length: to - from }, (_, index) => from + index).filter(
      (at) => (twice[at] ?? 0) >= 0x61 && (twice[at] ?? 0) <= 0x66,
    )
    for (const at of letters.slice(0, 400).filter((_, index) => index % 10 === 0)) {
      const hurt = Uint8Array.from(twice)
      hurt[at] = (hurt[at] ?? 0) - 0x20
      expect(verifyPdf(hurt, signers).outcome).toBe('altered')
    }
  })

  it('is found in the certificate of the first signer, and the second signature says so', async () => {
    const { twice, signers } = await signedFiles()
    const text = Buffer.from(twice).toString('latin1')
    const hurt = Uint8Array.from(twice)
    const at = text.indexOf('/Contents <') + 1200
    hurt[at] = hurt[at] === 0x30 ? 0x31 : 0x30
    const verdict = verifyPdf(hurt, signers)
    expect(verdict.outcome).toBe('altered')
    expect(verdict.signatures[1]?.faults.map(({ code }) => code)).toContain('digestDiffers')
  })
})
