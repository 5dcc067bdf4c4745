import { randomUUID } from 'node:crypto'
import type { Fact } from '#shared/rules/facts.ts'
import { axe, axeOnBothGrounds, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { HomePage } from './pages/home.ts'
import { PreparePage } from './pages/prepare.ts'

const pastedAgenda = [
  'Ordre du jour :',
  '18h30 - 1. Ouverture, règles de parole (5 min)',
  '2) Suivi des actions\t10',
  '3. Rénovation urbaine 25 min',
  '   - La tour D 15 min',
  '   - La maison du projet 10 min',
  '4. Vœu au préfet',
].join('\n')

test.describe('a first user', () => {
  test('is told what is missing instead of being sent away', async ({ page }) => {
    const home = new HomePage(page)
    // Whoever only comes to help sees where, without scrolling past a form that is not theirs.
    await expect(home.joinButton).toBeInViewport({ ratio: 1 })
    await home.endTime.fill('tard')
    await home.createButton.click()
    await expect(page.getByText('Donnez un nom à la réunion.')).toBeVisible()
    await expect(page.getByText('Donnez l’heure de fin.')).toBeVisible()
    await expect(page).toHaveURL(/#?\/?$/)
  })

  test('sees whether the agenda fits before the end', async ({ page }) => {
    const home = new HomePage(page)
    await home.fillNewMeeting({ title: 'x', endTime: '19h', agenda: 'Débat 30 min' })
    await expect(page.getByText('Il reste 5 min de marge d’ici la fin.')).toBeVisible()
    await home.agenda.fill('Débat 45 min')
    await expect(page.getByText('Cela dépasse de 10 min le temps d’ici la fin.')).toBeVisible()
  })

  test('creates a meeting without the mouse', async ({ page }) => {
    const home = new HomePage(page)
    await expect(home.firstTime).toBeVisible()
    await home.title.focus()
    await page.keyboard.type('Atelier du lundi')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('20h15')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Accueil 5 min')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Débat 20 min')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page).toHaveURL(/\/conduct$/)
  })
})

test('a duplicated meeting is another one, with the same agenda', async ({ page }) => {
  const home = new HomePage(page)
  const app = new AppPage(page)
  const docId = await home.create({ title: 'Séance du 12', agenda: 'Ouverture 5 min' })
  await app.goHome()
  await expect(home.next).toContainText('Séance du 12')

  await home.duplicate('Séance du 12')
  await expect(app.announcement(/Copie faite/)).toBeVisible()
  await expect(home.meeting('Séance du 12')).toHaveCount(2)
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await expect(page).not.toHaveURL(new RegExp(docId))
  await expect(new PreparePage(page).line('1').title).toHaveValue('Ouverture')
})

test('a meeting is renamed where its name is, and has its old name back', async ({ page }) => {
  const home = new HomePage(page)
  const app = new AppPage(page)
  await home.create({ title: 'Réunion' })
  await app.goHome()
  await home.rename('Réunion', 'Jamais', 'Escape')
  await expect(home.meeting('Réunion')).toBeVisible()
  await home.rename('Réunion', 'Séance du 12 novembre')
  await expectBeforeAndAfterReload(page, () => expect(home.meeting('Séance du 12 novembre')).toBeVisible())
  await home.rename('Séance du 12 novembre', 'Autre nom')
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(home.meeting('Séance du 12 novembre')).toBeVisible()
})

test('an agenda is kept as a template and starts another meeting', async ({ page }) => {
  const home = new HomePage(page)
  await home.create({ title: 'Nos mardis', agenda: 'Accueil 5 min\nÉclairage du square 30 min' })
  await new AppPage(page).goHome()
  await home.act('Nos mardis', 'Garder l’ordre du jour comme modèle')
  await expect(new AppPage(page).announcement(/est gardé comme modèle/)).toBeVisible()
  await home.newMeetingButton.click()
  await home.agenda.fill('Un point déjà tapé')
  await home.template('Séance plénière').click()
  await expect(home.preview).toContainText('8 points · 2 h prévues')
  await page.getByRole('button', { name: 'Le remettre' }).click()
  await expect(home.agenda).toHaveValue('Un point déjà tapé')
  await home.template('Nos mardis').click()
  await expect(home.agenda).toHaveValue('Accueil 5 min\nÉclairage du square 30 min')
  await axe(page)
  await page.getByRole('button', { name: 'Retirer le modèle « Nos mardis »' }).click()
  await expect(home.template('Nos mardis')).toBeHidden()
  await page.getByRole('button', { name: 'Rendre', exact: true }).click()
  await expect(home.template('Nos mardis')).toBeVisible()
})

