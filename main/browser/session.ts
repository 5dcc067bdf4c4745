/**
 * Who may speak to the host on loopback: a one-time link token, printed for the person who started it, becomes an
 * HttpOnly cookie that survives a restart of the host. Any web page can reach 127.0.0.1, so being local proves nothing.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Cookies are shared by all ports of 127.0.0.1: each instance has its own name. */
export function cookieName(port: number): string {
  return `tablee-${port}`
}
const linkLife = 10 * 60_000

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(digest(a)), Buffer.from(digest(b))]
  return timingSafeEqual(left, right)
}

export class Session {
  readonly #file: string
  readonly #now: () => number
  #cookie = ''
  readonly #links = new Map<string, number>()

  private constructor(file: string, now: () => number) {
    this.#file = file
    this.#now = now
  }

  /** Reads the cookie's secret from the data folder, or makes one (mode 0600). */
  static async open(dataFolder: string, now: () => number): Promise<Session> {
    const session = new Session(join(dataFolder, 'browser-session'), now)
    try {
      session.#cookie = (await readFile(session.#file, 'utf8')).trim()
    } catch {
      session.#cookie = ''
    }
    if (!/^[\w-]{43}$/.test(session.#cookie)) {
      session.#cookie = randomBytes(32).toString('base64url')
      try {
        await writeFile(session.#file, session.#cookie, { mode: 0o600 })
      } catch {
        // A read-only disk: the cookie lasts as long as this host does.
      }
    }
    return session
  }

  /** A token for one link, good once and for ten minutes. */
  newLinkToken(): string {
    const token = randomBytes(24).toString('base64url')
    this.#links.set(token, this.#now() + linkLife)
    return token
  }

  /** True once per token. */
  spend(token: string): boolean {
    const until = this.#links.get(token)
    this.#links.delete(token)
    return until !== undefined && until >= this.#now()
  }

  setCookieHeader(port: number): string {
    return `${cookieName(port)}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`
  }

  admits(cookieHeader: string | undefined, port: number): boolean {
    const found = (cookieHeader ?? '')
      .split(';')
      .map((pair) => pair.trim().split('='))
      .find(([name]) => name === cookieName(port))
    return found?.[1] !== undefined && equal(found[1], this.#cookie)
  }
}
