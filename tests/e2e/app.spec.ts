import type { Page } from '@playwright/test'
import { axe, axeOnBothGrounds, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { HomePage } from './pages/home.ts'
import { PreparePage } from './pages/prepare.ts'

/** Empties the page's store as a full disk or a cleaning tool does. */
async function emptyStore(page: Page, origin: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
}

test('a page whose host does not answer says so, and opens by itself when it does', async ({ page }) => {
  const home = new HomePage(page)
  await expect(home.firstTime).toBeVisible()
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Tablée ne répond pas' })).toBeVisible()
  await axe(page)
  await page.unroute('**/api/**')
  await expect(home.firstTime).toBeVisible()
})

test('a page whose store was emptied is filled again from the disk, and told', async ({ page, host }) => {
  const home = new HomePage(page)
  const app = new AppPage(page)
  await home.create({ title: 'Gardée sur le disque', agenda: 'Le seul point' })
  await expect(new PreparePage(page).line('1').title).toHaveValue('Le seul point')
  await emptyStore(page, host.origin)
  await page.reload()
  await expect(
    app.announcement('Cette page avait perdu sa copie : elle a été remplie de nouveau depuis le disque.'),
  ).toBeVisible()
  await expect(new PreparePage(page).line('1').title).toHaveValue('Le seul point')
  await page.reload()
  await expect(new PreparePage(page).line('1').title).toBeVisible()
  await expect(app.announcement('Cette page avait perdu sa copie')).toBeHidden()
})

test('a meeting that is not on this computer is said so', async ({ page, host }) => {
  await page.goto(`${host.origin}/#/m/01999999-0000-7000-8000-000000000000/conduct`)
  await expect(page.getByRole('heading', { name: 'Cette réunion n’est pas sur cet ordinateur' })).toBeVisible()
  await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
  await expect(new HomePage(page).firstTime).toBeVisible()
})

test('a screen that can’t be shown says what happened, and reloading brings back what was typed', async ({ page }) => {
  const home = new HomePage(page)
  await home.create({ title: 'Rien de perdu', agenda: 'Le seul point' })
  const prepare = new PreparePage(page)
  await prepare.line('1').title.fill('Écrit avant l’erreur')
  await expect(new AppPage(page).undoButton).toBeEnabled()
  const broken = { contentType: 'text/javascript', body: 'throw new Error("a fault of ours")' }
  await page.route('**/assets/app-Minutes*.js', (route) => route.fulfill(broken))
  await new AppPage(page).verbs.getByRole('link', { name: 'Écrire' }).click()
  await expect(page.getByRole('heading', { name: 'Cette page s’est arrêtée' })).toBeVisible()
  await axe(page)
  await page.unroute('**/assets/app-Minutes*.js')
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await new AppPage(page).goTo('Préparer')
  await expect(prepare.line('1').title).toHaveValue('Écrit avant l’erreur')
})

test('a screen whose code can’t be fetched for a while comes by itself', async ({ page }) => {
  await new HomePage(page).create({ title: 'Patience', agenda: 'Le seul point' })
  await expect(new PreparePage(page).line('1').title).toBeVisible()
  let refused = 0
  await page.route('**/assets/app-Minutes*.js', async (route) => {
    refused += 1
    if (refused < 3) await route.abort()
    else await route.continue()
  })
  await new AppPage(page).goTo('Écrire')
  await expect(page.getByText('Ouverture de l’écran')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Texte du point' })).toBeVisible()
  expect(refused).toBe(3)
})

test('the hour follows the host’s, whatever this computer’s clock says', async ({ page, host }) => {
  await expect(page.getByRole('banner')).toContainText(/18\sh\s25/)
  await host.clock('19:08')
  await expect(page.getByRole('banner')).toContainText(/19\sh\s08/)
})

test('a name of ten thousand characters, right to left and with emoji, is kept whole and leaves room', async ({
  page,
}) => {
  const name = `جلسة 🎉 ${'réunion '.repeat(1300)}`.slice(0, 10_000).trim()
  const home = new HomePage(page)
  await home.create({ title: name, agenda: 'Ouverture 5 min' })
  const prepare = new PreparePage(page)
  await prepare.show('Séance')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(prepare.field('Nom de la réunion')).toHaveValue(name)
    const header = await page.getByRole('banner').boundingBox()
    expect(header?.height).toBeLessThan(160)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(1366)
  })
})

test('a console of 1024×768 keeps its header on one line', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await new HomePage(page).openDemo()
  await expect(new PreparePage(page).line('1').title).toBeVisible()
  for (const verb of ['Préparer', 'Animer'] as const) {
    await new AppPage(page).goTo(verb)
    // The header is drawn anew with its screen: asked until it stands.
    const height = async (): Promise<number> => (await page.getByRole('banner').boundingBox())?.height ?? Infinity
    await expect.poll(height).toBeLessThan(80)
    await expect(new AppPage(page).roomWord).toBeVisible()
  }
})

test('screens are reached by the skip link and their headings', async ({ page }) => {
  await new HomePage(page).openDemo()
  const app = new AppPage(page)
  await expect(app.heading).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveTitle(/^Préparer · .+ – Tablée$/)
  await app.goTo('Animer')
  await expect(page).toHaveTitle(/^Animer · .+ – Tablée$/)
})

test('axe finds nothing on what surrounds the screens, light and dark', async ({ page, host }) => {
  test.slow()
  const app = new AppPage(page)
  await new HomePage(page).openDemo()
  await app.settingsButton.click()
  await expect(app.themeChoice).toBeVisible()
  await axeOnBothGrounds(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(app.keyList).toBeVisible()
  await axeOnBothGrounds(page)
  await page.goto(`${host.origin}/#/m/01999999-0000-7000-8000-000000000000/conduct`)
  await expect(page.getByRole('heading', { name: 'Cette réunion n’est pas sur cet ordinateur' })).toBeVisible()
  await axeOnBothGrounds(page)
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Tablée ne répond pas' })).toBeVisible()
  await axeOnBothGrounds(page)
})
