import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { axeOnBothGrounds, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { AppPage } from './pages/app.ts'
import { ItemDetails } from './pages/item-details.ts'
import { PreparePage } from './pages/prepare.ts'
import { seed, smallEvening, smallRoom } from './seed.ts'

const plan = await readFile(join(import.meta.dirname, '../factories/files/plan-eclairage.png'))
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test.describe('the files of an item', () => {
  test('are added, renamed, made public, opened, taken off and given back', async ({ page, host }) => {
    const docId = await seed(host, page)
    const prepare = new PreparePage(page)
    const details = new ItemDetails(page, '2')
    await page.goto(`${host.origin}/#/m/${docId}/prepare`)
    await details.opener.click()
    await details.addFile('plan.png', plan, 'image/png')
    await expect(details.files).toHaveCount(1)
    await details.addFile('convention.pdf', pdf)
    await expect(details.files).toHaveCount(2)
    await prepare.field('Nom du fichier « plan.png »').fill('Plan des lampes')
    await page.keyboard.press('Tab')
    await page.getByRole('checkbox', { name: 'Le public peut lire « Plan des lampes »' }).check()
    await expect(new AppPage(page).badge).toHaveAttribute('data-saved', 'computer')
    await expectBeforeAndAfterReload(page, async () => {
      if ((await details.opener.getAttribute('aria-expanded')) === 'false') {
        await expect(details.row).toContainText('2 fichiers')
        await details.opener.click()
      }
      await expect(prepare.field('Nom du fichier « Plan des lampes »')).toBeVisible()
      await expect(page.getByRole('checkbox', { name: 'Le public peut lire « Plan des lampes »' })).toBeChecked()
      await expect(details.files.filter({ hasText: '1 Ko' })).toHaveCount(1)
    })

    // It opens in a tab of its own, and is the very file.
    const opened = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Ouvrir « Plan des lampes »' }).click()
    const image = await page.request.get((await opened).url())
    expect((await image.body()).equals(plan)).toBe(true)

    await page.getByRole('button', { name: 'Retirer « convention.pdf »' }).click()
    await expect(details.files).toHaveCount(1)
    await new AppPage(page).undo()
    await expect(new AppPage(page).announcement('fichier « convention.pdf » retiré')).toBeVisible()
    await expect(details.files).toHaveCount(2)
    const { attachments } = await meetingJson(host, page, docId)
    expect(attachments.map(({ name, itemId, isPublic }) => ({ name, itemId, isPublic }))).toEqual(
      expect.arrayContaining([
        { name: 'Plan des lampes', itemId: 'housing', isPublic: true },
        { name: 'convention.pdf', itemId: 'housing', isPublic: false },
      ]),
    )
  })

  test('of another kind are kept and said to be only kept; an empty one is refused in words', async ({
    page,
    host,
  }) => {
    const details = new ItemDetails(page, '1')
    const app = new AppPage(page)
    await page.goto(`${host.origin}/#/m/${await seed(host, page)}/prepare`)
    await details.drop('présentation.pptx', 'une présentation')
    await expect(app.announcement(/présentation\.pptx.*gardé.*ni un PDF ni une image/)).toBeVisible()
    // Dropping opens the details of the line it was dropped on.
    await expect(details.files).toContainText('seulement gardé')
    await expect(page.getByRole('link', { name: 'Enregistrer une copie de « présentation.pptx »' })).toBeVisible()
    await details.drop('vide.pdf', '')
    await expect(app.announcement('« vide.pdf » est vide. Il n’a pas été ajouté.')).toBeVisible()
    await expect(details.files).toHaveCount(1)
  })
})

test('an item to be dealt with tonight is said so, and the room is handed back on time', async ({ page, host }) => {
  const docId = await seed(host, page, smallEvening({ header: { startTime: '18:30', endTime: '20:00' } }))
  const prepare = new PreparePage(page)
  const details = new ItemDetails(page, '3')
  await page.goto(`${host.origin}/#/m/${docId}/prepare`)
  await expect(prepare.times).toContainText('15 min de marge')
  // From the keyboard: the details of the line one is in.
  await prepare.line('3').title.focus()
  await page.keyboard.press('Control+Shift+k')
  await details.mustTreat.check()
  await details.note.fill('Demander le devis avant de voter.')
  await page.keyboard.press('Control+Shift+k')
  await expect(details.row).toContainText('À traiter ce soir')
  await expect(details.row).toContainText('note')
  await prepare.show('Séance')
  await prepare.field('Salle à rendre à').fill('19 h 45')
  await prepare.show('Règlement')
  await page.getByText('Règles détaillées', { exact: true }).click()
  await page.getByRole('checkbox', { name: /L’écran de la salle montre depuis combien de temps/ }).check()
  await page.keyboard.press('Tab')
  await prepare.show('Ordre du jour')
  await expect(prepare.times).toContainText('0 min de marge')
  await expect(new AppPage(page).badge).toHaveAttribute('data-saved', 'computer')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(details.row).toContainText('À traiter ce soir')
    await expect(prepare.times).toContainText('0 min de marge')
  })
  const { items, rules } = await meetingJson(host, page, docId)
  expect(items.find(({ id }) => id === 'fund')?.mustTreat).toBe(true)
  expect(rules.turnOnWall).toBe(true)
})

test('cards are numbered in one act, and a minor is marked', async ({ page, host }) => {
  const people = smallRoom.map((person) => ({ ...person, card: person.id === 'carla' ? 1 : null }))
  const docId = await seed(host, page, smallEvening({ people }))
  const prepare = new PreparePage(page)
  const app = new AppPage(page)
  await page.goto(`${host.origin}/#/m/${docId}/prepare/people`)
  await page.getByRole('button', { name: 'Numéroter les cartes' }).click()
  await expect(app.announcement('7 cartes données, de 2 à 8.')).toBeVisible()
  await app.undo()
  const cards = async () => (await meetingJson(host, page, docId)).people.filter(({ card }) => card !== null)
  await expect.poll(cards).toHaveLength(1)
  await page.getByRole('button', { name: 'Numéroter les cartes' }).click()
  await prepare.editPerson('Julie Tournesol')
  await page.getByRole('checkbox', { name: /Mineur/ }).check()
  await prepare.field('Numéro de carte').fill('1')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Carla Vertemotte a déjà ce numéro.')).toBeVisible()
  await prepare.field('Numéro de carte').fill('12')
  await page.keyboard.press('Enter')
  await expect(app.badge).toHaveAttribute('data-saved', 'computer')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(prepare.people('Public')).toContainText('mineur·e · carte 12')
  })
})

test('axe finds nothing on the details of an item, light and dark', async ({ page, host }) => {
  const details = new ItemDetails(page, '2')
  await page.goto(`${host.origin}/#/m/${await seed(host, page)}/prepare`)
  await details.opener.click()
  await details.addFile('plan.png', plan, 'image/png')
  await expect(details.files).toHaveCount(1)
  await axeOnBothGrounds(page)
})
