/**
 * The keys of this computer's signers: `keys/<keyId>.p12`, which only a passphrase opens, and `keys/<keyId>.json`, the
 * certificates, so that they can be listed without one. Files for their owner alone; the passphrase stays with the
 * person.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { leastPassphrase, type SigningKey } from '#shared/contract/signature.ts'
import { writePrivate } from '../../room/private-file.ts'
import { SignatureFailure } from '../signature-failure.ts'
import type { Signer } from '../signer.ts'
import { type Holder, type KeyKind, makeSigner } from './certificate.ts'
import { type OpenedKey, readP12 } from './p12/read-p12.ts'
import { writeP12 } from './p12/write-p12.ts'
import { nameOf } from './subject.ts'
import { fingerprintOf, kindOf, refuseUnfit, toSigner } from './to-signer.ts'

export interface KeyStoreDeps {
  dataFolder: string
  clock: { now: () => number }
  newId: () => string
  /** RSA unless a test is in a hurry. */
  kind?: KeyKind
  /** How slow a passphrase is to try; tests ask for less. */
  iterations?: number
}

const recordSchema = z.object({
  origin: z.enum(['made', 'own']),
  addedAt: z.number(),
  certificates: z.tuple([z.base64()], z.base64()),
})
type KeyRecord = z.infer<typeof recordSchema>

const leastDifferent = 5

export class KeyStore {
  readonly #deps: KeyStoreDeps

  constructor(deps: KeyStoreDeps) {
    this.#deps = deps
  }

  /** The latest first. What can't be read is left alone. */
  async list(): Promise<SigningKey[]> {
    const names = await readdir(this.#folder).catch((): string[] => [])
    const keyIds = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    const keys = await Promise.all(keyIds.map((keyId) => this.#described(keyId).catch(() => null)))
    return keys.filter((key) => key !== null).toSorted((a, b) => b.addedAt - a.addedAt)
  }

  /** Throws a SignatureFailure `passphraseTooShort` or `passphraseTooSimple`. */
  async make(holder: Holder, passphrase: string): Promise<SigningKey> {
    refuseWeak(passphrase)
    const { certificates, key } = await makeSigner(holder, this.#deps.kind ?? 'rsa', this.#deps.clock.now())
    const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', key))
    const opened = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    pkcs8.fill(0)
    return this.#keep({ key: opened, certificates: [...certificates] }, passphrase, 'made')
  }

  /**
   * Keeps a person's own key; one that is already here is kept once more under the new passphrase.
   * Throws a SignatureFailure.
   */
  async import(p12: Uint8Array, passphrase: string): Promise<SigningKey> {
    const opened = await readP12(p12, passphrase.normalize('NFC'))
    kindOf(opened.key)
    const [own] = opened.certificates
    await refuseUnfit(own, this.#deps.clock.now())
    const known = (await this.list()).find(({ fingerprint }) => fingerprint === fingerprintOf(own))
    return this.#keep(opened, passphrase, known?.origin ?? 'own', known?.keyId)
  }

  /** Ready to sign, at this hour. Throws a SignatureFailure. */
  async open(keyId: string, passphrase: string): Promise<Signer> {
    const opened = await readP12(await this.file(keyId), passphrase.normalize('NFC'))
    await refuseUnfit(opened.certificates[0], this.#deps.clock.now())
    return toSigner(opened)
  }

  /** The file as it is kept. Throws a SignatureFailure `keyMissing`. */
  async file(keyId: string): Promise<Uint8Array> {
    return readFile(this.#path(await this.#known(keyId), 'p12')).catch(() => {
      throw new SignatureFailure('keyMissing')
    })
  }

  async describe(keyId: string): Promise<SigningKey> {
    return this.#described(await this.#known(keyId))
  }

  /** For good. Throws a SignatureFailure `keyMissing`. */
  async remove(keyId: string): Promise<void> {
    const known = await this.#known(keyId)
    await rm(this.#path(known, 'p12'), { force: true })
    await rm(this.#path(known, 'json'), { force: true })
  }

  get #folder(): string {
    return join(this.#deps.dataFolder, 'keys')
  }

  #path(keyId: string, suffix: 'p12' | 'json'): string {
    return join(this.#folder, `${keyId}.${suffix}`)
  }

  /** An id that is the name of a file here, whatever else was asked for. */
  async #known(keyId: string): Promise<string> {
    const names = await readdir(this.#folder).catch((): string[] => [])
    if (!names.includes(`${keyId}.json`)) throw new SignatureFailure('keyMissing')
    return keyId
  }

  async #keep(opened: OpenedKey, typed: string, origin: KeyRecord['origin'], known?: string): Promise<SigningKey> {
    const { clock, newId, iterations } = this.#deps
    const keyId = known ?? newId()
    const [own] = opened.certificates
    const label = nameOf(new X509Certificate(own).subject)
    const file = await writeP12(opened, typed.normalize('NFC'), {
      label,
      ...(iterations === undefined ? {} : { iterations }),
    })
    const base64 = opened.certificates.map((certificate) => Buffer.from(certificate).toString('base64'))
    const record: KeyRecord = { origin, addedAt: clock.now(), certificates: [base64[0] ?? '', ...base64.slice(1)] }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await writePrivate(this.#path(keyId, 'p12'), file)
    await writePrivate(this.#path(keyId, 'json'), JSON.stringify(record))
    return describe(keyId, record)
  }

  async #described(keyId: string): Promise<SigningKey> {
    return describe(keyId, recordSchema.parse(JSON.parse(await readFile(this.#path(keyId, 'json'), 'utf8'))))
  }
}

function describe(keyId: string, { origin, addedAt, certificates }: KeyRecord): SigningKey {
  const der = Buffer.from(certificates[0], 'base64')
  const certificate = new X509Certificate(der)
  return {
    keyId,
    name: nameOf(certificate.subject),
    council: nameOf(certificate.subject, 'O'),
    fingerprint: fingerprintOf(der),
    kind: kindOf(certificate.publicKey),
    origin,
    issuedBy: certificate.issuer === certificate.subject ? null : nameOf(certificate.issuer),
    validUntil: Date.parse(certificate.validTo),
    addedAt,
  }
}

/** Throws a SignatureFailure `passphraseTooShort` or `passphraseTooSimple`. */
function refuseWeak(passphrase: string): void {
  const characters = Array.from(
    new Intl.Segmenter().segment(passphrase.normalize('NFC').trim()),
    ({ segment }) => segment,
  )
  if (characters.length < leastPassphrase) throw new SignatureFailure('passphraseTooShort', { least: leastPassphrase })
  if (new Set(characters).size < leastDifferent) throw new SignatureFailure('passphraseTooSimple')
}
