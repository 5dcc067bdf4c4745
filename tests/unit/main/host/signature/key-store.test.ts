import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KeyStore } from '#host/signature/keys/key-store.ts'
import { openSignature, preparedPdf, SIGNED_AT, signAs } from '#factories/signing.ts'
import { fingerprintOf } from '#host/signature/keys/to-signer.ts'

const passphrase = 'lampe tambour citron neige'
const holder = { name: 'Ḥemmu, dit « Aït » Ouaziz', council: 'Les Peupliers–Moulin-Vert' }
const fixture = (name: string) => readFile(join(import.meta.dirname, '../../../../factories/keys', `${name}.p12`))

let folder: string
let now: number
let ids: number
const store = () =>
  new KeyStore({
    dataFolder: folder,
    clock: { now: () => now },
    newId: () => `key-${(ids += 1)}`,
    kind: 'ec',
    iterations: 500,
  })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-keys-'))
  now = SIGNED_AT
  ids = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('A key made here', () => {
  test('is listed with its holder and its fingerprint, opened by its passphrase, and signs', async () => {
    const made = await store().make(holder, passphrase)
    expect(await store().list()).toEqual([made])
    expect(made).toMatchObject({ ...holder, kind: 'ec', origin: 'made', issuedBy: null, addedAt: SIGNED_AT })
    const signed = await signAs(await preparedPdf(), 'signature-1', await store().open(made.keyId, passphrase))
    expect(fingerprintOf(openSignature(signed, 0).certificate)).toBe(made.fingerprint)
  })

  test('is a file for its owner alone, with no word of the passphrase beside it', async () => {
    const { keyId } = await store().make(holder, passphrase)
    const names = (await readdir(join(folder, 'keys'))).toSorted()
    expect(names).toEqual([`${keyId}.json`, `${keyId}.p12`])
    for (const name of names) {
      expect((await stat(join(folder, 'keys', name))).mode & 0o777).toBe(0o600)
      expect((await readFile(join(folder, 'keys', name))).includes('lampe')).toBe(false)
    }
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
  })

  test('is the same passphrase however its accents were typed', async () => {
    const { keyId } = await store().make(holder, 'été à la forêt noire')
    await expect(store().open(keyId, 'été à la forêt noire'.normalize('NFD'))).resolves.toBeDefined()
  })

  test.each([
    ['court', 'passphraseTooShort'],
    ['', 'passphraseTooShort'],
    ['            ', 'passphraseTooShort'],
    ['aaaaaaaaaaaaaaaa', 'passphraseTooSimple'],
    ['121212121212121', 'passphraseTooSimple'],
  ])('is not made with the passphrase « %s »', async (weak, code) => {
    await expect(store().make(holder, weak)).rejects.toMatchObject({ code })
    expect(await store().list()).toEqual([])
  })

  test('can be taken away as a file and brought back, by its passphrase', async () => {
    const made = await store().make(holder, passphrase)
    const file = await store().file(made.keyId)
    await store().remove(made.keyId)
    expect(await store().list()).toEqual([])
    expect(await readdir(join(folder, 'keys'))).toEqual([])
    const back = await store().import(file, passphrase)
    expect(back.fingerprint).toBe(made.fingerprint)
  })

  test('is refused once its certificate ended, with the day', async () => {
    const { keyId } = await store().make(holder, passphrase)
    now = Date.UTC(2037, 0, 1)
    await expect(store().open(keyId, passphrase)).rejects.toMatchObject({
      code: 'certificateExpired',
      params: { until: expect.any(Number) },
    })
  })
})

describe('A person’s own key', () => {
  test('is kept under its own passphrase, better protected than it came', async () => {
    const kept = await store().import(await fixture('ec-legacy'), 'clé d’essai')
    expect(kept).toMatchObject({ name: 'Clé d’essai EC', origin: 'own' })
    const file = Buffer.from(await store().file(kept.keyId))
    // pbeWithSHAAnd40BitRC2-CBC, 1.2.840.113549.1.12.1.6
    expect((await fixture('ec-legacy')).includes(Buffer.from('2a864886f70d010c0106', 'hex'))).toBe(true)
    expect(file.includes(Buffer.from('2a864886f70d010c0106', 'hex'))).toBe(false)
    await expect(store().open(kept.keyId, 'clé d’essai')).resolves.toBeDefined()
  })

  test('brought twice is one key', async () => {
    const first = await store().import(await fixture('ec-aes'), 'clé d’essai')
    const second = await store().import(await fixture('ec-legacy'), 'clé d’essai')
    expect(second.keyId).toBe(first.keyId)
    expect(await store().list()).toHaveLength(1)
  })

  test('is not kept when its passphrase is wrong, or its certificate is not valid yet', async () => {
    await expect(store().import(await fixture('ec-aes'), 'autre chose')).rejects.toMatchObject({
      code: 'wrongPassphrase',
    })
    now = Date.UTC(2020, 0, 1)
    await expect(store().import(await fixture('ec-aes'), 'clé d’essai')).rejects.toMatchObject({
      code: 'certificateNotYet',
    })
    expect(await store().list()).toEqual([])
  })
})

test('A key that is not there, and one asked for by a path, are refused', async () => {
  await store().make(holder, passphrase)
  for (const keyId of ['key-7', '../keys/key-1', '', '..'])
    await expect(store().open(keyId, passphrase)).rejects.toMatchObject({ code: 'keyMissing' })
})

test('A file somebody left or damaged in the folder hides no other key', async () => {
  const { keyId } = await store().make(holder, passphrase)
  await writeFile(join(folder, 'keys', 'note.json'), '{}')
  await writeFile(join(folder, 'keys', 'half.json.new'), '{')
  expect((await store().list()).map((key) => key.keyId)).toEqual([keyId])
})
