/** From an empty profile to a projected agenda, with every click and every field counted (evening.md item 10). */
import type { Locator } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'
import { HomePage } from './pages/home.ts'

/** As an agenda comes out of a PDF: numbers, tabs, bullets, hours, a line cut in two. */
const pastedAgenda = [
  'Ordre du jour :',
  '18h30 - 1. Ouverture, règles de parole (5 min)',
  '2) Suivi des actions\t10',
  '3. Rénovation urbaine : relogement des familles',
  'de la tour D 25 min',
  '   • La tour D 15 min',
  '   • La maison du projet 10 min',
  '4. Vœu au préfet',
].join('\n')

/** The README gives this number. */
const stated = 5

test(`an empty profile shows its agenda on the wall in ${stated} actions`, async ({ page }) => {
  let actions = 0
  const click = async (target: Locator): Promise<void> => {
    actions += 1
    await target.click()
  }
  const fill = async (field: Locator, text: string): Promise<void> => {
    actions += 1
    await field.fill(text)
  }
  const home = new HomePage(page)
  await expect(home.firstTime).toBeVisible()
  await fill(home.title, 'Conseil citoyen')
  await fill(home.endTime, '20 h 45')
  await fill(home.agenda, pastedAgenda)
  await expect(home.preview).toContainText('4 points · 40 min prévues')
  await expect(home.preview).toContainText('Rénovation urbaine : relogement des familles de la tour D')
  await axe(page)
  const projection = page.context().waitForEvent('page')
  await click(home.createAndProjectButton)
  const wall = await projection
  await expect(wall.getByText('Conseil citoyen').first()).toBeVisible()
  await click(page.getByRole('button', { name: 'Cette image seule' }))
  await expect(wall.getByText('Rénovation urbaine')).toBeVisible()
  await expect(page).toHaveURL(/\/conduct$/)
  expect(actions).toBe(stated)
})
