import { Buffer } from 'node:buffer'
import { readdir } from 'node:fs/promises'
import { coveredBetween, signedFiles } from '#factories/signed-pdf.ts'
import { axeOnBothGrounds, expect, test } from './fixtures.ts'
import { HomePage } from './pages/home.ts'
import { VerifyPage } from './pages/verify.ts'

test('checks what is dropped on Home or chosen, says what was done to it, and keeps nothing', async ({
  page,
  host,
}) => {
  const { once, twice, unsigned } = await signedFiles()
  const covered = await coveredBetween(once)
  const before = await readdir(host.dataFolder, { recursive: true })

  await expect(new HomePage(page).firstTime).toBeVisible()
  const verify = new VerifyPage(page)
  await verify.drop('couvert.pdf', covered)
  await expect(page).toHaveURL(/#\/verify$/)
  await expect(verify.said).toHaveText('couvert.pdf. Modifié après la signature')
  const altered = verify.resultOf('couvert.pdf')
  await expect(altered.getByRole('heading', { level: 2 })).toHaveText('Modifié après la signature')
  await expect(altered).toContainText('La page 1 a été modifiée.')
  // What makes it a bad one is open; the rest waits to be asked for.
  await expect(altered.getByText(/Objet \d+ 0.: la page 1 a été modifiée/)).toBeVisible()
  await axeOnBothGrounds(page)

  // Its digits need no mouse.
  await verify.chooseButton.focus()
  await verify.choose('signe.pdf', twice)
  const intact = verify.resultOf('signe.pdf')
  await expect(intact.getByRole('heading', { level: 2 })).toContainText('que la liste des signataires ne connaît pas')
  await expect(intact).toContainText('L’heure est celle de l’ordinateur du signataire')
  await expect(intact.getByText('Empreinte du fichier')).toBeHidden()
  await intact.getByText('Le fichier', { exact: true }).press('Enter')
  await expect(intact.getByText('Empreinte du fichier')).toBeVisible()

  await verify.choose('projet.pdf', unsigned)
  await expect(verify.said).toHaveText('projet.pdf. Ce fichier n’est pas signé')
  await verify.choose('autre.pdf', Buffer.from('bonjour'))
  await expect(verify.resultOf('autre.pdf')).toContainText('Ce n’est pas un PDF.')

  expect(await readdir(host.dataFolder, { recursive: true })).toEqual(before)
  await page.getByRole('link', { name: 'Accueil' }).click()
  await page.getByRole('link', { name: 'Vérifier un compte rendu signé' }).click()
  await expect(verify.chooseButton).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
})
