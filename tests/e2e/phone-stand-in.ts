/**
 * Stands where a host stands for a phone: serves the built page with the host's own headers and sends it any view, so
 * that every state can be looked at without playing an evening. The real host plays one in phone.spec.ts.
 */
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocketServer, type WebSocket } from 'ws'
import { servePage } from '#host/pages.ts'
import type { EnterAnswer, Intent, PhoneFrame, PhoneLanguage, PhoneView } from '#shared/contract/phone.ts'

const pagesFolder = join(import.meta.dirname, '../../out/renderer')
const languagesFolder = join(pagesFolder, 'languages')

/** What it says of an intent; null says nothing. */
export type Reply = { ok: boolean; code?: string; params?: Record<string, string | number> } | null

export class PhoneStandIn {
  /** What phones asked for, as it came. */
  readonly intents: Intent[] = []
  replyTo: (intent: Intent) => Reply = () => ({ ok: true })
  /** What `POST /enter` answers. */
  entering: EnterAnswer = { ok: true, seat: 'participant', docId: null }
  readonly #server: Server
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #alive: NodeJS.Timeout
  #view: PhoneView
  #isIn: boolean
  #reachable = true
  #isSilent = false

  /** @param isIn whether whoever comes holds a seat already */
  static async start(view: PhoneView, isIn = true): Promise<PhoneStandIn> {
    const host = new PhoneStandIn(view, isIn)
    host.#server.listen(0, '127.0.0.1')
    await once(host.#server, 'listening')
    return host
  }

  private constructor(view: PhoneView, isIn: boolean) {
    this.#view = view
    this.#isIn = isIn
    this.#server = createServer((request, response) => void this.#serve(request, response))
    this.#server.on('upgrade', (request, stream, head) => {
      if (!this.#reachable || !this.#isIn) stream.destroy()
      else this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#seat(socket))
    })
    this.#alive = setInterval(() => this.#send({ kind: 'alive', hostNow: this.#view.hostNow }), 1000)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** As a browser that maps the name sees it: no secure context. */
  get origin(): string {
    return `http://room.test:${this.port}`
  }

  show(view: PhoneView): void {
    this.#view = { ...view, revision: this.#view.revision + 1 }
    this.#send({ kind: 'view', view: this.#view })
  }

  over(why: 'roomClosed' | 'removed'): void {
    this.#isIn = false
    this.#send({ kind: 'over', why })
  }

  /** Every link is cut, and no new one is let in until `comeBack`. */
  cut(): void {
    this.#reachable = false
    for (const socket of this.#sockets.clients) socket.terminate()
  }

  /** The network went without a word: links stand, and nothing comes by them. */
  fallSilent(): void {
    this.#isSilent = true
    this.#reachable = false
  }

  comeBack(): void {
    this.#reachable = true
    this.#isSilent = false
  }

  async close(): Promise<void> {
    clearInterval(this.#alive)
    this.cut()
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  #seat(socket: WebSocket): void {
    this.#send({ kind: 'view', view: this.#view }, socket)
    socket.on('message', (said: Buffer, isBinary: boolean) => {
      // The real one reads text alone.
      if (this.#isSilent || isBinary) return
      const intent = JSON.parse(said.toString('utf8')) as Intent
      this.intents.push(intent)
      const reply = this.replyTo(intent)
      if (reply === null) return
      this.#send(
        { kind: 'answer', id: intent.id, ok: reply.ok, code: reply.code ?? null, params: reply.params ?? {} },
        socket,
      )
    })
  }

  #send(frame: PhoneFrame, to?: WebSocket): void {
    if (this.#isSilent) return
    for (const socket of to === undefined ? this.#sockets.clients : [to])
      socket.send(Buffer.from(JSON.stringify(frame)))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin)
    if (!this.#reachable) {
      request.socket.destroy()
      return
    }
    const json = (value: unknown): void => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    if (pathname === '/door')
      return json({ reach: 'phones', seat: this.#isIn ? this.#view.you.seat : null, docId: null })
    if (pathname === '/enter') {
      this.#isIn ||= this.entering.ok
      return json(this.entering)
    }
    if (pathname === '/leave') {
      this.#isIn = false
      return json({ ok: true })
    }
    if (pathname === '/languages') return json(await languages())
    const page = await servePage(
      pagesFolder,
      pathname === '/' ? '/phone.html' : pathname,
      this.origin.replace('http', 'ws'),
    )
    response.writeHead(page.status, Object.fromEntries(page.headers))
    response.end(Buffer.from(await page.arrayBuffer()))
  }
}

async function languages(): Promise<PhoneLanguage[]> {
  const names = await readdir(languagesFolder)
  return Promise.all(
    names.map(async (file) => {
      const words = JSON.parse(await readFile(join(languagesFolder, file), 'utf8')) as Record<string, unknown>
      const direction = words['$direction'] === 'rtl' ? 'rtl' : 'ltr'
      return {
        code: file.replace('.json', ''),
        name: String(words['$name']),
        direction,
        reviewed: words['$reviewed'] === true,
      }
    }),
  )
}
