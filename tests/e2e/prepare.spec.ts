import { axeOnBothGrounds, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { HomePage } from './pages/home.ts'
import { PreparePage } from './pages/prepare.ts'

const agenda = 'Ouverture 5 min\nSuivi des actions 10 min\nLa tour D 25 min\n  Relogement 15 min\nClôture 10 min'

function titles(prepare: PreparePage): Promise<string[]> {
  return prepare.titles.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
}

test.beforeEach(async ({ page }) => {
  await new HomePage(page).create({ title: 'Séance de novembre', endTime: '19h20', agenda })
  await expect(new PreparePage(page).line('1').title).toBeVisible()
})

test.describe('the agenda', () => {
  test('shows the hours of what was pasted, and follows each change', async ({ page }) => {
    const prepare = new PreparePage(page)
    await expect(prepare.line('1').start).toHaveText('18 h 30')
    await expect(prepare.line('3').start).toHaveText('18 h 45')
    await expect(prepare.line('3.1').start).toHaveText('18 h 55')
    await expect(prepare.times).toContainText('18 h 30 → 19 h 20')
    await expect(prepare.times).toContainText('0 min de marge')
    await prepare.line('2').minutes.fill('25')
    await expect(prepare.line('4').start).toHaveText('19 h 25')
    await expect(prepare.times).toContainText('15 min de trop')
  })

  test('keeps titles, kinds, lengths and presenters through a reload', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.line('2').title.fill('Suivi des six actions')
    await prepare.line('2').kind.selectOption('Suivi')
    await prepare.line('2').minutes.fill('12')
    await prepare.line('2').presenter.fill('la secrétaire')
    await prepare.addItem('Un point de plus')
    await expect(new AppPage(page).badge).toHaveAttribute('data-saved', 'computer')
    await expectBeforeAndAfterReload(page, async () => {
      await expect(prepare.line('2').title).toHaveValue('Suivi des six actions')
      await expect(prepare.line('2').kind).toHaveValue('followUp')
      await expect(prepare.line('2').minutes).toHaveValue('12')
      await expect(prepare.line('2').presenter).toHaveValue('la secrétaire')
      await expect(prepare.line('5').title).toHaveValue('Un point de plus')
    })
  })

  test('gives back what is no length, and does not take it', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.line('1').minutes.fill('cinq')
    await prepare.line('1').minutes.blur()
    await expect(prepare.line('1').minutes).toHaveValue('5')
  })

  test('is run from the keyboard alone: add, type, move, level, remove, undo', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.line('2').title.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Vœu au préfet')
    await expect(prepare.line('3').title).toHaveValue('Vœu au préfet')
    await page.keyboard.press('ControlOrMeta+Shift+ArrowUp')
    await expect(prepare.line('2').title).toHaveValue('Vœu au préfet')
    await expect(prepare.line('2').title).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(prepare.line('1.1').title).toHaveValue('Vœu au préfet')
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(prepare.line('2').title).toHaveValue('Vœu au préfet')

    await prepare.line('2').grip.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(prepare.line('4').grip).toBeFocused()
    await page.keyboard.press('Delete')
    await expect.poll(() => titles(prepare)).not.toContain('Vœu au préfet')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(prepare.line('4').title).toHaveValue('Vœu au préfet')
  })

  test('takes its sub-items along, and gives both back', async ({ page }) => {
    const prepare = new PreparePage(page)
    const app = new AppPage(page)
    await prepare.removeItem('La tour D')
    await expect.poll(() => titles(prepare)).toEqual(['Ouverture', 'Suivi des actions', 'Clôture'])
    await expect(app.undoButton).toHaveText('Annuler : point « La tour D » retiré')
    await app.undo()
    await expect(app.announcement('Annulé : point « La tour D » retiré.')).toBeVisible()
    await expectBeforeAndAfterReload(page, async () => {
      await expect
        .poll(() => titles(prepare))
        .toEqual(['Ouverture', 'Suivi des actions', 'La tour D', 'Relogement', 'Clôture'])
    })
  })

  test('is ordered by dragging', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.dragAbove('4', '2')
    await expect
      .poll(() => titles(prepare))
      .toEqual(['Ouverture', 'Clôture', 'Suivi des actions', 'La tour D', 'Relogement'])
    await prepare.dragAbove('3', '4.1')
    await expect
      .poll(() => titles(prepare))
      .toEqual(['Ouverture', 'Clôture', 'La tour D', 'Suivi des actions', 'Relogement'])
    await expect(prepare.line('3.1').title).toHaveValue('Suivi des actions')
  })

  test('takes a whole agenda pasted into a title or into its own field', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.pasteAgenda('Divers 5 min\nProchaine date')
    await expect(prepare.line('6').title).toHaveValue('Prochaine date')
    await prepare.line('1').title.focus()
    await page.evaluate(() => {
      const pasted = new DataTransfer()
      pasted.setData('text/plain', '1. Accueil 3 min\n2. Tour de table 7 min')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
      )
    })
    await expect(prepare.line('2').title).toHaveValue('Accueil')
    await expect(prepare.line('3').title).toHaveValue('Tour de table')
    await expect(prepare.line('1').title).toHaveValue('Ouverture')
    await new AppPage(page).undo()
    await expect(prepare.line('2').title).toHaveValue('Suivi des actions')
  })

  test('shows what another window changes, and undoes only its own', async ({ page, newWindow }) => {
    const here = new PreparePage(page)
    const other = await newWindow()
    await new HomePage(other).open('Séance de novembre')
    const there = new PreparePage(other)
    await there.line('1').title.fill('Ouverture et quorum')
    await expect(here.line('1').title).toHaveValue('Ouverture et quorum')
    await here.line('2').title.fill('Suivi')
    await expect(there.line('2').title).toHaveValue('Suivi')
    await here.line('2').title.blur()
    await new AppPage(page).undo()
    await expect(there.line('2').title).toHaveValue('Suivi des actions')
    await expect(there.line('1').title).toHaveValue('Ouverture et quorum')
  })

  test('takes everything typed in a field back at once', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.line('1').title.focus()
    await page.keyboard.press('End')
    for (const word of [' et', ' mot', ' d’accueil']) {
      await page.keyboard.type(word)
      await expect(new AppPage(page).undoButton).toBeEnabled()
      await expect(page.getByRole('button', { name: `${word.trim()} »` }).last()).toBeVisible()
    }
    await prepare.line('1').title.blur()
    await new AppPage(page).undo()
    await expect(prepare.line('1').title).toHaveValue('Ouverture')
    await expect(new AppPage(page).undoButton).toBeDisabled()
  })
})

