/** The demo's signed minutes, by our own check and by programs that are not ours. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { qpdfCheck } from '#factories/pdf.ts'
import { openSignature, tool } from '#factories/signing.ts'
import { playSignedSession, type SignedSession } from '#host/demo-signed.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'

const factories = join(import.meta.dirname, '../../../factories')

async function played(): Promise<SignedSession> {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-demo-'))
  try {
    const pdfWorkerFile = join(factories, '../../out/host/pdf-worker.cjs')
    return await playSignedSession({ folder, demoFolder: join(factories, 'files'), pdfWorkerFile })
  } finally {
    await rm(folder, { recursive: true })
  }
}

let session: SignedSession
beforeAll(async () => {
  session = await played()
}, 60_000)

describe('The demo’s signed minutes', { timeout: 60_000 }, () => {
  it('are intact, and signed by both whom the council lists, each at the hour they signed', () => {
    const { pdf, signers } = session
    const { outcome, faults, signatures } = verifyPdf(pdf, signers)
    expect([outcome, faults]).toEqual(['intact', []])
    expect(signatures.map(({ field, knownAs, signerName }) => [field, knownAs, signerName])).toEqual([
      ['signature-1', 'Amina B.', 'Amina B. (clé de démonstration)'],
      ['signature-2', 'Amina K.', 'Amina K. (clé de démonstration)'],
    ])
    expect(verifyPdf(pdf, []).outcome).toBe('unknownSigner')
  })

  it('are altered once a byte of them changed', () => {
    const altered = Uint8Array.from(session.pdf)
    altered[300] = (altered[300] ?? 0) ^ 1
    expect(verifyPdf(altered, session.signers).outcome).toBe('altered')
  })

  it('say that they are approved, with the correction, which is in the text; no page calls them a project', async () => {
    const { text } = await readAloud(session.pdf)
    expect(text).toContain('La visite du quartier a lieu le 17 octobre')
    expect(text).not.toMatch(/a lieu le 7 octobre/)
    expect(text).toMatch(/approuvé/)
    expect(text).not.toMatch(/non approuvé/)
  })

  it('are the same bytes each time', async () => {
    const again = await played()
    expect(Buffer.from(again.pdf).equals(Buffer.from(session.pdf))).toBe(true)
  })

  it('are accepted by pdfsig, openssl and qpdf, where they are installed', () => {
    const { pdf } = session
    const said = tool('pdfsig', (path) => [path('signed.pdf')], { 'signed.pdf': pdf })
    if (said !== null) expect(said.match(/Signature is Valid/g)).toHaveLength(2)
    for (const index of [0, 1]) {
      const { cms, covered, certificate } = openSignature(pdf, index)
      const ca = `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`
      const asked = 'cms -verify -cades -binary -inform DER'.split(' ')
      const answer = tool(
        'openssl',
        (path) =>
          asked.concat('-in', path('cms'), '-content', path('data'), '-CAfile', path('ca'), '-out', path('out')),
        { cms, data: covered, ca, out: '' },
      )
      // It ends well and prints nothing; what `tool` answers of an end that is not is its complaint.
      expect(answer ?? '').toBe('')
    }
    expect(qpdfCheck(pdf) ?? 'No syntax or stream encoding errors').toContain('No syntax or stream encoding errors')
  })
})
