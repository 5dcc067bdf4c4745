/** The demo's signed minutes, by our own check and by programs that are not ours. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { attacks, demoSigned } from '#factories/attacks.ts'
import { qpdfCheck } from '#factories/pdf.ts'
import { faultsOf } from '#factories/signed-pdf.ts'
import { openSignature, tool } from '#factories/signing.ts'
import { seeded } from '#factories/seeded.ts'
import { bytePlaces, hurts, tampered, tamperSeed } from '#factories/tampering.ts'
import { playSignedSession, type SignedSession } from '#host/demo-signed.ts'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'
import { scan } from '#host/signature/verify/pdf/scan.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'
import { verdictReport } from '#shared/minutes/verdict-words/verdict-report.ts'

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

describe(`A byte of them changed, added or taken away (seed ${tamperSeed})`, { timeout: 60_000 }, () => {
  it('is found two hundred times out of two hundred, wherever it is, and said of the signature it spoils', () => {
    const { pdf, signers } = session
    const firstEnd = scan(pdf).revisions[1]?.end ?? 0
    const random = seeded(tamperSeed)
    const places = [...bytePlaces(pdf)]
    const wrong: string[] = []
    for (let time = 0; time < 200; time += 1) {
      const [place, spans] = places[time % places.length]!
      const [from, to] = spans[Math.floor(random() * spans.length)]!
      const at = from + Math.floor(random() * (to - from))
      const hurt = hurts[Math.floor(random() * hurts.length)]!
      const verdict = verifyPdf(tampered(pdf, at, hurt, random), signers)
      const { outcome, signatures } = verdict
      const states = signatures.map(({ isIntact }) => isIntact)
      const isBlamed = states.length < 2 ? faultsOf(verdict).length > 0 : states[0] === at >= firstEnd && !states[1]
      const { why } = verdictReport(verdict, 'fr', 'Europe/Paris')
      if (outcome !== 'altered' || !isBlamed || why.lines.length === 0)
        wrong.push(`${hurt} byte ${at}, in ${place}: ${outcome}, ${states.join()}, ${why.lines.join(' ')}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('Somebody who does not sign', { timeout: 60_000 }, () => {
  it.each(attacks.map((attack) => [attack.what, attack] as const))(
    '%s, and is found out',
    async (_, { make, says }) => {
      const signed = await demoSigned(session.pdf)
      const verdict = verifyPdf(await make(signed), session.signers)
      expect(verdict.outcome).toBe('altered')
      expect(verdictReport(verdict, 'fr', 'Europe/Paris').why.lines.join('\n')).toMatch(says)
    },
  )

  it('is told from the second signer, who adds a signature and nothing else', async () => {
    const { once, signSecond } = await demoSigned(session.pdf)
    expect(verifyPdf(await signSecond(once), session.signers).outcome).toBe('intact')
  })
})
