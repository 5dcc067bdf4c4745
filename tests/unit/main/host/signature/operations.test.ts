import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHost, type TestHost } from '#factories/host.ts'
import { fingerprintOf } from '#host/signature/keys/to-signer.ts'
import { readP12 } from '#host/signature/keys/p12/read-p12.ts'

const passphrase = 'clé d’essai'
const p12 = async (name = 'ec-aes') =>
  (await readFile(join(import.meta.dirname, '../../../../factories/keys', `${name}.p12`))).toString('base64')

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.dispose())

describe('The keys of a computer', () => {
  it('are made with RSA, listed, kept over a restart, taken away as a file and removed', async () => {
    const made = await host.ask('signature.makeKey', {
      name: 'Amina B.',
      council: 'Les Peupliers–Moulin-Vert',
      passphrase: 'lampe tambour citron neige',
    })
    expect(made).toMatchObject({ name: 'Amina B.', kind: 'rsa', origin: 'made' })
    await host.restart()
    expect(await host.ask('signature.keys', {})).toEqual([made])
    const copy = await host.ask('signature.exportKey', { keyId: made.keyId })
    const opened = await readP12(Buffer.from(copy.p12, 'base64'), 'lampe tambour citron neige')
    expect(fingerprintOf(opened.certificates[0])).toBe(made.fingerprint)
    await host.ask('signature.removeKey', { keyId: made.keyId })
    expect(await host.ask('signature.keys', {})).toEqual([])
    expect(await host.call('signature.exportKey', { keyId: made.keyId })).toMatchObject({ code: 'keyMissing' })
  })

  it('can be a person’s own, and are refused by a code when they can’t', async () => {
    const kept = await host.ask('signature.importKey', { p12: await p12(), passphrase })
    expect(kept).toMatchObject({ name: 'Clé d’essai EC', origin: 'own', kind: 'ec' })
    const refused: [object, string][] = [
      [{ p12: await p12(), passphrase: 'autre' }, 'wrongPassphrase'],
      [{ p12: Buffer.from('bonjour').toString('base64'), passphrase }, 'keyUnreadable'],
      [{ p12: await p12('certificate-alone'), passphrase }, 'keyIncomplete'],
      [{ p12: 'é', passphrase }, 'badInput'],
    ]
    for (const [input, code] of refused)
      expect(await host.call('signature.importKey', input as { p12: string; passphrase: string })).toMatchObject({
        code,
      })
    expect(await host.call('signature.makeKey', { name: 'Zoé', council: '', passphrase: 'court' })).toMatchObject({
      code: 'passphraseTooShort',
      params: { least: 12 },
    })
  })

  it('leave no word of a passphrase in the host’s log', async () => {
    await host.call('signature.importKey', { p12: await p12(), passphrase: 'secret très secret' })
    await host.call('signature.makeKey', { name: 'Zoé', council: '', passphrase: 'secret' })
    expect(host.log.join('\n')).not.toContain('secret')
  })
})

describe('The signers a council knows', () => {
  const [amina, zoe] = ['a'.repeat(64), 'b'.repeat(64)]

  it('are noted once each, under their last name and role, and over a restart', async () => {
    await host.ask('signature.addSigner', { name: 'Zoé L.', role: 'minuteTaker', fingerprint: zoe })
    await host.ask('signature.addSigner', { name: 'Amina', role: 'other', fingerprint: amina })
    await host.ask('signature.addSigner', { name: 'Amina B.', role: 'facilitator', fingerprint: amina })
    await host.restart()
    expect(await host.ask('signature.signers', {})).toMatchObject([
      { name: 'Amina B.', role: 'facilitator', fingerprint: amina, removedAt: null },
      { name: 'Zoé L.', role: 'minuteTaker', fingerprint: zoe, removedAt: null },
    ])
  })

  it('stay known for what they signed once they no longer sign', async () => {
    await host.ask('signature.addSigner', { name: 'Amina B.', role: 'facilitator', fingerprint: amina })
    host.at('19:00')
    const [left] = await host.ask('signature.removeSigner', { fingerprint: amina })
    expect(left).toMatchObject({ name: 'Amina B.', removedAt: expect.any(Number) })
    host.at('20:00')
    expect(await host.ask('signature.removeSigner', { fingerprint: amina })).toEqual([left])
    const [again] = await host.ask('signature.addSigner', { name: 'Amina B.', role: 'chair', fingerprint: amina })
    expect(again).toMatchObject({ role: 'chair', removedAt: null, addedAt: left?.addedAt })
  })

  it('are none while there is no council, and a fingerprint is 64 digits', async () => {
    expect(await host.ask('signature.signers', {})).toEqual([])
    expect(await host.call('signature.addSigner', { name: 'Zoé', role: 'other', fingerprint: 'abc' })).toMatchObject({
      code: 'badInput',
      params: { path: 'fingerprint' },
    })
  })
})
