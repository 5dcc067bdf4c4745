/**
 * Stands where a host stands for a wall: serves the built page with the host's own headers and sends it any view, so
 * that every slide can be looked at without playing an evening. The real host plays one in its own specs.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'
import { servePage } from '#host/pages.ts'
import { seatClaimSchema } from '#shared/contract/channel.ts'
import type { PublicView } from '#shared/contract/public-view.ts'

const pagesFolder = join(import.meta.dirname, '../../out/renderer')

export class WallHost {
  readonly #server: Server
  readonly #sockets = new WebSocketServer({ noServer: true })
  #shown: PublicView | null = null
  #revision = 0
  #reachable = true
  readonly #files = new Map<string, { bytes: Uint8Array; mime: string }>()
  /** What has to happen before a file is handed out. */
  #gate: Promise<void> = Promise.resolve()

  static async start(): Promise<WallHost> {
    const host = new WallHost()
    host.#server.listen(0, '127.0.0.1')
    await once(host.#server, 'listening')
    return host
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#serve(new URL(request.url ?? '/', this.origin).pathname, response)
    })
    this.#server.on('upgrade', (request, stream, head) => {
      const claim = new URL(request.url ?? '/', this.origin).searchParams.get('claim') ?? '{}'
      if (!this.#reachable || seatClaimSchema.parse(JSON.parse(claim)).kind !== 'wall') stream.destroy()
      else
        this.#sockets.handleUpgrade(request, stream, head, (socket) => {
          if (this.#shown !== null) socket.send(Buffer.from(JSON.stringify(this.#shown)))
        })
    })
  }

  async #serve(pathname: string, response: ServerResponse): Promise<void> {
    const [, room, docId, sha256 = ''] = pathname.split('/')
    if (room === 'files' && docId === 'meeting-1') {
      await this.#gate
      const file = this.#files.get(sha256)
      response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.mime ?? 'application/json' })
      response.end(file?.bytes)
      return
    }
    const page = await servePage(pagesFolder, pathname, this.origin.replace('http', 'ws'))
    response.writeHead(page.status, Object.fromEntries(page.headers))
    response.end(Buffer.from(await page.arrayBuffer()))
  }

  /** Keeps a file as an attachment of the meeting; answers the hash it is asked by. */
  keep(bytes: Uint8Array, mime: string): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.#files.set(sha256, { bytes, mime })
    return sha256
  }

  /** Files are handed out only once the answer is called. */
  holdFiles(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gate = promise
    return resolve
  }

  /** Of the view last sent. */
  get revision(): number {
    return this.#revision
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** What every wall is sent now, and any later one when it comes. */
  show(view: PublicView): void {
    this.#revision += 1
    this.#shown = { ...view, revision: this.#revision }
    this.sendRaw(JSON.stringify(this.#shown))
  }

  sendRaw(text: string): void {
    for (const socket of this.#sockets.clients) socket.send(Buffer.from(text))
  }

  /** The host dies: every link is cut and no new one is let in. */
  cut(): void {
    this.#reachable = false
    for (const socket of this.#sockets.clients) socket.terminate()
  }

  /** It is back, and counts revisions from one again. */
  comeBack(): void {
    this.#reachable = true
    this.#revision = 0
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }
}
