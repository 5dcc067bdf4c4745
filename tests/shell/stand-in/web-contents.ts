/** A page: what main may ask of it, and what the preload gives it. */
import { EventEmitter } from 'node:events'
import { createContext, runInContext } from 'node:vm'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Rectangle } from 'electron/main'
import type { DesktopBridge } from '#shared/contract/desktop.ts'
import { createIpcRenderer, type IpcMain, type SenderFrame } from './ipc.ts'
import { createEvent, strict } from './strict.ts'

/** How a page of `app://` is answered: the handler main registered. */
export type Fetcher = (url: string) => Promise<Response>

/** The page's own world: what its scripts would see. */
export interface StandInPage {
  url: string
  csp: string
  html: string
  desktop: DesktopBridge
  /** Ports the preload handed over, with the message that brought them. */
  posted: { data: unknown; targetOrigin: string; ports: MessagePort[] }[]
}

interface OpenHandler {
  (details: { url: string }): { action: string }
}

export class StandInContents extends EventEmitter {
  protected readonly ipc: IpcMain
  readonly #fetch: Fetcher
  readonly #preload: string | null
  #incoming = new EventEmitter()
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  page: StandInPage | null = null
  crashed = false
  reloads = 0
  webRtcPolicy = 'default'
  zoomMode = 'default'
  mainFrame: SenderFrame = { url: 'about:blank', origin: 'null', parent: null }

  /** @param preload code of the preload bundle; null for a window without. */
  constructor(ipc: IpcMain, fetch: Fetcher, preload: string | null) {
    super()
    this.ipc = ipc
    this.#fetch = fetch
    this.#preload = preload
  }

  // What Electron has, as main calls it.

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }
  setZoomMode(mode: string): void {
    this.zoomMode = mode
  }
  isCrashed(): boolean {
    return this.crashed
  }
  getURL(): string {
    return this.mainFrame.url
  }
  reload(): void {
    this.reloads += 1
  }
  send(channel: string, ...words: unknown[]): void {
    this.#incoming.emit(channel, {}, ...structuredClone(words))
  }

  // What its window tells it. A page in a real browser follows (tests/e2e/desktop/page-contents.ts).

  resized(_bounds: Rectangle): void {}
  closed(): void {}

  // What a test does to it.

  /** As `loadURL`: Electron asks no one whether the program itself may go there. */
  async load(url: string): Promise<void> {
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false })
    const response = await this.#fetch(url)
    if (!response.ok) throw new Error(`ERR_FAILED loading ${url}`)
    this.mainFrame = { url, origin: 'app://bundle', parent: null }
    const csp = response.headers.get('content-security-policy') ?? ''
    this.page = { url, csp, html: await response.text(), desktop: {} as DesktopBridge, posted: [] }
    if (this.#preload !== null) this.#runPreload(this.#preload, this.page)
  }

  /** The page changes its own hash, which asks nobody. */
  moveTo(hash: string): void {
    this.mainFrame = { ...this.mainFrame, url: new URL(hash, 'app://bundle/').href }
    this.emit('did-navigate-in-page', {}, this.mainFrame.url, true)
  }

  /** A page or a person tries to go somewhere. True when they got there. */
  navigate(url: string, name: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', isMainFrame = true): boolean {
    const event = createEvent({ url, isMainFrame, isSameDocument: false })
    this.emit(name, event)
    return !event.prevented
  }

  /** A page calls window.open. Answers the action of the handler, Electron's own being to allow. */
  open(url: string): string {
    return this.#openHandler({ url }).action
  }

  /** A page adds a <webview>. True when it was attached. */
  attachWebview(): boolean {
    const event = createEvent({})
    this.emit('will-attach-webview', event, {}, {})
    return !event.prevented
  }

  /** Only what a sandboxed preload has: one file, three modules, no Node (research/electron.md §4). */
  #runPreload(code: string, page: StandInPage): void {
    const { electron, incoming } = createIpcRenderer(this.ipc, this)
    this.#incoming = incoming
    const contextBridge = strict('contextBridge', {
      exposeInMainWorld: (name: string, api: DesktopBridge) => {
        if (name !== 'desktop') throw new Error(`“${name}” is not in the contract`)
        page.desktop = api
      },
    })
    const modules: Record<string, object> = {
      'electron/renderer': strict('electron/renderer', { contextBridge, ipcRenderer: electron }),
    }
    const window = {
      location: { origin: 'app://bundle' },
      postMessage: (data: unknown, targetOrigin: string, ports: MessagePort[]) =>
        page.posted.push({ data, targetOrigin, ports }),
    }
    const require = (name: string): object => {
      const module = modules[name]
      if (module === undefined) throw new Error(`module not found: ${name}`)
      return module
    }
    runInContext(`(function (require, module, exports) {${code}\n})`, createContext({ window, MessageChannel }))(
      require,
      { exports: {} },
      {},
    )
  }
}
