/** Both ends of Electron's IPC, joined in this process. What passes is copied as the structured clone would. */
import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { PortMain } from './ports.ts'
import { strict } from './strict.ts'
import type { StandInContents } from './web-contents.ts'

export interface SenderFrame {
  url: string
  origin: string
  parent: SenderFrame | null
}

type Handler = (event: object, ...words: unknown[]) => unknown

export class IpcMain {
  readonly #events = new EventEmitter()
  readonly #handlers = new Map<string, Handler>()
  readonly electron = strict('ipcMain', {
    on: (channel: string, listener: Handler) => void this.#events.on(channel, listener),
    handle: (channel: string, handler: Handler) => {
      if (this.#handlers.has(channel)) throw new Error(`two handlers for “${channel}”`)
      this.#handlers.set(channel, handler)
    },
  })

  get channels(): string[] {
    return [...this.#handlers.keys(), ...this.#events.eventNames().map(String)]
  }

  async invoke(
    sender: StandInContents,
    frame: SenderFrame | null,
    channel: string,
    words: unknown[],
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const copy = structuredClone(words)
    return structuredClone(await handler({ sender, senderFrame: frame }, ...copy))
  }

  send(
    sender: StandInContents,
    frame: SenderFrame | null,
    channel: string,
    words: unknown[],
    ports: MessagePort[],
  ): void {
    if (this.#events.listenerCount(channel) === 0) throw new Error(`nobody listens to “${channel}”`)
    const event = { sender, senderFrame: frame, ports: ports.map((port) => new PortMain(port)) }
    this.#events.emit(channel, event, ...structuredClone(words))
  }
}

/** What a sandboxed preload gets of IPC. */
export function createIpcRenderer(
  main: IpcMain,
  contents: StandInContents,
): { electron: object; incoming: EventEmitter } {
  const incoming = new EventEmitter()
  const electron = strict('ipcRenderer', {
    invoke: (channel: string, ...words: unknown[]) => main.invoke(contents, contents.mainFrame, channel, words),
    send: (channel: string, ...words: unknown[]) => main.send(contents, contents.mainFrame, channel, words, []),
    postMessage: (channel: string, message: unknown, ports: MessagePort[] = []) =>
      main.send(contents, contents.mainFrame, channel, [message], ports),
    on: (channel: string, listener: (...words: unknown[]) => void) => void incoming.on(channel, listener),
    off: (channel: string, listener: (...words: unknown[]) => void) => void incoming.off(channel, listener),
  })
  return { electron, incoming }
}