test.describe('people', () => {
  test('are added one by one and by lines, into their groups', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.show('Personnes')
    await prepare.addPerson('Amina Berger')
    await prepare.addPerson('Ida Mora', 'Invités sans voix')
    await prepare.pastePeople(
      'Habitants :\nAmina Courty\nAmina Berger\nAssociations et acteurs locaux :\nPaul Roy, épicerie solidaire',
    )
    await expectBeforeAndAfterReload(page, async () => {
      await expect(prepare.people('Habitants')).toHaveText([/Amina Berger.*Amina$/, /Amina Courty.*Amina C\./])
      await expect(prepare.people('Associations et acteurs locaux')).toHaveText([/Paul Roy.*épicerie solidaire/])
      await expect(prepare.people('Invités sans voix')).toHaveText([/Ida Mora/])
      await expect(page.getByText('4 personnes · 3 voix')).toBeVisible()
    })
  })

  test('are changed in their line: a name nobody shows, a substitute without a vote', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.show('Personnes')
    await prepare.addPerson('Amina Berger')
    await prepare.editPerson('Amina Berger')
    await prepare.field('Nom à l’écran').fill('')
    await prepare.field('Siège').selectOption('Suppléant·e')
    await prepare.field('A le droit de vote').uncheck()
    await page.getByRole('button', { name: 'Terminé' }).click()
    await expectBeforeAndAfterReload(page, async () => {
      await expect(prepare.people('Habitants')).toHaveText([/Suppléant·e · sans voix · ne pas nommer/])
    })
  })

  test('who leave the list come back by undo', async ({ page }) => {
    const prepare = new PreparePage(page)
    await prepare.show('Personnes')
    await prepare.addPerson('Amina Berger')
    await page.getByRole('button', { name: 'Retirer Amina Berger' }).click()
    await expect(page.getByText('Personne encore')).toBeVisible()
    await new AppPage(page).undo()
    await expect(prepare.people('Habitants')).toHaveText([/Amina Berger/])
  })
})

