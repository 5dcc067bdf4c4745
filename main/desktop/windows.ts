/** The two windows, and the settings no window may do without. */
import { join } from 'node:path'
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Rectangle,
  type WebContents,
  type WebPreferences,
} from 'electron/main'
import type { WindowRole } from './gate.ts'

/**
 * The cage of every page, each bar with its reason. The values are Electron's defaults, written down so that a test
 * sees them change.
 */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true, // a page that is taken over holds no system call
    contextIsolation: true, // what a page redefines does not reach the preload
    nodeIntegration: false, // no require in a page
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true, // same-origin policy
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false, // no guest page
    navigateOnDragDrop: false, // a file dropped on the window does not replace it
    spellcheck: true, // the session decides (session-security.ts)
  }
}

/** @param icon for Linux outside a package, where no .desktop file gives one. */
export function mainWindowOptions(preload: string, icon: string): BrowserWindowConstructorOptions {
  return {
    // Names the kept position and size.
    name: 'main',
    windowStatePersistence: true,
    title: 'Tablée',
    icon,
    width: 1366,
    height: 768,
    // The console works at 1024×768 (evening.md item 2), less the window's own frame.
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#fbf8f3',
    webPreferences: pagePreferences(preload),
  }
}

export interface ProjectionPlace {
  bounds: Rectangle
  /** A frame to drag it by, for when the shell cannot place it on another display itself. */
  framed: boolean
}

export function projectionWindowOptions(
  preload: string,
  icon: string,
  { bounds, framed }: ProjectionPlace,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    title: 'Tablée — projection',
    icon,
    frame: framed,
    show: false,
    autoHideMenuBar: true,
    // It is no window to switch to: nobody types there.
    skipTaskbar: !framed,
    backgroundColor: '#fbf8f3',
    // Its clock must turn while another window has the focus.
    webPreferences: { ...pagePreferences(preload), backgroundThrottling: false },
  }
}

/** Holds the windows and knows which page is whose: the gate asks. */
export class Windows {
  readonly #roles = new WeakMap<WebContents, WindowRole>()
  readonly #preload: string
  readonly #icon: string
  #main: BrowserWindow | null = null

  /** @param folder where the bundles of the shell lie, out/desktop. */
  constructor(folder: string) {
    this.#preload = join(folder, 'preload.cjs')
    // An installed program's icon comes from its .desktop file; this one is for Linux without it.
    this.#icon = join(folder, '../../build/icons/256x256.png')
  }

  get main(): BrowserWindow | null {
    return this.#main
  }

  roleOf(contents: WebContents): WindowRole | null {
    return this.#roles.get(contents) ?? null
  }

  createMain(): BrowserWindow {
    const window = new BrowserWindow(mainWindowOptions(this.#preload, this.#icon))
    this.#roles.set(window.webContents, 'main')
    this.#main = window
    window.on('closed', () => {
      this.#main = null
    })
    window.once('ready-to-show', () => window.show())
    return window
  }

  createProjection(place: ProjectionPlace): BrowserWindow {
    const window = new BrowserWindow(projectionWindowOptions(this.#preload, this.#icon, place))
    this.#roles.set(window.webContents, 'projection')
    // Zoom is kept by origin: enlarging the console would enlarge the wall too.
    window.webContents.setZoomMode('isolated')
    // A clicker's keys and Alt belong to the page there. A Mac has one menu, of no window.
    if (process.platform !== 'darwin') window.removeMenu()
    return window
  }

  /** Sends a message without content to the main page; false when there is none to hear it. */
  askMain(channel: string): boolean {
    if (this.#main === null || this.#main.webContents.isCrashed()) return false
    this.#main.webContents.send(channel)
    return true
  }

  /** Brings the main window to the front, wherever it was. */
  comeForward(): void {
    if (this.#main?.isMinimized() === true) this.#main.restore()
    this.#main?.focus()
  }
}
