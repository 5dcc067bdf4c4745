/** The menu as the windows carry it, and what its own items do. */
import { shell } from 'electron/common'
import { app, Menu } from 'electron/main'
import { channels } from './channels.ts'
import { askMeetingFiles } from './dialogs.ts'
import type { Farewell } from './farewell.ts'
import { menuTemplate, type MenuActions } from './menu.ts'
import type { FileOpener } from './open-files.ts'
import { meetingInAddress } from './origin.ts'
import type { Projection } from './projection.ts'
import type { Windows } from './windows.ts'
import type { ShellWords } from './words.ts'

export interface MenuReach {
  windows: Windows
  projection: Projection
  farewell: Farewell
  opener: FileOpener
  words: ShellWords
  dataFolder: string
  log: (line: string) => void
}

/** Shows the menu, and answers what keeps it in step with the projection and the page. */
export function showMenu(reach: MenuReach): () => void {
  let shown = ''
  const refresh = (): void => {
    const state = {
      projecting: reach.projection.isOpen,
      inMeeting: meetingShown(reach) !== null,
      platform: process.platform,
      isPackaged: app.isPackaged,
    }
    // Setting a menu anew closes the one that is open.
    if (shown === JSON.stringify(state)) return
    shown = JSON.stringify(state)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(reach.words, menuActions(reach), state)))
  }
  refresh()
  return refresh
}

function meetingShown({ windows }: MenuReach): string | null {
  return windows.main === null ? null : meetingInAddress(windows.main.webContents.getURL())
}

function menuActions(reach: MenuReach): MenuActions {
  const { windows, projection, farewell, opener, words, dataFolder, log } = reach
  const failed = (what: string) => (): void => log(`menu: ${what} failed`)
  return {
    openFile() {
      if (windows.main === null) return
      askMeetingFiles(windows.main, words, app.getPath('documents')).then((files) => opener.open(files), failed('open'))
    },
    project() {
      const docId = meetingShown(reach)
      if (docId === null) return
      projection
        .open(docId)
        .then(() => windows.main?.webContents.send(channels.projected, docId))
        .catch(failed('projection'))
    },
    moveProjection: () => projection.move(),
    closeProjection: () => projection.close(),
    quit: () => farewell.request(),
    openDataFolder() {
      // Answers what went wrong as text, empty when nothing did.
      shell
        .openPath(dataFolder)
        .then((trouble) => (trouble === '' ? undefined : failed('data folder')()), failed('data folder'))
    },
    showAbout: () => app.showAboutPanel(),
  }
}
