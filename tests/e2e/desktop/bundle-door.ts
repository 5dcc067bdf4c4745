/**
 * `app://bundle` for a browser that knows no such scheme: a loopback server that hands each request to the handler
 * main registered. `bundle.localhost` is a secure context, as our scheme is.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'

export type SchemeHandler = (url: string, init: RequestInit) => Promise<Response>

export class BundleDoor {
  readonly #server: Server
  #handler: SchemeHandler | null = null

  private constructor() {
    this.#server = createServer((incoming, response) => {
      this.#answer(incoming, response).catch(() => response.destroy())
    })
  }

  static async open(): Promise<BundleDoor> {
    const door = new BundleDoor()
    door.#server.listen(0, '127.0.0.1')
    await once(door.#server, 'listening')
    return door
  }

  /** The app behind the door: another after each start, on the same origin. */
  serve(handler: SchemeHandler): void {
    this.#handler = handler
  }

  outside(url: string): string {
    return url.replace('app://bundle', this.#origin)
  }

  inside(url: string): string {
    return url.replace(this.#origin, 'app://bundle')
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  get #origin(): string {
    return `http://bundle.localhost:${(this.#server.address() as AddressInfo).port}`
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = incoming
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (typeof value === 'string') headers.set(name, value)
    }
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const body = hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}
    const from = await this.#handler?.(`app://bundle${url}`, { method, headers, ...body } as RequestInit)
    if (from === undefined) throw new Error('no app behind the door')
    response.writeHead(from.status, Object.fromEntries(from.headers))
    if (from.body === null) response.end()
    else await pipeline(Readable.fromWeb(from.body as unknown as NodeStream), response)
  }
}
