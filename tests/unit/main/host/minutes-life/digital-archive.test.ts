/** The whole way of minutes signed with keys, on the product's own PDF, and what is left of it where there is no Tablée. */
import { execFile } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { archiveOf, extracted, fetchFrom, takeIn } from '#factories/archive.ts'
import { demoKeys } from '#factories/previous.ts'
import { finalisedMeeting, type HeldMeeting } from '#factories/held-meeting.ts'
import { startHost, type TestHost } from '#factories/host.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'
import { sha256Of } from '#host/files/sha256.ts'
import type { Verdict } from '#shared/contract/verdict.ts'

const run = promisify(execFile)
const hasSums = process.platform === 'linux'
const by = 'Bachir'
const keyFolder = join(import.meta.dirname, '../../../../factories/keys')

const hosts: TestHost[] = []
let host: TestHost
let held: HeldMeeting
beforeEach(async () => {
  host = await anotherHost()
  held = await finalisedMeeting(host)
})
afterEach(async () => {
  held.close()
  await Promise.all(hosts.splice(0).map((each) => each.dispose()))
})

/** With the PDF worker the product has. */
async function anotherHost(): Promise<TestHost> {
  const started = await startHost()
  hosts.push(started)
  return started
}

/** Every file but the two lists is in the sums, and one changed byte is seen by a program that is not ours. */
async function holdsWhatItLists(folder: string): Promise<void> {
  const env = { ...process.env, LC_ALL: 'C' }
  const sums = () => run('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder, env })
  const lines = (await sums()).stdout.trim().split('\n')
  expect(lines.filter((line) => !line.endsWith(': OK'))).toEqual([])
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(lines).toHaveLength(files.length - 2)
  const path = join(folder, 'published/2/public.pdf')
  const bytes = await readFile(path)
  bytes[5] = (bytes[5] ?? 0) ^ 1
  await writeFile(path, bytes)
  await expect(sums()).rejects.toMatchObject({ stdout: expect.stringContaining('published/2/public.pdf: FAILED') })
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

async function checked(pdf: Uint8Array<ArrayBuffer>, at: TestHost): Promise<Verdict> {
  const answer = await fetchFrom(at, '/verify', { method: 'POST', body: pdf })
  return ((await answer.json()) as { value: Verdict }).value
}

it(
  'Minutes signed by two keys are archived, checked without Tablée, and taken in elsewhere',
  { timeout: 60_000 },
  async () => {
    const { docId } = held
    const { text } = await host.ask('minutes.life', { docId })
    await host.ask('minutes.review', { docId, by, as: 'minuteTaker', name: 'Bachir', text })
    await host.ask('minutes.review', { docId, by: 'Aline', as: 'facilitator', name: 'Aline', text })
    await host.ask('minutes.circulate', { docId, by, to: 'Les membres', text })
    host.on('2026-12-10', '20:00')
    await host.ask('minutes.approval', { docId, by, outcome: 'approved', on: '2026-12-10', text })

    const { p12, passphrase } = demoKeys()
    const ownFile = await readFile(join(keyFolder, 'ec-aes.p12'))
    const rsa = await host.ask('signature.importKey', { p12: base64(p12.facilitator), passphrase })
    const own = { p12: base64(ownFile), passphrase: 'clé d’essai' }
    const ec = await host.ask('signature.importKey', own)
    for (const [field, key, phrase] of [
      ['signature-2', ec, own.passphrase],
      ['signature-1', rsa, passphrase],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- each signs the file the one before left
      const { pdfSha256: seenSha256 } = await host.ask('minutes.frozen', { docId, revision: null })
      // oxlint-disable-next-line no-await-in-loop -- as above
      await host.ask('signature.sign', { docId, by, field, keyId: key.keyId, passphrase: phrase, seenSha256 })
    }
    await host.ask('signature.addSigner', { name: 'Aline', role: 'facilitator', fingerprint: rsa.fingerprint })
    await host.ask('signature.addSigner', { name: 'Bachir', role: 'minuteTaker', fingerprint: ec.fingerprint })

    const archive = await archiveOf(host, docId, by)
    const folder = await extracted(archive)
    try {
      if (hasSums) await holdsWhatItLists(folder)
      const pdf = new Uint8Array(await readFile(join(folder, 'compte-rendu.pdf')))
      const verdict = verifyPdf(pdf, await host.ask('signature.signers', {}))
      expect([verdict.outcome, verdict.faults]).toEqual(['intact', []])
      expect(verdict.signatures.map(({ field, knownAs }) => [field, knownAs])).toEqual([
        ['signature-2', 'Bachir'],
        ['signature-1', 'Aline'],
      ])
      expect(await checked(pdf, host)).toMatchObject({ outcome: 'intact' })
      expect(await checked(archive, host)).toMatchObject({ outcome: 'intact', inside: 'compte-rendu.pdf' })
      const altered = pdf.slice()
      altered[300] = (altered[300] ?? 0) ^ 1
      expect(await checked(altered, host)).toMatchObject({ outcome: 'altered' })
      const said = (await readFile(join(folder, 'LISEZMOI.txt'), 'utf8')).replaceAll(/\s+/gu, ' ')
      expect(said).toContain('Secrétariat de séance : Clé d’essai EC a signé numériquement')
      expect(said).toContain('npx tablee verify compte-rendu.pdf')

      const other = await anotherHost()
      other.on('2026-12-12', '10:00')
      expect(await takeIn(archive, other)).toMatchObject({ took: 'new', remarks: [{ code: 'archiveTaken' }] })
      expect(await other.ask('minutes.life', { docId })).toMatchObject({
        state: 'archived',
        signers: [
          { how: 'digital', fingerprint: rsa.fingerprint },
          { how: 'digital', fingerprint: ec.fingerprint },
        ],
      })
      const there = new Uint8Array(await (await fetchFrom(other, `/minutes/${docId}/2/members.pdf`)).arrayBuffer())
      expect(sha256Of(there)).toBe(sha256Of(pdf))
      // Unchanged there too; whose keys they are, nobody has told that council.
      expect(await checked(there, other)).toMatchObject({ outcome: 'unknownSigner', faults: [] })
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
