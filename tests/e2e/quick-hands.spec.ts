/** A hand quicker than the host: what is pressed before the last answer is here acts on what became of it. */
import type { Page } from '@playwright/test'
import { journalOf } from '#factories/journal.ts'
import { expect, test } from './fixtures.ts'
import type { HostProcess } from './host-process.ts'
import { ConductPage } from './pages/conduct.ts'
import { MinutesPage } from './pages/minutes.ts'
import { PensPage } from './pages/pens.ts'
import { onHousing, seed, smallEvening } from './seed.ts'

const underWay = smallEvening({ journal: journalOf(...onHousing('aline', 'bachir', 'carla', 'denis')) })

/** From now on the host does not hear the page's commands, until the answer is called. */
async function holdCommands(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/api/meeting.command', async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

async function threeWaiting(page: Page, host: HostProcess): Promise<ConductPage> {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, underWay))
  await conduct.ask('1', '2', '3')
  await conduct.floorField.press('Escape')
  await expect(conduct.queue).toHaveText([/Aline/, /Bachir/, /Carla/])
  return conduct
}

test('the floor given, then cut: it is the one who just began that is cut, and what is undone is the cut', async ({
  page,
  host,
}) => {
  const conduct = await threeWaiting(page, host)
  await page.keyboard.press('s')
  await expect(conduct.queue).toHaveText([/Bachir/, /Carla/])

  const release = await holdCommands(page)
  for (const key of ['s', 'Shift+I']) await page.keyboard.press(key)
  release()
  await expect(conduct.queue).toHaveText([/Bachir.*reprend après une interruption/, /Carla/])
  for (const key of ['s', 'Shift+I', 'Control+z']) await page.keyboard.press(key)
  await expect(conduct.queue).toHaveText([/Carla/])
  await expect(conduct.floor.locator('[data-speaking="true"]')).toContainText('Bachir')
})

test('a key that bounces gives the floor once', async ({ page, host }) => {
  const conduct = await threeWaiting(page, host)
  const release = await holdCommands(page)
  for (const key of ['s', 's']) await page.keyboard.press(key)
  release()
  await expect(conduct.queue).toHaveText([/Bachir/, /Carla/])
  // Another act waits for both.
  await page.keyboard.press('f')
  await expect(conduct.floor).toContainText('Personne n’a la parole.')
  await expect(conduct.queue).toHaveText([/Bachir/, /Carla/])
})

test('a decision begun before its vote is answered rests on it, and keeps what was typed meanwhile', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, underWay))
  await conduct.openVote('Un banc ?')
  await conduct.typeCounts({ against: 1, abstain: 0, for: 3 })
  const release = await holdCommands(page)
  await conduct.recordCounts()
  await conduct.openForm('Décision')
  const form = conduct.form('Décision')
  await expect(form.getByLabel('Il est décidé de…')).toBeFocused()
  await form.getByLabel('Autres propositions').fill('Rien')
  await expect(form.getByRole('radio', { name: 'consensus' })).toBeChecked()
  release()
  await expect(form.getByRole('radio', { name: 'majorité' })).toBeChecked()
  await expect(form.getByLabel('Il est décidé de…')).toHaveValue('Un banc.')
  await expect(form.getByLabel('Autres propositions')).toHaveValue('Rien')
})

test('lines of commands typed one after the other wait for what they speak of', async ({ page, host }) => {
  const minutes = new MinutesPage(page)
  const pens = new PensPage(page)
  await minutes.open(host.origin, await seed(host, page, underWay))
  await minutes.type('texte')
  const release = await holdCommands(page)
  await pens.command('vote Un banc ?')
  await pens.openLine()
  await page.keyboard.type('1 contre 1 abst')
  await page.keyboard.press('Enter')
  await expect(pens.line).toBeVisible()
  release()
  await expect(pens.line).toBeHidden()
  await pens.command('décision')
  await expect(minutes.beside).toContainText('Adopté : 2 pour, 1 contre, 1 abstention (pour déduit)')
  await expect(minutes.beside).toContainText('Décision (majorité) : Un banc.')
  await expect(minutes.text).toHaveText('texte')
})
