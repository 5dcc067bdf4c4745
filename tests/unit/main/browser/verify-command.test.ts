/** `tablee verify`, as a terminal sees it: what is printed, and the exit code (decisions.md 24). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST, joined, signedFiles } from '#factories/signed-pdf.ts'
import { Complaint } from '../../../../main/browser/complaint.ts'
import { verifyFile } from '../../../../main/browser/commands/verify.ts'

let folder: string
let printed: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-verify-'))
  printed = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

async function file(name: string, content: Uint8Array | string): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

async function list(): Promise<string> {
  const { signers } = await signedFiles()
  return file('signataires.txt', signers.map(({ name, fingerprint }) => `${name} = ${fingerprint}`).join('\n'))
}

const french = { signersFile: null, language: 'fr', asJson: false } as const

describe('tablee verify', { timeout: 60_000 }, () => {
  it('ends with a code for each thing it may find', async () => {
    const { twice, unsigned } = await signedFiles()
    const signersFile = await list()
    const found = async (bytes: Uint8Array | string): Promise<number> =>
      verifyFile(await file('a.pdf', bytes), { ...french, signersFile })
    expect(await found(twice)).toBe(0)
    expect(await found(joined(twice, Buffer.from('\n% et encore')))).toBe(1)
    expect(await found('bonjour')).toBe(2)
    expect(await verifyFile(await file('a.pdf', twice), french)).toBe(3)
    expect(await found(unsigned)).toBe(4)
  })

  it('prints who signed, by whose clock, and nothing it can’t know', async () => {
    const { twice } = await signedFiles()
    await verifyFile(await file('a.pdf', twice), { ...french, signersFile: await list() })
    const said = printed.join('\n')
    expect(said).toContain(FIRST)
    expect(said).toContain('L’heure est celle de l’ordinateur du signataire')
    expect(said).not.toMatch(/scell|qualifié|certifié conforme/i)
  })

  it('checks the minutes of an archive, says which file that is, and that a meeting file has none', async () => {
    const { twice } = await signedFiles()
    const signersFile = await list()
    const found = async (entries: Record<string, Uint8Array>): Promise<number> => {
      printed = []
      return verifyFile(await file('a.tablee', zipSync(entries)), { ...french, signersFile })
    }
    expect(await found({ 'compte-rendu.pdf': twice, 'meeting.json': Buffer.from('{}') })).toBe(0)
    expect(printed.join('\n')).toContain('Vérifié dans l’archive\u00A0: compte-rendu.pdf.')
    expect(await found({ 'minutes.pdf': joined(twice, Buffer.from('%')) })).toBe(1)
    expect(await found({ 'meeting.json': twice, 'autre/compte-rendu.pdf': twice })).toBe(2)
    expect(printed.join('\n')).toContain('sans compte rendu figé')
    expect(await found({ 'compte-rendu.pdf': twice, 'minutes.pdf': twice })).toBe(2)
    const cut = zipSync({ 'compte-rendu.pdf': twice }).slice(0, -9)
    expect(await verifyFile(await file('b.tablee', cut), french)).toBe(2)
  })

  it('gives the verdict to a program as it is', async () => {
    const { twice } = await signedFiles()
    await verifyFile(await file('a.pdf', twice), { ...french, asJson: true })
    expect(JSON.parse(printed.join('\n'))).toMatchObject({ outcome: 'unknownSigner', bytes: twice.length })
  })

  it('says what is wrong with what it was given, and takes it for unreadable', async () => {
    const { twice } = await signedFiles()
    const pdf = await file('a.pdf', twice)
    const wrong = await file('l.txt', '# ok\nAline 12ab')
    const complaints: [() => Promise<number>, string][] = [
      [() => verifyFile(join(folder, 'absent.pdf'), french), 'absent.pdf'],
      [() => verifyFile(pdf, { ...french, signersFile: wrong }), 'line 2'],
    ]
    for (const [work, why] of complaints) {
      // oxlint-disable-next-line no-await-in-loop -- a complaint after the other
      const error: unknown = await work().catch((cause: unknown) => cause)
      expect(error).toBeInstanceOf(Complaint)
      expect((error as Complaint).exitCode).toBe(2)
      expect((error as Complaint).message).toContain(why)
    }
  })
})
