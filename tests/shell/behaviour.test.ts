/** What the shell does for a page, a person and the system, on the real bundles. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { MessagePort } from 'node:worker_threads'
import type { MenuItemConstructorOptions } from 'electron/main'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesktopBridge } from '#shared/contract/desktop.ts'
import { href } from '../../renderer/app/router.ts'
import { bundleShell, type ShellBundles } from './stand-in/bundles.ts'
import { beamer, display, laptop, startShell, type RunningShell, type StartSetting } from './stand-in/start.ts'

let bundles: ShellBundles
let folder: string
const running: RunningShell[] = []

beforeAll(async () => {
  bundles = await bundleShell('recording')
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-files-'))
})
afterEach(async () => {
  for (const shell of running.splice(0)) await shell.end()
  rmSync(folder, { recursive: true, force: true })
})

async function start(given: Partial<StartSetting> = {}): Promise<RunningShell & { desktop: DesktopBridge }> {
  const shell = await startShell(bundles, given)
  running.push(shell)
  return { ...shell, desktop: shell.main().webContents.page!.desktop }
}

function post(port: MessagePort | undefined, message: unknown): void {
  port?.postMessage(message)
}

/** A file that holds its own name, by which the recording host tells it. */
function meetingFile(name: string, content = name): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Meetings the page was told to open; it begins to listen here. */
function openedIn(desktop: DesktopBridge): string[] {
  const opened: string[] = []
  desktop.onOpenMeeting((docId) => opened.push(docId))
  return opened
}

describe('the frame channel', () => {
  it('carries frames both ways between the page and the host', async () => {
    const { desktop, main, host } = await start()
    const claim = JSON.stringify({ kind: 'pen', seat: 's1', schema: 1 })
    desktop.connect(claim)
    const [message] = main().webContents.page!.posted
    expect(message).toMatchObject({ data: { type: 'tablee-port', claim }, targetOrigin: 'app://bundle' })
    const port = message!.ports[0]!
    const [seat] = host().connected
    expect(seat?.claim).toEqual({ kind: 'pen', seat: 's1', schema: 1 })
    port.postMessage(new Uint8Array([1, 2, 3]).buffer)
    await vi.waitFor(() => expect(seat?.frames).toEqual([new Uint8Array([1, 2, 3])]))
    const received = new Promise((resolve) => port.once('message', resolve))
    // A view on something larger: only its own bytes may leave.
    seat?.channel.send(new Uint8Array([9, 8, 7, 6]).subarray(1, 3))
    expect(await received).toEqual(new Uint8Array([8, 7]).buffer)
    port.close()
  })

  it('tells each end when the other closes', async () => {
    const { desktop, main, host } = await start()
    for (const seat of ['s1', 's2']) desktop.connect(JSON.stringify({ kind: 'pen', seat, schema: 1 }))
    const [firstPort, secondPort] = main().webContents.page!.posted.map(({ ports }) => ports[0]!)
    const [one, two] = host().connected
    const closed = new Promise<void>((resolve) => one?.channel.onClose(resolve))
    post(firstPort, 'close')
    await closed
    const said = new Promise((resolve) => secondPort!.once('message', resolve))
    two?.channel.close()
    expect(await said).toBe('close')
  })

  it('closes the port of a claim that is none, and of a frame that is no frame', async () => {
    const { desktop, main, host } = await start()
    desktop.connect('{"kind":"pen"}')
    desktop.connect(JSON.stringify({ kind: 'pen', seat: 's1', schema: 1 }))
    const [refusedPort, heldPort] = main().webContents.page!.posted.map(({ ports }) => ports[0]!)
    expect(await new Promise((resolve) => refusedPort!.once('message', resolve))).toBe('close')
    expect(host().connected.map(({ claim }) => claim.kind)).toEqual(['pen'])
    post(heldPort, { not: 'a frame' })
    expect(await new Promise((resolve) => heldPort!.once('message', resolve))).toBe('close')
  })

  it('lets the projection be a wall and nothing more', async () => {
    const { desktop, projection, host, electron } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    const wall = projection()!.webContents
    wall.page!.desktop.connect(JSON.stringify({ kind: 'pen', seat: 's1', schema: 1 }))
    wall.page!.desktop.connect(JSON.stringify({ kind: 'wall', docId: 'm1' }))
    expect(host().connected.map(({ claim }) => claim.kind)).toEqual(['wall'])
    const answer = await electron.ipc.invoke(wall, wall.mainFrame, 'tablee:save-export', ['/exports/one', 'a.pdf'])
    expect(answer).toMatchObject({ ok: false, code: 'notAllowed' })
    for (const { ports } of wall.page!.posted) ports[0]!.close()
  })
})

