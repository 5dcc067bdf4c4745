import { once } from 'node:events'
import { request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { createHttpDoor } from '../../../../main/browser/http-door.ts'
import { cookieName, Session } from '../../../../main/browser/session.ts'
import { addSocketDoor } from '../../../../main/browser/socket-door.ts'
import { startHost, type TestHost } from '#factories/host.ts'

let host: TestHost
let server: Server
let session: Session
let now: number
const address = { host: '127.0.0.1', port: 0 }

beforeEach(async () => {
  host = await startHost()
  now = 1_000_000
  session = await Session.open(host.folder, () => now)
  server = createHttpDoor(host.host, address, session, 'local-secret', (line) => host.log.push(line))
  addSocketDoor(server, host.host, address, session)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address.port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await host.dispose()
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** `fetch` sets Host and Origin itself; a hostile page or a rebinding name does not. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port: address.port, path, method, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function admitted(): Promise<string> {
  const { headers } = await ask(`/?token=${session.newLinkToken()}`)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}
const own = (): Record<string, string> => ({ origin: `http://127.0.0.1:${address.port}` })

describe('the door on loopback', () => {
  it('turns the printed link into a cookie, once, and never shows the token again', async () => {
    const token = session.newLinkToken()
    const first = await ask(`/?token=${token}&open=x`)
    expect(first).toMatchObject({ status: 303, headers: { location: '/?open=x' } })
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await ask(`/?token=${token}`)).status).toBe(401)
  })

  it('lets a link lapse after ten minutes', async () => {
    const token = session.newLinkToken()
    now += 11 * 60_000
    expect((await ask(`/?token=${token}`)).status).toBe(401)
  })

  it('knows the cookie again after a restart of the host', async () => {
    const cookie = await admitted()
    const again = await Session.open(host.folder, () => now)
    expect(again.admits(cookie, address.port)).toBe(true)
    expect(again.admits(cookie.replace(/.$/, '_'), address.port)).toBe(false)
    expect(again.admits(`${cookieName(address.port)}=`, address.port)).toBe(false)
  })

  it.each([
    ['a name that points here (DNS rebinding)', { host: 'evil.example' }, 421],
    ['no cookie', {}, 401],
    ['a forged cookie', { cookie: 'tablee=x' }, 401],
  ])('refuses %s', async (_, headers, status) => {
    const answer = await ask('/', { host: `127.0.0.1:${address.port}`, ...(headers as Record<string, string>) })
    expect(answer.status).toBe(status)
  })

  it('refuses a foreign page even with the cookie, and a writing request without Origin', async () => {
    const cookie = await admitted()
    const post = (headers: Record<string, string>) => ask('/api/host.info', { cookie, ...headers }, 'POST', '{}')
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ origin: `http://localhost:${address.port}` })).status).toBe(403)
    expect((await post({})).status).toBe(403)
    expect((await post(own())).status).toBe(200)
  })

  it('sends localhost to the one origin there is', async () => {
    const answer = await ask('/a', { host: `localhost:${address.port}` })
    expect(answer).toMatchObject({ status: 308, headers: { location: `http://127.0.0.1:${address.port}/a` } })
  })

  it('gives a link to whoever knows the folder’s secret, and to nobody else', async () => {
    const wrong = await ask('/local/link', { ...own(), authorization: 'Bearer x' }, 'POST')
    expect(wrong.status).toBe(403)
    const right = await ask('/local/link', { ...own(), authorization: 'Bearer local-secret' }, 'POST')
    expect(right.body).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/)
  })

  it('never leaves the folder of the pages', async () => {
    const cookie = await admitted()
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
      '/%00',
      '/assets/../../package.json',
    ]) {
      expect((await ask(path, { cookie })).status).toBe(404)
    }
  })

  it('fences the pages: nothing but our own scripts, a fresh nonce each time, no frame around them', async () => {
    const cookie = await admitted()
    const [one, two] = [await ask('/', { cookie }), await ask('/', { cookie })]
    const policy = String(one.headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toBe(two.headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    expect(one.body).toContain(nonce)
    for (const header of ['strict-transport-security', 'cross-origin-opener-policy', 'origin-agent-cluster']) {
      expect(one.headers[header]).toBeUndefined()
    }
  })
})

describe('the frame channel', () => {
  const claim = (value: unknown): string => `/connect?claim=${encodeURIComponent(JSON.stringify(value))}`
  const pen = { kind: 'pen', seat: 's', schema: 1 }

  async function outcome(path: string, headers: Record<string, string>): Promise<number | 'open'> {
    const socket = new WebSocket(`ws://127.0.0.1:${address.port}${path}`, { headers })
    return new Promise((resolve) => {
      socket.on('open', () => {
        socket.close()
        resolve('open')
      })
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
      socket.on('error', () => undefined)
    })
  }

  it('opens for our own page only', async () => {
    const cookie = await admitted()
    expect(await outcome(claim(pen), { cookie, ...own() })).toBe('open')
    expect(await outcome(claim(pen), { cookie })).toBe(403)
    expect(await outcome(claim(pen), { cookie, origin: 'https://evil.example' })).toBe(403)
    expect(await outcome(claim(pen), own())).toBe(403)
    expect(await outcome(claim(pen), { cookie, ...own(), host: 'evil.example' })).toBe(403)
  })

  it('refuses a claim it does not know', async () => {
    const cookie = await admitted()
    expect(await outcome(claim({ kind: 'king' }), { cookie, ...own() })).toBe(400)
    expect(await outcome('/connect?claim=%7B', { cookie, ...own() })).toBe(400)
    expect(await outcome('/elsewhere', { cookie, ...own() })).toBe(400)
  })

  it('closes on a text frame and lives on after a broken client', async () => {
    const cookie = await admitted()
    const socket = new WebSocket(`ws://127.0.0.1:${address.port}${claim(pen)}`, { headers: { cookie, ...own() } })
    await once(socket, 'open')
    socket.send('text')
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(1003)
    expect((await ask('/api/host.info', { cookie, ...own() }, 'POST', '{}')).status).toBe(200)
  })
})
