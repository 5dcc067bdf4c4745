/** The desktop app run by a real Electron, where a binary is: from the checkout's bundles, over a folder of the test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronVersion, findElectron } from '../../build/electron/find.ts'
import { hasDisplay } from '../../build/start/display.ts'
import { isRoot } from '../../build/system/programs.ts'
import type { DesktopApp, DesktopFixtures } from '../e2e/desktop/desktop-app.ts'

const projectFolder = join(import.meta.dirname, '../..')
const executablePath = findElectron()

/** Why these tests cannot run here; null when they can. */
export const missing =
  executablePath === undefined
    ? `no Electron binary for ${electronVersion()} here`
    : hasDisplay()
      ? null
      : 'no display here for Electron'

/** The app, and Electron's own side of it. */
export interface RealDesktopApp extends DesktopApp {
  electron: ElectronApplication
}

interface RealFixtures extends DesktopFixtures {
  launch: (...words: string[]) => Promise<RealDesktopApp>
}

export const test = base.extend<RealFixtures>({
  launch: async ({ locale }, use) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'tablee-electron-'))
    const started: ElectronApplication[] = []
    await use(async (...words) => {
      const electron = await _electron.launch({
        // Never left to Playwright: it would require 'electron', which downloads.
        executablePath: executablePath ?? '',
        args: [...switches(locale), projectFolder, `--data=${dataFolder}`, ...words],
        timeout: 30_000,
      })
      started.push(electron)
      return appOf(electron, dataFolder)
    })
    // What a failed test left running.
    for (const electron of started) await electron.close()
    await rm(dataFolder, { recursive: true, force: true })
  },
})

function switches(locale: string | undefined): string[] {
  return [
    ...(process.platform === 'linux' ? ['--ozone-platform=x11'] : []),
    ...(isRoot() ? ['--no-sandbox'] : []),
    ...(locale === undefined ? [] : [`--lang=${locale}`]),
  ]
}

async function appOf(electron: ElectronApplication, dataFolder: string): Promise<RealDesktopApp> {
  const isProjection = (page: Page): boolean => page.url().includes('projection.html')
  const closed = new Promise<void>((resolve) => {
    electron.once('close', () => resolve())
  })
  return {
    electron,
    page: await electron.firstWindow(),
    dataFolder,
    projection: async () =>
      electron.windows().find(isProjection) ?? electron.waitForEvent('window', { predicate: isProjection }),
    mainHasFocus: () =>
      electron.evaluate(({ BrowserWindow }) => {
        const focused = BrowserWindow.getFocusedWindow()
        // No window has it when the desktop gives it to another program: then the projection has not taken it.
        return focused === null || !focused.webContents.getURL().includes('projection.html')
      }),
    answerSaveDialog: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
      }, path),
    openFile: (path) =>
      electron.evaluate(({ app }, file) => {
        app.emit('second-instance', {}, [], '', { files: [file] })
      }, path),
    pressQuit: () =>
      electron.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
        items?.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Q')?.click()
      }),
    ended: () => closed,
    quit: async () => {
      await electron.evaluate(({ app }) => app.quit())
      await closed
    },
  }
}
