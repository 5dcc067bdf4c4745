/**
 * The installers' configuration, as far as it can be proved without an Electron binary or a network: its schema, an
 * unpacked app with exactly our files in its archive, its fuses, and what a .deb would tell the desktop.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { appId } from '../../main/desktop/identity.ts'
import { writeRecordingFpm, writeStandInDist } from './stand-in/electron-dist.ts'

const projectFolder = join(import.meta.dirname, '../..')
const configText = readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8')
const packageFacts = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  main: string
  desktopName: string
  devDependencies: Record<string, string>
}

/** ms; packing takes a twentieth of it. A download that is tried all the same would take longer. */
const timeLimit = 60_000

/** What electron-builder's own schema finds wrong, by its path. */
function troublesOf(text: string): string[] {
  const schema = JSON.parse(
    readFileSync(join(projectFolder, 'node_modules/app-builder-lib/scheme.json'), 'utf8'),
  ) as object
  // The schema is of draft 7 with words of the packager's own.
  const validate = new Ajv({ strict: false, validateSchema: false, allErrors: true }).compile(schema)
  return validate(parse(text)) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

describe('electron-builder.yml', () => {
  it('is what the packager’s own schema allows', () => {
    expect(troublesOf(configText)).toEqual([])
  })

  it.each([
    ['an option that is misspelt', 'syncDesktopName: true', 'syncDesktopNames: true'],
    ['a fuse that is misspelt', 'runAsNode: false', 'runAsnode: false'],
    ['a fuse of another type', 'onlyLoadAppFromAsar: true', 'onlyLoadAppFromAsar: maybe'],
    ['an association without its extension', '  - ext: tablee\n    name:', '  - name:'],
    ['an architecture there is none of', 'arch: [x64, arm64]', 'arch: [x64, arm65]'],
  ])('%s would be noticed', (_title, from, to) => {
    expect(configText).toContain(from)
    expect(troublesOf(configText.replace(from, to))).not.toEqual([])
  })

  it('names the program as the shell does', () => {
    expect(parse(configText)).toMatchObject({ appId })
  })

  it('makes what is promised for each system', () => {
    const config = parse(configText) as Record<string, { target: { target: string; arch: string[] }[] }>
    const targets = Object.fromEntries(
      ['linux', 'win', 'mac'].map((system) => [system, config[system]?.target.map(({ target }) => target)]),
    )
    expect(targets).toEqual({ linux: ['AppImage', 'deb', 'tar.gz'], win: ['nsis', 'zip'], mac: ['dmg', 'zip'] })
    for (const system of ['linux', 'win', 'mac']) {
      for (const { arch } of config[system]?.target ?? []) expect(arch).toEqual(['x64', 'arm64'])
    }
  })
})

/** What the build leaves in out/, and what must stay out of the archive. */
const packed = [
  'out/demo/a-photograph.png',
  'out/desktop/main.cjs',
  'out/desktop/preload.cjs',
  'out/fonts/Inter-Regular.ttf',
  'out/host/harfbuzz.wasm',
  'out/host/pdf-worker.cjs',
  'out/renderer/assets/app-1234.js',
  'out/renderer/index.html',
  'out/renderer/projection.html',
]
const notPacked = [
  'out/browser/tablee.cjs',
  'out/reports/e2e.json',
  'out/.built',
  'main/desktop/main.ts',
  '.env',
  'a.tablee',
]

/** fpm's stand-in is a shell script, and packing for Windows and macOS wants their real Electron. */
const reason = process.platform === 'linux' ? null : 'packed and read on Linux only'

describe('an unpacked app over a stand-in for Electron', () => {
  let folder: string
  const inApp = (path: string): string => join(folder, 'app', path)
  const recorded = (name: string): string => readFileSync(join(folder, 'record', name), 'utf8')

  beforeEach(({ task, skip }) => {
    if (reason === null) return
    // The tally wants to read why (build/verify/tally.ts).
    Object.assign(task.meta, { skipReason: reason })
    skip(reason)
  })
  beforeAll(() => {
    if (reason !== null) return
    folder = mkdtempSync(join(tmpdir(), 'tablee-package-'))
    for (const path of [...packed, ...notPacked]) {
      mkdirSync(dirname(inApp(path)), { recursive: true })
      writeFileSync(inApp(path), path)
    }
    for (const name of ['package.json', 'electron-builder.yml', 'build/icons']) {
      cpSync(join(projectFolder, name), inApp(name), { recursive: true })
    }
    symlinkSync(join(projectFolder, 'node_modules'), inApp('node_modules'))
    writeStandInDist(join(folder, 'electron'), packageFacts.devDependencies['electron'] ?? '')
    writeRecordingFpm(join(folder, 'fpm'), join(folder, 'record'))
    pack()
  }, timeLimit)
  afterAll(() => {
    if (reason === null) rmSync(folder, { recursive: true, force: true })
  })

  function pack(): void {
    const cli = join(projectFolder, 'node_modules/electron-builder/cli.js')
    const switches = [
      '--linux',
      'dir',
      'deb',
      '--x64',
      '--publish',
      'never',
      `-c.electronDist=${join(folder, 'electron')}`,
    ]
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...switches], {
      cwd: inApp(''),
      timeout: timeLimit,
      encoding: 'utf8',
      // Whatever tries the network all the same meets a closed door at once.
      env: {
        ...process.env,
        CUSTOM_FPM_PATH: join(folder, 'fpm'),
        HTTP_PROXY: 'http://127.0.0.1:9',
        HTTPS_PROXY: 'http://127.0.0.1:9',
        npm_config_offline: 'true',
      },
    })
    if (status !== 0) throw new Error(`electron-builder failed: ${error?.message ?? ''}\n${stdout}\n${stderr}`)
  }

  it('holds our bundles, one icon and nothing else', () => {
    const archive = inApp('dist/linux-unpacked/resources/app.asar')
    const entries = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
    const files = entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)))
    expect(files.sort()).toEqual([...packed, 'build/icons/256x256.png', 'package.json'].sort())
    expect(packed).toContain(packageFacts.main)
    expect(existsSync(inApp('dist/linux-unpacked/resources/app.asar.unpacked'))).toBe(false)
  })

  it('has its fuses set, each of them', async () => {
    const wire = await getCurrentFuseWire(inApp('dist/linux-unpacked/tablee'))
    const isOn = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse] ?? 0) === '1'
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      cookies: isOn(FuseV1Options.EnableCookieEncryption),
      ownSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
      onlyAsar: true,
      asarIntegrity: true,
      cookies: false,
      ownSnapshot: false,
    })
  })

  it('carries the languages it speaks', () => {
    const locale = (name: string): boolean => existsSync(inApp(`dist/linux-unpacked/locales/${name}.pak`))
    expect([locale('fr'), locale('en-US'), locale('de'), locale('tr')]).toEqual([true, true, false, false])
  })

  it('tells the desktop how to start it, under the name its windows carry', () => {
    const entry = recorded('desktop')
    expect(entry).toMatch(/^Exec="?\/opt\/Tablée\/tablee"? --ozone-platform=x11 %U$/m)
    expect(entry).toMatch(/^MimeType=application\/x-tablee;$/m)
    const name = packageFacts.desktopName.replace(/\.desktop$/, '')
    expect(entry).toMatch(new RegExp(`^StartupWMClass=${name}$`, 'm'))
    expect(recorded('arguments')).toContain(`=/usr/share/applications/${packageFacts.desktopName}`)
    expect(recorded('arguments')).toContain('=/usr/share/icons/hicolor/256x256/apps/tablee.png')
  })

  it('tells the system what a .tablee file is', () => {
    const mime = recorded('mime.xml')
    expect(mime).toContain('<mime-type type="application/x-tablee">')
    expect(mime).toContain('<glob pattern="*.tablee"/>')
  })
})
