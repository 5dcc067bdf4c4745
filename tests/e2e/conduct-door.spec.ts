import { happened, journalOf } from '#factories/journal.ts'
import { buildPerson } from '#factories/meeting.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductMorePage } from './pages/conduct-more.ts'
import { ConductPage } from './pages/conduct.ts'
import { seed, smallEvening, smallRoom } from './seed.ts'

test('the door: everybody but…, somebody nobody knew, a card, a minor, a count without names, an earlier hour', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  const app = new AppPage(page)
  const journal = journalOf(happened('18:21', { kind: 'sessionOpened' }))
  const people = smallRoom.map((person) => (person.id === 'aline' ? { ...person, card: null } : person))
  await conduct.open(host.origin, await seed(host, page, smallEvening({ people, journal })))

  await more.press('Shift+P')
  await page.keyboard.type('farid')
  await more.press('Enter')
  await page.keyboard.type('4')
  await more.press('Enter')
  await conduct.room.getByRole('button', { name: 'Noter 4 arrivées' }).click()
  await expect(conduct.headline).toContainText('4 voix · 4 présents')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : 4 arrivées')
  await app.undo()
  await expect(conduct.headline).toContainText('0 voix')

  await conduct.arrive('aline')
  await conduct.room.getByRole('button', { name: 'Donner la 1', exact: true }).click()
  await conduct.room.getByRole('checkbox', { name: 'mineur·e' }).check()
  // A name nobody has, then a card in the hand of somebody who gives none.
  await conduct.arrive('Nadia Roche')
  await expect(conduct.headline).toContainText('1 du public')
  await conduct.roomField.fill('27')
  await expect(conduct.names.first()).toHaveText('Ajouter la carte 27 : public')
  await axe(page)
  await conduct.roomField.press('Enter')
  await expect(conduct.headline).toContainText('2 du public')
  await conduct.roomField.press('Escape')
  await more.press('Shift+U')
  await page.keyboard.type('12')
  await more.press('Enter')
  await expect(conduct.headline).toContainText('14 du public')

  // From the paper sheet, with its hour; a name then comes in at it.
  await conduct.room.getByRole('textbox', { name: 'À', exact: true }).fill('18h05')
  await conduct.arrive('bachir')
  await conduct.group('Habitants').getByText('Habitants').click()
  await expect(conduct.person('Bachir Clairbois')).toContainText('18 h 05')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(conduct.headline).toContainText('2 voix · 2 présents · 14 du public')
    if ((await conduct.person('Aline').count()) === 0) await conduct.group('Habitants').getByText('Habitants').click()
    await expect(conduct.person('Aline Marchepied')).toContainText('1 · Aline')
  })
})

test('four hundred people come in as one act, and go as one', async ({ page, host }) => {
  const people = Array.from({ length: 400 }, (_, place) => buildPerson({ id: `p${place}`, name: `Personne ${place}` }))
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  await conduct.open(host.origin, await seed(host, page, smallEvening({ people })))
  await more.press('Shift+P')
  await conduct.room.getByRole('button', { name: 'Noter 400 arrivées' }).click()
  await expect(conduct.headline).toContainText('400 présents', { timeout: 30_000 })
  await conduct.roomField.fill('Personne 399')
  await expect(conduct.names).toHaveText([/Personne 399.*présent/])
})
