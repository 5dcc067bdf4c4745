/**
 * The projection window: on the external display, full screen, without ever taking the focus from who types. It hides
 * when its display vanishes, never landing on the laptop, and comes back by itself (evening.md item 2).
 */
import type { BrowserWindow, Display, Screen } from 'electron/main'
import { centred, corner, externalDisplay, nextDisplay, type DisplayFacts, type DisplayMemory } from './displays.ts'
import { projectionPage } from './origin.ts'
import type { ProjectionPlace } from './windows.ts'

/** Some window managers give the focus to what becomes full screen; for this long (ms) it is handed back. */
const focusGuardMs = 1000

export interface ProjectionSetting {
  screen: Screen
  platform: NodeJS.Platform
  /** False on native Wayland (displays.ts). */
  canPlace: boolean
  mainWindow: () => BrowserWindow | null
  createWindow: (place: ProjectionPlace) => BrowserWindow
  keepAwake: (awake: boolean) => void
  /** Milliseconds that never go back. */
  elapsed: () => number
  /** It opened, closed or moved: the menu follows. */
  changed: () => void
}

export class Projection {
  readonly #setting: ProjectionSetting
  #window: BrowserWindow | null = null
  #url = ''
  /** The display it fills, or was last filling; null while it stands in a window of its own. */
  #display: DisplayMemory | null = null
  #placedAt = Number.NEGATIVE_INFINITY
  /** Another window has the room's screen for a while. */
  #lent = false

  constructor(setting: ProjectionSetting) {
    this.#setting = setting
    const { screen } = setting
    screen.on('display-added', () => this.#settle())
    screen.on('display-removed', (_event, gone) => this.#lost(gone))
    screen.on('display-metrics-changed', (_event, changed) => {
      if (changed.id === this.#display?.id) this.#settle()
    })
  }

  get isOpen(): boolean {
    return this.#window !== null
  }

  /** Opens it, or shows another meeting in it. Answers whether the room has a display of its own. */
  async open(docId: string): Promise<{ display: 'external' | 'same' }> {
    const url = projectionPage(docId)
    // Opening it again is asking for it back.
    this.#lent = false
    const external = this.#external()
    const window = this.#window ?? this.#create(external)
    if (this.#url !== url) await this.#load(window, url)
    // Closed while it was loading.
    if (this.#window !== window) return { display: 'same' }
    this.#settle()
    this.#setting.changed()
    return { display: external === null || !this.#setting.canPlace ? 'same' : 'external' }
  }

  /** Steps aside for somebody's document, or comes back where it was; the focus stays where it is. */
  lend(lent: boolean): void {
    if (this.#lent === lent) return
    this.#lent = lent
    if (lent) this.#window?.hide()
    else this.#settle()
  }

  close(): void {
    this.#window?.close()
  }

  /** To the next display. When that is the main window's, the two change places: the cables were the other way round. */
  move(): void {
    const window = this.#window
    if (window === null) return
    if (!this.#setting.canPlace) {
      // The person drags it to the projector; this makes it full screen there, or a window again.
      this.#fill(window, !this.#isFull(window))
      return
    }
    const { screen } = this.#setting
    const here = screen.getDisplayMatching(window.getBounds())
    const next = nextDisplay(screen.getAllDisplays(), here.id)
    if (next === null) return
    const main = this.#setting.mainWindow()
    if (main !== null && screen.getDisplayMatching(main.getBounds()).id === next.id) {
      moveWindow(main, here)
    }
    this.#place(window, next)
  }

  #create(external: DisplayFacts | null): BrowserWindow {
    const framed = external === null || !this.#setting.canPlace
    const bounds = external !== null && !framed ? external.bounds : corner(this.#mainDisplay().workArea)
    const window = this.#setting.createWindow({ bounds, framed })
    this.#window = window
    window.on('focus', () => this.#returnFocus())
    window.on('closed', () => this.#closed())
    return window
  }

  async #load(window: BrowserWindow, url: string): Promise<void> {
    const isFirst = this.#url === ''
    this.#url = url
    try {
      await window.loadURL(url)
    } catch (error) {
      // Another meeting is another hash, at which the page loads itself anew: Electron may call that given up.
      if (!isFirst) return
      // No empty window is left behind.
      if (!window.isDestroyed()) window.destroy()
      throw error
    }
  }

  /** Brings the window to where it belongs with the displays there are now. */
  #settle(): void {
    const window = this.#window
    if (window === null || this.#url === '' || this.#lent) return
    const external = this.#setting.canPlace ? this.#external() : null
    if (external !== null) this.#place(window, external)
    else if (this.#display === null) this.#show(window)
  }

  #place(window: BrowserWindow, display: DisplayFacts): void {
    this.#display = { id: display.id, label: display.label }
    // A full-screen window keeps to its display, on most systems.
    if (this.#isFull(window)) this.#fill(window, false)
    window.setBounds(display.bounds)
    this.#show(window)
    this.#fill(window, true)
  }

  #show(window: BrowserWindow): void {
    this.#placedAt = this.#setting.elapsed()
    window.showInactive()
    this.#setting.keepAwake(true)
  }

  #lost(gone: Display): void {
    const window = this.#window
    if (window === null || gone.id !== this.#display?.id) return
    window.hide()
    this.#setting.keepAwake(false)
  }

  #returnFocus(): void {
    if (this.#setting.elapsed() - this.#placedAt < focusGuardMs) this.#setting.mainWindow()?.focus()
  }

  #closed(): void {
    this.#window = null
    this.#url = ''
    this.#lent = false
    this.#setting.keepAwake(false)
    this.#setting.changed()
  }

  #mainDisplay(): DisplayFacts {
    const main = this.#setting.mainWindow()
    const { screen } = this.#setting
    return main === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(main.getBounds())
  }

  #external(): DisplayFacts | null {
    return externalDisplay(this.#setting.screen.getAllDisplays(), this.#mainDisplay().id, this.#display)
  }

  // macOS moves a full-screen window to a space of its own, slowly, and takes the laptop's view with it.
  #isFull(window: BrowserWindow): boolean {
    return this.#setting.platform === 'darwin' ? window.isSimpleFullScreen() : window.isFullScreen()
  }

  #fill(window: BrowserWindow, full: boolean): void {
    if (this.#setting.platform === 'darwin') window.setSimpleFullScreen(full)
    else window.setFullScreen(full)
  }
}

function moveWindow(window: BrowserWindow, display: DisplayFacts): void {
  const maximised = window.isMaximized()
  if (maximised) window.unmaximize()
  window.setBounds(centred(window.getNormalBounds(), display.workArea))
  if (maximised) window.maximize()
}
