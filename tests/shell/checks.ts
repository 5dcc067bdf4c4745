/**
 * What must hold of the shell, each a promise with its proof. shell.test.ts runs them all on the real bundles;
 * mutations.test.ts runs them on broken ones and wants them to fail.
 */
import { expect } from 'vitest'
import type { BrowserWindowConstructorOptions } from 'electron/main'
import { setImmediate as turn } from 'node:timers/promises'
import { beamer, laptop, type RunningShell, type StartSetting } from './stand-in/start.ts'

export type Start = (given?: Partial<StartSetting>) => Promise<RunningShell>

const elsewhere = [
  'https://example.org/',
  'http://127.0.0.1:41735/',
  'file:///etc/passwd',
  'app://other/',
  'app:bundle',
]

function cage({ options }: { options: BrowserWindowConstructorOptions }): object {
  const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = options.webPreferences ?? {}
  return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
}

const closedCage = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
}

/** The directives of a policy by name. */
function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ')
      return [name, sources.join(' ')]
    }),
  )
}

export const checks: Readonly<Record<string, (start: Start) => Promise<void>>> = {
  async 'both windows are sandboxed, isolated, without Node and without webview'(start) {
    const shell = await start({ displays: [laptop, beamer] })
    await shell.main().webContents.page?.desktop.openProjection('m1')
    expect(cage(shell.main())).toEqual(closedCage)
    expect(cage(shell.projection()!)).toEqual(closedCage)
    expect(shell.electron.order.calls).toContain('app.enableSandbox')
  },

  async 'the scheme is registered before ready with the privileges of an origin, and no more'(start) {
    const shell = await start()
    expect(shell.electron.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
      },
    ])
  },

  async 'pages come from app://bundle alone, under a policy that begins with nothing'(start) {
    const shell = await start()
    const { page } = shell.main().webContents
    expect(page?.url).toBe('app://bundle/')
    const policy = directives(page?.csp ?? '')
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('connect-src')).toBe("'self'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    const nonce = /'nonce-([^']+)'/.exec(policy.get('style-src') ?? '')?.[1]
    expect(page?.html).toContain(`content="${nonce}"`)
    expect(await shell.electron.fetch('app://other/').then(({ status }) => status)).toBe(404)
    expect(await shell.electron.fetch('app://bundle/../../../etc/passwd').then(({ status }) => status)).toBe(404)
  },

  async 'no answer carries a header over which Chromium aborts on a custom scheme'(start) {
    const shell = await start()
    const { headers } = await shell.electron.fetch('app://bundle/')
    for (const name of [
      'strict-transport-security',
      'cross-origin-opener-policy',
      'cross-origin-embedder-policy',
      'cross-origin-resource-policy',
      'origin-agent-cluster',
    ]) {
      expect(headers.get(name), name).toBeNull()
    }
  },

  async 'a page stays where it is: no navigation, no redirect, no frame, no webview'(start) {
    const { webContents } = (await start()).main()
    for (const url of elsewhere) {
      expect(webContents.navigate(url, 'will-navigate'), url).toBe(false)
      expect(webContents.navigate(url, 'will-redirect'), url).toBe(false)
      expect(webContents.navigate(url, 'will-frame-navigate', false), url).toBe(false)
    }
    expect(webContents.navigate('app://bundle/?open=m1', 'will-navigate')).toBe(true)
    expect(webContents.navigate('app://bundle/', 'will-frame-navigate', false)).toBe(false)
    expect(webContents.attachWebview()).toBe(false)
  },

  async 'no window opens; a link of a text goes to the system, and only a link'(start) {
    const shell = await start()
    const { webContents } = shell.main()
    for (const url of ['https://example.org/a', 'file:///etc/passwd', 'app://bundle/', 'ms-msdt:/id', 'about:blank']) {
      expect(webContents.open(url), url).toBe('deny')
    }
    expect(shell.electron.opened).toEqual(['https://example.org/a'])
  },

  async 'permissions are refused but for the table, by both handlers'(start) {
    const { electron } = await start()
    const { request, check, device } = electron.session
    const asked = (permission: string, requestingUrl: string, isMainFrame = true): [boolean, boolean] => {
      let granted = true
      request?.(null, permission, (answer) => (granted = answer), { requestingUrl, isMainFrame })
      return [granted, check?.(null, permission, requestingUrl, { requestingUrl, isMainFrame }) ?? true]
    }
    for (const permission of ['media', 'geolocation', 'notifications', 'display-capture', 'clipboard-read', 'usb']) {
      expect(asked(permission, 'app://bundle/'), permission).toEqual([false, false])
    }
    expect(asked('persistent-storage', 'app://bundle/')).toEqual([true, true])
    expect(asked('persistent-storage', 'https://example.org/')).toEqual([false, false])
    expect(asked('fullscreen', 'app://bundle/', false)).toEqual([false, false])
    expect(device?.({})).toBe(false)
  },

  async 'nothing leaves the machine: no request to a network, no dictionary, no crash report'(start) {
    const { electron } = await start()
    const { beforeRequest, spellChecker } = electron.session
    expect(beforeRequest?.urls).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']))
    let verdict: object = {}
    beforeRequest?.listener({ url: 'https://example.org/' }, (answer) => (verdict = answer))
    expect(verdict).toEqual({ cancel: true })
    expect(spellChecker).toBe(false)
    expect(electron.crashReports).toMatchObject({ uploadToServer: false })
    expect([...electron.desk.windows].map(({ webContents }) => webContents.webRtcPolicy)).toEqual([
      'disable_non_proxied_udp',
    ])
  },

  async 'the gate hears the main frame of our own windows, and nobody else'(start) {
    const { electron, main } = await start({ displays: [laptop, beamer] })
    const { webContents } = main()
    const ours = webContents.mainFrame
    const ask = (frame: typeof ours | null): Promise<unknown> =>
      electron.ipc.invoke(webContents, frame, 'tablee:open-projection', ['m1'])
    const refused = { ok: false, code: 'notAllowed', params: {} }
    expect(await ask(null)).toEqual(refused)
    expect(await ask({ ...ours, parent: ours })).toEqual(refused)
    expect(await ask({ ...ours, url: 'https://example.org/', origin: 'https://example.org' })).toEqual(refused)
    // A sandboxed frame has our address and no origin.
    expect(await ask({ ...ours, origin: 'null' })).toEqual(refused)
    expect(await ask(ours)).toMatchObject({ ok: true })
  },

  async 'the gate refuses what does not look like the question'(start) {
    const { electron, main } = await start()
    const { webContents } = main()
    for (const words of [[], [7], [''], ['m1', 'more'], [{ docId: 'm1' }], ['x'.repeat(65)]]) {
      const answer = await electron.ipc.invoke(webContents, webContents.mainFrame, 'tablee:open-projection', words)
      expect(answer, JSON.stringify(words)).toMatchObject({ ok: false, code: 'badInput' })
    }
  },

  async 'the preload gives the contract and nothing of Electron'(start) {
    const { desktop } = (await start()).main().webContents.page!
    expect(Object.keys(desktop).sort()).toEqual(
      [
        'answerQuit',
        'closeProjection',
        'connect',
        'flushed',
        'lendScreen',
        'moveProjection',
        'onFlushRequested',
        'onOpenMeeting',
        'onProjected',
        'onQuitAsked',
        'openProjection',
        'saveExport',
      ].sort(),
    )
  },

  async 'quitting waits for the page to flush, then for the host, then ends'(start) {
    const { electron, main, host } = await start()
    const { desktop } = main().webContents.page!
    const seen: string[] = []
    desktop.onFlushRequested(() => seen.push(`host closed: ${host().closed}`))
    const window = main()
    window.close()
    expect([electron.exitCode, window.isDestroyed()]).toEqual([null, false])
    expect(seen).toEqual(['host closed: false'])
    await turn()
    expect(host().closed).toBe(false)
    desktop.flushed()
    expect(await electron.ended()).toBe(0)
    expect(host().closed).toBe(true)
  },

  async 'the projection fills the external display without taking the focus'(start) {
    const { electron, main, projection } = await start({ displays: [laptop, beamer] })
    const { desktop } = main().webContents.page!
    expect(await desktop.openProjection('m1')).toEqual({ display: 'external' })
    const wall = projection()!
    expect(wall.webContents.page?.url).toBe('app://bundle/projection.html#m1')
    expect({ bounds: wall.getBounds(), full: wall.isFullScreen(), shown: wall.isShown }).toEqual({
      bounds: beamer.bounds,
      full: true,
      shown: true,
    })
    expect(electron.desk.focusHistory).toEqual([main()])
    expect(electron.blockers.size).toBe(1)
  },

  async 'the projection hides when its display vanishes, and comes back by itself'(start) {
    const { electron, main, projection } = await start({ displays: [laptop, beamer] })
    await main().webContents.page!.desktop.openProjection('m1')
    const wall = projection()!
    electron.desk.displays = [laptop]
    electron.screen.emit('display-removed', {}, beamer)
    expect([wall.isShown, electron.blockers.size]).toEqual([false, 0])
    electron.screen.emit('display-metrics-changed', {}, laptop, ['workArea'])
    expect(wall.isShown).toBe(false)
    electron.desk.displays = [laptop, beamer]
    electron.screen.emit('display-added', {}, beamer)
    expect([wall.isShown, wall.isFullScreen(), electron.blockers.size]).toEqual([true, true, 1])
    expect(wall.getBounds()).toEqual(beamer.bounds)
    expect(electron.desk.focusHistory).toEqual([main()])
  },
}
