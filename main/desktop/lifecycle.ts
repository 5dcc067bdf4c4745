/** How the program starts once, and ends without losing anything, whoever ends it: a person, the system, a signal. */
import type { App, BrowserWindow, Event, PowerMonitor } from 'electron/main'
import { z } from 'zod'
import type { Farewell } from './farewell.ts'

const secondStartSchema = z.object({ files: z.array(z.string().max(10_000)).max(100) })

/** False when a Tablée with this profile runs already: it is then told to come forward, with the files. */
export function isFirstInstance(app: App, files: string[], startedAgain: (files: string[]) => void): boolean {
  if (!app.requestSingleInstanceLock({ files })) return false
  // Chromium reorders argv (electron's second-instance note), so the files come as data.
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = secondStartSchema.safeParse(data)
    startedAgain(parsed.success ? parsed.data.files : [])
  })
  return true
}

/** macOS hands files over by an event, the first ones before `ready`. */
export function acceptOpenedFiles(app: App, open: (files: string[]) => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
}

/**
 * Whatever ends the program waits for the farewell, and nobody is asked anything: Electron turns SIGINT, SIGTERM and the
 * system's own request into the same quit. A person's roads are the menu and the window's close button.
 */
export function sayFarewellBeforeQuit(app: App, farewell: Farewell): void {
  app.on('before-quit', (event) => {
    if (farewell.isOver) return
    event.preventDefault()
    farewell.begin()
  })
  app.on('window-all-closed', () => app.quit())
}

/** Closing the main window is a person quitting; until the farewell is over, its page must live to flush. */
export function keepUntilFarewell(window: BrowserWindow, farewell: Farewell): void {
  window.on('close', (event) => {
    if (farewell.isOver) return
    event.preventDefault()
    farewell.request()
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // The page has flushed: nothing is left to keep the window open for.
    if (farewell.isOver) event.preventDefault()
  })
  // Windows ends a session without before-quit.
  window.on('query-session-end', () => farewell.flushSoon())
  window.on('session-end', () => farewell.begin())
}

/** Linux and macOS: asks the system to wait while the farewell runs. */
export function quitOnShutdown(powerMonitor: PowerMonitor, app: App): void {
  const listener = (event: Event): void => {
    event.preventDefault()
    app.quit()
  }
  // The typings leave the event out; the documentation gives it preventDefault.
  powerMonitor.on('shutdown', listener as () => void)
}

/** A page that died is loaded again, since everything is on disk; twice within a minute, it is given up. */
export function reviveLostPage(window: BrowserWindow, elapsed: () => number, giveUp: () => void): void {
  let lastLoss = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const again = elapsed() - lastLoss < 60_000
    lastLoss = elapsed()
    if (again) giveUp()
    else window.webContents.reload()
  })
}
