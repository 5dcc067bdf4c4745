/**
 * A proposal by keyboard from its first words to the register: amended with the difference on the wall, agreed on by
 * consent with one objection taken into the text and one kept, and a grant with its sums.
 */
import { readFile } from 'node:fs/promises'
import { happened, journalOf } from '#factories/journal.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { pdfText } from './evening/pdf-text.ts'
import { ConductPage } from './pages/conduct.ts'
import { FinalisePage } from './pages/finalise.ts'
import { ProjectionPage } from './pages/projection-page.ts'
import { onHousing, seed, smallEvening } from './seed.ts'

const underWay = smallEvening({
  journal: journalOf(
    ...onHousing('aline', 'bachir', 'carla', 'denis'),
    happened('18:24', { kind: 'recused', personId: 'carla', itemId: 'fund' }),
  ),
})

test('a proposal is amended, agreed on by consent, and carried whole to the minutes and the register', async ({
  page,
  host,
  newWindow,
}) => {
  const conduct = new ConductPage(page)
  const docId = await seed(host, page, underWay)
  await conduct.open(host.origin, docId)
  const wall = new ProjectionPage(await newWindow())
  await wall.open(host.origin, docId)
  await host.clock('18:30')
  const { keyboard } = page
  const typed = async (text: string, by: string): Promise<void> => {
    await keyboard.type(text)
    await keyboard.press('Tab')
    await keyboard.type(by)
    await keyboard.press('Control+Enter')
  }
  const discussion = page.getByRole('region', { name: 'Par consentement' })
  const panel = page.getByRole('region', { name: 'Propositions sur ce point' })

  await keyboard.press('z')
  await typed('Le conseil demande six bancs.', 'Aline')
  await expect(panel.getByText('proposé par Aline')).toBeVisible()
  await panel.getByRole('button', { name: 'Amender' }).press('Enter')
  await keyboard.press('Control+A')
  await keyboard.type('Le conseil demande quatre bancs.')
  await expect(panel.getByRole('form').locator('ins')).toContainText('quatre')
  await keyboard.press('Tab')
  await keyboard.type('Bachir')
  await keyboard.press('Control+Enter')
  await expect(panel.getByRole('form')).toBeHidden()

  await expect(wall.slide).not.toContainText('bancs')
  await panel.getByRole('button', { name: 'À l’écran' }).press('Enter')
  await expect(wall.slide).toContainText('Proposition, amendée une fois')
  await expect(wall.slide.locator('h1 del')).toContainText('six')
  await expect(wall.slide.locator('h1 ins')).toContainText('quatre')
  await expect(wall.slide).not.toContainText('Aline')

  await panel.getByRole('button', { name: 'Décider par consentement' }).press('Enter')
  await expect(wall.slide).toContainText('On écoute, sans réagir.')
  await expect(discussion).toContainText('Étape 1 sur 6')
  await keyboard.press('Escape')
  for (const step of ['Questions pour comprendre', 'Réactions', 'Améliorer le texte', 'Objections']) {
    // oxlint-disable-next-line no-await-in-loop -- each step is seen before the next key
    await keyboard.press('Shift+N')
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect(wall.title).toHaveText(step)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect(discussion).toContainText(step)
  }
  await keyboard.press('Shift+Z')
  await expect(wall.title).toHaveText('Améliorer le texte')
  await expect(discussion).toContainText('Étape 4 sur 6')
  await keyboard.press('Shift+N')
  await expect(discussion).toContainText('Étape 5 sur 6')
  await discussion.getByRole('button', { name: 'Objection', exact: true }).press('Enter')
  await typed('Trop de bruit le soir', 'Denis')
  await expect(discussion.getByRole('listitem')).toHaveCount(1)
  await discussion.getByRole('button', { name: 'Objection', exact: true }).press('Enter')
  await typed('Il en faudrait devant l’école', '')
  const objections = discussion.getByRole('list', { name: 'Objections' }).getByRole('listitem')
  await expect(objections).toHaveCount(2)
  await expect(wall.slide).toContainText('2 objections écrites')
  await expect(wall.slide).not.toContainText('bruit')
  await axe(page)

  await objections.nth(1).getByRole('button', { name: 'Intégrée au texte' }).press('Enter')
  await keyboard.press('Control+A')
  await typed('Le conseil demande quatre bancs, dont un devant l’école.', '')
  await expect(objections.nth(1)).toContainText('Intégrée au texte')
  await objections.first().getByRole('button', { name: 'Gardée' }).press('Enter')
  await expectBeforeAndAfterReload(page, () => expect(objections.first()).toContainText('Denis · Gardée'))

  await page.getByRole('heading', { level: 2 }).first().click()
  await keyboard.press('Shift+N')
  await discussion.getByRole('button', { name: 'La salle est d’accord' }).press('Enter')
  await expect(wall.title).toHaveText('Accord par consentement')
  await page.getByRole('button', { name: 'Noter la décision' }).press('Enter')
  const form = conduct.form('Décision')
  await expect(form.getByLabel('Il est décidé de…')).toHaveValue(
    'Le conseil demande quatre bancs, dont un devant l’école.',
  )
  await expect(form.getByLabel('Avis divergent 1')).toHaveValue('Trop de bruit le soir')
  await form.getByLabel('Nature').selectOption('Interpellation du préfet')
  await expect(form.getByLabel('À qui')).toHaveValue('préfet')
  await form.getByLabel('Autres propositions').fill('Attendre le printemps')
  await keyboard.press('Control+Enter')
  await expect(wall.slide).toContainText('Adressée à : préfet · Par consentement')
  await expect(conduct.recorded).toContainText('Trop de bruit le soir (Denis)')

  await conduct.next()
  await keyboard.press('c')
  await keyboard.type('Une aide est accordée à la Fête des voisins.')
  await expect(form).toContainText('Déport noté : Carla Vertemotte')
  await form.getByLabel('Somme demandée').fill('850 euro s')
  await expect(form).toContainText('Une somme s’écrit')
  await form.getByLabel('Somme demandée').fill('1 250,50')
  await form.getByLabel('Somme accordée').fill('600')
  await form.getByRole('radio', { name: 'Aucun' }).check()
  await keyboard.press('Control+Enter')
  await expect(wall.slide).toContainText('600 € accordés sur 1 250,50 € demandés')
  await expect(conduct.recorded).toContainText('600 € accordés sur 1 250,50 € demandés')

  await conduct.adjourn()
  const finalise = new FinalisePage(page)
  await finalise.open(host.origin, docId)
  await finalise.make('Produire le PDF')
  const pdf = (await pdfText(await readFile(await (await finalise.save()).path()))).replaceAll(/\s+/gu, ' ')
  for (const said of [
    'Proposition de départ (Aline) : Le conseil demande six bancs.',
    'Le conseil demande quatre bancs. (Bachir)',
    'Par consentement : deux objections, l’une intégrée, l’autre gardée.',
    'Adressée à : préfet.',
    'Trop de bruit le soir (Denis)',
    'Attendre le printemps',
    '600 € accordés sur 1 250,50 € demandés.',
  ])
    expect(pdf).toContain(said)
  await finalise.publish()
  await expect(finalise.register).toContainText('inscrite au registre')
  await page.goto(`${host.origin}/#/council`)
  await expect(page.getByText('adressée à : préfet')).toBeVisible()
  await expect(page.getByText('Trop de bruit le soir (Denis)')).toBeVisible()
  await expect(page.getByText('Attendre le printemps')).toBeVisible()
  await expect(page.getByText('600 € accordés sur 1 250,50 € demandés')).toBeVisible()
})
