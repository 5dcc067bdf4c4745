/** Would we notice? The shell broken in one place at a time: the named promise of checks.ts must not hold any more. */
import { describe, expect, it } from 'vitest'
import { checks } from './checks.ts'
import { bundleShell, type Mutation } from './stand-in/bundles.ts'
import { startShell, type RunningShell } from './stand-in/start.ts'

const desktop = (name: string): string => `main/desktop/${name}.ts`
const cage = 'both windows are sandboxed, isolated, without Node and without webview'
const staying = 'a page stays where it is: no navigation, no redirect, no frame, no webview'
const permissions = 'permissions are refused but for the table, by both handlers'
const gate = 'the gate hears the main frame of our own windows, and nobody else'
const pages = 'pages come from app://bundle alone, under a policy that begins with nothing'
const quitting = 'quitting waits for the page to flush, then for the host, then ends'
const filling = 'the projection fills the external display without taking the focus'
const hiding = 'the projection hides when its display vanishes, and comes back by itself'
const schemeRights = 'the scheme is registered before ready with the privileges of an origin, and no more'
const headers = 'no answer carries a header over which Chromium aborts on a custom scheme'
const staysHere = 'nothing leaves the machine: no request to a network, no dictionary, no crash report'

/** What was broken, where, which promise sees it, and, when it cannot even start, what the stand-in says. */
const mutations: Record<string, Mutation & { seenBy: string; says?: string }> = {
  'the page is not sandboxed': {
    file: desktop('windows'),
    from: 'sandbox: true',
    to: 'sandbox: false',
    seenBy: cage,
  },
  'the page shares its world with the preload': {
    file: desktop('windows'),
    from: 'contextIsolation: true',
    to: 'contextIsolation: false',
    seenBy: cage,
  },
  'a page may hold a webview': {
    file: desktop('windows'),
    from: 'webviewTag: false',
    to: 'webviewTag: true',
    seenBy: cage,
  },
  'a webview may be attached': {
    file: desktop('web-contents-security'),
    from: 'return false\n',
    to: 'return true\n',
    seenBy: staying,
  },
  'nobody listens to will-navigate': {
    file: desktop('web-contents-security'),
    from: "contents.on('will-navigate', (event) => {\n    if (!mayNavigate(event.url)) event.preventDefault()\n  })",
    to: '',
    seenBy: staying,
  },
  'redirects are followed': {
    file: desktop('web-contents-security'),
    from: "contents.on('will-redirect'",
    to: "contents.on('did-redirect-navigation' as 'will-redirect'",
    seenBy: staying,
  },
  'an address is compared by how it begins': {
    file: desktop('origin'),
    from: 'url.host === ownHost',
    to: "text.startsWith('app:')",
    seenBy: staying,
  },
  'windows open': {
    file: desktop('web-contents-security'),
    from: "action: 'deny'",
    to: "action: 'allow'",
    seenBy: 'no window opens; a link of a text goes to the system, and only a link',
  },
  'any address is handed to the system': {
    file: desktop('web-contents-security'),
    from: 'if (url === null || !externalSchemes.has(url.protocol)) return null',
    to: 'if (url === null) return null',
    seenBy: 'no window opens; a link of a text goes to the system, and only a link',
  },
  'the policy allows inline scripts': {
    file: 'main/host/pages.ts',
    from: `"script-src 'self'"`,
    to: `"script-src 'self' 'unsafe-inline'"`,
    seenBy: pages,
  },
  'another host of our scheme is answered': {
    file: desktop('scheme'),
    from: "if (!isOwnUrl(request.url)) return new Response('Not found', { status: 404 })",
    to: '',
    seenBy: pages,
  },
  'every permission is granted when asked': {
    file: desktop('session-security'),
    from: 'answer(mayUse(permission, details.requestingUrl, details.isMainFrame))',
    to: 'answer(true)',
    seenBy: permissions,
  },
  'every permission is granted when checked': {
    file: desktop('session-security'),
    from: 'session.setPermissionCheckHandler(',
    to: 'session.setPermissionCheckHandler(() => true);(',
    seenBy: permissions,
  },
  'the gate does not ask who speaks': {
    file: desktop('gate'),
    from: 'if (frame.origin !== ownOrigin || !isOwnUrl(frame.url)) return null',
    to: '',
    seenBy: gate,
  },
  'the gate hears frames inside a page': {
    file: desktop('gate'),
    from: '|| frame.parent !== null',
    to: '',
    seenBy: gate,
  },
  'the gate does not look at the question': {
    file: desktop('gate'),
    from: 'const parsed = input.safeParse(words)',
    to: 'const parsed = { success: true as const, data: words as Input, error: undefined as never }',
    seenBy: 'the gate refuses what does not look like the question',
  },
  'the scheme is registered late': {
    file: desktop('main'),
    from: 'registerScheme(protocol)\n',
    to: "app.on('ready', () => registerScheme(protocol))\n",
    seenBy: schemeRights,
    says: 'registerSchemesAsPrivileged was called after ready',
  },
  'the scheme bypasses the policy': {
    file: desktop('scheme'),
    from: 'secure: true,',
    to: 'secure: true, bypassCSP: true,',
    seenBy: schemeRights,
  },
  'displays are asked for before ready': {
    file: desktop('main'),
    from: 'app.enableSandbox()',
    to: "app.enableSandbox(); (require('electron/main') as typeof import('electron/main')).screen.getAllDisplays()",
    seenBy: filling,
    says: 'screen.getAllDisplays was called before ready',
  },
  'something Electron does not have is called': {
    file: desktop('main'),
    from: 'app.enableSandbox()',
    to: 'const everything = app as unknown as { enableEverything(): void }; everything.enableEverything()',
    seenBy: cage,
    says: 'has no “enableEverything”',
  },
  'the sandbox is not enabled for every process': {
    file: desktop('main'),
    from: 'app.enableSandbox()',
    to: '',
    seenBy: cage,
  },
  'it throws at start': {
    file: desktop('main'),
    from: 'const opener =',
    to: "throw new Error('at start')\nconst opener =",
    seenBy: cage,
    says: 'at start',
  },
  'it quits without asking the page to flush': {
    file: desktop('farewell'),
    from: 'if (!this.#setting.askPage()) resolve()',
    to: 'resolve()',
    seenBy: quitting,
  },
  'it quits without closing the host': {
    file: desktop('desk'),
    from: 'closeHost: () => host.close()',
    to: 'closeHost: async () => undefined',
    seenBy: quitting,
  },
  'closing the window does not wait': {
    file: desktop('lifecycle'),
    from: "window.on('close', (event) => {\n    if (farewell.isOver) return\n    event.preventDefault()",
    to: "window.on('close', () => {\n    if (farewell.isOver) return",
    seenBy: quitting,
  },
  'the projection takes the focus': {
    file: desktop('projection'),
    from: 'window.showInactive()',
    to: 'window.show()',
    seenBy: filling,
  },
  'the projection lands on the laptop': {
    file: desktop('displays'),
    from: 'const others = displays.filter((display) => display.id !== mainDisplayId)',
    to: 'const others = [...displays]',
    seenBy: filling,
  },
  'the projection stays when its display vanishes': {
    file: desktop('projection'),
    from: 'window.hide()',
    to: '',
    seenBy: hiding,
  },
  'the display may sleep while projecting': {
    file: desktop('projection'),
    from: 'this.#setting.keepAwake(true)',
    to: '',
    seenBy: filling,
  },
  'requests to a network pass': {
    file: desktop('session-security'),
    from: '{ cancel: true }',
    to: '{ cancel: false }',
    seenBy: staysHere,
  },
  'Chromium fetches dictionaries': {
    file: desktop('session-security'),
    from: "session.setSpellCheckerEnabled(platform === 'darwin')",
    to: 'session.setSpellCheckerEnabled(true)',
    seenBy: staysHere,
  },
  'crash reports are sent': {
    file: desktop('crash-reports'),
    from: 'uploadToServer: false',
    to: 'uploadToServer: true',
    seenBy: staysHere,
  },
  'the preload hands out ipcRenderer': {
    file: desktop('preload'),
    from: '} satisfies DesktopBridge',
    to: 'ipcRenderer,\n}',
    seenBy: 'the preload gives the contract and nothing of Electron',
  },
  'a header over which Chromium aborts passes': {
    file: desktop('scheme'),
    from: 'for (const name of abortingHeaders) headers.delete(name)',
    to: '',
    seenBy: headers,
  },
}

describe('a shell broken in one place is noticed:', () => {
  it.each(Object.entries(mutations))('%s', async (_title, { seenBy, says, ...mutation }) => {
    const error = await errorOf(mutation, seenBy)
    // An error of another kind would mean that the mutation, not the promise, failed.
    if (says === undefined) expect(error).toMatchObject({ name: 'AssertionError' })
    else expect(error).toMatchObject({ message: expect.stringContaining(says) as string })
  })

  it('every promise is broken by some mutation', () => {
    const seen = new Set(Object.values(mutations).map(({ seenBy }) => seenBy))
    expect(Object.keys(checks).filter((title) => !seen.has(title))).toEqual([])
  })
})

/** Runs one promise on the shell broken this way. Answers what was thrown, null when nothing was. */
async function errorOf(mutation: Mutation, title: string): Promise<unknown> {
  const check = checks[title]
  if (check === undefined) throw new Error(`no promise says: ${title}`)
  const bundles = await bundleShell('recording', mutation)
  const running: RunningShell[] = []
  try {
    await check(async (given) => {
      const shell = await startShell(bundles, given)
      running.push(shell)
      return shell
    })
    return null
  } catch (error) {
    return error
  } finally {
    for (const shell of running) await shell.end()
  }
}
