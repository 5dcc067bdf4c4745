/** A window's page in a real Chromium: the built pages and the real preload, over the stand-in's IPC. */
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { BrowserContext, Page } from '@playwright/test'
import type { Rectangle } from 'electron/main'
import type { IpcMain } from '../../shell/stand-in/ipc.ts'
import { StandInContents, type Fetcher } from '../../shell/stand-in/web-contents.ts'
import type { BundleDoor } from './bundle-door.ts'
import { preloadScript, type PortMessage } from './page-shim.ts'

export class PageContents extends StandInContents {
  readonly #context: BrowserContext
  readonly #door: BundleDoor
  readonly #preloadCode: string
  #page: Page | null = null
  #ports: MessagePort[] = []
  /** What is sent to the page goes in order. */
  #sending: Promise<unknown> = Promise.resolve()

  constructor(ipc: IpcMain, fetch: Fetcher, context: BrowserContext, door: BundleDoor, preloadCode: string) {
    super(ipc, fetch, null)
    this.#context = context
    this.#door = door
    this.#preloadCode = preloadCode
  }

  get browserPage(): Page {
    if (this.#page === null) throw new Error('the window has no page yet')
    return this.#page
  }

  override async load(url: string): Promise<void> {
    const page = this.#page ?? (await this.#open())
    await page.goto(this.#door.outside(url))
  }

  override send(channel: string, ...words: unknown[]): void {
    this.#tell(([name, copy]) => window.shellDeliver(name, copy), [channel, words] as const)
  }

  override getURL(): string {
    return this.mainFrame.url
  }

  override reload(): void {
    void this.browserPage.reload()
  }

  override resized({ width, height }: Rectangle): void {
    void this.#page?.setViewportSize({ width, height })
  }

  override closed(): void {
    this.#closePorts()
    void this.#page?.close()
  }

  async #open(): Promise<Page> {
    const page = await this.#context.newPage()
    this.#page = page
    await page.exposeFunction('shellInvoke', (channel: string, words: unknown[]) =>
      this.ipc.invoke(this, this.mainFrame, channel, words),
    )
    await page.exposeFunction('shellSend', (channel: string, words: unknown[], ports: number[]) =>
      this.ipc.send(
        this,
        this.mainFrame,
        channel,
        words,
        ports.map((id) => this.#openPort(id)),
      ),
    )
    await page.exposeFunction('shellPort', (id: number, message: PortMessage) => {
      const port = this.#ports[id]
      if ('word' in message) port?.postMessage(message.word)
      else port?.postMessage(new Uint8Array(Buffer.from(message.bytes, 'base64')).buffer)
    })
    await page.addInitScript({ content: preloadScript(this.#preloadCode) })
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.#leave()
    })
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      this.mainFrame = { url: this.#door.inside(frame.url()), origin: 'app://bundle', parent: null }
      this.emit('did-navigate-in-page', {}, this.mainFrame.url, true)
    })
    return page
  }

  /** The page goes for another: its ports go with it. */
  #leave(): void {
    this.#closePorts()
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  }

  #openPort(id: number): MessagePort {
    const { port1, port2 } = new MessageChannel()
    this.#ports[id] = port1
    port1.on('message', (data: 'close' | ArrayBuffer) => {
      const message = data === 'close' ? { word: data } : { bytes: Buffer.from(data).toString('base64') }
      this.#tell(([port, copy]) => window.shellFrame(port, copy), [id, message] as [number, PortMessage])
    })
    return port2
  }

  #closePorts(): void {
    for (const port of this.#ports) port.close()
    this.#ports = []
  }

  #tell<Words>(deliver: (words: Words) => void, words: Words): void {
    const page = this.browserPage
    // A page that went away in the meantime hears nothing, as in Electron.
    this.#sending = this.#sending.then(() => page.evaluate(deliver as never, words as never)).catch(() => undefined)
  }
}
