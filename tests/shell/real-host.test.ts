/** The real main bundle with the real host in it: what a page does arrives on the disk, and is there at the next start. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/operations.ts'
import { publicViewSchema, type PublicView } from '#shared/contract/public-view.ts'
import type { Result } from '#shared/contract/result.ts'
import { bundleShell, type ShellBundles } from './stand-in/bundles.ts'
import { startShell, type RunningShell } from './stand-in/start.ts'

let bundles: ShellBundles
let dataFolder: string
const running: RunningShell[] = []

beforeAll(async () => {
  bundles = await bundleShell('real')
}, 60_000)
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'tablee-data-'))
})
afterEach(async () => {
  for (const shell of running.splice(0)) {
    if (shell.electron.exitCode === null) {
      shell.electron.quit()
      await shell.electron.ended()
    }
    await shell.end()
  }
  rmSync(dataFolder, { recursive: true, force: true })
})

async function start(...words: string[]): Promise<RunningShell> {
  const shell = await startShell(bundles, { words: [`--data=${dataFolder}`, ...words] })
  running.push(shell)
  return shell
}

/** As a page asks: through the scheme. */
async function call<N extends OperationName>(
  { electron }: RunningShell,
  name: N,
  input: InputOf<N>,
): Promise<Result<OutputOf<N>>> {
  const response = await electron.fetch(`app://bundle/api/${name}`, { method: 'POST', body: JSON.stringify(input) })
  return (await response.json()) as Result<OutputOf<N>>
}

async function createMeeting(shell: RunningShell): Promise<string> {
  const created = await call(shell, 'meeting.create', {
    title: 'Conseil de juin',
    endTime: '20:30',
    agendaText: 'Accueil 10 min\nBudget 20 min',
    language: 'fr',
    timeZone: 'Europe/Paris',
  })
  if (!created.ok) throw new Error(created.code)
  return created.value.docId
}

describe('the desktop shell with its host', () => {
  it('says where it keeps documents, and at what hour', async () => {
    const info = await call(await start('--at=2026-11-12T18:25'), 'host.info', {})
    expect(info).toMatchObject({ ok: true, value: { shell: 'desktop', dataFolder, diskTrouble: null } })
    if (info.ok) expect(info.value.now - Date.parse('2026-11-12T17:25:00Z')).toBeLessThan(60_000)
  })

  it('keeps a meeting from one start to the next', async () => {
    const first = await start()
    const docId = await createMeeting(first)
    first.electron.quit()
    expect(await first.electron.ended()).toBe(0)
    const list = await call(await start(), 'meeting.list', {})
    expect(list).toMatchObject({ ok: true, value: [{ docId, title: 'Conseil de juin' }] })
  })

  it('sends the wall its public view over a port', async () => {
    const shell = await start()
    const docId = await createMeeting(shell)
    await shell.main().webContents.page?.desktop.openProjection(docId)
    const { page } = shell.projection()?.webContents ?? {}
    page?.desktop.connect(JSON.stringify({ kind: 'wall', docId }))
    const port = page?.posted[0]?.ports[0]
    const view = await new Promise<PublicView>((resolve) => {
      port?.once('message', (frame: ArrayBuffer) => {
        resolve(publicViewSchema.parse(JSON.parse(new TextDecoder().decode(frame))))
      })
    })
    expect(view).toMatchObject({ docId, title: 'Conseil de juin', phase: 'planned' })
    port?.close()
  })

  it('shows the demo when asked for it', async () => {
    const shell = await start('--demo')
    const opened: string[] = []
    shell.main().webContents.page?.desktop.onOpenMeeting((docId) => opened.push(docId))
    await vi.waitFor(() => expect([opened.length, shell.electron.messages]).toEqual([1, []]), { timeout: 20_000 })
    const list = await call(shell, 'meeting.list', {})
    expect(list).toMatchObject({ ok: true, value: [expect.objectContaining({ docId: opened[0] })] })
  })

  it('says so when another Tablée works in the folder, and touches nothing', async () => {
    await start()
    const second = await start()
    expect(second.electron.exitCode).toBe(1)
    expect(second.electron.messages.join()).toContain('une autre Tablée travaille déjà dans ce dossier')
  })

  it('keeps its profile apart from the documents', async () => {
    await start()
    expect(existsSync(join(dataFolder, 'tablee-desktop/logs'))).toBe(true)
  })
})
