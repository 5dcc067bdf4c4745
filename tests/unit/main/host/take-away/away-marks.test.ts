/** What is offered when the desktop app quits, and on Home in a browser (evening.md item 4). */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fact } from '#shared/rules/facts.ts'
import { signWriter } from '#shared/meeting/edits.ts'
import { newMeeting, openPen, startHost, type TestHost } from '#factories/host.ts'

let host: TestHost
let docId: string
let commands = 0

beforeEach(async () => {
  host = await startHost('20:30')
  docId = await newMeeting(host)
})
afterEach(() => host.dispose())

function happens(fact: Fact, of = docId): Promise<unknown> {
  commands += 1
  return host.ask('meeting.command', { docId: of, command: { id: `c${commands}`, fact } })
}

const pending = async (): Promise<string[]> => (await host.ask('takeAway.pending', {})).map((each) => each.docId)

/** Takes it onto a stick of the test's own folder, and waits for the copy to be read back. */
async function takeAway(): Promise<void> {
  const stick = join(host.folder, 'CLE')
  await mkdir(stick, { recursive: true })
  host.sticks.splice(0, host.sticks.length, stick)
  const [volume] = await host.ask('takeAway.volumes', {})
  const { jobId } = await host.ask('takeAway.start', { docId, volumeId: volume?.volumeId ?? '', withNotes: false })
  await vi.waitFor(async () => expect((await host.ask('export.state', { jobId })).state).toBe('done'), 30_000)
}

describe('What is still to be taken away', () => {
  it('is no meeting that was only prepared', async () => {
    await host.ask('meeting.rename', { docId, title: 'Séance de novembre' })
    expect(await pending()).toEqual([])
  })

  it('is a session of today, under way or adjourned', async () => {
    await happens({ kind: 'sessionOpened' })
    expect(await host.ask('takeAway.pending', {})).toMatchObject([{ docId, title: 'Essai', isAdjourned: false }])
    await happens({ kind: 'sessionAdjourned' })
    expect(await host.ask('takeAway.pending', {})).toMatchObject([{ docId, isAdjourned: true }])
  })

  it('is nothing once a copy was read back, until more is written', async () => {
    await happens({ kind: 'sessionOpened' })
    await takeAway()
    expect(await pending()).toEqual([])
    await host.restart()
    expect(await pending()).toEqual([])
    await happens({ kind: 'sessionAdjourned' })
    expect(await pending()).toEqual([docId])
  })

  it('is nothing though a page opened it since to read it', async () => {
    await happens({ kind: 'sessionOpened' })
    await takeAway()
    const reader = await openPen(host, docId)
    signWriter(reader.body, 'seat-9')
    await reader.acknowledged()
    reader.destroy()
    expect(await pending()).toEqual([])
  })

  it('is still known after the program was started again, and forgotten the next day', async () => {
    await happens({ kind: 'sessionOpened' })
    await happens({ kind: 'sessionAdjourned' })
    await host.restart()
    expect(await pending()).toEqual([docId])
    host.at('23:59')
    expect(await pending()).toEqual([docId])
    host.on('2026-11-13', '09:00')
    expect(await pending()).toEqual([])
  })

  it('is this evening’s still just after midnight', async () => {
    host.at('23:50')
    await happens({ kind: 'sessionOpened' })
    host.on('2026-11-13', '00:10')
    expect(await pending()).toEqual([docId])
  })

  it('is never a rehearsal', async () => {
    const { docId: rehearsed } = await host.ask('rehearsal.start', { timeZone: 'Europe/Paris' })
    await happens({ kind: 'sessionOpened' }, rehearsed)
    expect(await pending()).toEqual([])
  })
})