describe('saving what the host made', () => {
  it('writes the file whole where the person said, and tells the page nothing of where', async () => {
    const savePath = join(folder, 'minutes.pdf')
    const { desktop } = await start({ savePath })
    expect(await desktop.saveExport('/exports/one', '../minutes.pdf')).toEqual({ saved: true })
    expect(readFileSync(savePath, 'utf8')).toBe('%PDF-1.7 of the minutes')
  })

  it('writes nothing when the person changed their mind', async () => {
    const { desktop } = await start({ savePath: null })
    expect(await desktop.saveExport('/exports/one', 'minutes.pdf')).toEqual({ saved: false })
  })

  it('asks the host alone, whatever address the page gives', async () => {
    const { desktop, host } = await start({ savePath: join(folder, 'a.pdf') })
    for (const url of ['https://example.org/a', '//example.org/a', 'file:///etc/passwd', 'app://other/exports/one']) {
      await expect(desktop.saveExport(url, 'a.pdf'), url).rejects.toThrow('notAllowed')
    }
    expect(host().requests).not.toContain('GET /a')
    await expect(desktop.saveExport('/exports/gone', 'a.pdf')).rejects.toThrow('notFound')
  })

  it('says that the disk refused, and leaves no half file', async () => {
    const { desktop } = await start({ savePath: join(folder, 'no such folder', 'a.pdf') })
    await expect(desktop.saveExport('/exports/one', 'a.pdf')).rejects.toThrow('diskError')
  })
})

describe('meeting files', () => {
  it('are opened from the command line once the page listens', async () => {
    const { desktop, host } = await start({ words: [meetingFile('june.tablee')] })
    await vi.waitFor(() => expect(host().imported).toEqual(['june.tablee']))
    const opened = openedIn(desktop)
    await vi.waitFor(() => expect(opened).toEqual(['of june.tablee']))
  })

  it('are opened from a second start, which ends at once and brings the window forward', async () => {
    const { desktop, electron, main } = await start()
    const opened = openedIn(desktop)
    main().minimised = true
    const second = await startShell(bundles, { isFirst: false, words: [meetingFile('july.tablee')] })
    running.push(second)
    expect(second.electron.exitCode).toBe(0)
    expect(second.electron.desk.windows.size).toBe(0)
    electron.app.emit('second-instance', {}, [], '', second.electron.lockData)
    await vi.waitFor(() => expect(opened).toEqual(['of july.tablee']))
    expect(main().minimised).toBe(false)
    expect(electron.desk.focused).toBe(main())
  })

  it('are opened from the Mac’s own event', async () => {
    const { desktop, electron } = await start({ platform: 'darwin' })
    const opened = openedIn(desktop)
    electron.app.emit('open-file', { preventDefault: () => undefined }, meetingFile('may.tablee'))
    await vi.waitFor(() => expect(opened).toEqual(['of may.tablee']))
  })

  it('come with what was remarked in them', async () => {
    const { desktop } = await start({ words: [meetingFile('hurt.tablee')] })
    const told: unknown[] = []
    desktop.onOpenMeeting((docId, remarks) => told.push([docId, remarks]))
    await vi.waitFor(() => expect(told).toEqual([['of hurt.tablee', [{ code: 'journalLost', params: {} }]]]))
  })

  it('that are none are said so, in the computer’s language, with their name', async () => {
    const { electron } = await start({ words: [meetingFile('empty.tablee', ''), join(folder, 'gone.tablee')] })
    await vi.waitFor(() => expect(electron.messages).toHaveLength(2))
    expect(electron.messages[0]).toContain('«\u00a0empty.tablee\u00a0»\u00a0: ce n’est pas une réunion de Tablée.')
    expect(electron.messages[1]).toContain('«\u00a0gone.tablee\u00a0»\u00a0: ce fichier ne peut pas être lu')
  })

  it('wait again while the page is loaded anew', async () => {
    const { desktop, electron, main } = await start()
    const before = openedIn(desktop)
    await main().loadURL('app://bundle/')
    electron.app.emit('second-instance', {}, [], '', { files: [meetingFile('june.tablee')] })
    await vi.waitFor(() => expect(globalThis.tableeHostRecord?.imported).toEqual(['june.tablee']))
    expect(before).toEqual([])
    const after = openedIn(main().webContents.page!.desktop)
    await vi.waitFor(() => expect(after).toEqual(['of june.tablee']))
  })

  it('the demo is one command away', async () => {
    const { desktop } = await start({ words: ['--demo'] })
    const opened = openedIn(desktop)
    await vi.waitFor(() => expect(opened).toEqual(['the demo']))
  })
})

