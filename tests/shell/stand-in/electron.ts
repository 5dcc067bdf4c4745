/**
 * Electron's main process as this program uses it: small, strict, and wrong wherever it differs from
 * research/electron.md §5. To be read again at each major of Electron, beside the changes of its typings.
 */
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions, Display, MenuItemConstructorOptions, Rectangle } from 'electron/main'
import { IpcMain } from './ipc.ts'
import { afterReady, beforeReady, type Order } from './order.ts'
import { createEvent, strict } from './strict.ts'
import type { Fetcher, StandInContents } from './web-contents.ts'
import { StandInWindow, type Desk } from './window.ts'

export interface StandInSetting {
  /** Where the system's own folders are. */
  home: string
  /** Makes the page of a window that has a preload. */
  createContents: (ipc: IpcMain, fetch: Fetcher) => StandInContents
  displays: Display[]
  languages: string[]
  /** False when another instance holds the lock. */
  isFirst: boolean
  /** What the person answers to the save dialog; null for cancel. */
  savePath: string | null
  /** Switches Chromium was started with. */
  switches: Record<string, string>
}

type PermissionAnswer = (granted: boolean) => void
interface SessionHandlers {
  request?: (contents: null, permission: string, answer: PermissionAnswer, details: object) => void
  check?: (contents: null, permission: string, origin: string, details: object) => boolean
  device?: (details: object) => boolean
  beforeRequest?: { urls: string[]; listener: (details: object, answer: (verdict: object) => void) => void }
  spellChecker?: boolean
}

export class StandInElectron {
  readonly order: Order = { isReady: false, calls: [] }
  readonly ipc = new IpcMain()
  readonly session: SessionHandlers = {}
  readonly sessionEvents = new EventEmitter()
  readonly app = new EventEmitter()
  readonly screen = new EventEmitter()
  readonly power = new EventEmitter()
  readonly blockers = new Set<number>()
  readonly opened: string[] = []
  readonly messages: string[] = []
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[] = []
  readonly desk: Desk
  readonly #setting: StandInSetting
  readonly #paths = new Map<string, string>()
  readonly #handlers = new Map<string, (request: Request) => Promise<Response>>()
  menu: MenuItemConstructorOptions[] = []
  crashReports: Record<string, unknown> | null = null
  lockData: unknown = null
  exitCode: number | null = null
  /** What the person answers to the save dialog; null for cancel. */
  savePath: string | null

  constructor(setting: StandInSetting) {
    this.#setting = setting
    this.savePath = setting.savePath
    this.desk = { displays: setting.displays, windows: new Set(), focused: null, focusHistory: [] }
  }

  /** Electron says ready, and everything waiting for it goes on. */
  becomeReady(): void {
    this.order.isReady = true
    this.app.emit('ready')
  }

  /** Resolves with the exit code. */
  async ended(): Promise<number> {
    if (this.exitCode === null) await once(this.app, 'ended')
    return this.exitCode ?? 0
  }

  quit(): void {
    const event = createEvent({})
    this.app.emit('before-quit', event)
    if (event.prevented) return
    for (const window of this.desk.windows) window.close()
    if (this.desk.windows.size === 0) this.#end(0)
  }

