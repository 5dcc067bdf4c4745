/**
 * The pictures of docs/screens/: the demo evening at fixed hours. `npm run screens`; no test of anything, so not part of
 * `npm test`. Every size, theme and language goes to out/screens/, the dozen for the pages about Tablée to docs/screens/.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeMeetingJson } from '#host/files/meeting-json.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import { test } from '../e2e/fixtures.ts'
import type { HostProcess } from '../e2e/host-process.ts'

const root = join(import.meta.dirname, '../..')
const chosen = join(root, 'docs/screens')
const all = join(root, 'out/screens')
mkdirSync(chosen, { recursive: true })
mkdirSync(all, { recursive: true })

const sizes = { '1366': [1366, 768], '1280': [1280, 720], '1024': [1024, 768], '1920': [1920, 1080] } as const

/** The demo's meeting as it stands at an hour, brought in as a file. */
async function demoAt(host: HostProcess, page: Page, time: string): Promise<string> {
  const json = writeMeetingJson(meetingAt(demoScript(), time))
  const answer = await page.request.post(`${host.origin}/import`, { data: json, headers: { origin: host.origin } })
  const result = (await answer.json()) as { value: { docId: string } }
  return result.value.docId
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  // One more frame, for what measures itself.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

async function everyLook(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await page.setViewportSize({ width, height })
      await settled(page)
      await page.screenshot({ path: join(all, `${name}-${size}-${scheme}.png`) })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1366, height: 768 })
}

async function keep(page: Page, name: string): Promise<void> {
  await settled(page)
  await page.screenshot({ path: join(chosen, `${name}.png`) })
}

test.setTimeout(300_000)

test('the first evening, and the prepared one', async ({ page, host }) => {
  await keep(page, 'first-opening')
  const docId = await demoAt(host, page, '00:00')
  await page.goto(`${host.origin}/#/`)
  await page.reload()
  await everyLook(page, 'home')
  await keep(page, 'home')
  await page.goto(`${host.origin}/#/m/${docId}/prepare`)
  await everyLook(page, 'prepare')
  await keep(page, 'prepare')
  await page.goto(`${host.origin}/projection.html#${docId}`)
  await everyLook(page, 'wall-welcome')
})

test.describe('in the middle of the evening', () => {
  test.use({ at: '2026-11-12T19:30' })
  test('console, text and wall', async ({ page, host }) => {
    await host.clock('19:30')
    const docId = await demoAt(host, page, '19:30')
    await page.goto(`${host.origin}/#/m/${docId}/conduct`)
    await page.reload()
    await everyLook(page, 'conduct')
    await keep(page, 'conduct')
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await keep(page, 'conduct-1024-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${host.origin}/#/m/${docId}/minutes/item-05`)
    await page.reload()
    await everyLook(page, 'minutes')
    await keep(page, 'minutes')
    await page.goto(`${host.origin}/#/m/${docId}/minutes/item-06`)
    await page.reload()
    await page.getByRole('textbox', { name: /^Texte du point/ }).click()
    await page.keyboard.press('Control+;')
    await page.keyboard.type('parole sa')
    await everyLook(page, 'one-computer')
    await keep(page, 'one-computer')
    await page.goto(`${host.origin}/#/m/${docId}/conduct`)
    await page.reload()
    await page.getByRole('button', { name: /Ce point déborde/ }).click()
    await everyLook(page, 'overflow')
    await keep(page, 'overflow')
    await page.goto(`${host.origin}/#/m/${docId}/room`)
    await page.reload()
    await everyLook(page, 'room-check')
    await page.goto(`${host.origin}/projection.html#${docId}`)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await everyLook(page, 'wall-floor')
    await page.setViewportSize({ width: 1024, height: 768 })
    await keep(page, 'wall-floor-1024')
  })
})

test.describe('at a vote', () => {
  test.use({ at: '2026-11-12T18:41' })
  test('the question and the result', async ({ page, host }) => {
    await host.clock('18:40')
    const docId = await demoAt(host, page, '18:40')
    await page.goto(`${host.origin}/#/m/${docId}/conduct`)
    await page.reload()
    await everyLook(page, 'conduct-vote')
    await keep(page, 'conduct-vote')
    await host.clock('18:41')
    const after = await demoAt(host, page, '18:41:30')
    await page.goto(`${host.origin}/projection.html#${after}`)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await keep(page, 'wall-result')
  })
})

test.describe('the evening over', () => {
  test.use({ at: '2026-11-12T21:10' })
  test('finalising, the register and the paper', async ({ page, host }) => {
    await host.clock('21:10')
    const docId = await demoAt(host, page, '21:10')
    await page.goto(`${host.origin}/#/m/${docId}/finalise`)
    await page.reload()
    await everyLook(page, 'finalise')
    await keep(page, 'finalise')
    await host.call('meeting.finalise', { docId, acceptedTroubles: [] })
    await page.goto(`${host.origin}/#/council`)
    await page.reload()
    await everyLook(page, 'register')
    await keep(page, 'register')
    const { jobId } = await host.call('export.start', { docId, format: 'pdf', edition: 'members' })
    let job = await host.call('export.state', { jobId })
    while (job.state === 'running') job = await host.call('export.state', { jobId })
    const answer = await page.request.get(`${host.origin}${job.file?.url ?? ''}`)
    const pdf = join(all, 'minutes.pdf')
    writeFileSync(pdf, await answer.body())
    execFileSync('pdftoppm', ['-png', '-r', '70', '-f', '1', '-l', '4', pdf, join(all, 'paper')])
  })
})
