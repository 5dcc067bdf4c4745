/**
 * A WebSocket look-alike over whatever carries frames to the host: a real WebSocket on loopback, a MessagePort handed
 * over by the desktop shell's preload. The sync library and the projection see one thing.
 */
import type { SeatClaim } from '#shared/contract/channel.ts'
import type { DesktopBridge } from '#shared/contract/desktop.ts'

declare global {
  interface Window {
    desktop?: DesktopBridge
  }
}

/** The address of the frame channel on this origin. */
export function connectUrl(claim: SeatClaim): string {
  const url = new URL('/connect', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('claim', JSON.stringify(claim))
  return url.href
}

type Listener = (event: Event | MessageEvent) => void

/** A MessagePort dressed as a WebSocket: the part of the interface Hocuspocus' provider uses. */
export class PortSocket {
  binaryType = 'arraybuffer'
  identifier = 0
  readyState = 0
  readonly #listeners = new Map<string, Set<Listener>>()
  #port: MessagePort | null = null
  readonly #onWindowMessage: (event: MessageEvent) => void

  constructor(url: string) {
    const claim = new URL(url).searchParams.get('claim') ?? ''
    this.#onWindowMessage = (event) => {
      const data = event.data as { type?: unknown; claim?: unknown } | null
      const port = event.ports[0]
      if (event.source !== window || data?.type !== 'tablee-port' || data.claim !== claim || port === undefined) return
      window.removeEventListener('message', this.#onWindowMessage)
      this.#open(port)
    }
    window.addEventListener('message', this.#onWindowMessage)
    window.desktop?.connect(claim)
  }

  #open(port: MessagePort): void {
    this.#port = port
    port.addEventListener('message', (event: MessageEvent) => {
      if (event.data === 'close') this.#closed()
      else this.#emit('message', new MessageEvent('message', { data: event.data as ArrayBuffer }))
    })
    port.start()
    this.readyState = 1
    this.#emit('open', new Event('open'))
  }

  #closed(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#port?.close()
    this.#emit('close', new CloseEvent('close', { code: 1000 }))
  }

  #emit(name: string, event: Event): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(event)
  }

  addEventListener(name: string, listener: Listener): void {
    const listeners = this.#listeners.get(name) ?? new Set<Listener>()
    this.#listeners.set(name, listeners)
    listeners.add(listener)
  }

  removeEventListener(name: string, listener: Listener): void {
    this.#listeners.get(name)?.delete(listener)
  }

  send(frame: Uint8Array): void {
    this.#port?.postMessage(frame.slice().buffer)
  }

  close(): void {
    window.removeEventListener('message', this.#onWindowMessage)
    this.#port?.postMessage('close')
    this.#closed()
  }
}

/** The class the sync library should open its connection with, in this shell. */
export function socketClass(): typeof WebSocket {
  return window.desktop === undefined ? WebSocket : (PortSocket as unknown as typeof WebSocket)
}
