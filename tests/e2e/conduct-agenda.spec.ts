import { journalOf } from '#factories/journal.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductMorePage } from './pages/conduct-more.ts'
import { ConductPage } from './pages/conduct.ts'
import { fourItems, onHousing, seed, smallEvening } from './seed.ts'

/** On the second item since 18:23, forty minutes planned; the room must be empty at 19:40. */
const underWay = smallEvening({
  header: { roomUntil: '19:40' },
  rules: { turnMinutes: 3 },
  journal: journalOf(...onHousing('aline', 'bachir')),
})

test('the agenda changes while the session runs: an item more, one later, one put off and back', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  const app = new AppPage(page)
  await conduct.open(host.origin, await seed(host, page, underWay))
  const titles = conduct.agenda.getByRole('listitem')

  await more.press('g')
  await page.keyboard.type('Panne de l’ascenseur 10 min')
  await more.press('Enter')
  await page.keyboard.type('Date de la fête')
  await more.press('Shift+Enter', 'Escape')
  const order = [/Ouverture/, /Relogement/, /Panne de l’ascenseur/, /Fête des voisins/, /Clôture/, /Date de la fête/]
  await expectBeforeAndAfterReload(page, () => expect(titles).toHaveText(order))

  await conduct.look('Fête des voisins')
  await more.press('Shift+F')
  await expect(titles.last()).toContainText('Fête des voisins')
  await more.press('Shift+T')
  await expect(titles.last()).toContainText('à traiter ce soir')
  await more.press('Shift+R')
  await expect(titles.last()).toContainText('reporté')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : report de « Fête des voisins »')
  await axe(page)
  await more.press('Shift+R')
  await expect(titles.last()).not.toContainText('reporté')
  await app.undo()
  await expect(titles.last()).toContainText('reporté')
  // Back to any item, wherever the session is.
  await conduct.look('Ouverture')
  await conduct.goThere.click()
  await expect(conduct.title).toHaveText('Ouverture')
})

test('an item that overflows has four ways out, each with its price', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  await conduct.open(host.origin, await seed(host, page, underWay))
  await host.clock('19:07')
  await more.press('i')
  // 19:07, then 20 and 10 minutes: everything fits before 19:40, but not with five more.
  await expect(more.choice('5 minutes de plus')).toContainText('« Clôture » n’entrera plus')
  await expect(more.choice('Le reporter')).toContainText('tout le reste tient')
  await expect(conduct.title).toBeVisible()
  await axe(page)
  await more.press('1')
  await expect(more.overflow).toBeHidden()
  await expect(page.getByRole('main')).toContainText('49 min prévues')

  await more.press('i')
  await expect(more.choice('Un groupe de travail')).toContainText('« Clôture » entre de nouveau')
  await more.press('3')
  await expect(conduct.title).toHaveText('Fête des voisins')
  await conduct.look('Relogement')
  await expect(conduct.recorded).toContainText('Groupe de travail : Relogement de la tour D')
  await conduct.back.click()
  await more.press('i')
  await expect(more.overflow).toBeVisible()
  await more.press('4')
  await expect(conduct.floor).toContainText('La liste est close sur ce point.')
  await more.press('i')
  await expect(more.overflow).toBeVisible()
  await more.press('2')
  await expect(conduct.title).toHaveText('Clôture')
  await expect(conduct.agenda.getByRole('listitem').filter({ hasText: 'Fête des voisins' })).toContainText('reporté')
})

test('at fifteen and at five minutes the console says what no longer fits, and the item to treat is defended', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  const items = fourItems.map((item) => (item.id === 'fund' ? { ...item, mustTreat: true } : item))
  await conduct.open(host.origin, await seed(host, page, { ...underWay, items }))
  await host.clock('19:24')
  await expect(conduct.title).toBeVisible()
  await expect(more.endNotice).toBeHidden()
  await host.clock('19:26')
  await expect(more.endNotice).toContainText('Encore 14 min avant 19 h 40')
  await expect(more.endNotice.getByRole('listitem')).toHaveText(['Fête des voisins (à traiter ce soir)', 'Clôture'])
  await axe(page)
  await more.press('2')
  await expect(more.endNotice.getByRole('listitem')).toHaveText(['Fête des voisins (à traiter ce soir)'])
  await more.press('1')
  await expect(conduct.title).toHaveText('Fête des voisins')
  await more.press('1')
  await expect(more.endNotice).toBeHidden()
  await host.clock('19:36')
  await expect(more.endNotice).toContainText('Encore 4 min')
  await more.press('1')
  await expect(conduct.confirmAdjourn).toBeVisible()
})

test('points to come back to are kept, mended, and shown when their author agrees', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  const docId = await seed(host, page, underWay)
  await conduct.open(host.origin, docId)
  await more.press('q')
  await more.park('Les poubelles de la rue du Moulin', { author: 'Aline', agreed: true })
  await more.park('Le bruit la nuit')
  await more.press('Escape')
  await more.press('q')
  await expect(more.parked.getByRole('listitem')).toHaveText([/poubelles.*Aline · à l’écran/, /bruit.*ici seulement/])
  await more.press('Escape', 'Shift+Q')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(conduct.title).toBeVisible()
    await more.press('q')
    await expect(more.parked.getByRole('button', { name: 'Enlever de l’écran' })).toBeVisible()
  })
  await axe(page)
  await more.parked.getByRole('button', { name: 'Enlever : Le bruit' }).click()
  await expect(more.parked.getByRole('listitem')).toHaveCount(1)
  await new AppPage(page).undo()
  await expect(more.parked.getByRole('listitem')).toHaveCount(2)
})
