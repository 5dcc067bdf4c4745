import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readAloud } from '#host/export/pdf/verify/read-text.ts'
import { openPrepared, signatureFields } from '#host/signature/pdf/prepared-field.ts'
import { qpdfCheck } from '#factories/pdf.ts'
import { render } from '#factories/pdf.ts'
import { semanticDocument } from '#factories/semantic.ts'
import { openSignature, preparedPdf, signAs, testSigner, tool } from '#factories/signing.ts'

const [first, second] = ['signature-1', 'signature-2']
const [animates, writes] = ['Ḥemmu Aït Ouaziz', 'İbrahim Doğan']

/** One signer with each kind of key. */
async function signedByTwo(order: readonly [string, string] = [first, second]) {
  const [rsa, ec] = await Promise.all([testSigner(animates, 'rsa'), testSigner(writes, 'ec')])
  const base = await preparedPdf()
  const one = await signAs(base, order[0], rsa, { name: animates })
  const two = await signAs(one, order[1], ec, { name: writes, at: Date.UTC(2026, 10, 12, 20, 2) })
  return { base, one, two }
}

/** pkijs's own check, in another program than the one that signed: it hashes the ranges itself. */
async function pkijsAccepts(pdf: Uint8Array, index: number): Promise<boolean> {
  const { ContentInfo, SignedData } = await import('pkijs')
  const { cms, covered } = openSignature(pdf, index)
  const signed = new SignedData({ schema: ContentInfo.fromBER(cms).content })
  return signed.verify({ signer: 0, data: new Uint8Array(covered).buffer, extendedMode: false }).catch(() => false)
}

