/**
 * Three computers write one meeting at random while their network and themselves fail at random. At the end every copy
 * is the same, and nothing that was acknowledged is missing anywhere.
 */
import * as Y from 'yjs'
import { entries, itemText } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { newMeeting, startHost, type TestHost } from '#factories/host.ts'
import { joinRoom, openRoom, watchRoom, type RoomWatcher } from '#factories/room.ts'
import { openProxy, type TcpProxy } from '#factories/tcp-proxy.ts'
import { Editor } from './editor.ts'
import { randomOf, type Random } from './random.ts'

export interface ConvergenceRun {
  seed: number
  /** Rounds of edits and faults. */
  rounds: number
  /** How often a round has a fault, 0 to 1. */
  faults: number
}

export interface ConvergenceResult {
  /** What is wrong; nothing when all is well. */
  faults: string[]
  kept: number
  noted: number
  did: Record<string, number>
}

interface Pen {
  editor: Editor
  proxy: TcpProxy
  watcher: RoomWatcher
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const skews = [0, -47_000, 3_600_000, -5_400_000]

class Scene {
  readonly holder: Editor
  readonly pens: Pen[]
  readonly docId: string
  readonly did: Record<string, number> = {}
  readonly #random: Random

  constructor(holder: Editor, pens: Pen[], docId: string, random: Random) {
    this.holder = holder
    this.pens = pens
    this.docId = docId
    this.#random = random
  }

  get editors(): Editor[] {
    return [this.holder, ...this.pens.map(({ editor }) => editor)]
  }

  async fault(): Promise<void> {
    const pen = this.#random.pick(this.pens)
    const kind = this.#random.pick([
      'cut',
      'swallow',
      'lostAnswers',
      'slow',
      'halfClose',
      'mend',
      'mend',
      'restartPen',
      'crashPen',
      'crashHolder',
    ] as const)
    this.did[kind] = (this.did[kind] ?? 0) + 1
    if (kind === 'cut') pen.proxy.cut()
    else if (kind === 'swallow') pen.proxy.swallow()
    else if (kind === 'lostAnswers') pen.proxy.swallow('answers')
    else if (kind === 'slow') pen.proxy.delay(this.#random.int(60))
    else if (kind === 'halfClose') pen.proxy.halfClose()
    else if (kind === 'mend') pen.proxy.mend()
    else if (kind === 'crashHolder') await this.#crashHolder()
    else {
      pen.editor.close()
      pen.watcher.close()
      if (kind === 'crashPen') await pen.editor.host.crash()
      else await pen.editor.host.restart()
      pen.watcher = watchRoom(pen.editor.host, this.docId)
      await pen.editor.reopen()
    }
  }

  async #crashHolder(): Promise<void> {
    this.holder.close()
    await this.holder.host.crash(() => {
      for (const { proxy } of this.pens) proxy.cut()
    })
    const { room } = await watchRoom(this.holder.host, this.docId).shows((view) => view.room !== null)
    for (const { proxy } of this.pens) {
      proxy.leadTo(Number(room?.penAddress.split(':')[1]))
      proxy.mend()
    }
    await this.holder.reopen()
  }

  /** All is mended, and everyone has had everything. */
  async settle(): Promise<void> {
    for (const { proxy } of this.pens) {
      proxy.delay(0)
      proxy.mend()
    }
    const inStep = this.pens.map(({ watcher }) => watcher.shows(({ link }) => link?.phase === 'linked' && !link.unsent))
    await within(20_000, Promise.all(inStep), () => `not in step: ${JSON.stringify(this.#phases())}`)
    const deadline = Date.now() + 10_000
    // oxlint-disable-next-line no-await-in-loop
    while (this.differences().length > 0 && Date.now() < deadline) await pause(20)
  }

  #phases(): unknown[] {
    return this.pens.map(({ watcher }) => watcher.view().link)
  }

  differences(): string[] {
    const copies = this.editors.map(({ page }) => ({
      vector: JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(page.body))].sort(([a], [b]) => a - b)),
      body: JSON.stringify({ ...readMeeting(page), journal: null, texts: this.#texts(page.body) }),
      journal: JSON.stringify(Object.entries(entries(page.journal).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))),
    }))
    return (['vector', 'body', 'journal'] as const).filter((what) => new Set(copies.map((copy) => copy[what])).size > 1)
  }

  #texts(body: Y.Doc): string[] {
    return readMeeting(this.holder.page).items.map(({ id }) => itemText(body, id).toJSON())
  }

  missing(): string[] {
    const kept = this.editors.flatMap((editor) => editor.kept)
    const noted = this.editors.flatMap((editor) => editor.noted)
    return this.editors.flatMap(({ page }, index) => {
      const [first] = readMeeting(page).items
      const text = itemText(page.body, first?.id ?? '').toJSON()
      const here = entries(page.journal)
      return [
        ...kept.filter((word) => !text.includes(word)).map((word) => `${word} is not in copy ${index}`),
        ...noted.filter((id) => !here.has(id)).map((id) => `entry ${id} is not in copy ${index}`),
      ]
    })
  }
}

async function within<T>(ms: number, work: Promise<T>, why: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(why())), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export async function runConvergence({ seed, rounds, faults }: ConvergenceRun): Promise<ConvergenceResult> {
  const random = randomOf(seed)
  const hosts: TestHost[] = await Promise.all([startHost(), startHost(), startHost()])
  const [first, ...others] = hosts
  if (first === undefined) throw new Error('no host')
  for (const host of hosts) host.advance(random.pick(skews))
  const proxies: TcpProxy[] = []
  const editors: Editor[] = []
  try {
    const docId = await newMeeting(first, 'Ouverture\nDébat\nBudget\nClôture')
    const room = await openRoom(first, docId)
    const holder = await Editor.open(first, docId, 'tenante', random)
    editors.push(holder)
    const pens: Pen[] = []
    for (const host of others) {
      const name = `poste${pens.length + 1}`
      // oxlint-disable-next-line no-await-in-loop -- one pen after the other, as people come
      const proxy = await openProxy(Number(room.penAddress.split(':')[1]))
      proxies.push(proxy)
      // oxlint-disable-next-line no-await-in-loop
      const { watcher } = await joinRoom(host, first, room, { address: proxy.address, name, seat: 'facilitator' })
      // oxlint-disable-next-line no-await-in-loop
      const editor = await Editor.open(host, docId, name, random)
      editors.push(editor)
      pens.push({ editor, proxy, watcher })
    }
    const scene = new Scene(holder, pens, docId, random)
    for (let round = 0; round < rounds; round += 1) {
      for (const host of hosts) host.advance(700)
      // oxlint-disable-next-line no-await-in-loop -- rounds follow one another
      await Promise.all(scene.editors.map((editor) => editor.act()))
      // oxlint-disable-next-line no-await-in-loop
      if (random.chance(faults)) await scene.fault()
      // oxlint-disable-next-line no-await-in-loop
      await pause(random.int(15))
    }
    await scene.settle()
    const found = [...scene.differences().map((what) => `copies differ in their ${what}`), ...scene.missing()]
    const kept = scene.editors.reduce((sum, editor) => sum + editor.kept.length, 0)
    const noted = scene.editors.reduce((sum, editor) => sum + editor.noted.length, 0)
    return { faults: found, kept, noted, did: scene.did }
  } finally {
    for (const editor of editors) editor.close()
    await Promise.all(hosts.map((host) => host.dispose()))
    await Promise.all(proxies.map((proxy) => proxy.close()))
  }
}
