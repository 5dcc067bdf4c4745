/** A host that writes down what the shell asks of it. Its pages are served by the real host's own code. */
import type { Channel, SeatClaim } from '#shared/contract/channel.ts'
import type { Host, HostSetting } from '#host/host.ts'
import { servePage } from '#host/pages.ts'

export interface HostRecord {
  setting: HostSetting
  requests: string[]
  imported: string[]
  connected: { claim: SeatClaim; channel: Channel; frames: Uint8Array[] }[]
  closed: boolean
}

declare global {
  /** The bundle under test and its test meet here: they share no module. */
  var tableeHostRecord: HostRecord | undefined
}

export async function createHost(setting: HostSetting): Promise<Host> {
  const record: HostRecord = { setting, requests: [], imported: [], connected: [], closed: false }
  globalThis.tableeHostRecord = record
  return {
    async fetch(request) {
      const url = new URL(request.url)
      record.requests.push(`${request.method} ${url.pathname}`)
      if (url.pathname === '/exports/one') return new Response('%PDF-1.7 of the minutes')
      const page = await servePage(setting.pagesFolder, url.pathname, '')
      // A host is free to send these in the browser shell.
      page.headers.set('cross-origin-opener-policy', 'same-origin')
      return page
    },
    connect(claim, channel) {
      const frames: Uint8Array[] = []
      record.connected.push({ claim, channel, frames })
      channel.onFrame((frame) => frames.push(frame))
    },
    async importFile(bytes) {
      const text = new TextDecoder().decode(bytes)
      record.imported.push(text)
      return text === ''
        ? { code: 'notTablee' }
        : { docId: `of ${text}`, remarks: text.startsWith('hurt') ? [{ code: 'journalLost', params: {} }] : [] }
    },
    openDemo: async () => ({ docId: 'the demo' }),
    async close() {
      record.closed = true
    },
  }
}
