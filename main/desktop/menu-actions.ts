/** The menu as the windows carry it, and what its own items do. */
import { shell } from 'electron/common'
import { app, Menu } from 'electron/main'
import { askMeetingFiles } from './dialogs.ts'
import { menuTemplate, type MenuActions } from './menu.ts'
import type { FileOpener } from './open-files.ts'
import type { Projection } from './projection.ts'
import type { Windows } from './windows.ts'
import type { ShellWords } from './words.ts'

export interface MenuReach {
  windows: Windows
  projection: Projection
  opener: FileOpener
  words: ShellWords
  dataFolder: string
  log: (line: string) => void
}

/** Builds the menu anew: its projection items follow the projection. */
export function showMenu(reach: MenuReach): void {
  const state = { projecting: reach.projection.isOpen, platform: process.platform, isPackaged: app.isPackaged }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(reach.words, menuActions(reach), state)))
}

function menuActions({ windows, projection, opener, words, dataFolder, log }: MenuReach): MenuActions {
  const failed = (what: string) => (): void => log(`menu: ${what} failed`)
  return {
    openFile() {
      if (windows.main === null) return
      askMeetingFiles(windows.main, words, app.getPath('documents')).then((files) => opener.open(files), failed('open'))
    },
    moveProjection: () => projection.move(),
    closeProjection: () => projection.close(),
    openDataFolder() {
      // Answers what went wrong as text, empty when nothing did.
      shell
        .openPath(dataFolder)
        .then((trouble) => (trouble === '' ? undefined : failed('data folder')()), failed('data folder'))
    },
    showAbout: () => app.showAboutPanel(),
  }
}
