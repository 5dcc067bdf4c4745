import { happened, journalOf } from '#factories/journal.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductMorePage } from './pages/conduct-more.ts'
import { ConductPage } from './pages/conduct.ts'
import { seed, smallEvening } from './seed.ts'

test.use({ at: '2026-11-12T19:30' })

const evening = smallEvening({
  journal: journalOf(
    happened('18:20', { kind: 'arrived', personId: 'aline' }),
    happened('18:20', { kind: 'arrived', personId: 'bachir' }),
    happened('18:21', { kind: 'sessionOpened' }),
    happened('18:21', { kind: 'itemStarted', itemId: 'opening' }),
    happened('18:40', { kind: 'itemStarted', itemId: 'housing' }),
    happened('18:45', {
      kind: 'voteOpened',
      voteId: 'v',
      itemId: 'housing',
      question: 'Un banc ?',
      ballot: 'showOfHands',
    }),
    happened('18:46', { kind: 'voteCounted', voteId: 'v', counts: { for: 2, against: 0, abstain: 0, notVoting: 0 } }),
    happened('19:10', { kind: 'arrived', personId: 'carla' }),
  ),
})

test('what happened is put at its real hour, taken out, or added; what no longer agrees is said', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  const app = new AppPage(page)
  await conduct.open(host.origin, await seed(host, page, evening))
  await conduct.correctHour('début de', 'il y a 55 min')
  await expect(page.getByRole('main')).toContainText('commencé à 18 h 35')

  await more.press('j')
  await more.correct(/arrivée de Carla/, '18:30')
  await expect(more.happened).toContainText('1 chose ne s’accorde pas')
  await expect(more.happened).toContainText('2 voix comptées sur 3 dans la salle')
  await axe(page)
  await app.undo()
  await expect(more.happened).not.toContainText('ne s’accorde pas')

  await more.happened.getByRole('button', { name: 'Ajouter un fait oublié' }).click()
  const form = page.getByRole('form', { name: 'Ajouter un fait oublié' })
  await form.getByLabel('Quoi').selectOption('Prise de parole')
  await form.getByLabel('À quelle heure').fill('18:50')
  await form.getByLabel('Durée en minutes').fill('4')
  await form.getByRole('combobox', { name: 'Qui' }).fill('bach')
  await form.getByRole('combobox', { name: 'Qui' }).press('Enter')
  await form.getByRole('button', { name: 'Noter ce fait' }).click()
  await expect(more.entries.filter({ hasText: 'parole à Bachir' })).toContainText('18 h 50')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : fait ajouté après coup')
  await more.entries
    .filter({ hasText: 'résultat du vote' })
    .getByRole('button', { name: /Retirer/ })
    .click()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(conduct.form('Compter les mains levées')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('commencé à 18 h 35')
  })
})

test('after a cut the session is where it was, and the time lost becomes a suspension when one says so', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  await conduct.open(host.origin, await seed(host, page, evening))
  await host.clock('19:35')
  await conduct.arrive('denis')
  await expect(conduct.headline).toContainText('4 présents')
  await conduct.roomField.press('Escape')
  await host.restart('19:50')
  await host.clock('19:51')
  const cut = page.getByRole('region', { name: 'Coupure' })
  await expect(cut).toContainText(/de 19\sh\s35 à 19\sh\s5[01]/)
  await expect(conduct.title).toHaveText('Relogement de la tour D')
  await axe(page)
  await more.press('Shift+Y')
  await expect(cut).toBeHidden()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(conduct.title).toBeVisible()
    await expect(cut).toBeHidden()
    await more.press('j')
    await expect(more.entries.filter({ hasText: 'suspension de séance' })).toContainText('19 h 35')
  })
})
