/**
 * sync.pen.2, .60, .300: from a key on one pen's page to its paint on the page of the room's host, over two hosts and
 * TLS, with N−2 phones in the room (300 for the last) of which one asks for the floor, or takes that back, every second. Reference: a
 * letter between two providers of a bare Hocuspocus document, in turn with ours (no page, no paint, no disk).
 * sync.wall.60, .300: from a facilitator's command to its paint on a projection. Reference: a bare WebSocket echo.
 * join.300: three hundred phones at once, each from its own address, from the code to the first view.
 * sync.host.cpu.N, sync.host.memory.N: of the room's host meanwhile.
 */
import { chromium, type Browser, type Page } from '@playwright/test'
import { cpus } from 'node:os'
import type { HostedRoom } from '#shared/contract/room.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { HostProcess } from '../e2e/host-process.ts'
import { MinutesPage } from '../e2e/pages/minutes.ts'
import { join, roomOf } from '../e2e/room/pens.ts'
import { seed, smallEvening } from '../e2e/seed.ts'
import { openBareRoom, type BareRoom } from './support/bare-room.ts'
import { quantile, report, sayLoad, summary } from './support/measures.ts'
import { keysOf, paintedWith, paintsOf, watchPage } from './support/painted.ts'
import { openCrowd, type Crowd } from './support/phones.ts'
import { residentOf, watchProcessor } from './support/process-use.ts'

const keys = 80
const pace = 120
const warmUp = 10
/** An even number: the session ends where it was. */
const commands = 24
const stirEvery = 1000
/** A slide has moved to its place by then, ms. */
const moves = 600
const wifiPassword = 'sans'
const textbox = '[contenteditable="true"]'

interface Rig {
  holder: HostProcess
  docId: string
  room: HostedRoom
  reader: Page
  writer: Page
  wall: Page
  bare: BareRoom
  crowd: Crowd
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function pageOf(browser: Browser, link: string | null): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  if (link !== null) await page.goto(link)
  return page
}

/** Types on one page; for each key the time to its paint on the other. */
async function keysToPaint({ writer, reader }: Rig): Promise<number[]> {
  await watchPage(writer, textbox)
  await watchPage(reader, textbox)
  const before = (await reader.locator(textbox).textContent())?.length ?? 0
  const begun = performance.now()
  for (let key = 0; key < keys + warmUp; key += 1) {
    await writer.keyboard.press('e')
    await wait(Math.max(0, begun + (key + 1) * pace - performance.now()))
  }
  await reader.waitForFunction(
    ([selector, length]) => (document.querySelector(selector)?.textContent?.length ?? 0) >= length,
    [textbox, before + keys + warmUp] as const,
  )
  await wait(100)
  const [pressed, painted] = [await keysOf(writer), await paintsOf(reader)]
  const times = pressed.map((at, key) => {
    const shown = painted.find(({ text }) => text.length >= before + key + 1)
    if (shown === undefined) throw new Error(`key ${key} was never painted`)
    return shown.at - at
  })
  return times.slice(warmUp)
}

/** Goes from one item to the other and back; for each command the time to its paint on the wall. */
async function commandsToPaint({ reader, wall, docId }: Rig, group: string): Promise<number[]> {
  const titles = [
    ['fund', 'Fête'],
    ['housing', 'Relogement'],
  ] as const
  const times: number[] = []
  for (let each = 0; each < commands; each += 1) {
    const [itemId, title] = titles[each % 2] ?? titles[0]
    await watchPage(wall, '.slide')
    const command = { id: `${group}-${each}`, fact: { kind: 'itemStarted', itemId } }
    const sentAt = await reader.evaluate(
      async (body) => {
        const at = performance.timeOrigin + performance.now()
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch('/api/meeting.command', { method: 'POST', headers, body: JSON.stringify(body) })
        if (!((await answer.json()) as { ok: boolean }).ok) throw new Error('refused')
        return at
      },
      { docId, command },
    )
    times.push((await paintedWith(wall, title)) - sentAt)
    await wait(moves)
  }
  return times
}

async function some(count: number, measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let each = 0; each < count; each += 1) {
    times.push(await measure())
    await wait(10)
  }
  return times
}

async function measure(rig: Rig, size: 2 | 60 | 300): Promise<void> {
  const { holder, bare, crowd } = rig
  if (size > 2) crowd.stir(stirEvery, 'housing')
  const used = watchProcessor(holder.pid)
  const pen = await keysToPaint(rig)
  const processor = used()
  const [sync, echo] = [await some(60, () => bare.sync()), await some(60, () => bare.echo())]
  console.log(`   ${size}: key to paint ${summary(pen)}; bare document ${summary(sync)}; bare echo ${summary(echo)}`)
  report(`sync.pen.${size}`, 'ms', pen, sync)
  if (size > 2) {
    crowd.rest()
    const wall = await commandsToPaint(rig, `wall-${size}`)
    console.log(`   ${size}: command to the wall's paint ${summary(wall)}`)
    report(`sync.wall.${size}`, 'ms', wall, echo)
  }
  report(`sync.host.cpu.${size}`, '%', [processor], null)
  report(`sync.host.memory.${size}`, 'MB', [residentOf(holder.pid)], null)
}

const executablePath = process.env['CHROMIUM_PATH']
if (executablePath === undefined) throw new Error('CHROMIUM_PATH names no browser')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
const [holder, pen] = await Promise.all([HostProcess.start('2026-11-12T18:25'), HostProcess.start('2026-11-12T18:25')])
const bare = await openBareRoom()
try {
  console.log(`   ${cpus().length} cores for two hosts, a browser with three pages, the phones and this bench`)
  const [reader, writer, wall] = await Promise.all([
    pageOf(browser, holder.printedLink),
    pageOf(browser, pen.printedLink),
    pageOf(browser, null),
  ])
  const journal = journalOf(
    happened('18:20', { kind: 'sessionOpened' }),
    happened('18:20', { kind: 'itemStarted', itemId: 'housing' }),
  )
  const docId = await seed(holder, reader, smallEvening({ journal }))
  const room = await roomOf(holder, docId, wifiPassword)
  await join(pen, holder, room, { seat: 'minuteTaker', name: 'Nadia', address: room.penAddress, wifiPassword })
  await new MinutesPage(reader).open(holder.origin, docId, 'housing')
  await new MinutesPage(writer).open(pen.origin, docId, 'housing')
  await wall.request.post(`${room.address}/enter`, {
    headers: { origin: room.address },
    data: { code: room.codes.projection, name: '', as: 'projection' },
  })
  await wall.goto(`${room.address}/projection.html#${docId}`)
  await wall.locator('.slide').waitFor()
  await writer.locator(textbox).click()
  const few = openCrowd()
  const rig: Rig = { holder, docId, room, reader, writer, wall, bare, crowd: few }
  // Pages and hosts just started run their code for the first time.
  await keysToPaint(rig)
  await measure(rig, 2)
  await few.join(58, room)
  await measure(rig, 60)
  await few.end()
  const many = openCrowd()
  const times = await many.join(300, room)
  const last = quantile(times, 1)
  console.log(`   300 phones at once: first view after ${summary(times)}, the last after ${Math.round(last)} ms`)
  report('join.300', 'ms', times, null)
  report('join.300.all', 'ms', [last], null)
  await measure({ ...rig, crowd: many }, 300)
  await many.end()
  sayLoad()
} finally {
  await browser.close()
  await bare.end()
  await Promise.all([holder.dispose(), pen.dispose()])
}
