/**
 * The screens during the demo evening at fixed hours, in out/screens/ and, of those chosen, docs/screens/ (looks.ts).
 * `npm run screens`; no test of anything, so not part of `npm test`.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { demoScript, meetingAt, secondScript } from '#factories/demo.ts'
import { coveredBetween, signedFiles } from '#factories/signed-pdf.ts'
import { test } from '../e2e/fixtures.ts'
import type { HostProcess } from '../e2e/host-process.ts'
import { HomePage } from '../e2e/pages/home.ts'
import { VerifyPage } from '../e2e/pages/verify.ts'
import { seed } from '../e2e/seed.ts'
import { everyLook, picturesFolder } from './looks.ts'

const parkedPoints: ParkedPoint[] = [
  {
    id: 'parked-1',
    itemId: 'item-05',
    order: 'a1',
    text: 'Les bancs du square ont disparu pendant les travaux',
    author: 'Seadiya',
    onWall: true,
    destination: null,
  },
  {
    id: 'parked-2',
    itemId: 'item-06',
    order: 'a2',
    text: 'Où en est la réponse à la lettre sur les charges ?',
    author: '',
    onWall: false,
    destination: null,
  },
]

/** The demo's meeting as it stands at an hour, where the host's clock then stops; answers its address. */
async function demoAt(host: HostProcess, page: Page, time: string): Promise<string> {
  await host.clock(time)
  const docId = await seed(host, page, { ...meetingAt(demoScript(), time), parkedPoints })
  return `${host.origin}/#/m/${docId}`
}

/** The screen anew: nothing of it is open yet. */
async function open(page: Page, address: string, ...keys: string[]): Promise<void> {
  await page.goto(address)
  await page.reload()
  await page.getByRole('main').waitFor()
  await page.waitForLoadState('networkidle')
  for (const key of keys) await page.keyboard.press(key)
}

test.setTimeout(600_000)
test.describe.configure({ mode: 'parallel' })

test('before the evening', async ({ page, host }) => {
  await everyLook(page, 'first-opening', () => open(page, `${host.origin}/#/`))
  await seed(host, page, meetingAt(secondScript()))
  const meeting = await demoAt(host, page, '18:25')
  await everyLook(page, 'home', () => open(page, `${host.origin}/#/`))
  await everyLook(page, 'prepare', () => open(page, `${meeting}/prepare`))
  await everyLook(page, 'prepare-details', async () => {
    await open(page, `${meeting}/prepare`)
    await page.locator('[data-item=item-02] [data-field=title]').focus()
    await page.keyboard.press('Control+Shift+K')
  })
  await everyLook(page, 'prepare-people', () => open(page, `${meeting}/prepare/people`))
  await everyLook(page, 'prepare-session', () => open(page, `${meeting}/prepare/session`))
  await everyLook(page, 'prepare-papers', () => open(page, `${meeting}/prepare/papers`))
  await everyLook(page, 'room-check', () => open(page, `${meeting}/room`))
})

test('the room opened to other devices', async ({ page, host }) => {
  const meeting = await demoAt(host, page, '18:45')
  const docId = meeting.split('/').at(-1) ?? ''
  await everyLook(page, 'room-opening', () => open(page, `${meeting}/conduct`, 'Control+Shift+G'))
  const wifi = { ssid: 'Salle polyvalente', password: 'unseulsoir' }
  const room = await host.call('room.open', { docId, reach: 'phones', address: '127.0.0.1', wifi })
  const code = room.codes.participant
  for (const name of ['Sandra', '12', '']) {
    const data = { code, name, as: 'participant' }
    await page.request.post(`${room.address}/enter`, { data, headers: { origin: room.address } })
  }
  await everyLook(page, 'room-open', () => open(page, `${meeting}/conduct`, 'Control+Shift+G'))
  await everyLook(page, 'home-join', async () => {
    await open(page, `${host.origin}/#/`)
    await page.locator('button[aria-expanded=false]', { hasText: /Rejoindre une salle|Join a room/ }).click()
  })
})

test('in the middle of it', async ({ page, host }) => {
  const meeting = await demoAt(host, page, '19:30')
  await everyLook(page, 'conduct', () => open(page, `${meeting}/conduct`))
  await everyLook(page, 'conduct-overflow', () => open(page, `${meeting}/conduct`, 'i'))
  await everyLook(page, 'conduct-parked', () => open(page, `${meeting}/conduct`, 'q'))
  await everyLook(page, 'conduct-wall', async () => {
    await open(page, `${meeting}/conduct`)
    const title = page.locator('#wall-title button')
    if ((await title.getAttribute('aria-expanded')) === 'false') await title.click()
  })
  await page.locator('#wall-title button').click()
})

test('the secretary', async ({ page, host }) => {
  const meeting = await demoAt(host, page, '19:30')
  await everyLook(page, 'minutes', () => open(page, `${meeting}/minutes/item-05`))
  await everyLook(page, 'one-computer', async () => {
    await open(page, `${meeting}/minutes/item-06`)
    await page.locator('[contenteditable=true]').click()
    await page.keyboard.press('Control+;')
    const isFrench = (await page.locator('html').getAttribute('lang')) === 'fr'
    await page.keyboard.type(isFrench ? 'parole sa' : 'floor sa')
  })
})

test('at a vote', async ({ page, host }) => {
  const meeting = await demoAt(host, page, '18:41')
  await everyLook(page, 'conduct-vote', () => open(page, `${meeting}/conduct`))
})

test('the evening over', async ({ page, host }) => {
  const meeting = await demoAt(host, page, '21:10')
  await everyLook(page, 'conduct-adjourned', () => open(page, `${meeting}/conduct`))
  await everyLook(page, 'finalise', () => open(page, `${meeting}/finalise`))
  await everyLook(page, 'finalise-public', async () => {
    await open(page, `${meeting}/finalise`)
    await page.locator('label:has([value=public]), [value=public] + label').first().click()
  })
  const docId = await seed(host, page, meetingAt(demoScript()))
  await host.call('meeting.finalise', { docId, acceptedTroubles: [] })
  await everyLook(page, 'register', () => open(page, `${host.origin}/#/council`))
  const { jobId } = await host.call('export.start', { docId, format: 'pdf', edition: 'members' })
  let job = await host.call('export.state', { jobId })
  while (job.state === 'running') job = await host.call('export.state', { jobId })
  const answer = await page.request.get(`${host.origin}${job.file?.url ?? ''}`)
  const pdf = join(picturesFolder, 'minutes.pdf')
  writeFileSync(pdf, await answer.body())
  execFileSync('pdftoppm', ['-png', '-r', '70', '-f', '1', '-l', '4', pdf, join(picturesFolder, 'paper')])
})

test('signed minutes checked', async ({ page, host }) => {
  const { once, twice } = await signedFiles()
  const covered = await coveredBetween(once)
  const verify = new VerifyPage(page)
  for (const [state, bytes] of [
    ['verify', covered],
    ['verify-unknown', twice],
    ['verify-no-pdf', Buffer.from('bonjour')],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await everyLook(page, state, async () => {
      await open(page, `${host.origin}/#/verify`)
      await verify.drop('compte-rendu-signe.pdf', bytes)
      await page.getByRole('article').waitFor()
    })
  }
})

test('a rehearsal', async ({ page, host }) => {
  const docId = await new HomePage(page).rehearse()
  await everyLook(page, 'rehearsal', () => open(page, `${host.origin}/#/m/${docId}/conduct`))
})
