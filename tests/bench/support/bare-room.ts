/** Times of a bare Hocuspocus document between two providers, and of a bare WebSocket echo, over loopback. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const script = join(import.meta.dirname, 'bare-room.worker.ts')

export interface BareRoom {
  /** From a letter in one document to the same in the other, ms. */
  sync(): Promise<number>
  /** There and back, ms. */
  echo(): Promise<number>
  end(): Promise<void>
}

async function provide(url: string): Promise<{ document: Y.Doc; close: () => void }> {
  const document = new Y.Doc()
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket })
  const provider = new HocuspocusProvider({ name: 'bare', document, websocketProvider })
  provider.attach()
  await new Promise<void>((resolve) => provider.on('synced', () => resolve()))
  return {
    document,
    close: () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

export async function openBareRoom(): Promise<BareRoom> {
  const server = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = (await once(server, 'message')) as [number]
  const url = `ws://127.0.0.1:${port}`
  const [one, other] = await Promise.all([provide(url), provide(url)])
  const echoing = new WebSocket(`${url}/echo`, { perMessageDeflate: false })
  await once(echoing, 'open')
  return {
    async sync() {
      const seen = new Promise<void>((resolve) => other.document.once('update', () => resolve()))
      const begun = performance.now()
      one.document.getText('text').insert(0, 'a')
      await seen
      return performance.now() - begun
    },
    async echo() {
      const heard = once(echoing, 'message')
      const begun = performance.now()
      echoing.send('a')
      await heard
      return performance.now() - begun
    },
    async end() {
      one.close()
      other.close()
      echoing.close()
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}
