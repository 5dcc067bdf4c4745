/** `tablee serve --room`: the room without a window. A pen is a real host of this process. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect } from '@playwright/test'
import { newMeeting, startHost, type TestHost } from '#factories/host.ts'
import { ask as fromPhone } from '#factories/phone.ts'
import { startTablee, tablee, type Ended } from './command-line.ts'

const test = base.extend<{ folder: string; pen: TestHost }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see the fixtures named
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tablee-room-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  // oxlint-disable-next-line no-empty-pattern
  pen: async ({}, use) => {
    const pen = await startHost()
    await use(pen)
    await pen.dispose()
  },
})

interface Printed {
  lines: string[]
  docId: string
  phones: string
  phoneCode: string
  penAddress: string
  penCode: string
  kill: () => Promise<void>
  /** As Ctrl+C does. */
  stop: () => Promise<Ended>
}

const here = ['--room-address', '127.0.0.1', '--room-port', '0', '--port', '0']

/** Serves until everything is printed. */
async function served(...args: string[]): Promise<Printed> {
  const { process, ended } = startTablee(['serve', '--room', ...args])
  if (process.stdout === null) throw new Error('it says nothing')
  const lines: string[] = []
  for await (const line of createInterface({ input: process.stdout })) {
    lines.push(line)
    if (/comes in by itself|come in by themselves|is admitted/.test(line)) break
  }
  const all = lines.join('\n')
  const [, docId = ''] = /Meeting: (\S+)/.exec(all) ?? []
  const [, phones = '', phoneCode = ''] = /Phones: +(\S+) +code (\d{6})/.exec(all) ?? []
  const [, penAddress = '', penCode = ''] = /Another Tablée: +(\S+) +code (\S+)/.exec(all) ?? []
  const gone = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    const exit = once(process, 'exit')
    process.kill(signal)
    await exit
  }
  return {
    lines,
    docId,
    phones,
    phoneCode,
    penAddress,
    penCode,
    kill: () => gone('SIGKILL'),
    async stop() {
      await gone('SIGINT')
      return ended
    },
  }
}

/** The part that people copy: without the link, which is another each time. */
const codesOf = ({ lines }: Printed): string[] => lines.filter((line) => / code \S+$/.test(line))

const phaseOf = (pen: TestHost) =>
  expect.poll(async () => (await pen.ask('room.links', {})).at(-1)?.phase, { intervals: [30] })

test('a room lives on a server: the first pen comes in and runs it, a kill changes no code and no seat', async ({
  folder,
  pen,
}) => {
  const written = await tablee('demo', '--out', folder)
  expect(written.code).toBe(0)
  const meeting = join(folder, 'seance-14.tablee')
  const args = ['--meeting', meeting, ...here, '--data', join(folder, 'data'), '--admit', '1']
  const room = await served(...args)
  expect(room.lines.join('\n')).toMatch(/Projection: +http:\/\/127\.0\.0\.1:\d+ +code \d{6}/)
  const body = JSON.stringify({ code: room.phoneCode, name: '12', as: 'participant' })
  expect((await fromPhone(room.phones, '/enter', { method: 'POST', body })).status).toBe(200)
  const asked = { penAddress: room.penAddress, code: room.penCode, name: 'Nadia', seat: 'facilitator' as const }
  const { docId } = await pen.ask('room.join', asked)
  expect(docId).toBe(room.docId)
  await phaseOf(pen).toBe('linked')
  const fact = { kind: 'publicCounted' as const, count: 12 }
  expect(await pen.call('meeting.command', { docId, command: { id: 'twelve', fact } })).toMatchObject({ ok: true })

  const other = await startHost()
  await other.ask('room.join', { ...asked, name: 'Sami', seat: 'minuteTaker' })
  await phaseOf(other).toBe('knocking')
  await other.dispose()

  await room.kill()
  await phaseOf(pen).toBe('cut')
  const again = await served(...args)
  expect(codesOf(again)).toEqual(codesOf(room))
  expect(again.docId).toBe(docId)
  await phaseOf(pen).toBe('linked')

  expect(await again.stop()).toMatchObject({ code: 0 })
  await phaseOf(pen).toBe('closed')
  const third = await served('--meeting', docId, ...here, '--data', join(folder, 'data'), '--reach', 'computers')
  expect(codesOf(third)).not.toEqual(codesOf(room))
  expect(third.phones).toBe('')
  expect(third.lines.at(-1)).toMatch(/^A computer that knocks is admitted on the page above .*--admit 1\.$/)
  const running = await tablee('serve', '--room', '--meeting', docId, ...here, '--data', join(folder, 'data'))
  expect(running.stderr).toMatch(/^Tablée is already running in .*: open the room there/)
  expect((await third.stop()).code).toBe(0)
})

test('what hinders a room from opening is one sentence, and nothing is left running', async ({ folder, pen }) => {
  const docId = await newMeeting(pen)
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  await pen.host.close()
  const asked = ['serve', '--room', '--data', pen.folder, '--port', '0', '--meeting']
  // One after the other: they work in one folder.
  const missing = await tablee(...asked, 'none.tablee', '--room-address', '127.0.0.1')
  const busy = await tablee(...asked, docId, '--room-address', '127.0.0.1', '--room-port', String(port))
  const notOurs = await tablee(...asked, docId, '--room-address', '192.0.2.7')
  await writeFile(join(folder, 'seance.json'), '{"format":"tablee.meeting"}')
  const noFile = await tablee(...asked, join(folder, 'seance.json'), '--room-address', '127.0.0.1')
  taken.close()
  for (const [ended, words] of [
    [missing, /^none\.tablee is neither a file nor the id of a meeting in /],
    [busy, /another program has that port\. Choose another: --room-port N$/],
    [notOurs, /^The room can't be opened on 192\.0\.2\.7: this computer has no such address\.$/],
    [noFile, /is no meeting file\. Of the JSON form, make one: tablee import/],
  ] as const) {
    expect(ended.stderr.trim()).toMatch(words)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
  }
})
