/**
 * A real host in a process of its own, so that a test can kill it as a power cut would and start it again on the same
 * port and disk. It runs the built shell: `npm run e2e` builds first.
 */
import { execFile, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { BrowserContext, Page } from '@playwright/test'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/operations.ts'
import type { Result } from '#shared/contract/result.ts'
import { instantOf } from '#shared/meeting/hours.ts'

const bundle = join(import.meta.dirname, '../../out/browser/tablee.cjs')
const compileCache = join(import.meta.dirname, '../../out/compile-cache')
const zone = 'Europe/Paris'
/** A room opened by a test is on loopback, and known by the name its browsers map there. */
const roomOptions = ['--room-address', '127.0.0.1', '--room-port', '0', '--room-name', 'room.test']

/** Whom a host runs as where nothing is read-only to the one who runs the tests. */
const nobody = 65_534

export class HostProcess {
  readonly dataFolder: string
  /** What the host wrote to its log so far. */
  readonly log: string[] = []
  readonly #userId: number | null
  readonly #environment: Readonly<Record<string, string>>
  readonly #contexts = new Set<BrowserContext>()
  #child: ChildProcess | null = null
  #port = 0
  #link = ''
  #cookie = ''
  #at: number
  #held = false

  private constructor(
    dataFolder: string,
    at: number,
    userId: number | null,
    environment: Readonly<Record<string, string>>,
  ) {
    this.dataFolder = dataFolder
    this.#userId = userId
    this.#environment = environment
    this.#at = at
  }

  /**
   * @param at the evening's hour: "2026-11-12T18:25" in Paris time.
   * @param asPerson never as root, to whom no folder is read-only
   * @param environment beside its own: `TABLEE_VOLUMES` names folders to take for sticks
   */
  static async start(
    at: string,
    asPerson = false,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<HostProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'tablee-e2e-'))
    const [date = '', time = ''] = at.split('T')
    const userId = asPerson && process.getuid?.() === 0 ? nobody : null
    if (userId !== null) await chown(folder, userId, userId)
    const host = new HostProcess(folder, instantOf(date, time, zone), userId, environment)
    await host.#spawn()
    return host
  }

  /** `http://127.0.0.1:<port>`; the same after a restart. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The link printed at the last start; it admits once. */
  get printedLink(): string {
    return this.#link
  }

  /** Of the process that runs now. */
  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Another link that admits once, asked for as a second `serve` would. */
  async newLink(): Promise<string> {
    const { secret } = JSON.parse(await readFile(join(this.dataFolder, 'running.json'), 'utf8')) as { secret: string }
    const response = await fetch(`${this.origin}/local/link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, origin: this.origin },
    })
    if (!response.ok) throw new Error(`no link: ${response.status}`)
    return response.text()
  }

  /** Calls an operation as a client of its own. Throws on a refusal. */
  async call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    if (this.#cookie === '') {
      const admitted = await fetch(await this.newLink(), { redirect: 'manual' })
      this.#cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
    }
    const response = await fetch(`${this.origin}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin, cookie: this.#cookie },
      body: JSON.stringify(input),
    })
    const result = (await response.json()) as Result<OutputOf<N>>
    if (!result.ok) throw new Error(`${name}: ${result.code} ${JSON.stringify(result.params)}`)
    return result.value
  }

  /** Ends the host without a word, as a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** Starts it again on the same port and disk, at the same hour or a later one; kills it first when it still runs. */
  async restart(at: string | null = null): Promise<void> {
    await this.kill()
    if (at !== null) this.#at = instantOf(this.#day(), at, zone)
    await this.#spawn()
    if (this.#held) await this.#hold()
  }

  /**
   * Sets the hour on the host, where it then stands still until set again, and on every page that follows it.
   * @param at UTC ms, or "19:08" on the evening's day in Paris time
   */
  async clock(at: number | string): Promise<void> {
    this.#at = typeof at === 'number' ? at : instantOf(this.#day(), at, zone)
    this.#held = true
    await this.#hold()
    const pages = [...this.#contexts].flatMap((context) => context.pages())
    await Promise.all(pages.filter((page) => this.#isApp(page)).map(askTheHour))
  }

  /**
   * From now on every write to a file fails with no byte written, as on a full disk; `freeDisk` gives the room back.
   * What is full is what the system lets this process write (RLIMIT_FSIZE): the tests' own disk stays as it is.
   */
  async fillDisk(): Promise<void> {
    await this.#limitFiles('0')
  }

  async freeDisk(): Promise<void> {
    await this.#limitFiles('unlimited')
  }

  /** Pages of this context hear of `clock`. */
  follow(context: BrowserContext): void {
    this.#contexts.add(context)
  }

  /** Ends it and removes its disk. */
  async dispose(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000)
      await gone
      clearTimeout(patience)
    }
    await rm(this.dataFolder, { recursive: true, force: true })
  }

  async #limitFiles(bytes: string): Promise<void> {
    // The soft limit only: anybody may raise it again.
    await promisify(execFile)('prlimit', ['--pid', String(this.#child?.pid), `--fsize=${bytes}:`])
  }

  #day(): string {
    return new Date(this.#at).toISOString().slice(0, 10)
  }

  #isApp(page: Page): boolean {
    return page.url().startsWith(`${this.origin}/`) && !page.url().includes('projection.html')
  }

  async #hold(): Promise<void> {
    this.#child?.send({ at: this.#at })
    // The message and the operations travel on different roads: ask until the first has arrived.
    while ((await this.call('host.info', {})).now !== this.#at);
  }

  async #spawn(): Promise<void> {
    if (!existsSync(bundle)) throw new Error('out/browser/tablee.cjs is not built: npm run build')
    const args = ['serve', '--port', String(this.#port), '--data', this.dataFolder, ...roomOptions]
    const child = fork(bundle, [...args, '--at', new Date(this.#at).toISOString()], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Hundreds of hosts start from one bundle: it is compiled once.
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...this.#environment },
      ...(this.#userId === null ? {} : { uid: this.#userId, gid: this.#userId }),
    })
    this.#child = child
    if (child.stdout === null || child.stderr === null) throw new Error('the host has no output')
    createInterface({ input: child.stderr }).on('line', (line) => this.log.push(line))
    const lines = createInterface({ input: child.stdout })
    this.#link = await new Promise<string>((resolve, reject) => {
      lines.on('line', (line) => {
        this.log.push(line)
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line)
        if (found !== null) resolve(found[0])
      })
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`the host ended with ${code}:\n${this.log.join('\n')}`)))
    })
    this.#port = Number(new URL(this.#link).port)
  }
}

/**
 * Coming back to a window asks the host's hour again (a laptop that slept); that is what tests use too. A page that is
 * still starting hears nothing of it, so one comes back until it asks.
 */
async function askTheHour(page: Page): Promise<void> {
  const asks = page.waitForResponse((response) => response.url().endsWith('/api/host.info'), { timeout: 30_000 })
  // The answer is read and acted on in the page's next tasks.
  const heard = asks
    .then(async (response) => response.finished())
    .then(async () => page.evaluate(async () => new Promise((resolve) => setTimeout(resolve, 20))))
    .then(() => true)
  const comeBack = (): Promise<boolean> =>
    page.evaluate(async () => {
      window.dispatchEvent(new Event('focus'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      return false
    })
  while (!(await Promise.race([heard, comeBack()])));
}
