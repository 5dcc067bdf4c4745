/**
 * Votes other than a show of hands, from the keyboard: a roll call where one answers for two, papers in two rounds
 * whose box does not add up at first, a casting vote, and an election of two with parity. Screen, wall and PDF.
 */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { happened, journalOf } from '#factories/journal.ts'
import { pdfText } from './evening/pdf-text.ts'
import { axe, expect, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { FinalisePage } from './pages/finalise.ts'
import { onHousing, seed, smallEvening } from './seed.ts'

/** Aline answers for Carla too: six votes for five people. */
const room = [
  ...onHousing('aline', 'bachir', 'denis', 'eda', 'farid'),
  happened('18:23', { kind: 'proxyGiven', from: 'carla', to: 'aline' }),
]
const rules = {
  secretOnDemand: { numerator: 1, denominator: 3 },
  tieRule: 'castingVote' as const,
  parity: true,
}

/** One field after the other, as hands do it. */
async function typeAlong(page: Page, words: readonly string[]): Promise<void> {
  for (const [place, each] of words.entries()) {
    // oxlint-disable no-await-in-loop -- keys come one after the other
    if (place > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(each)
    // oxlint-enable no-await-in-loop
  }
}

async function nameAll(field: Locator, people: readonly string[]): Promise<void> {
  for (const each of people) {
    // oxlint-disable no-await-in-loop -- one name, then the next
    await field.fill(each)
    await field.press('Enter')
    // oxlint-enable no-await-in-loop
  }
}

test('A roll call, papers in two rounds with a casting vote, and two elected with parity, from the keyboard', async ({
  page,
  host,
}) => {
  const app = new AppPage(page)
  const conduct = new ConductPage(page)
  const docId = await seed(host, page, smallEvening({ rules, journal: journalOf(...room) }))
  await conduct.open(host.origin, docId)
  const wall = await app.project()
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  await page.bringToFront()

  await test.step('calls each by name, one key an answer, two votes for who holds a proxy', async () => {
    await page.keyboard.press('v')
    await typeAlong(page, ['Écrire au bailleur ?', 'une lettre part', 'rien ne part'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Enter')
    const roll = page.getByRole('form', { name: 'Appel nominal' })
    await expect(roll.getByRole('listbox')).toBeFocused()
    await expect(wall.locator('.wall')).toContainText('On vote à l’appel de son nom')
    await expect(roll.getByRole('option').first()).toContainText('Aline Marchepied (et le pouvoir de Carla Vertemotte)')
    await page.keyboard.press('p')
    await page.keyboard.press('c')
    await page.keyboard.press('a')
    await page.keyboard.press('p')
    await expect(roll).toContainText('1 personne à appeler')
    await expect(wall.locator('.wall')).not.toContainText('Farid')
    await axe(page)
    await page.keyboard.press('n')
    await expect(roll).toContainText('Pour 3 · Contre 1 · Abstentions 1 · Ne prennent pas part 1')
    await page.keyboard.press('Enter')
    await expect(conduct.recorded).toContainText('Adopté : 3 pour, 1 contre, 1 abstention')
    await expect(wall.locator('.outcome')).toContainText('Adopté')
  })

  await test.step('goes secret because two ask for it, and says that the box does not add up', async () => {
    await page.keyboard.press('v')
    await page.keyboard.type('Quitter le comité ?')
    const opening = page.getByRole('form', { name: 'Ouvrir un vote à main levée' })
    await expect(opening).toContainText('Bulletin secret si 2 personnes le demandent, sur 5 présentes.')
    await page.keyboard.press('Control+b')
    await page.keyboard.press('Control+Enter')
    const papers = page.getByRole('form', { name: 'Dépouiller les bulletins' })
    await papers.waitFor()
    await expect(wall.locator('.wall')).toContainText('bulletin secret, sur papier')
    await page.keyboard.press('v')
    await typeAlong(page, ['6', '7', '3', '3', '0', '0'])
    await expect(papers).toContainText('7 enveloppes pour 6 émargements')
    await nameAll(papers.getByRole('combobox', { name: 'Scrutateurs' }), ['bac', 'den'])
    await papers.getByLabel('Enveloppes').fill('6')
    await expect(papers).not.toContainText('à vérifier')
    await axe(page)
    await page.keyboard.press('Control+Enter')
    await expect(conduct.recorded).toContainText('Égalité, voix prépondérante à donner')
    await expect(wall.locator('.outcome')).toContainText('voix prépondérante à donner')
  })

  await test.step('votes a second round, which whoever chairs settles', async () => {
    await conduct.recorded.getByRole('button', { name: 'Nouveau tour' }).press('Enter')
    const papers = page.getByRole('form', { name: 'Dépouiller les bulletins' })
    await expect(papers).toContainText('2ᵉ tour')
    await papers.getByLabel('Émargements').focus()
    await typeAlong(page, ['6', '6', '2', '2', '1', '1'])
    await nameAll(papers.getByRole('combobox', { name: 'Scrutateurs' }), ['bac', 'den'])
    await papers.getByText('Prépondérante : contre', { exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await expect(conduct.recorded).toContainText('Rejeté par voix prépondérante : 2 pour, 2 contre')
    await expect(wall.locator('.counts')).toContainText('1 blanc, 1 nul')
  })

  await test.step('elects two of three, as many women as men', async () => {
    await page.keyboard.press('v')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    const opening = page.getByRole('form', { name: 'Ouvrir une élection' })
    await opening.getByLabel('On élit qui, pour quoi ?').fill('Deux délégués au comité')
    await nameAll(opening.getByRole('combobox', { name: /^Candidature/ }), ['ali', 'car', 'far'])
    await opening.getByLabel('Groupe de Aline').selectOption('femme')
    await opening.getByLabel('Groupe de Carla').selectOption('femme')
    await opening.getByLabel('Groupe de Farid').selectOption('homme')
    await opening.getByLabel('Places').fill('2')
    await opening.getByText('Le plus de voix', { exact: true }).click()
    await axe(page)
    await page.keyboard.press('Control+Enter')
    await expect(wall.locator('.election')).toContainText('bulletin secret sur papier')
    const counting = page.getByRole('form', { name: 'Dépouiller l’élection' })
    await page.keyboard.press('v')
    await typeAlong(page, ['5', '4', '3', '6', '6', '0', '0'])
    await expect(counting).toContainText('pour la parité, Farid passe devant Carla')
    await nameAll(counting.getByRole('combobox', { name: 'Scrutateurs' }), ['ali', 'bac', 'den'])
    await expect(counting.getByRole('button', { name: /Aline/ })).toHaveCount(0)
    await page.keyboard.press('Control+Enter')
    await expect(conduct.recorded).toContainText('Élection acquise : Aline (5 voix), Farid (3 voix)')
    await expect(wall.locator('.election-result')).toContainText(/Farid\s*3.voix\s*élection acquise/u)
  })

  await test.step('says each ballot in its own words in the PDF', async () => {
    await app.goTo('Finaliser')
    const finalise = new FinalisePage(page)
    await finalise.make('Produire le PDF')
    const file = test.info().outputPath('minutes.pdf')
    await (await finalise.save()).saveAs(file)
    const text = await pdfText(await readFile(file))
    for (const words of [
      'Vote par appel nominal',
      'Pour : Aline Marchepied (avec le pouvoir de Carla Vertemotte) et Eda Yıldızlı',
      'Vote à bulletin secret, sur papier, 2ᵉ tour',
      'Rejeté par voix prépondérante : 2 pour, 2 contre, 0 abstention, 1 blanc, 1 nul.',
      'Urne : 6 émargements, 6 enveloppes, 6 bulletins, dont 1 blanc et 1 nul.',
      'Élection acquise : Aline (5 voix) et Farid (3 voix).',
      'Pour la parité, Farid passe devant Carla.',
      'Dépouillement : Bachir Clairbois et Denis Hautpré.',
    ]) {
      expect(text.replaceAll(/\s/gu, ' ')).toContain(words)
    }
  })
})
