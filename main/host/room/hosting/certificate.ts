/**
 * The certificate of one room: made when it opens, gone when it closes; kept in room.json only so that a host that died
 * opens again with it.
 *
 * Nobody in a neighbourhood hall can compare a fingerprint, so the code that pens type stands for it: eight letters of
 * base 32 are 40 bits. Somebody between the two computers who wants to pass for the room needs another certificate with
 * the same 40 bits. Of a bare hash that is 2^40 tries, minutes for a graphics card; so the letters are taken from scrypt
 * over the hash, at about 60 ms and 32 MB a try: 2^40 of them are some two thousand years of one processor core, and
 * the certificate lives one evening. The two hosts pay it once. Nothing is sent before it was compared: the secret
 * half of the code never meets a certificate that does not bear the first half.
 */
import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { sha256Of } from '../../files/sha256.ts'
import { codeLetters, pinLetters } from './codes.ts'

export interface Certificate {
  /** PEM. */
  key: string
  cert: string
  /** Eight letters (codes.ts) that stand for the certificate's fingerprint. */
  pin: string
}

/** Changing any of these changes every code: both computers must agree on them. */
const stretch = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const salt = 'tablee room certificate 1'
const bitsPerLetter = 5

/** Longer than any evening; a clock that is a day wrong on one of the two laptops changes nothing. */
const day = 86_400_000
const validFor = 30 * day

const stretched = promisify<string | Uint8Array, string, number, typeof stretch, Buffer>(scrypt)

/** @param der the certificate as it is shown in the handshake */
export function fingerprintOf(der: Uint8Array): string {
  return sha256Of(der)
}

/** The letters that stand for a certificate. Takes some 60 ms, off the main thread. */
export async function pinOf(fingerprint: string): Promise<string> {
  const bytes = await stretched(Buffer.from(fingerprint, 'hex'), salt, (pinLetters * bitsPerLetter) / 8, stretch)
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let letters = ''
  for (let i = 0; i < pinLetters; i += 1) {
    letters = (codeLetters[Number(bits & 31n)] ?? '') + letters
    bits >>= 5n
  }
  return letters
}

/**
 * Self-signed, ECDSA on P-256, known by nothing but its fingerprint: no name in it says whose computer this is.
 * @param now UTC ms
 */
export async function makeCertificate(now: number): Promise<Certificate> {
  // Loaded when a room opens: most evenings need neither.
  await import('reflect-metadata')
  const { PemConverter, X509CertificateGenerator } = await import('@peculiar/x509')
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const made = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=tablee',
    notBefore: new Date(now - validFor),
    notAfter: new Date(now + validFor),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    keys,
  })
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    key: PemConverter.encode(key, 'PRIVATE KEY'),
    cert: made.toString('pem'),
    pin: await pinOf(fingerprintOf(new Uint8Array(made.rawData))),
  }
}
