/** A window on a desk of displays: where it is, whether it shows, who has the focus. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Display, Rectangle } from 'electron/main'
import { createEvent } from './strict.ts'
import type { StandInContents } from './web-contents.ts'

/** What windows share: the displays, the focus, the list of those open. */
export interface Desk {
  displays: Display[]
  windows: Set<StandInWindow>
  focused: StandInWindow | null
  /** Everyone who ever had the focus, in order: a moment is enough to swallow a key. */
  focusHistory: StandInWindow[]
}

export class StandInWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents: StandInContents
  readonly #desk: Desk
  #bounds: Rectangle
  #full = false
  #destroyed = false
  isShown = false
  hasMenu = true
  minimised = false

  constructor(options: BrowserWindowConstructorOptions, desk: Desk, contents: StandInContents) {
    super()
    this.options = options
    this.webContents = contents
    this.#desk = desk
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    desk.windows.add(this)
    if (options.show !== false) this.show()
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    this.emit('ready-to-show')
  }
  show(): void {
    this.isShown = true
    this.focus()
  }
  showInactive(): void {
    this.isShown = true
  }
  hide(): void {
    this.isShown = false
    if (this.#desk.focused === this) this.#desk.focused = null
  }
  focus(): void {
    if (this.#desk.focused === this) return
    this.#desk.focused?.emit('blur')
    this.#desk.focused = this
    this.#desk.focusHistory.push(this)
    this.emit('focus')
  }
  getBounds(): Rectangle {
    return this.#bounds
  }
  getNormalBounds(): Rectangle {
    return this.#bounds
  }
  setBounds(bounds: Rectangle): void {
    // A full-screen window keeps to its display until it leaves full screen.
    if (this.#full) return
    this.#bounds = bounds
    this.webContents.resized(bounds)
  }
  setFullScreen(full: boolean): void {
    this.#full = full
  }
  isFullScreen(): boolean {
    return this.#full
  }
  setSimpleFullScreen(full: boolean): void {
    this.#full = full
  }
  isSimpleFullScreen(): boolean {
    return this.#full
  }
  isMaximized(): boolean {
    return false
  }
  isMinimized(): boolean {
    return this.minimised
  }
  restore(): void {
    this.minimised = false
  }
  removeMenu(): void {
    this.hasMenu = false
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** Asks the window's listeners, as its close button does. */
  close(): void {
    const event = createEvent({})
    this.emit('close', event)
    if (!event.prevented) this.destroy()
  }
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.hide()
    this.#desk.windows.delete(this)
    this.webContents.closed()
    this.emit('closed')
  }
}
