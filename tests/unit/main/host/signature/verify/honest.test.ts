import { describe, expect, it } from 'vitest'
import { faultsOf, FIRST, joined, SECOND, signedFiles, unexpectedIn } from '#factories/signed-pdf.ts'
import { SIGNED_AT, tool } from '#factories/signing.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'

describe('A file signed by two people', () => {
  it('is intact, and says who signed, when by their own clock, and what each signature covers', async () => {
    const { twice, once, signers } = await signedFiles()
    const verdict = verifyPdf(twice, signers)
    expect(verdict).toMatchObject({
      outcome: 'intact',
      bytes: twice.length,
      pages: 1,
      title: 'Compte rendu',
      faults: [],
    })
    expect(verdict.sha256).toMatch(/^[\da-f]{64}$/)
    expect(verdict.signatures).toMatchObject([
      {
        field: 'signature-1',
        signerName: FIRST,
        knownAs: FIRST,
        claimedAt: SIGNED_AT,
        coversWholeFile: false,
        isIntact: true,
        remarks: [],
      },
      {
        field: 'signature-2',
        signerName: SECOND,
        knownAs: SECOND,
        coversWholeFile: true,
        isIntact: true,
        addedAfter: [],
      },
    ])
    expect(verdict.signatures[0]?.bytesCovered).toBeLessThan(once.length)
    expect(verdict.signatures[0]?.addedAfter.map(({ what }) => what).sort()).toEqual([
      'fieldSigned',
      'signatureAdded',
      'signatureDrawn',
    ])
    expect(unexpectedIn(verdict)).toEqual([])
  })

  it('is intact whatever the order in which they signed', async () => {
    const { unsigned, signers } = await signedFiles()
    const { firstSigns, secondSigns } = await import('#factories/signed-pdf.ts')
    const turned = await firstSigns(await secondSigns(unsigned))
    const verdict = verifyPdf(turned, signers)
    expect(verdict.outcome).toBe('intact')
    expect(verdict.signatures.map(({ field }) => field)).toEqual(['signature-2', 'signature-1'])
  })

  it('is intact and by somebody unknown when the council lists only one of them', async () => {
    const { twice, signers } = await signedFiles()
    expect(verifyPdf(twice, signers.slice(0, 1)).outcome).toBe('unknownSigner')
    expect(verifyPdf(twice).signatures.map(({ knownAs }) => knownAs)).toEqual([null, null])
  })

  it('is signed by pdfsig’s account too', async () => {
    const { twice } = await signedFiles()
    const said = tool('pdfsig', (path) => ['-nocert', path('a.pdf')], { 'a.pdf': twice })
    if (said !== null) expect(said.match(/Signature is Valid/g)).toHaveLength(2)
  })
})

describe('A file nobody signed', () => {
  it('is said not to be signed, prepared for it or not', async () => {
    const { unsigned } = await signedFiles()
    expect(verifyPdf(unsigned)).toMatchObject({ outcome: 'notSigned', signatures: [], faults: [] })
  })

  it.each([
    ['nothing', '', 'empty'],
    ['a text', 'Compte rendu de la séance', 'notPdf'],
    ['a picture', '\u0089PNG\r\n', 'notPdf'],
    ['a PDF that stops', '%PDF-1.7\n1 0 obj\n<</Type /Catalog', 'truncated'],
    ['a PDF of nothing', '%PDF-1.7\n', 'truncated'],
  ])('is unreadable when it is %s', (_, text, code) => {
    const verdict = verifyPdf(Buffer.from(text, 'latin1'))
    expect(verdict.outcome).toBe('unreadable')
    expect(faultsOf(verdict)).toEqual([code])
  })
})

describe('A signed file that is cut or lengthened', () => {
  it('is altered by one more byte, or by twenty', async () => {
    const { twice, signers } = await signedFiles()
    for (const more of ['\n', ' ', '%', '\n% vingt octets ici\n']) {
      const verdict = verifyPdf(joined(twice, Buffer.from(more)), signers)
      expect(verdict.outcome).toBe('altered')
      const said = verdict.faults.find(({ code }) => code === 'bytesAfter')
      expect(said?.params).toEqual({ bytes: more.length })
    }
  })

  it('is never intact once cut, wherever it is', async () => {
    const { twice, signers } = await signedFiles()
    for (let left = 0; left < twice.length; left += 397) {
      expect(verifyPdf(twice.slice(0, left), signers).outcome).not.toBe('intact')
    }
    expect(verifyPdf(twice.slice(0, -1), signers).outcome).toBe('altered')
  })
})
