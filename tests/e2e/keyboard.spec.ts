/** A whole session without a mouse: Tab, Enter, arrows, the printed keys. Locators here only look. */
import { readFile } from 'node:fs/promises'
import { happened, journalOf } from '#factories/journal.ts'
import { expect, test } from './fixtures.ts'
import { pdfText } from './evening/pdf-text.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { FinalisePage } from './pages/finalise.ts'
import { HomePage } from './pages/home.ts'
import { focusIsKept, Keyboard } from './pages/keyboard.ts'
import { MinutesPage } from './pages/minutes.ts'
import { PreparePage } from './pages/prepare.ts'
import { seed, smallEvening } from './seed.ts'

test('a session goes from an empty Home to the register by the keyboard alone', async ({ page }) => {
  test.slow()
  const keys = new Keyboard(page)
  const app = new AppPage(page)
  const home = new HomePage(page)
  const prepare = new PreparePage(page)
  const conduct = new ConductPage(page)
  const minutes = new MinutesPage(page)
  const finalise = new FinalisePage(page)
  /** To another screen of the meeting; a reader hears where it is. */
  const goTo = async (verb: 'Animer' | 'Écrire' | 'Finaliser'): Promise<void> => {
    await keys.activate(app.verbs.getByRole('link', { name: verb }), 'Shift+Tab')
    await expect(app.heading).toBeFocused()
  }

  await test.step('is created', async () => {
    await expect(home.firstTime).toBeVisible()
    await keys.reach(home.title)
    await keys.type('Conseil de novembre')
    await keys.press('Tab')
    await keys.replace('20h30')
    await keys.press('Tab')
    await keys.type('Ouverture 5 min')
    await keys.press('Enter')
    await keys.type('Fête des voisins 20 min')
    await keys.activate(home.createButton)
    await expect(app.heading).toBeFocused()
  })

  await test.step('is prepared: an item added, one renamed, one moved; three people', async () => {
    await expect(prepare.titles).toHaveCount(2)
    await keys.press('n')
    await expect(prepare.line('3').title).toBeFocused()
    await keys.type('Un banc devant l’école')
    await keys.press('ControlOrMeta+Shift+ArrowUp')
    await expect(prepare.line('2').title).toHaveValue('Un banc devant l’école')
    await expect(prepare.line('2').title).toBeFocused()
    await keys.reach(prepare.line('1').title, 'Shift+Tab')
    await keys.replace('Ouverture et règles de parole')
    await keys.activate(prepare.panels.getByRole('link', { name: 'Personnes' }), 'Shift+Tab')
    await expect(prepare.addPersonName).toBeVisible()
    await focusIsKept(page)
    await keys.press('n')
    await expect(prepare.addPersonName).toBeFocused()
    for (const name of ['Aline Marchepied', 'Bachir Clairbois', 'Carla Vertemotte']) {
      await keys.type(name)
      await keys.press('Enter')
    }
    await expect(page.getByText('3 personnes · 3 voix')).toBeVisible()
  })

  await test.step('is opened, with who arrives', async () => {
    await goTo('Animer')
    await expect(conduct.agenda).toBeVisible()
    await keys.press('p')
    await expect(conduct.roomField).toBeFocused()
    for (const name of ['al', 'bach', 'car']) {
      await keys.type(name)
      await keys.press('Enter')
    }
    await expect(conduct.headline).toContainText('3 présents')
    await keys.press('Escape', 'n')
    await expect(conduct.title).toHaveText('Ouverture et règles de parole')
    await expect(conduct.nextButton).toHaveAttribute('aria-disabled', 'false')
    await keys.press('n')
    await expect(conduct.title).toHaveText('Un banc devant l’école')
  })

  await test.step('gives the floor, votes, decides with no other view, and says who acts', async () => {
    await keys.press('d')
    await keys.type('bach')
    await keys.press('Enter')
    await expect(conduct.queue).toHaveCount(1)
    await keys.press('Escape', 's')
    await expect(conduct.floor.getByRole('timer')).toBeVisible()
    await keys.press('f')
    await expect(conduct.floor).toContainText('Personne n’a la parole.')

    await keys.press('v')
    await keys.type('Demander un banc ?')
    await keys.press('ControlOrMeta+Enter')
    await expect(conduct.form('Compter les mains levées')).toBeVisible()
    await keys.press('v')
    await keys.type('0')
    await keys.press('Tab')
    await keys.type('1=')
    await keys.press('ControlOrMeta+Enter')
    await expect(conduct.recorded).toContainText('Adopté')
    await expect(conduct.form('Compter les mains levées')).toBeHidden()

    await keys.press('c')
    await keys.replace('Un banc est demandé devant l’école.')
    await keys.reach(conduct.form('Décision').getByRole('radio', { name: 'Pas encore demandé' }))
    await keys.press('ArrowDown')
    await expect(conduct.form('Décision').getByRole('radio', { name: 'Aucun' })).toBeChecked()
    await keys.press('ControlOrMeta+Enter')
    await expect(conduct.recorded).toContainText('Avis divergents : aucun')
    await expect(conduct.form('Décision')).toBeHidden()

    await keys.press('a')
    await keys.type('Écrire à la mairie')
    await keys.press('Tab')
    await keys.type('Carla Vertemotte')
    // The same date whichever of day and month this browser asks for first.
    await keys.press('Tab')
    await keys.type('12122026')
    await keys.press('ControlOrMeta+Enter')
    await expect(conduct.recorded).toContainText('Carla Vertemotte · pour le samedi 12 décembre 2026')
    await keys.reach(conduct.conclusion)
    await keys.type('Une lettre part')
    await keys.press('Escape')
  })

  await test.step('is written, with its tools', async () => {
    await goTo('Écrire')
    await keys.reach(minutes.text)
    await keys.type('On compte les ')
    await keys.reach(minutes.tool('Titre'), 'Shift+Tab')
    await keys.press('ArrowRight', 'ArrowRight')
    await expect(minutes.tool('Gras')).toBeFocused()
    await keys.press('Enter')
    await expect(minutes.text).toBeFocused()
    await keys.type('bancs')
    await expect(minutes.text.locator('strong')).toHaveText('bancs')
    // A list and a table take Tab for themselves; one gets out of both.
    await keys.press('Enter')
    await keys.type('- devant l’école')
    await keys.press('Enter', 'Tab')
    await keys.type('à l’ombre')
    await expect(minutes.text.locator('li li')).toHaveText('à l’ombre')
    await keys.reach(minutes.tool('Titre'), 'Shift+Tab')
    await keys.press('Tab')
    await expect(minutes.text).toBeFocused()
    await keys.press('ControlOrMeta+ArrowUp')
    await expect(minutes.title).toHaveText('1. Ouverture et règles de parole')
    await expect(minutes.text).toBeFocused()
    await keys.type('Les règles sont relues.')
    await keys.press('ControlOrMeta+ArrowDown', 'ControlOrMeta+ArrowDown')
    await expect(minutes.title).toHaveText('3. Fête des voisins')
    await keys.type('Le point est reporté.')
    await expect(app.badge).toHaveAttribute('data-saved', 'computer')
  })

  await test.step('is adjourned', async () => {
    await goTo('Animer')
    await expect(conduct.agenda).toBeVisible()
    await keys.press('l')
    await expect(conduct.confirmAdjourn).toBeVisible()
    await keys.activate(conduct.confirmAdjourn)
    await expect(conduct.title).toHaveText('Séance levée à 18 h 25')
    await focusIsKept(page)
    await keys.activate(conduct.finaliseLink)
    await expect(app.heading).toBeFocused()
  })

  await test.step('is printed and published', async () => {
    await keys.activate(finalise.files.getByRole('button', { name: 'Produire le PDF' }))
    await expect(finalise.saveLink).toBeVisible({ timeout: 30_000 })
    await focusIsKept(page)
    const download = page.waitForEvent('download')
    await keys.activate(finalise.saveLink)
    const text = await pdfText(await readFile(await (await download).path()))
    expect(text).toContain('Un banc est demandé devant l’école.')
    expect(text).toContain('Les règles sont relues.')
    await keys.activate(finalise.publishButton)
    await focusIsKept(page)
    await keys.press('Tab')
    await expect(finalise.confirmButton).toBeFocused()
    await keys.press('Enter')
    await expect(finalise.register).toContainText('Séance n° 1 inscrite au registre.', { timeout: 30_000 })
    await focusIsKept(page)
    await keys.activate(finalise.register.getByRole('link', { name: 'Voir le registre' }))
    await expect(page.getByRole('heading', { name: 'Registre', level: 1 })).toBeVisible()
    await expect(page.getByText('Un banc est demandé devant l’école.')).toBeVisible()
    await expect(app.heading).toBeFocused()
  })
})

