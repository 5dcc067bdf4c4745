/**
 * The built main and preload bundles with the built pages in Chromium, the stand-in between them: all that is real
 * but Electron itself.
 */
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { StandInElectron } from '../../shell/stand-in/electron.ts'
import { beamer, laptop, runBundle } from '../../shell/stand-in/start.ts'
import type { BundleDoor } from './bundle-door.ts'
import type { DesktopApp } from './desktop-app.ts'
import { PageContents } from './page-contents.ts'

const projectFolder = join(import.meta.dirname, '../../..')

function bundle(name: string): string {
  return readFileSync(join(projectFolder, 'out/desktop', name), 'utf8')
}

/** A folder of this name under `home` is a stick that is plugged in. */
export const stickName = 'CLE'

/** What only the stand-in can do to the computer around the app. */
export interface StandInApp extends DesktopApp {
  /** As on a laptop whose projector is not plugged in yet. */
  leaveOneDisplay: () => void
  plugProjector: () => void
  plugStick: () => Promise<void>
}

/** @param home where the system's own folders are, for this test */
export async function startStandInApp(
  context: BrowserContext,
  door: BundleDoor,
  home: string,
  dataFolder: string,
  words: string[],
): Promise<StandInApp> {
  const preload = bundle('preload.cjs')
  const electron = new StandInElectron({
    home,
    createContents: (ipc, fetch) => new PageContents(ipc, fetch, context, door, preload),
    displays: [laptop, beamer],
    languages: ['fr-FR'],
    isFirst: true,
    savePath: null,
    switches: { 'ozone-platform': 'x11' },
  })
  door.serve((url, init) => electron.fetch(url, init))
  runBundle(bundle('main.cjs'), electron, projectFolder, {
    words: [`--data=${dataFolder}`, ...words],
    platform: process.platform,
    env: { TABLEE_VOLUMES: join(home, stickName) },
  })
  electron.becomeReady()
  const pageOf = async (isWanted: (name: string | undefined) => boolean): Promise<Page> => {
    // The limit of the test is the limit of this wait.
    while (electron.exitCode === null) {
      const window = [...electron.desk.windows].find((each) => isWanted(each.options.name) && each.isShown)
      if (window !== undefined) return (window.webContents as PageContents).browserPage
      await turn()
    }
    throw new Error(`the app ended with ${electron.exitCode}: ${electron.messages.join('\n')}`)
  }
  return {
    page: await pageOf((name) => name === 'main'),
    dataFolder,
    projection: () => pageOf((name) => name === undefined),
    mainHasFocus: async () => electron.desk.focused?.options.name === 'main',
    answerSaveDialog: async (path) => {
      electron.savePath = path
    },
    openFile: async (path) => {
      electron.app.emit('second-instance', {}, [], '', { files: [path] })
    },
    leaveOneDisplay: () => {
      electron.desk.displays = [laptop]
    },
    plugProjector: () => {
      electron.desk.displays = [laptop, beamer]
      electron.screen.emit('display-added', {}, beamer)
    },
    plugStick: async () => {
      await mkdir(join(home, stickName))
    },
    pressQuit: async () => {
      const items = electron.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      const item = items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Q')
      item?.click?.(undefined as never, undefined, undefined as never)
    },
    ended: async () => {
      await electron.ended()
    },
    quit: async () => {
      electron.quit()
      await electron.ended()
    },
  }
}
