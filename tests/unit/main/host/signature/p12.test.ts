import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pkcs12Bytes } from '#host/signature/keys/p12/pkcs12-kdf.ts'
import { decryptRc2Blocks } from '#host/signature/keys/p12/rc2.ts'
import { type OpenedKey, readP12 } from '#host/signature/keys/p12/read-p12.ts'
import { writeP12 } from '#host/signature/keys/p12/write-p12.ts'
import { openSignature, preparedPdf, SIGNED_AT, signAs, testSigner, tool } from '#factories/signing.ts'
import { refuseUnfit, toSigner } from '#host/signature/keys/to-signer.ts'

const passphrase = 'clé d’essai'
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../../factories/keys', `${name}.p12`))
const few = 2000

async function openedKey(): Promise<OpenedKey> {
  const { certificates, key } = await testSigner('Zoé Łucja')
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', key))
  return { key: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }), certificates: [...certificates] }
}

describe('A person’s own key file', () => {
  test.each([
    ['rsa-aes', 'rsa'],
    ['rsa-legacy', 'rsa'],
    ['ec-aes', 'ec'],
    ['ec-legacy', 'ec'],
    ['ec-rc2-128', 'ec'],
    ['ec-plain-certificate', 'ec'],
  ])('%s is opened with its passphrase, and signs', async (name, kind) => {
    const opened = await readP12(fixture(name), passphrase)
    expect(opened.key.asymmetricKeyType).toBe(kind)
    expect(new X509Certificate(opened.certificates[0]).subject).toContain(`CN=Clé d’essai ${kind.toUpperCase()}`)
    const signed = await signAs(await preparedPdf(), 'signature-1', await toSigner(opened))
    expect(Buffer.from(openSignature(signed, 0).certificate).equals(opened.certificates[0])).toBe(true)
  })

  test.each(['rsa-aes', 'ec-legacy', 'ec-plain-certificate'])(
    '%s says so when the passphrase is wrong',
    async (name) => {
      await expect(readP12(fixture(name), 'Clé d’essai')).rejects.toMatchObject({ code: 'wrongPassphrase' })
      await expect(readP12(fixture(name), '')).rejects.toMatchObject({ code: 'wrongPassphrase' })
    },
  )

  test('without a key in it is refused', async () => {
    await expect(readP12(fixture('certificate-alone'), passphrase)).rejects.toMatchObject({ code: 'keyIncomplete' })
  })

  test.each([
    ['empty', new Uint8Array()],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['text', new TextEncoder().encode('-----BEGIN PRIVATE KEY-----')],
    ['cut short', fixture('ec-aes').subarray(0, 300)],
  ])('that is %s is refused as no key', async (_, bytes) => {
    await expect(readP12(bytes, passphrase)).rejects.toMatchObject({ code: 'keyUnreadable' })
  })

  test('damaged at any place is refused by a code, whatever the place', async () => {
    const whole = fixture('ec-plain-certificate')
    for (let at = 0; at < whole.length; at += 23) {
      const damaged = Uint8Array.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      const opened = await readP12(damaged, passphrase).catch((error: unknown) => error)
      if (opened instanceof Error) expect(opened).toMatchObject({ name: 'SignatureFailure' })
    }
  })
})

describe('A key file made here', () => {
  test('is read back, and not without its passphrase', async () => {
    const made = await openedKey()
    const file = await writeP12(made, 'quatre mots sans rapport', { label: 'Zoé', iterations: few })
    const read = await readP12(file, 'quatre mots sans rapport')
    expect(read.certificates).toEqual(made.certificates)
    expect(read.key.equals(made.key)).toBe(true)
    await expect(readP12(file, 'quatre mots sans raison')).rejects.toMatchObject({ code: 'wrongPassphrase' })
  })

  test('is opened by openssl, its seal included', async ({ skip }) => {
    const file = await writeP12(await openedKey(), 'quatre mots', { label: 'Zoé', iterations: few })
    const said = tool(
      'openssl',
      (path) => ['pkcs12', '-in', path('key.p12'), '-passin', 'pass:quatre mots', '-nodes'],
      { 'key.p12': file },
    )
    if (said === null) skip('openssl is not installed')
    expect(said).toContain('BEGIN PRIVATE KEY')
    expect(said).toContain('BEGIN CERTIFICATE')
    const wrong = tool(
      'openssl',
      (path) => ['pkcs12', '-in', path('key.p12'), '-passin', 'pass:autres mots', '-nodes'],
      { 'key.p12': file },
    )
    expect(wrong).toMatch(/mac verify error/i)
  })
})

test('A certificate is for signing while it is valid', async () => {
  const { certificates } = await testSigner('Zoé Łucja')
  const [own] = certificates
  await expect(refuseUnfit(own, Date.UTC(2030, 0, 1))).resolves.toBeUndefined()
  await expect(refuseUnfit(own, Date.UTC(2040, 0, 1))).rejects.toMatchObject({
    code: 'certificateExpired',
    params: { until: expect.any(Number) },
  })
  await expect(refuseUnfit(own, Date.UTC(2020, 0, 1))).rejects.toMatchObject({
    code: 'certificateNotYet',
    params: { from: SIGNED_AT - 86_400_000 },
  })
})

test.each([
  ['keyUsage of an authority', 'keyUsage'],
  ['extended usage of a server', 'serverAuth'],
])('A certificate that says it is for something else is refused: %s', async (_, kind) => {
  await import('reflect-metadata')
  const x509 = await import('@peculiar/x509')
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=autre',
    notBefore: new Date(Date.UTC(2026, 0, 1)),
    notAfter: new Date(Date.UTC(2036, 0, 1)),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      kind === 'keyUsage'
        ? new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign)
        : new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
    ],
  })
  await expect(refuseUnfit(new Uint8Array(made.rawData), Date.UTC(2027, 0, 1))).rejects.toMatchObject({
    code: 'certificateNotForSigning',
  })
})

describe('What opens old files', () => {
  test.each([
    ['ffffffffffffffff', '278b27e42e2f0d49', 'ffffffffffffffff'],
    ['3000000000000000', '30649edf9be7d2c2', '1000000000000001'],
    ['88bca90e90875a7f0f79c384627bafb2', '2269552ab0f85ca6', '0000000000000000'],
  ])('undoes RC2 as RFC 2268 §5 says: key %s', (key, encrypted, plain) => {
    const opened = decryptRc2Blocks(Buffer.from(key, 'hex'), Buffer.alloc(8), Buffer.from(encrypted, 'hex'))
    expect(opened.toString('hex')).toBe(plain)
  })

  test.each([
    [1 as const, 24, '8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3'],
    [2 as const, 8, '79993dfe048d3b76'],
  ])('makes keys from a passphrase as other programs do: purpose %i', async (purpose, bytes, expected) => {
    const salt = Buffer.from('0a58cf64530d823f', 'hex')
    expect((await pkcs12Bytes('sha1', 'smeg', { salt, iterations: 1, purpose, bytes })).toString('hex')).toBe(expected)
  })
})