test('the next meeting starts from the last one', async ({ page, host }) => {
  const home = new HomePage(page)
  const docId = await home.create({ title: 'Séance', agenda: 'Ouverture 5 min\nLes bus du soir 20 min' })
  const send = async (fact: Fact): Promise<void> => {
    await host.call('meeting.command', { docId, command: { id: randomUUID(), fact } })
  }
  await send({ kind: 'sessionOpened' })
  await send({ kind: 'sessionAdjourned' })
  await new AppPage(page).goHome()
  await page.getByRole('button', { name: 'Préparer la prochaine réunion' }).click()
  await expect(new AppPage(page).announcement(/Aucune date n’avait été notée/)).toBeVisible()
  const prepare = new PreparePage(page)
  await expect(prepare.line('2').title).toHaveValue('Approbation du compte rendu du 12 novembre 2026')
  await expect(prepare.line('4').title).toHaveValue('Les bus du soir')
})

test('a meeting is exported from its line', async ({ page }) => {
  const home = new HomePage(page)
  await home.create({ title: 'À emporter', agenda: 'Premier point 10 min' })
  await new AppPage(page).goHome()
  const download = page.waitForEvent('download')
  await home.act('À emporter', 'Exporter le texte (Markdown)')
  expect((await download).suggestedFilename()).toMatch(/\.md$/)
  await expect(new AppPage(page).announcement(/est prêt/)).toBeVisible()
})

test('what to do now is said until it is put away, and can be had again', async ({ page }) => {
  const now = page.getByRole('complementary', { name: 'Que faire maintenant ?' })
  await expect(now).toContainText('un nom, une heure de fin')
  await now.getByRole('button', { name: 'Ne plus afficher ce conseil ici' }).click()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(new HomePage(page).firstTime).toBeVisible()
    await expect(now).toBeHidden()
  })
  await page.getByRole('button', { name: 'Réglages de la page' }).click()
  await page.getByRole('button', { name: 'Revoir les conseils de chaque écran' }).click()
  await expect(now).toBeVisible()
})

