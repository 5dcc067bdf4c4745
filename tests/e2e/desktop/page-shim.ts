/**
 * What a page in plain Chromium needs to run the real preload: the three modules of a sandboxed preload, over
 * functions that Playwright exposes. It is sent to the page as text: it may use nothing from outside itself.
 */
import type { DesktopBridge } from '#shared/contract/desktop.ts'

export type PortMessage = { word: 'close' } | { bytes: string }

declare global {
  // Chromium 140 has them; TypeScript's ES2024 does not.
  interface Uint8Array {
    toBase64(): string
  }
  interface Uint8ArrayConstructor {
    fromBase64(text: string): Uint8Array<ArrayBuffer>
  }
  interface Window {
    shellInvoke: (channel: string, words: unknown[]) => Promise<unknown>
    shellSend: (channel: string, words: unknown[], ports: number[]) => Promise<void>
    shellPort: (port: number, message: PortMessage) => Promise<void>
    shellDeliver: (channel: string, words: unknown[]) => void
    shellFrame: (port: number, message: PortMessage) => void
  }
}

type Bundle = (require: (name: string) => object, module: object, exports: object) => void

/** The script that every page of a window begins with: the bundle in a function, as Electron runs it. */
export function preloadScript(code: string): string {
  return `(${runPreload.toString()})(function (require, module, exports) {${code}\n})`
}

function runPreload(preload: Bundle): void {
  if (!location.protocol.startsWith('http')) return
  type Listener = (event: object, ...words: unknown[]) => void
  const listeners = new Map<string, Set<Listener>>()
  const ports: MessagePort[] = []
  const listenersOf = (channel: string): Set<Listener> => {
    const known = listeners.get(channel) ?? new Set()
    listeners.set(channel, known)
    return known
  }
  const hold = (port: MessagePort): number => {
    const id = ports.push(port) - 1
    port.addEventListener('message', ({ data }: MessageEvent<'close' | ArrayBuffer>) => {
      void window.shellPort(id, data === 'close' ? { word: data } : { bytes: new Uint8Array(data).toBase64() })
    })
    port.start()
    return id
  }
  window.shellDeliver = (channel, words) => {
    for (const listener of listenersOf(channel)) listener({}, ...words)
  }
  window.shellFrame = (id, message) => {
    const port = ports[id]
    port?.postMessage('word' in message ? message.word : Uint8Array.fromBase64(message.bytes).buffer)
  }
  const ipcRenderer = {
    invoke: (channel: string, ...words: unknown[]) => window.shellInvoke(channel, words),
    send: (channel: string, ...words: unknown[]) => void window.shellSend(channel, words, []),
    postMessage: (channel: string, message: unknown, given: MessagePort[]) =>
      void window.shellSend(channel, [message], given.map(hold)),
    on: (channel: string, listener: Listener) => void listenersOf(channel).add(listener),
    off: (channel: string, listener: Listener) => void listenersOf(channel).delete(listener),
  }
  const contextBridge = {
    exposeInMainWorld: (_name: string, api: DesktopBridge) => {
      window.desktop = api
    },
  }
  const require = (name: string): object => {
    if (name !== 'electron/renderer') throw new Error(`module not found: ${name}`)
    return { contextBridge, ipcRenderer }
  }
  preload(require, { exports: {} }, {})
}
