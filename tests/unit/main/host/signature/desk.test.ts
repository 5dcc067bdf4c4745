/** Approved minutes signed through the host's own operations, from the key to the file that is kept. */
import { readFile, writeFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutesText, finalisedMeeting, type HeldMeeting } from '#factories/held-meeting.ts'
import { startHost, type TestHost } from '#factories/host.ts'
import { qpdfCheck } from '#factories/pdf.ts'
import { added, Opened } from '#factories/signed-pdf.ts'
import { openSignature, tool } from '#factories/signing.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'
import type { SignatureField } from '#shared/contract/minutes-life.ts'
import type { SigningKey } from '#shared/contract/signature.ts'

const passphrase = 'clé d’essai'
let host: TestHost
let held: HeldMeeting
let keys: SigningKey[]

beforeEach(async () => {
  host = await startHost('18:25')
  const p12 = async (name: string) =>
    (await readFile(join(import.meta.dirname, '../../../../factories/keys', `${name}.p12`))).toString('base64')
  keys = [
    await host.ask('signature.importKey', { p12: await p12('ec-aes'), passphrase }),
    await host.ask('signature.importKey', { p12: await p12('rsa-aes'), passphrase }),
  ]
  await host.ask('signature.addSigner', {
    name: 'Bachir',
    role: 'minuteTaker',
    fingerprint: keys[1]?.fingerprint ?? '',
  })
  held = await finalisedMeeting(host)
})
afterEach(async () => {
  held.close()
  await host.dispose()
})

async function approve(): Promise<void> {
  const { docId } = held
  const { text } = await host.ask('minutes.life', { docId })
  await host.ask('minutes.review', { docId, by: 'Bachir', as: 'minuteTaker', name: 'Bachir', text })
  await host.ask('minutes.review', { docId, by: 'Aline', as: 'facilitator', name: 'Aline', text })
  await host.ask('minutes.circulate', { docId, by: 'Bachir', to: '', text })
  await host.ask('minutes.approval', { docId, by: 'Bachir', outcome: 'approved', on: '2026-12-10', text })
}

const shown = async (): Promise<string> =>
  (await host.ask('minutes.frozen', { docId: held.docId, revision: null })).pdfSha256

function sign(field: SignatureField, key: 0 | 1, seenSha256: string, secret = passphrase) {
  const keyId = keys[key]?.keyId ?? ''
  return host.call('signature.sign', { docId: held.docId, by: 'Bachir', field, keyId, passphrase: secret, seenSha256 })
}

async function file(): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await host.host.fetch(new Request(`http://127.0.0.1/minutes/${held.docId}/2/members.pdf`))
  return new Uint8Array(await answer.arrayBuffer())
}

describe('Minutes signed numerically', { timeout: 60_000 }, () => {
  it('hold both signatures, in whichever order they were given, and keep them over a restart', async () => {
    await approve()
    const before = await file()
    expect(await sign('signature-2', 1, await shown())).toMatchObject({ ok: true, value: { name: 'Clé d’essai RSA' } })
    expect(await sign('signature-1', 0, await shown())).toMatchObject({ ok: true })
    await host.restart()
    const life = await host.ask('minutes.life', { docId: held.docId })
    expect(life).toMatchObject({
      state: 'signed',
      signers: [
        { field: 'signature-1', how: 'digital', fingerprint: keys[0]?.fingerprint },
        { field: 'signature-2', how: 'digital', fingerprint: keys[1]?.fingerprint },
      ],
    })
    const signed = await file()
    expect(Buffer.from(signed.subarray(0, before.length)).equals(Buffer.from(before))).toBe(true)
    expect(openSignature(signed, 1).covered.length).toBeGreaterThan(before.length)
    const known = await host.ask('signature.signers', {})
    expect(verifyPdf(signed, known)).toMatchObject({ outcome: 'unknownSigner', faults: [] })
    const { signatures } = verifyPdf(signed, keys)
    expect(signatures.map(({ knownAs, faults }) => [knownAs, faults])).toEqual([
      ['Clé d’essai RSA', []],
      ['Clé d’essai EC', []],
    ])
    const opened = new Opened(signed)
    const emptied = added(signed, [opened.with(opened.firstPage, { Contents: '[]' })])
    expect(verifyPdf(emptied, keys).outcome).toBe('altered')
    const said = tool('pdfsig', (path) => [path('signed.pdf')], { 'signed.pdf': signed })
    if (said !== null) expect(said.match(/Signature is Valid/g)).toHaveLength(2)
    expect(qpdfCheck(signed) ?? 'No syntax or stream encoding errors').toContain('No syntax or stream encoding errors')
  })

  it('are refused a file that is not the one that was shown, and a wrong passphrase; nothing changes', async () => {
    await approve()
    const seen = await shown()
    const before = await file()
    expect(await sign('signature-1', 0, 'f'.repeat(64))).toMatchObject({ code: 'minutesFileChanged' })
    expect(await sign('signature-1', 0, seen, 'autre')).toMatchObject({ code: 'wrongPassphrase' })
    expect(await sign('signature-3', 0, seen)).toMatchObject({ code: 'fieldNotInRules' })
    expect(Buffer.from(await file()).equals(Buffer.from(before))).toBe(true)
    expect(await sign('signature-1', 0, seen)).toMatchObject({ ok: true })
    // The other signer read it before that.
    expect(await sign('signature-2', 1, seen)).toMatchObject({ code: 'minutesFileChanged' })
    expect(await sign('signature-1', 1, await shown())).toMatchObject({ code: 'alreadySigned' })
  })

  it('are not signed before they are approved, nor once their file was changed on the disk', async () => {
    expect(await sign('signature-1', 0, await shown())).toMatchObject({ code: 'minutesNotApproved' })
    await approve()
    const seen = await shown()
    const folder = join(host.folder, 'documents', held.docId, 'published', '2')
    expect(await readdir(folder)).toContain('members.pdf')
    const path = join(folder, 'members.pdf')
    const bytes = await readFile(path)
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    await writeFile(path, bytes)
    expect(await sign('signature-1', 0, seen)).toMatchObject({ code: 'frozenDamaged' })
  })

  it('print the key the council knows under the name of who signs', async () => {
    await approve()
    const { document } = await host.ask('minutes.frozen', { docId: held.docId, revision: 2 })
    const block = (document as { blocks: { kind: string; fields?: object[] }[] }).blocks.find(
      (each) => each.kind === 'signatures',
    )
    expect(block?.fields).toEqual([
      { role: expect.any(String), name: 'Aline' },
      { role: expect.any(String), name: 'Bachir', fingerprint: keys[1]?.fingerprint },
    ])
    expect(minutesText(document).join('\n')).toContain('Bachir')
  })
})