describe('starting', () => {
  it('gives the host its folder, its clock and its place', async () => {
    const { host } = await start({ words: [`--data=${folder}`, '--at', '2026-11-12T18:25'] })
    const { setting } = host()
    expect(setting).toMatchObject({ dataFolder: folder, shell: 'desktop', version: '0.1.0' })
    expect(setting.clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-11-12T17:25:00Z'))
    expect(setting.clock.now()).toBeLessThan(Date.parse('2026-11-12T17:26:00Z'))
  })

  it('says in a sentence that an instant is none', async () => {
    const shell = await startShell(bundles, { words: ['--at', 'yesterday'], languages: ['en-GB'] })
    running.push(shell)
    expect(shell.electron.exitCode).toBe(2)
    expect(shell.electron.messages.join()).toContain('“yesterday” is no instant')
  })
})

function press(menu: MenuItemConstructorOptions[], label: string): void {
  const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const item = items.find((each) => each.label === label)
  if (item?.click === undefined) throw new Error(`no “${label}” to press in the menu`)
  item.click(undefined as never, undefined, undefined as never)
}

describe('leaving', () => {
  it('does not wait for a page that has nothing open', async () => {
    const { electron, main } = await start()
    main().close()
    expect(await electron.ended()).toBe(0)
  })

  it('waits for every part of the page that asked to flush', async () => {
    const { desktop, electron, main } = await start()
    const stop = desktop.onFlushRequested(() => undefined)
    desktop.onFlushRequested(() => undefined)
    desktop.onFlushRequested(() => undefined)
    stop()
    main().close()
    desktop.flushed()
    await turn()
    expect(electron.exitCode).toBeNull()
    desktop.flushed()
    expect(await electron.ended()).toBe(0)
  })

  it('lets the page ask before a person leaves, by the menu or by closing: cancel stays, quit goes on', async () => {
    const { desktop, electron, main, host } = await start()
    let asked = 0
    desktop.onQuitAsked(() => {
      asked += 1
      desktop.answerQuit('asking')
    })
    press(electron.menu, 'Quitter Tablée')
    await turn()
    expect([asked, host().closed, main().isDestroyed()]).toEqual([1, false, false])
    desktop.answerQuit('stay')
    main().close()
    await turn()
    expect([asked, host().closed, main().isDestroyed()]).toEqual([2, false, false])
    desktop.answerQuit('leave')
    expect(await electron.ended()).toBe(0)
    expect(host().closed).toBe(true)
  })

  it.each<[string, Partial<StartSetting>, (shell: RunningShell) => void]>([
    ['a signal quits', {}, ({ electron }) => electron.quit()],
    ['Linux shuts down', {}, ({ electron }) => electron.power.emit('shutdown', { preventDefault: () => undefined })],
    [
      'macOS logs off',
      { platform: 'darwin' },
      ({ electron }) => electron.power.emit('shutdown', { preventDefault: () => undefined }),
    ],
    ['Windows ends the session', { platform: 'win32' }, ({ main }) => main().emit('session-end', {})],
  ])('asks nobody anything when %s', async (_title, given, leave) => {
    const shell = await start(given)
    let asked = 0
    shell.desktop.onQuitAsked(() => {
      asked += 1
    })
    leave(shell)
    await vi.waitFor(() => expect(shell.host().closed).toBe(true))
    expect(asked).toBe(0)
  })

  it('does not wait for the question when the session ends under it', async () => {
    const { desktop, electron, main, host } = await start({ platform: 'win32' })
    desktop.onQuitAsked(() => desktop.answerQuit('asking'))
    main().close()
    main().emit('session-end', {})
    expect(await electron.ended()).toBe(0)
    expect(host().closed).toBe(true)
  })

  it('flushes when Windows ends the session, which sends no before-quit', async () => {
    const { desktop, main, host } = await start({ platform: 'win32' })
    let asked = 0
    desktop.onFlushRequested(() => {
      asked += 1
      desktop.flushed()
    })
    main().emit('query-session-end', { preventDefault: () => undefined })
    expect(asked).toBe(1)
    expect(host().closed).toBe(false)
    main().emit('session-end', {})
    await vi.waitFor(() => expect(host().closed).toBe(true))
  })

  it('asks Linux and macOS to wait with their shutdown', async () => {
    const { electron, host } = await start()
    const event = { preventDefault: vi.fn() }
    electron.power.emit('shutdown', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(await electron.ended()).toBe(0)
    expect(host().closed).toBe(true)
  })

  it('does not ask a page that died, and closes the host', async () => {
    const { electron, main, host } = await start()
    main().webContents.crashed = true
    electron.quit()
    expect(await electron.ended()).toBe(0)
    expect(host().closed).toBe(true)
  })

  it('loads a page that died again, once', async () => {
    const { electron, main } = await start()
    const { webContents } = main()
    webContents.emit('render-process-gone', {}, { reason: 'oom' })
    expect(webContents.reloads).toBe(1)
    webContents.emit('render-process-gone', {}, { reason: 'oom' })
    expect(webContents.reloads).toBe(1)
    expect(electron.messages.join()).toContain('L’affichage s’est arrêté deux fois')
  })
})

describe('the projection', () => {
  it('stands in a window of its own beside the editor when there is one display', async () => {
    const { desktop, electron, projection, main } = await start()
    expect(await desktop.openProjection('m1')).toEqual({ display: 'same' })
    const wall = projection()!
    expect([wall.isShown, wall.isFullScreen(), wall.options.frame]).toEqual([true, false, true])
    expect(electron.desk.focusHistory).toEqual([main()])
    electron.desk.displays = [laptop, beamer]
    electron.screen.emit('display-added', {}, beamer)
    expect([wall.getBounds(), wall.isFullScreen()]).toEqual([beamer.bounds, true])
  })

  it('shows another meeting in the same window', async () => {
    const { desktop, electron, projection } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    const wall = projection()
    await desktop.openProjection('m2')
    expect(projection()).toBe(wall)
    expect(wall?.webContents.page?.url).toBe('app://bundle/projection.html#m2')
    expect(electron.desk.windows.size).toBe(2)
  })

  it('leaves no window behind when its page cannot be loaded', async () => {
    const { desktop, projection, folder: home } = await start({ displays: [laptop, beamer] })
    rmSync(join(home, 'out/renderer/projection.html'))
    await expect(desktop.openProjection('m1')).rejects.toThrow('shellFault')
    expect(projection()).toBeNull()
  })

  it('follows its display when that changes its size', async () => {
    const { desktop, electron, projection } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    const smaller = display(2, 'Beamer', { x: 1366, width: 800, height: 600 })
    electron.desk.displays = [laptop, smaller]
    electron.screen.emit('display-metrics-changed', {}, smaller, ['bounds'])
    expect([projection()?.getBounds(), projection()?.isFullScreen()]).toEqual([smaller.bounds, true])
  })

  it('gives the focus back to who types when the window manager takes it', async () => {
    const { desktop, electron, projection, main } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    projection()!.focus()
    expect(electron.desk.focused).toBe(main())
  })

  it('changes places with the main window when the cables were the other way round', async () => {
    const { desktop, main, projection } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    await desktop.moveProjection()
    expect(projection()?.getBounds()).toEqual(laptop.bounds)
    expect(main().getBounds().x).toBeGreaterThanOrEqual(beamer.bounds.x)
    await desktop.moveProjection()
    expect(projection()?.getBounds()).toEqual(beamer.bounds)
    expect(main().getBounds().x).toBeLessThan(beamer.bounds.x)
  })

  it('is left to the person on native Wayland, where windows cannot be placed', async () => {
    const { desktop, projection } = await start({
      displays: [laptop, beamer],
      switches: {},
      env: { XDG_SESSION_TYPE: 'wayland' },
    })
    expect(await desktop.openProjection('m1')).toEqual({ display: 'same' })
    const wall = projection()!
    expect([wall.isShown, wall.isFullScreen(), wall.options.frame]).toEqual([true, false, true])
    await desktop.moveProjection()
    expect(wall.isFullScreen()).toBe(true)
    await desktop.moveProjection()
    expect(wall.isFullScreen()).toBe(false)
  })

  it('steps aside while the screen is lent, whatever the cables do, and comes back where it was', async () => {
    const { desktop, electron, main, projection } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    await desktop.lendScreen(true)
    expect(projection()?.isShown).toBe(false)
    electron.screen.emit('display-metrics-changed', {}, beamer, ['bounds'])
    expect(projection()?.isShown).toBe(false)
    await desktop.lendScreen(false)
    expect([projection()?.isShown, projection()?.getBounds()]).toEqual([true, beamer.bounds])
    expect(electron.desk.focused).toBe(main())
  })

  it('is not enlarged with the console', async () => {
    const { desktop, projection } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    expect(projection()?.webContents.zoomMode).toBe('isolated')
  })

  it('keeps its clock turning, and lets the display sleep once closed', async () => {
    const { desktop, electron, projection } = await start({ displays: [laptop, beamer] })
    await desktop.openProjection('m1')
    expect(projection()?.options.webPreferences?.backgroundThrottling).toBe(false)
    expect(projection()?.hasMenu).toBe(false)
    await desktop.closeProjection()
    expect(projection()).toBeNull()
    expect(electron.blockers.size).toBe(0)
  })
})

describe('the menu', () => {
  const items = (menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

  it.each([
    ['fr-FR', ['Fichier', 'Édition', 'Affichage', 'Projection', 'Aide']],
    ['en-GB', ['File', 'Edit', 'View', 'Projection', 'Help']],
    ['de-DE', ['Fichier', 'Édition', 'Affichage', 'Projection', 'Aide']],
  ])('speaks %s', async (language, labels) => {
    const { electron } = await start({ languages: [language] })
    expect(electron.menu.map(({ label }) => label)).toEqual(labels)
  })

  it('has no item without effect, no reload and no key of a clicker', async () => {
    const { electron } = await start()
    for (const item of items(electron.menu)) {
      const does = item.role ?? item.click ?? item.submenu ?? (item.type === 'separator' ? item.type : undefined)
      expect(does, item.label).toBeDefined()
      expect(item.role ?? '').not.toMatch(/reload|undo|redo/i)
      expect(item.accelerator ?? '').not.toMatch(/F5|Escape|Esc$|PageUp|PageDown|CmdOrCtrl\+R/)
    }
  })

  it('projects the meeting that the page shows, and none on Home', async () => {
    const { electron, main, projection } = await start({ displays: [laptop, beamer] })
    const item = (): MenuItemConstructorOptions =>
      items(electron.menu).find(({ label }) => label === 'Projeter cette réunion')!
    expect(item().enabled).toBe(false)
    main().webContents.moveTo(href({ screen: 'conduct', docId: 'm7', panel: null }))
    expect(item().enabled).toBe(true)
    const told: string[] = []
    main().webContents.page!.desktop.onProjected((docId) => told.push(docId))
    ;(item().click as () => void)()
    await vi.waitFor(() => expect(projection()?.isShown).toBe(true))
    // What the room sees is asked however the projection was opened.
    await vi.waitFor(() => expect(told).toEqual(['m7']))
    expect(projection()?.webContents.page?.url).toBe('app://bundle/projection.html#m7')
    main().webContents.moveTo(href({ screen: 'home' }))
    expect(item().enabled).toBe(false)
  })

  it('moves and closes the projection while there is one', async () => {
    const { desktop, electron, projection } = await start({ displays: [laptop, beamer] })
    const item = (label: string): MenuItemConstructorOptions =>
      items(electron.menu).find((each) => each.label === label)!
    expect(item('Arrêter de projeter').enabled).toBe(false)
    await desktop.openProjection('m1')
    expect(item('Arrêter de projeter').enabled).toBe(true)
    ;(item('Arrêter de projeter').click as () => void)()
    expect(projection()).toBeNull()
    expect(item('Arrêter de projeter').enabled).toBe(false)
  })
})