test('the room is checked on one screen, each line with the act that mends it', async ({ page }) => {
  const home = new HomePage(page)
  const docId = await home.create({ title: 'Ce soir', endTime: '20:45' })
  await page.goto(page.url().replace(/#.*/, `#/m/${docId}/room`))
  const line = (title: string): ReturnType<typeof page.getByRole> =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await expect(line('L’heure')).toContainText('Il est 18 h 25 ici')
  await expect(line('Où la réunion est gardée')).toContainText(docId)
  await expect(line('Ce que voit la salle')).toContainText('Aucune projection')
  const opened = page.context().waitForEvent('page')
  await line('Ce que voit la salle').getByRole('button', { name: 'Projeter' }).click()
  await opened
  await line('Ce que voit la salle').getByRole('button', { name: 'Cette image seule' }).click()
  await expect(line('Ce que voit la salle')).toContainText('la salle lit l’image d’essai')
  await axe(page)
})

test('the bin gives back, at once or later', async ({ page, host }) => {
  await host.call('meeting.create', {
    title: 'Groupe cadre de vie',
    endTime: '20:30',
    agendaText: 'Diagnostic 20 min',
    language: 'fr',
    timeZone: 'Europe/Paris',
  })
  const home = new HomePage(page)
  const app = new AppPage(page)
  await page.reload()
  await home.moveToBin('Groupe cadre de vie')
  await expect(app.announcement('« Groupe cadre de vie » est à la corbeille.')).toBeVisible()
  await expect(home.firstTime).toBeVisible()
  await page.getByRole('button', { name: 'Rendre', exact: true }).first().click()
  await expect(home.meeting('Groupe cadre de vie')).toBeVisible()

  await home.moveToBin('Groupe cadre de vie')
  await expect(home.firstTime).toBeVisible()
  await page.reload()
  await home.restoreFromBin('Groupe cadre de vie')
  await home.open('Groupe cadre de vie')
  await expect(new PreparePage(page).line('1').title).toHaveValue('Diagnostic')
})

test('the demonstration opens ready, with the five minutes its room leaves', async ({ page }) => {
  const home = new HomePage(page)
  await home.openDemo()
  const prepare = new PreparePage(page)
  await expect(prepare.times).toContainText('18 h 30 → 20 h 45')
  await expect(prepare.times).toContainText('5 min de marge')
})

test('a meeting exported as a file comes back by the button', async ({ page, host }) => {
  const home = new HomePage(page)
  const docId = await home.create({ title: 'Aller et retour', agenda: 'Premier point 10 min' })
  const { jobId } = await host.call('export.start', { docId, format: 'tablee', edition: 'members' })
  await expect.poll(async () => (await host.call('export.state', { jobId })).state).toBe('done')
  const { file } = await host.call('export.state', { jobId })
  const bytes = await (await page.request.get(new URL(file?.url ?? '', host.origin).href)).body()
  await new AppPage(page).goHome()
  await home.moveToBin('Aller et retour')
  await expect(home.firstTime).toBeVisible()
  await home.importFile({ name: 'aller-retour.tablee', mimeType: 'application/zip', buffer: bytes })
  await expect(home.report).toContainText('aller-retour.tablee est importé')
  await expect(home.meeting('Aller et retour')).toBeVisible()
})

test('the decisions and open actions of finalised minutes are on Home and in the register', async ({ page, host }) => {
  const home = new HomePage(page)
  const docId = await home.create({ title: 'Séance finalisée', agenda: 'Vœu 10 min' })
  const prepare = new PreparePage(page)
  const itemId = await prepare.line('1').row.getAttribute('data-item')
  const send = async (fact: Fact): Promise<void> => {
    await host.call('meeting.command', { docId, command: { id: randomUUID(), fact } })
  }
  await send({ kind: 'sessionOpened' })
  await send({ kind: 'itemStarted', itemId: itemId ?? '' })
  await send({
    kind: 'decisionRecorded',
    decisionId: 'decision-1',
    itemId: itemId ?? '',
    type: 'wish',
    mode: 'consensus',
    text: 'Le conseil souhaite un médecin dans le quartier.',
    dissentingViews: ['Un dispensaire plutôt qu’un cabinet.'],
    alternatives: [],
  })
  await send({ kind: 'sessionAdjourned' })
  const app = new AppPage(page)
  await app.goTo('Finaliser')
  await page.getByRole('button', { name: 'Finaliser et inscrire au registre' }).click()
  await page.getByRole('button', { name: 'Finaliser', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Voir le registre' })).toBeVisible({ timeout: 20_000 })
  await app.goHome()
  await expect(page.getByText('Le conseil souhaite un médecin dans le quartier.')).toBeVisible()
  await expect(page.getByText(/1 avis divergent/)).toBeVisible()
  await expect(home.meeting('Séance finalisée')).toContainText('Finalisée')
  await home.registerLink.click()
  await expect(page.getByRole('heading', { name: 'Registre', level: 1 })).toBeVisible()
  await expect(page.getByText('Un dispensaire plutôt qu’un cabinet.')).toBeVisible()
  await expect(page.getByText('vœu au consensus')).toBeVisible()
  await axe(page)
})

test('what the page remembers shows while the host is away, and it says so', async ({ page, host }) => {
  const home = new HomePage(page)
  await home.create({ title: 'Toujours là' })
  await new AppPage(page).goHome()
  await expect(home.meeting('Toujours là')).toBeVisible()
  await host.kill()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText('Le programme ne répond pas.')).toBeVisible()
  await expect(home.meeting('Toujours là')).toBeVisible()
  await host.restart()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText('Le programme ne répond pas.')).toBeHidden()
})

test('another window sees a new meeting without being asked', async ({ page, newWindow }) => {
  const other = await newWindow()
  await expect(new HomePage(other).firstTime).toBeVisible()
  await new HomePage(page).create({ title: 'Vue des deux côtés' })
  await new AppPage(page).goHome()
  await expect(new HomePage(other).meeting('Vue des deux côtés')).toBeVisible()
})

test('language and colours are chosen once and kept', async ({ page }) => {
  const app = new AppPage(page)
  await expect(new HomePage(page).firstTime).toBeVisible()
  await app.chooseTheme('dark')
  await app.chooseLanguage('en')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(page.getByRole('heading', { name: 'A meeting starting soon?' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  })
})

test('the list of keys opens on "?" and never from a letter being typed', async ({ page }) => {
  const home = new HomePage(page)
  const app = new AppPage(page)
  await home.title.fill('Pourquoi')
  await home.title.press('?')
  await expect(home.title).toHaveValue('Pourquoi?')
  await expect(app.keyList).toBeHidden()
  await app.heading.focus()
  await page.keyboard.press('?')
  await expect(app.keyList).toContainText('la liste des touches')
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(app.keyList).toBeHidden()
})

test('axe finds nothing on Home, light and dark', async ({ page }) => {
  test.slow()
  const home = new HomePage(page)
  await expect(home.firstTime).toBeVisible()
  await axeOnBothGrounds(page)
  await home.create({ title: 'À jeter' })
  await new AppPage(page).goHome()
  await home.moveToBin('À jeter')
  await expect(home.firstTime).toBeVisible()
  await home.openDemo()
  await new AppPage(page).goHome()
  await page.getByText('Corbeille (').click()
  await home.newMeetingButton.click()
  await home.agenda.fill(pastedAgenda)
  await axeOnBothGrounds(page)
  await home.registerLink.click()
  await expect(page.getByRole('heading', { name: 'Registre' })).toBeVisible()
  await axeOnBothGrounds(page)
})
