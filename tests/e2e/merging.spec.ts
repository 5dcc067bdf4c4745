/** Two computers edit copies of one meeting apart; one copy is dropped on the other's screens (issue 4). */
import type { Page } from '@playwright/test'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { HostProcess } from './host-process.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { HomePage } from './pages/home.ts'
import { MergingPage } from './pages/merging.ts'
import { MinutesPage } from './pages/minutes.ts'
import { PreparePage } from './pages/prepare.ts'
import { seed, smallEvening } from './seed.ts'

async function fileOf(host: HostProcess, page: Page, docId: string): Promise<Buffer> {
  const { jobId } = await host.call('export.start', { docId, format: 'tablee', edition: 'members' })
  await expect.poll(async () => (await host.call('export.state', { jobId })).state).toBe('done')
  const { file } = await host.call('export.state', { jobId })
  return (await page.request.get(new URL(file?.url ?? '', host.origin).href)).body()
}

/** Until it is on the host's disk: a file made of the meeting just after must hold it. */
async function rename(page: Page, host: HostProcess, docId: string, title: string): Promise<void> {
  await page.goto(`${host.origin}/#/m/${docId}/prepare/session`)
  const field = new PreparePage(page).field('Nom de la réunion')
  await field.fill(title)
  await field.blur()
  await expect(new AppPage(page).heading).toHaveText(title)
  await expect.poll(async () => JSON.stringify(await meetingJson(host, page, docId))).toContain(title)
}

async function write(page: Page, host: HostProcess, docId: string, words: string): Promise<void> {
  const minutes = new MinutesPage(page)
  await minutes.open(host.origin, docId, 'housing')
  await minutes.type(words)
  await expect.poll(async () => JSON.stringify(await meetingJson(host, page, docId))).toContain(words)
}

test('copies edited apart on two computers meet by a drop: nothing is lost, and both values of the title are said', async ({
  page,
  host,
  browser,
}) => {
  const docId = await seed(host, page, smallEvening())
  const other = await HostProcess.start('2026-11-12T18:25')
  const context = await browser.newContext()
  other.follow(context)
  const theirs = await context.newPage()
  await theirs.goto(other.printedLink)
  const home = new HomePage(theirs)
  await home.importFile({
    name: 'seance.tablee',
    mimeType: 'application/zip',
    buffer: await fileOf(host, page, docId),
  })
  await expect(home.report).toContainText('seance.tablee est importé')
  await rename(theirs, other, docId, 'Séance chez Bachir')
  await write(theirs, other, docId, 'Écrit chez Bachir.')
  await other.call('meeting.command', { docId, command: { id: 'eda', fact: { kind: 'arrived', personId: 'eda' } } })
  const copy = await fileOf(other, theirs, docId)

  await rename(page, host, docId, 'Séance au local')
  await host.call('meeting.command', { docId, command: { id: 'carla', fact: { kind: 'arrived', personId: 'carla' } } })
  await write(page, host, docId, 'Écrit au local.')
  const [app, merging, minutes] = [new AppPage(page), new MergingPage(page), new MinutesPage(page)]
  await expect(merging.button).toBeHidden()
  await merging.drop(minutes.text, 'chez-bachir.tablee', copy)
  await expect(app.announcement(/^chez-bachir\.tablee est réuni à cette réunion/)).toContainText(
    '1 valeur changée des deux côtés',
  )
  await merging.see()
  const title = merging.lines.filter({ hasText: 'nom de la réunion' })
  await expect(title).toContainText(
    '« Séance au local » ici, « Séance chez Bachir » dans chez-bachir.tablee. Gardé : « Séance ',
  )
  await expect(merging.lines.filter({ hasText: '« Relogement de la tour D » : écrit des deux côtés' })).toBeVisible()
  await expect(merging.lines.filter({ hasText: 'arrivée : Eda Yıldızlı (dans chez-bachir.tablee)' })).toBeVisible()
  await expect(merging.lines.filter({ hasText: 'arrivée : Carla Vertemotte (ici)' })).toBeVisible()
  await axe(page)
  await merging.close()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(minutes.text).toContainText('Écrit chez Bachir.')
    await expect(minutes.text).toContainText('Écrit au local.')
    // What came from where can be looked at again.
    await merging.button.click()
    await expect(title).toBeVisible()
    await merging.close()
  })

  // The same copy again says nothing new; another meeting is refused, on the console as well.
  await new ConductPage(page).open(host.origin, docId)
  await merging.drop(page.getByRole('main'), 'chez-bachir.tablee', await fileOf(host, page, docId))
  await expect(app.announcement(/^chez-bachir\.tablee dit la même chose que cette réunion/)).toBeVisible()
  const stranger = await seed(host, page, smallEvening({ header: { title: 'Une autre' } }))
  await merging.drop(page.getByRole('main'), 'autre.tablee', await fileOf(host, page, stranger))
  await expect(
    app.announcement(/^autre\.tablee n’a pas été réuni\. Ce fichier est une copie d’une autre réunion/),
  ).toBeVisible()

  // On Home the same is said, and nothing more of that refusal, for a meeting that is there already.
  await app.goHome()
  await expect(app.announcement(/^autre\.tablee n’a pas été réuni/)).toBeHidden()
  const ours = new HomePage(page)
  await rename(theirs, other, docId, 'Séance relue')
  await ours.importFile({
    name: 'relue.tablee',
    mimeType: 'application/zip',
    buffer: await fileOf(other, theirs, docId),
  })
  await expect(ours.report).toContainText('relue.tablee a été réuni à la même réunion')
  const whatFrom = page.getByRole('main').locator('details', { hasText: 'Ce qui vient d’où' })
  await expect(whatFrom).toContainText('« Séance relue » dans relue.tablee')
  await context.close()
  await other.dispose()
})