describe('A signed PDF', () => {
  test.each([[[first, second]], [[second, first]]] as const)(
    'keeps every byte it had, signed in the order %s',
    async (order) => {
      const { base, one, two } = await signedByTwo(order)
      expect(Buffer.from(one.subarray(0, base.length)).equals(base)).toBe(true)
      expect(Buffer.from(two.subarray(0, one.length)).equals(one)).toBe(true)
      expect(signatureFields(openPrepared(two))).toEqual([
        { name: first, isSigned: true },
        { name: second, isSigned: true },
      ])
    },
  )

  test('says what it said before, to whoever reads it aloud', async () => {
    const { base, two } = await signedByTwo()
    expect((await readAloud(two)).text).toBe((await readAloud(base)).text)
  })

  test('is accepted by pkijs, and no longer once a byte of it changed', async () => {
    const { one, two } = await signedByTwo()
    expect(await pkijsAccepts(two, 0)).toBe(true)
    expect(await pkijsAccepts(two, 1)).toBe(true)
    const inFirst = Uint8Array.from(two)
    inFirst[200] = (inFirst[200] ?? 0) ^ 1
    expect([await pkijsAccepts(inFirst, 0), await pkijsAccepts(inFirst, 1)]).toEqual([false, false])
    const inSecond = Uint8Array.from(two)
    inSecond[one.length + 10] = (inSecond[one.length + 10] ?? 0) ^ 1
    expect([await pkijsAccepts(inSecond, 0), await pkijsAccepts(inSecond, 1)]).toEqual([true, false])
  })

  test('is found valid by pdfsig, the last signature over the whole of it', async ({ skip }) => {
    const { two } = await signedByTwo()
    const said = tool('pdfsig', (path) => [path('signed.pdf')], { 'signed.pdf': two })
    if (said === null) skip('pdfsig (poppler-utils) is not installed')
    expect(said?.match(/Signature is Valid/g)).toHaveLength(2)
    expect(said?.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(said).toMatch(/Not total document signed[^]*Total document signed/)
    expect(said).toContain(`CN=${animates}`)
    expect(said).toContain(`CN=${writes}`)
  })

  test.each([0, 1])('holds a signature %i that openssl accepts as CAdES', async (index) => {
    const { two } = await signedByTwo()
    const { cms, covered, certificate } = openSignature(two, index)
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`
    const said = tool(
      'openssl',
      (path) => [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        path('cms'),
        '-content',
        path('data'),
        '-CAfile',
        path('ca'),
        '-out',
        path('out'),
      ],
      { cms, data: covered, ca: pem, out: '' },
    )
    // It says so on its error stream and ends well; what `tool` answers of an end that is not is its complaint.
    expect(said ?? '').toBe('')
  })

  test('has nothing wrong with it for qpdf', async () => {
    const { one, two } = await signedByTwo()
    for (const file of [one, two])
      expect(qpdfCheck(file) ?? 'No syntax or stream encoding errors').toContain('No syntax or stream encoding errors')
  })

  test('holds the attributes of PAdES baseline B, and no signing time of its own', async () => {
    const { two } = await signedByTwo()
    const { ContentInfo, SignedData } = await import('pkijs')
    const { cms, certificate } = openSignature(two, 0)
    const [info] = new SignedData({ schema: ContentInfo.fromBER(cms).content }).signerInfos
    const attributes = new Map(
      info?.signedAttrs?.attributes.map(({ type, values }) => [type, Buffer.from(values[0].toBER())]),
    )
    expect([...attributes.keys()].toSorted()).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
    ])
    const hash = createHash('sha256').update(certificate).digest()
    expect(attributes.get('1.2.840.113549.1.9.16.2.47')?.includes(hash)).toBe(true)
  })

  test('changes the field alone, and adds the signature and its appearance', async () => {
    const { base, one, two } = await signedByTwo()
    const objects = (revision: Uint8Array) =>
      Buffer.from(revision)
        .toString('latin1')
        .match(/^\d+ 0 obj$/gm)?.length
    // The first one writes the form again too, to say that it holds signatures.
    expect(objects(one.subarray(base.length))).toBeLessThanOrEqual(4)
    expect(objects(two.subarray(one.length))).toBe(3)
  })

  test('with the same RSA key at the same time is the same file', async () => {
    const signer = await testSigner(animates, 'rsa')
    const base = await preparedPdf()
    expect(Buffer.from(await signAs(base, first, signer)).equals(await signAs(base, first, signer))).toBe(true)
  })

  test('states the time and the name beside the signature', async () => {
    const { two } = await signedByTwo()
    const text = Buffer.from(two).toString('latin1')
    expect(text).toContain("/M (D:20261112194500+00'00')")
    expect(text).toContain("/M (D:20261112200200+00'00')")
  })
})

describe('Signing refuses', () => {
  test('a field that is not there, and one that is signed', async () => {
    const signer = await testSigner(animates)
    const { one } = await signedByTwo()
    await expect(signAs(one, 'signature-4', signer)).rejects.toMatchObject({
      code: 'fieldMissing',
      params: { field: 'signature-4' },
    })
    await expect(signAs(one, first, signer)).rejects.toMatchObject({ code: 'alreadySigned' })
  })

  test.each([
    ['no PDF at all', new TextEncoder().encode('bonjour')],
    ['an empty file', new Uint8Array()],
    ['a PDF cut in two', null],
  ])('%s', async (_, bytes) => {
    const signer = await testSigner(animates)
    const pdf = bytes ?? (await preparedPdf()).slice(0, 4000)
    await expect(signAs(pdf, first, signer)).rejects.toMatchObject({ code: 'notPrepared' })
  })

  test('a PDF without a field for a signature', async () => {
    const { bytes } = await render(semanticDocument())
    await expect(signAs(bytes, first, await testSigner(animates))).rejects.toMatchObject({
      code: expect.stringMatching(/notPrepared|fieldMissing/),
    })
  })

  test('a name that no font draws, and signs every one that some font does', async () => {
    const signer = await testSigner(animates)
    const base = await preparedPdf()
    await expect(signAs(base, first, signer, { name: 'Zoé 𓀀' })).rejects.toMatchObject({
      code: 'nameNotDrawn',
      params: { character: '𓀀' },
    })
    for (const name of ['عبد الله', 'Ἀθηνᾶ', 'Łucja Żak', 'A'.repeat(200)])
      expect((await signAs(base, first, signer, { name })).length).toBeGreaterThan(base.length)
  })
})
