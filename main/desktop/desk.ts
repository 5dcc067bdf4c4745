/** What stands once Electron is ready: the host behind its scheme, the gate, the windows, the menu, the way out. */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { app, ipcMain, powerMonitor, powerSaveBlocker, protocol, screen, session } from 'electron/main'
import { toFilesError } from '#host/files/files-error.ts'
import type { Host } from '#host/host.ts'
import { channels } from './channels.ts'
import { askSavePath, sayDemoFailed, sayFileRefused, sayPageLost } from './dialogs.ts'
import { canPlaceWindows } from './displays.ts'
import { Farewell } from './farewell.ts'
import { Gate } from './gate.ts'
import { keepUntilFarewell, quitOnShutdown, reviveLostPage, sayFarewellBeforeQuit } from './lifecycle.ts'
import { showMenu } from './menu-actions.ts'
import type { FileOpener } from './open-files.ts'
import { homePage } from './origin.ts'
import { createWakefulness } from './power.ts'
import { Projection } from './projection.ts'
import { openRequests } from './requests.ts'
import { serveScheme } from './scheme.ts'
import { guardSession } from './session-security.ts'
import { startHost } from './start-host.ts'
import { Windows } from './windows.ts'
import type { ShellWords } from './words.ts'

type Log = (line: string) => void

const elapsed = (): number => performance.now()

export interface Start {
  dataFolder: string
  demo: boolean
  /** What `--at` said. */
  at: string | null
  opener: FileOpener
  words: ShellWords
  log: Log
}

export async function openDesk({ dataFolder, demo, at, opener, words, log }: Start): Promise<void> {
  const host = await startHost({ outFolder: join(__dirname, '..'), dataFolder, at, words, log })
  if (host === null) return
  serveScheme(protocol, host)
  guardSession(session.defaultSession, process.platform)

  const windows = new Windows(__dirname)
  const farewell = bidFarewell(host, windows, log)
  const projection = openProjection(windows, () => refreshMenu())
  const refreshMenu = showMenu({ windows, projection, farewell, opener, words, dataFolder, log })
  openRequests(new Gate(ipcMain, (contents) => windows.roleOf(contents), log), {
    host,
    projection,
    farewell,
    opener,
    saving: {
      askPath: async (suggestion) => (windows.main === null ? null : askSavePath(windows.main, words, suggestion)),
      folder: app.getPath('documents'),
    },
  })
  await openMainWindow(windows, farewell, opener, words)
  windows.main?.webContents.on('did-navigate-in-page', refreshMenu)
  opener.begin({
    host,
    showMeeting: (docId, remarks) => windows.main?.webContents.send(channels.openMeeting, docId, remarks),
    refused: (name, code) => void sayFileRefused(words, name, code),
    comeForward: () => windows.comeForward(),
  })
  if (demo) {
    host.openDemo().then(
      ({ docId }) => opener.show(docId),
      (error: unknown) => void sayDemoFailed(words, toFilesError(error).code),
    )
  }
}

function bidFarewell(host: Host, windows: Windows, log: Log): Farewell {
  const farewell = new Farewell({
    askPage: () => windows.askMain(channels.flush),
    askPerson: () => windows.askMain(channels.askQuit),
    closeHost: () => host.close(),
    leave: () => app.quit(),
    log,
  })
  sayFarewellBeforeQuit(app, farewell)
  quitOnShutdown(powerMonitor, app)
  return farewell
}

function openProjection(windows: Windows, changed: () => void): Projection {
  return new Projection({
    screen,
    platform: process.platform,
    canPlace: canPlaceWindows(process.platform, process.env, app.commandLine.getSwitchValue('ozone-platform')),
    mainWindow: () => windows.main,
    createWindow: (place) => windows.createProjection(place),
    keepAwake: createWakefulness(powerSaveBlocker),
    elapsed,
    changed,
  })
}

async function openMainWindow(
  windows: Windows,
  farewell: Farewell,
  opener: FileOpener,
  words: ShellWords,
): Promise<void> {
  const window = windows.createMain()
  keepUntilFarewell(window, farewell)
  reviveLostPage(window, elapsed, () => {
    sayPageLost(words)
    app.quit()
  })
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) opener.pageGone()
  })
  await window.loadURL(homePage)
}
