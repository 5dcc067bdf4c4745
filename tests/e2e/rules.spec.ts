import { happened, journalOf } from '#factories/journal.ts'
import { png } from '#factories/pictures.ts'
import { rulesWith } from '#factories/rules.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { ProjectionPage } from './pages/projection-page.ts'
import { onHousing, seed, smallEvening } from './seed.ts'

test('a council chooses its rules, sees first what changes, and takes it back', async ({ page, host }) => {
  await page.goto(`${host.origin}/#/rules`)
  await page.getByRole('button', { name: 'Comité d’un fonds' }).click()
  await expect(page.getByText(/quorum\s: aucun → 1\/3 des membres/)).toBeVisible()
  await page.getByRole('button', { name: 'Appliquer ces changements' }).click()
  await expect(page.getByText('Ces règles sont celles du modèle « Comité d’un fonds ».')).toBeVisible()
  await page.getByRole('radio', { name: /en alternance/ }).click()
  const undo = page.getByRole('button', { name: /^Annuler/ })
  await expect(undo).toBeVisible()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(page.getByRole('radio', { name: /en alternance/ })).toBeChecked()
    await expect(page.getByLabel('Part des membres')).toHaveValue('1/3')
  })
  // A meeting made afterwards has them; what differs is said, and goes either way in one gesture.
  const docId = await seed(host, page, smallEvening())
  await page.goto(`${host.origin}/#/m/${docId}/prepare/rules`)
  await expect(page.getByText(/règles diffèrent de celles du conseil/)).toBeVisible()
  await page.getByRole('button', { name: 'Reprendre celles du conseil' }).click()
  await expect(page.getByText('Les mêmes règles que le conseil.')).toBeVisible()
  await axe(page)
  await new AppPage(page).undo()
  await expect(page.getByText(/règles diffèrent de celles du conseil/)).toBeVisible()

  // Its paper: a picture and an address, kept, taken back by name, and above the minutes of every meeting.
  await page.goto(`${host.origin}/#/rules`)
  await page.getByLabel('Adresse').fill('Maison de quartier')
  await page.getByLabel('Adresse').press('Tab')
  await expect(page.getByRole('button', { name: 'Annuler : adresse du conseil' })).toBeVisible()
  const buffer = Buffer.from(png({ width: 30, height: 20 }))
  await page.getByLabel('Choisir une image…').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  const logo = page.getByRole('region', { name: 'Papier à en-tête' }).getByRole('img')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(page.getByLabel('Adresse')).toHaveValue('Maison de quartier')
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(30)
  })
  await axe(page)
  await page.getByRole('button', { name: 'Retirer l’image' }).click()
  await expect(logo).toBeHidden()
  await page.getByRole('button', { name: 'Annuler : image du conseil' }).click()
  await expect(logo).toBeVisible()
  await page.goto(`${host.origin}/#/m/${docId}/finalise`)
  const minutes = page.getByRole('article')
  await expect(minutes.getByText('Maison de quartier')).toBeVisible()
  await expect.poll(() => minutes.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(30)
})

test('the assembly loses its quorum, changes a rule, and the wall says both calmly', async ({
  page,
  host,
  newWindow,
}) => {
  const half = { basis: 'members' as const, numerator: 1, denominator: 2, perCollege: 0, countProxies: true }
  await host.clock('19:12')
  const docId = await seed(
    host,
    page,
    smallEvening({
      rules: rulesWith({ quorum: half, turnMinutes: 3 }),
      journal: journalOf(
        ...onHousing('aline', 'bachir', 'eda'),
        happened('19:11', { kind: 'recused', personId: 'bachir', itemId: 'housing' }),
      ),
    }),
  )
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, docId)
  await expect(page.getByText('2 voix sur ce point')).toBeVisible()
  await conduct.room.getByText('Associations et acteurs locaux').click()
  await conduct.room.getByRole('button', { name: 'Eda Yıldızlı part' }).click()
  await expect(page.getByText(/Quorum perdu à 19\sh\s12\s: 2 comptés pour 3 requis/)).toBeVisible()
  const wall = new ProjectionPage(await newWindow())
  await wall.open(host.origin, docId)
  await expect(wall.page.getByText('Le quorum n’est plus atteint')).toBeVisible()

  // Whoever leaves gives a proxy while still at the door: with it, the quorum is back.
  await conduct.room.getByRole('button', { name: 'Donne pouvoir à…' }).click()
  await page.keyboard.type('ali')
  await page.keyboard.press('Enter')
  await expect(new AppPage(page).announcement('Le quorum est de nouveau atteint.')).toBeVisible()
  await expect(wall.page.getByText('Le quorum n’est plus atteint')).toBeHidden()

  await page.locator('body').click({ position: { x: 2, y: 400 } })
  await page.keyboard.press('Shift+g')
  await page.keyboard.type('Aline')
  await page.getByRole('radio', { name: /dans l’ordre/ }).check()
  await page.getByLabel('Majorité', { exact: true }).selectOption('2/3')
  await expect(page.getByText(/ordre de parole\s: .* → dans l’ordre des demandes/)).toBeVisible()
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Changer une règle en séance' })).toBeHidden()
  await page.keyboard.press(';')
  await expect(wall.title).toHaveText('Pour se parler')
  await expect(wall.slide).toContainText('On parle dans l’ordre des demandes.')
  await wall.page.setViewportSize({ width: 1024, height: 768 })
  await wall.settle()
  for (const { text, size } of await wall.sizesOf(wall.page.locator('.speech-rule'))) {
    expect(size, text).toBeGreaterThanOrEqual(5.5)
  }
  expect(await wall.spilled()).toEqual([])
  const { journal } = await meetingJson(host, page, docId)
  expect(journal.findLast(({ kind }) => kind === 'ruleChanged')).toMatchObject({
    changes: { speechPriority: 'none', majority: { numerator: 2, denominator: 3 } },
    proposedBy: 'Aline',
  })
})
