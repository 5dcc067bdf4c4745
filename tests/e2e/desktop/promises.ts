/**
 * What the desktop app keeps, whoever runs it: the stand-in with Chromium here, Electron in tests/electron. The
 * screens themselves have their specs in the browser shell; here is what only this shell does.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, type TestType } from '@playwright/test'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/operations.ts'
import type { Result } from '#shared/contract/result.ts'
import { ProjectionPage } from '../pages/projection-page.ts'
import { QuittingPage } from '../pages/quitting.ts'
import type { DesktopFixtures } from './desktop-app.ts'

/** Asks the host as the page itself does. Throws the refusal's code. */
async function call<N extends OperationName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = (await page.evaluate(
    async ([operation, body]) => (await fetch(`/api/${operation}`, { method: 'POST', body })).json(),
    [name, JSON.stringify(input)] as const,
  )) as Result<OutputOf<N>>
  if (!result.ok) throw new Error(`${name}: ${result.code}`)
  return result.value
}

async function createMeeting(page: Page): Promise<string> {
  const { docId } = await call(page, 'meeting.create', {
    title: 'Conseil de juin',
    endTime: '20:30',
    agendaText: 'Accueil 10 min\nBudget participatif 20 min',
    language: 'fr',
    timeZone: 'Europe/Paris',
  })
  return docId
}

/** A session that began tonight on this computer, once the page stands: before that it asks nobody anything. */
export async function holdSession(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const docId = await createMeeting(page)
  await call(page, 'meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
  return docId
}

/** Where the host keeps an export of this meeting, once it is made. */
async function exportUrl(page: Page, docId: string, format: 'json' | 'tablee'): Promise<string> {
  const { jobId } = await call(page, 'export.start', { docId, format, edition: 'members' })
  await expect.poll(async () => (await call(page, 'export.state', { jobId })).state).toBe('done')
  const { file } = await call(page, 'export.state', { jobId })
  if (file === null) throw new Error('the export is done and has no file')
  return file.url
}

/** Goes where a link of the page would. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}

export function promiseDesktop(test: TestType<DesktopFixtures, object>): void {
  test('it opens Home, over a host of this shell and this folder', async ({ launch }) => {
    const app = await launch()
    await expect(app.page).toHaveTitle(/Tablée/)
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await call(app.page, 'host.info', {})).toMatchObject({ shell: 'desktop', dataFolder: app.dataFolder })
    expect(await app.mainHasFocus()).toBe(true)
    expect(await app.page.evaluate(() => isSecureContext)).toBe(true)
    await app.quit()
  })

  test('what was made is there at the next start, on Home', async ({ launch }) => {
    const first = await launch()
    await createMeeting(first.page)
    await first.quit()
    const second = await launch()
    await expect(second.page.getByText('Conseil de juin').first()).toBeVisible()
    await second.quit()
  })

  test('what is typed in the last second before quitting is there at the next start', async ({ launch }) => {
    const first = await launch()
    const docId = await createMeeting(first.page)
    await goTo(first.page, `#/m/${docId}/minutes`)
    const editor = first.page.locator('[contenteditable="true"]').first()
    await editor.click()
    await first.page.keyboard.type('Une phrase écrite juste avant de partir.')
    await first.quit()
    const second = await launch()
    await goTo(second.page, `#/m/${docId}/minutes`)
    await expect(second.page.getByText('Une phrase écrite juste avant de partir.')).toBeVisible()
    await second.quit()
  })

  test('a person who quits is offered once to take tonight’s session away', async ({ launch }) => {
    const app = await launch()
    const quitting = new QuittingPage(app.page)
    await holdSession(app.page)
    await app.pressQuit()
    await expect(quitting.question).toContainText('Conseil de juin')
    await quitting.stayButton.click()
    await expect(quitting.question).toBeHidden()
    expect(await call(app.page, 'host.info', {})).toMatchObject({ shell: 'desktop' })
    await app.pressQuit()
    await app.ended()
  })

  test('whoever takes it away first quits from the same question', async ({ launch }) => {
    const app = await launch()
    const quitting = new QuittingPage(app.page)
    await holdSession(app.page)
    await app.pressQuit()
    await quitting.takeButton.click()
    await expect(quitting.takeAway.panel).toBeVisible()
    await quitting.leaveButton.click()
    await app.ended()
  })

  test('a person who quits in the middle of a rehearsal, or after preparing, is asked nothing', async ({ launch }) => {
    const first = await launch()
    await createMeeting(first.page)
    await first.pressQuit()
    await first.ended()
    const second = await launch()
    await holdSession(second.page)
    const { docId } = await call(second.page, 'rehearsal.start', { timeZone: 'Europe/Paris' })
    await goTo(second.page, `#/m/${docId}/conduct`)
    await second.pressQuit()
    await second.ended()
  })

  test('the projection shows the meeting in a window of its own and leaves the focus where it is', async ({
    launch,
  }) => {
    const app = await launch()
    const docId = await createMeeting(app.page)
    await app.page.evaluate((id) => window.desktop?.openProjection(id), docId)
    const wall = new ProjectionPage(await app.projection())
    await expect(wall.slide).toBeVisible()
    await expect(wall.page.getByText('Conseil de juin').first()).toBeVisible()
    expect(await app.mainHasFocus()).toBe(true)
    await app.quit()
  })

  test('an export is saved where the person says, and its path is not told to the page', async ({ launch }) => {
    const app = await launch()
    const docId = await createMeeting(app.page)
    const url = await exportUrl(app.page, docId, 'json')
    const path = join(app.dataFolder, 'saved.json')
    const save = (): Promise<unknown> =>
      app.page.evaluate((address) => window.desktop?.saveExport(address, 'saved.json'), url)
    await app.answerSaveDialog(null)
    expect(await save()).toEqual({ saved: false })
    await app.answerSaveDialog(path)
    expect(await save()).toEqual({ saved: true })
    expect(await readFile(path, 'utf8')).toContain('Conseil de juin')
    await app.quit()
  })

  test('a meeting file that the system hands over is opened', async ({ launch }) => {
    const app = await launch()
    const docId = await createMeeting(app.page)
    const url = await exportUrl(app.page, docId, 'tablee')
    const path = join(app.dataFolder, 'june.tablee')
    await app.answerSaveDialog(path)
    await app.page.evaluate((address) => window.desktop?.saveExport(address, 'june.tablee'), url)
    await app.openFile(path)
    await expect(app.page).toHaveURL(new RegExp(`#/m/${docId}/prepare`))
    await app.quit()
  })

  test('a script that is not ours does not run, and nothing answers from outside', async ({ launch }) => {
    const app = await launch()
    const violated = await app.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), {
            once: true,
          })
          const script = document.createElement('script')
          script.textContent = 'document.title = "taken over"'
          document.body.append(script)
        }),
    )
    expect(violated).toBe('script-src-elem')
    await expect(app.page).toHaveTitle(/Tablée/)
    expect(await app.page.evaluate(() => fetch('http://127.0.0.1:1/').catch((error: Error) => error.name))).toBe(
      'TypeError',
    )
    await app.quit()
  })
}
