import { happened, journalOf } from '#factories/journal.ts'
import { expect, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { MinutesPage } from './pages/minutes.ts'
import { seed, smallEvening } from './seed.ts'

const running = smallEvening({
  journal: journalOf(
    happened('18:20', { kind: 'sessionOpened' }),
    happened('18:20', { kind: 'itemStarted', itemId: 'opening' }),
  ),
})

test('a host killed in the middle of a sentence costs nothing, and the badge says where it is', async ({
  page,
  host,
  newWindow,
  newProfile,
}) => {
  const docId = await seed(host, page, running)
  const [minutes, app] = [new MinutesPage(page), new AppPage(page)]
  await minutes.open(host.origin, docId, 'opening')
  await minutes.type('Avant la coupure. ')
  await expect(app.badge).toHaveText('Sur cet ordinateur')
  const other = new MinutesPage(await newWindow())
  await other.open(host.origin, docId, 'housing')

  await host.kill()
  await page.bringToFront()
  await minutes.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Pendant. ')
  await expect(app.badge).toHaveText('Gardé dans cette page')
  await minutes.conclusion.fill('À reprendre')
  await other.type('L’autre fenêtre aussi.')
  await expect(new AppPage(other.page).badge).toHaveText('Gardé dans cette page')
  await expect(app.announcement(/Le programme ne répond plus/)).toBeVisible()

  await host.restart()
  await expect(app.badge).toHaveText('Sur cet ordinateur', { timeout: 15_000 })
  await minutes.type('Après.')
  await expect(app.announcement(/Le programme ne répond plus/)).toBeHidden()
  await expect(minutes.text).toHaveText('Avant la coupure. Pendant. Après.')
  await expect(new AppPage(other.page).badge).toHaveText('Sur cet ordinateur', { timeout: 15_000 })

  // Everything is on the disk: another browser sees it all.
  const elsewhere = new MinutesPage(await newProfile())
  await elsewhere.open(host.origin, docId, 'opening')
  await expect(elsewhere.text).toHaveText('Avant la coupure. Pendant. Après.')
  await expect(elsewhere.conclusion).toHaveValue('À reprendre')
  await elsewhere.show('Relogement de la tour D')
  await expect(elsewhere.text).toHaveText('L’autre fenêtre aussi.')
})

test('a command nobody answers says so, changes nothing, and works once the host is back', async ({ page, host }) => {
  const docId = await seed(host, page, running)
  const [conduct, app] = [new ConductPage(page), new AppPage(page)]
  await conduct.open(host.origin, docId)
  await host.kill()
  await conduct.arrive('aline')
  await expect(app.announcement(/^Le programme ne répond pas/)).toBeVisible()
  await expect(conduct.roomField).toHaveValue('aline')
  await expect(conduct.headline).toContainText('0 présent')
  await host.restart()
  await expect(app.badge).toHaveText('Sur cet ordinateur', { timeout: 15_000 })
  await conduct.roomField.press('Enter')
  await expect(conduct.headline).toContainText('1 présent')
})