  /** What the registered handler answers, as Chromium would ask it. */
  async fetch(url: string, init?: RequestInit): Promise<Response> {
    const handler = this.#handlers.get(url.slice(0, url.indexOf(':')))
    if (handler === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME ${url}`)
    return handler(new Request(url, init))
  }

  #end(code: number): void {
    if (this.exitCode !== null) return
    this.exitCode = code
    this.app.emit('ended')
  }

  #createWindow(options: BrowserWindowConstructorOptions): StandInWindow {
    const preload = options.webPreferences?.preload ?? 'none'
    if (!preload.endsWith('preload.cjs')) throw new Error(`no preload at ${preload}`)
    const contents = this.#setting.createContents(this.ipc, (url) => this.fetch(url))
    this.app.emit('web-contents-created', {}, contents)
    const window = new StandInWindow(options, this.desk, contents)
    window.on('closed', () => {
      if (this.desk.windows.size === 0 && this.exitCode === null) this.app.emit('window-all-closed')
    })
    return window
  }

  #displayMatching(bounds: Rectangle): Display {
    const overlap = ({ bounds: b }: Display): number =>
      Math.max(0, Math.min(b.x + b.width, bounds.x + bounds.width) - Math.max(b.x, bounds.x)) *
      Math.max(0, Math.min(b.y + b.height, bounds.y + bounds.height) - Math.max(b.y, bounds.y))
    const [first, ...rest] = this.desk.displays
    if (first === undefined) throw new Error('a desk without display')
    return rest.reduce((best, display) => (overlap(display) > overlap(best) ? display : best), first)
  }

  /** What `require('electron/main')` and its sisters answer. */
  modules(): Record<string, object> {
    const { order } = this
    const setting = this.#setting
    const after = <M extends (...words: never[]) => unknown>(name: string, method: M): M =>
      afterReady(order, name, method)
    const before = <M extends (...words: never[]) => unknown>(name: string, method: M): M =>
      beforeReady(order, name, method)
    const createWindow = (options: BrowserWindowConstructorOptions): StandInWindow => this.#createWindow(options)

    const app = strict('app', {
      isPackaged: true,
      setName: before('app.setName', () => undefined),
      setAppUserModelId: before('app.setAppUserModelId', () => undefined),
      setPath: before('app.setPath', (name: string, path: string) => void this.#paths.set(name, path)),
      getPath: (name: string) =>
        this.#paths.get(name) ??
        join(name === 'logs' ? (this.#paths.get('userData') ?? setting.home) : setting.home, name),
      getVersion: () => '0.1.0',
      getPreferredSystemLanguages: after('app.getPreferredSystemLanguages', () => setting.languages),
      enableSandbox: before('app.enableSandbox', () => undefined),
      requestSingleInstanceLock: (data: unknown) => {
        this.lockData = structuredClone(data)
        return setting.isFirst
      },
      whenReady: async () => {
        if (!order.isReady) await once(this.app, 'ready')
      },
      on: (name: string, listener: (...words: unknown[]) => void) => void this.app.on(name, listener),
      quit: () => this.quit(),
      exit: (code: number) => {
        for (const window of this.desk.windows) window.destroy()
        this.#end(code)
      },
      showAboutPanel: () => undefined,
      commandLine: strict('app.commandLine', { getSwitchValue: (name: string) => setting.switches[name] ?? '' }),
    })
    const protocol = strict('protocol', {
      registerSchemesAsPrivileged: before(
        'protocol.registerSchemesAsPrivileged',
        (schemes: typeof this.schemes) => void this.schemes.push(...schemes),
      ),
      handle: after('protocol.handle', (scheme: string, handler: (request: Request) => Promise<Response>) => {
        this.#handlers.set(scheme, handler)
      }),
    })
    const defaultSession = strict('session', {
      setPermissionRequestHandler: (handler: SessionHandlers['request'] & object) => (this.session.request = handler),
      setPermissionCheckHandler: (handler: SessionHandlers['check'] & object) => (this.session.check = handler),
      setDevicePermissionHandler: (handler: SessionHandlers['device'] & object) => (this.session.device = handler),
      setSpellCheckerEnabled: (enabled: boolean) => (this.session.spellChecker = enabled),
      on: (name: string, listener: (...words: unknown[]) => void) => void this.sessionEvents.on(name, listener),
      webRequest: strict('webRequest', {
        onBeforeRequest: (
          filter: { urls: string[] },
          listener: (details: object, answer: (verdict: object) => void) => void,
        ) => (this.session.beforeRequest = { ...filter, listener }),
      }),
    })
    const sessionModule = strict('session', {
      get defaultSession() {
        if (!order.isReady) throw new Error('session.defaultSession was called before ready')
        return defaultSession
      },
    })
    const screen = strict('screen', {
      getAllDisplays: after('screen.getAllDisplays', () => this.desk.displays),
      getPrimaryDisplay: after('screen.getPrimaryDisplay', () => this.desk.displays[0]),
      getDisplayMatching: after('screen.getDisplayMatching', (bounds: Rectangle) => this.#displayMatching(bounds)),
      on: after(
        'screen.on',
        (name: string, listener: (...words: unknown[]) => void) => void this.screen.on(name, listener),
      ),
    })
    const dialog = strict('dialog', {
      showSaveDialog: async () => ({ canceled: this.savePath === null, filePath: this.savePath ?? '' }),
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showMessageBox: async ({ message, detail }: { message: string; detail: string }) => {
        this.messages.push(`${message}\n${detail}`)
        return { response: 0 }
      },
      showErrorBox: (title: string, text: string) => void this.messages.push(`${title}\n${text}`),
    })
    let nextBlocker = 0
    const main = strict('electron/main', {
      app,
      protocol,
      screen,
      dialog,
      session: sessionModule,
      ipcMain: this.ipc.electron,
      // Called with `new`: an arrow function could not be.
      BrowserWindow: function BrowserWindow(options: BrowserWindowConstructorOptions) {
        return after('new BrowserWindow', createWindow)(options)
      },
      Menu: strict('Menu', {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
        setApplicationMenu: after(
          'Menu.setApplicationMenu',
          (menu: MenuItemConstructorOptions[]) => void (this.menu = menu),
        ),
      }),
      powerMonitor: strict('powerMonitor', {
        on: after('powerMonitor.on', (name: string, listener: () => void) => void this.power.on(name, listener)),
      }),
      powerSaveBlocker: strict('powerSaveBlocker', {
        start: after('powerSaveBlocker.start', (kind: string) => {
          if (kind !== 'prevent-display-sleep') throw new Error(`the display may sleep with “${kind}”`)
          nextBlocker += 1
          this.blockers.add(nextBlocker)
          return nextBlocker
        }),
        stop: (id: number) => void this.blockers.delete(id),
      }),
    })
    const common = strict('electron/common', {
      crashReporter: strict('crashReporter', {
        start: (options: Record<string, unknown>) => void (this.crashReports = options),
      }),
      shell: strict('shell', {
        openExternal: async (url: string) => void this.opened.push(url),
        openPath: async (path: string) => {
          this.opened.push(path)
          return ''
        },
      }),
    })
    return { 'electron/main': main, 'electron/common': common }
  }
}
