import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMeeting, startHost, type TestHost } from '#factories/host.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.dispose())

describe('A cut', () => {
  it('is told once the host is back, from the last thing it knew, until somebody has seen to it', async () => {
    const docId = await newMeeting(host)
    const cut = (settled = false) => host.ask('meeting.cut', { docId, settled })
    await host.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    expect(await cut()).toBeNull()
    const from = (await host.ask('host.info', {})).now
    host.at('18:40')
    await host.restart()
    const to = (await host.ask('host.info', {})).now
    expect(await cut()).toEqual({ from, to })
    expect(await cut(true)).toBeNull()
  })
})
