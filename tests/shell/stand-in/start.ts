/** Runs the bundles on the stand-in, as Electron would run them. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { compileFunction } from 'node:vm'
import type { Display } from 'electron/main'
import type { ShellBundles } from './bundles.ts'
import { StandInElectron } from './electron.ts'
import type { HostRecord } from './recording-host.ts'
import { StandInContents } from './web-contents.ts'
import type { StandInWindow } from './window.ts'

export interface StartSetting {
  /** Words after the program's name. */
  words: string[]
  platform: NodeJS.Platform
  env: Record<string, string>
  displays: Display[]
  languages: string[]
  isFirst: boolean
  savePath: string | null
  switches: Record<string, string>
}

export interface RunningShell {
  electron: StandInElectron
  /** Holds the built pages, the documents and the profile; removed by `end`. */
  folder: string
  host: () => HostRecord
  main: () => StandInWindow
  projection: () => StandInWindow | null
  /** Ends it as the system would, and tidies up. */
  end: () => Promise<void>
}

export function display(id: number, label: string, bounds: Partial<Display['bounds']> = {}): Display {
  const whole = { x: 0, y: 0, width: 1366, height: 768, ...bounds }
  return { id, label, bounds: whole, workArea: whole } as Display
}

export const laptop = display(1, 'Laptop')
export const beamer = display(2, 'Beamer', { x: 1366, width: 1024 })

/** ms; a start takes a hundredth of it. */
const startTime = 5000

const bundledPage =
  '<!doctype html><html><head><meta name="style-nonce" content="__STYLE_NONCE__"></head><body></body></html>'

/** Starts the program and makes it ready. Whatever the bundle throws at start is thrown here. */
export async function startShell(bundles: ShellBundles, given: Partial<StartSetting> = {}): Promise<RunningShell> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-shell-'))
  mkdirSync(join(folder, 'out/renderer'), { recursive: true })
  for (const page of ['index.html', 'projection.html']) writeFileSync(join(folder, 'out/renderer', page), bundledPage)
  cpSync(join(import.meta.dirname, '../../factories/files'), join(folder, 'out/demo'), { recursive: true })
  const setting: StartSetting = {
    words: [],
    platform: 'linux',
    env: {},
    displays: [laptop],
    languages: ['fr-FR'],
    isFirst: true,
    savePath: null,
    switches: { 'ozone-platform': 'x11' },
    ...given,
  }
  const electron = new StandInElectron({
    ...setting,
    home: folder,
    createContents: (ipc, fetch) => new StandInContents(ipc, fetch, bundles.preload),
  })
  globalThis.tableeHostRecord = undefined
  runBundle(bundles.main, electron, folder, setting)
  electron.becomeReady()
  // The shell has no event for "all is there": its main page having loaded is the nearest.
  const deadline = performance.now() + startTime
  while (electron.exitCode === null && ![...electron.desk.windows].some((window) => window.isShown)) {
    if (performance.now() > deadline) throw new Error(`no window after ${startTime / 1000} s`)
    await turn()
  }
  await turn()
  const withRole = (name: string): StandInWindow | undefined =>
    [...electron.desk.windows].find((window) => (window.options.name ?? 'projection') === name)
  return {
    electron,
    folder,
    host: () => some(globalThis.tableeHostRecord, 'no host was created'),
    main: () => some(withRole('main'), 'there is no main window'),
    projection: () => withRole('projection') ?? null,
    async end() {
      for (const window of electron.desk.windows) window.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function some<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise)
  return value
}

/** @param folder holds out/, as the project does */
export function runBundle(
  code: string,
  electron: StandInElectron,
  folder: string,
  { words, platform, env }: Pick<StartSetting, 'words' | 'platform' | 'env'>,
): void {
  const modules = electron.modules()
  const nodeRequire = createRequire(import.meta.url)
  const require = (name: string): unknown => {
    if (name.startsWith('electron')) return some(modules[name], `the main process has no module “${name}”`)
    return nodeRequire(name)
  }
  const file = join(folder, 'out/desktop/main.cjs')
  const ownProcess = Object.create(process, {
    argv: { value: ['/opt/Tablee/tablee', ...words] },
    platform: { value: platform },
    env: { value: { TABLEE_DATA: join(folder, 'data'), ...env } },
  }) as NodeJS.Process
  // Each start is a program of its own: the Yjs of the one before is none of its business.
  Reflect.deleteProperty(globalThis, '__ $YJS$ __')
  const run = compileFunction(code, ['require', 'module', 'exports', '__filename', '__dirname', 'process'], {
    filename: file,
  }) as (...words: unknown[]) => void
  run(require, { exports: {} }, {}, file, join(folder, 'out/desktop'), ownProcess)
}