test('the session, its roles and its rules are kept', async ({ page }) => {
  const prepare = new PreparePage(page)
  await prepare.show('Séance')
  await prepare.field('Lieu').fill('Centre social, salle 2')
  await prepare.field('Date').fill('2026-12-10')
  await prepare.field('Début').fill('18h45')
  await prepare.field('Salle à rendre à').fill('21h')
  await prepare.field('Convocation envoyée le').fill('2026-11-26')
  await prepare.field('Langue du compte rendu').selectOption('Anglais')
  await prepare.field('Anime').fill('Amina')
  // A chair has a name to give only where one signs.
  await expect(prepare.field('Préside la séance')).toHaveCount(0)
  await prepare.show('Règlement')
  await prepare.field('Un quorum est exigé').check()
  await prepare.field('Part des membres').selectOption('1/2')
  await prepare.field('Au moins par collège').fill('3')
  await prepare.field('Durée d’une prise de parole (min)').fill('2,5')
  await prepare.field('Président·e de séance').check()
  await prepare.show('Séance')
  await prepare.field('Préside la séance').fill('Zoé')
  await prepare.field('Préside la séance').blur()
  await expect(new AppPage(page).badge).toHaveAttribute('data-saved', 'computer')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(prepare.field('Lieu')).toHaveValue('Centre social, salle 2')
    await expect(prepare.field('Date')).toHaveValue('2026-12-10')
    await expect(page.getByText('jeudi 10 décembre 2026').last()).toBeVisible()
    await expect(prepare.field('Début')).toHaveValue(/18\sh\s45/)
    await expect(prepare.field('Salle à rendre à')).toHaveValue(/21\sh/)
    await expect(page.getByText('14 jours avant la séance')).toBeVisible()
    await expect(prepare.field('Langue du compte rendu')).toHaveValue('en')
    await expect(prepare.field('Anime')).toHaveValue('Amina')
    await expect(prepare.field('Préside la séance')).toHaveValue('Zoé')
    await expect(prepare.field('Copréside la séance')).toHaveCount(0)
  })
  await prepare.show('Règlement')
  await expect(prepare.field('Part des membres')).toHaveValue('1/2')
  await expect(prepare.field('Au moins par collège')).toHaveValue('3')
  await expect(prepare.field('Durée d’une prise de parole (min)')).toHaveValue('2.5')
  await expect(prepare.field('Président·e de séance')).toBeChecked()
})

test('axe finds nothing on Prepare, light and dark', async ({ page }) => {
  test.slow()
  const prepare = new PreparePage(page)
  await axeOnBothGrounds(page)
  await prepare.pasteAgendaButton.click()
  await prepare.pasteAgendaText.fill('Divers 5 min')
  await axeOnBothGrounds(page)
  await prepare.show('Personnes')
  await axeOnBothGrounds(page)
  await prepare.addPerson('Amina Berger')
  await prepare.editPerson('Amina Berger')
  await prepare.pastePeopleButton.click()
  await prepare.pastePeopleText.fill('Bachir Clairbois, amicale')
  await axeOnBothGrounds(page)
  await prepare.show('Séance')
  await axeOnBothGrounds(page)
  await prepare.show('Règlement')
  await prepare.field('Un quorum est exigé').check()
  await page.getByText('Règles détaillées', { exact: true }).click()
  await page.getByRole('button', { name: 'Comité d’un fonds' }).click()
  await axeOnBothGrounds(page)
})