test('what goes away under the focus hands it on', async ({ page, host }) => {
  const keys = new Keyboard(page)
  const app = new AppPage(page)
  const home = new HomePage(page)
  const prepare = new PreparePage(page)
  const conduct = new ConductPage(page)
  const docId = await seed(
    host,
    page,
    smallEvening({ journal: journalOf(happened('18:20', { kind: 'sessionOpened' })) }),
  )
  await page.reload()

  await test.step('on Home: a new meeting, one thrown away', async () => {
    await keys.activate(home.newMeetingButton)
    await expect(home.title).toBeFocused()
    await keys.activate(page.getByRole('button', { name: 'Fermer' }))
    await expect(home.newMeetingButton).toBeVisible()
    await focusIsKept(page)
    await keys.press('n')
    await expect(home.title).toBeFocused()
  })

  await test.step('in Préparer: an agenda not pasted after all, a person removed', async () => {
    await page.goto(`${host.origin}/#/m/${docId}/prepare`)
    await expect(app.heading).toBeFocused()
    await keys.activate(prepare.pasteAgendaButton)
    await expect(prepare.pasteAgendaText).toBeFocused()
    await keys.activate(page.getByRole('button', { name: 'Fermer' }))
    await expect(prepare.pasteAgendaButton).toBeFocused()
    await keys.activate(prepare.panels.getByRole('link', { name: 'Personnes' }), 'Shift+Tab')
    await keys.activate(page.getByRole('button', { name: 'Retirer Aline Marchepied' }))
    await expect(page.getByText('7 personnes')).toBeVisible()
    await focusIsKept(page)
  })

  await test.step('in Animer: a decision recorded, then put into better words', async () => {
    await page.goto(`${host.origin}/#/m/${docId}/conduct`)
    await keys.activate(conduct.nextButton)
    await expect(conduct.title).toHaveText('Ouverture')
    await keys.activate(page.getByRole('button', { name: 'Décision', exact: true }))
    await keys.type('Un banc')
    await keys.press('ControlOrMeta+Enter')
    await expect(conduct.recorded).toContainText('Un banc')
    await expect(page.getByRole('button', { name: 'Décision', exact: true })).toBeFocused()
    await keys.activate(page.getByRole('button', { name: 'Corriger : Un banc' }))
    await keys.type(' et un arbre')
    await keys.press('ControlOrMeta+Enter')
    await expect(conduct.recorded).toContainText('Un banc et un arbre')
    await focusIsKept(page)
  })
})
