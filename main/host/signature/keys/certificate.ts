/** The certificate of a key made here: signed by itself, so it says what its owner typed and proves nothing more. */
import type { Signer } from '../signer.ts'

/**
 * RSA of 3,072 bits: what every PDF reader, old ones too, checks; as strong as P-256 (both 128 bits), which is quicker
 * to make and which the tests use.
 */
export type KeyKind = 'rsa' | 'ec'

export interface Holder {
  name: string
  /** The council's; null when the person signs for nobody. */
  council: string | null
}

const sha256 = 'SHA-256'
const algorithms = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: sha256, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) },
  ec: { name: 'ECDSA', hash: sha256, namedCurve: 'P-256' },
} as const

const day = 86_400_000
/** Two mandates and the years in which their minutes are still asked for. */
const years = 10
/** Room for a computer whose clock is behind this one's. */
const before = day
/** Each an upper bound of X.520. */
const [longestName, longestCouncil] = [64, 64]

/** @param now UTC ms. The key can be taken out, to be written into its file. */
export async function makeSigner({ name, council }: Holder, kind: KeyKind, now: number): Promise<Signer> {
  await import('reflect-metadata')
  const x509 = await import('@peculiar/x509')
  const keys = await crypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify'])
  // Said to be UTF-8: a bare string that begins with # would be read as bytes.
  const subject = [
    { CN: [{ utf8String: shortened(name, longestName) }] },
    ...(council === null || council === '' ? [] : [{ O: [{ utf8String: shortened(council, longestCouncil) }] }]),
  ]
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: new x509.Name(subject),
    notBefore: new Date(now - before),
    notAfter: new Date(now + years * 365.25 * day),
    signingAlgorithm: algorithms[kind],
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(digitalSignature | nonRepudiation, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificates: [new Uint8Array(made.rawData)], key: keys.privateKey }
}

/** By whole characters as people see them. */
function shortened(text: string, most: number): string {
  const segments = new Intl.Segmenter().segment(text.normalize('NFC'))
  let kept = ''
  for (const { segment } of segments) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  return kept
}
