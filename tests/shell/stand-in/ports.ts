/** Node's MessagePort, dressed as Electron's in the main process. Closing and copying are the real thing. */
import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

export class PortMain extends EventEmitter {
  readonly #port: MessagePort

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('close', () => this.emit('close'))
  }

  /** Messages wait until then, as Electron's do. */
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown): void {
    const port = this.#port
    port.postMessage(message)
  }

  close(): void {
    this.#port.close()
  }
}
