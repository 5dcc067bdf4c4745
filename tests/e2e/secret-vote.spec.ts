/** A secret vote by phone: eight phones, one of them a page in a real browser, five papers, and one common count. */
import { happened, journalOf } from '#factories/journal.ts'
import { buildPerson } from '#factories/meeting.ts'
import { axe, expect, test } from './fixtures.ts'
import { ConductPage } from './pages/conduct.ts'
import { PhonePage } from './pages/phone.ts'
import { RecordedPhone } from './room/recorded-phone.ts'
import { fourItems, seed, smallEvening } from './seed.ts'

const names = ['Aline', 'Bachir', 'Carla', 'Denis', 'Eda', 'Farid', 'Gina', 'Hugo']
const people = [
  ...names.map((name, place) => buildPerson({ id: name.toLowerCase(), name, displayName: name, card: place + 1 })),
  // Without a phone: they vote on paper.
  ...['un', 'deux', 'trois', 'quatre', 'cinq'].map((name) => buildPerson({ id: name, name, displayName: name })),
]
const evening = smallEvening({
  people,
  items: fourItems,
  rules: { quorum: null, ballots: ['showOfHands', 'secretPaper', 'secretPhone'] },
  journal: journalOf(
    ...people.map(({ id }) => happened('18:20', { kind: 'arrived', personId: id })),
    happened('18:21', { kind: 'sessionOpened' }),
    happened('18:23', { kind: 'itemStarted', itemId: 'housing' }),
  ),
})

test('A secret vote says who took part and no more, and counts phones and papers as one', async ({
  page,
  host,
  browser,
}) => {
  const docId = await seed(host, page, evening)
  const phonesRoom = { docId, reach: 'phones', address: '127.0.0.1', wifi: null } as const
  const room = await host.call('room.open', phonesRoom)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' })
  const phone = new PhonePage(await context.newPage())
  await phone.open(room.address)
  await phone.enter(room.codes.participant, 'Aline')
  await phone.speak.waitFor()
  const others = names.slice(1).map((name) => new RecordedPhone(name))
  await Promise.all(others.map((each) => each.enter(room)))
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, docId)
  await page.keyboard.press('v')
  const opening = page.getByRole('form', { name: /^Ouvrir un vote/ })
  await page.keyboard.type('Garder la date de mars ?')
  await opening.getByRole('switch', { name: 'À bulletin secret, par téléphone' }).check()
  await expect(opening).toContainText('0 personne peut voter avec son téléphone ; il en faut au moins 8.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Il faut au moins 8 personnes qui peuvent voter/)).toBeVisible()

  for (const { seatId, typed } of (await host.call('room.open', phonesRoom)).seats) {
    const act = { kind: 'accept', personId: typed.toLowerCase(), name: '' } as const
    await host.call('room.seat', { docId, seatId, act })
  }
  await expect(opening).toContainText('8 personnes peuvent voter avec leur téléphone')
  await page.keyboard.press('Control+Enter')
  const counting = page.getByRole('form', { name: 'Vote secret ouvert' })
  await expect(counting).toContainText('Aucun bulletin par téléphone pour l’instant.')

  await phone.button('Contre').click()
  await expect(phone.page.getByText('Vous avez choisi : Contre')).toBeVisible()
  await axe(phone.page)
  await phone.button('Choisir autrement').click()
  await phone.button('Pour').click()
  await phone.button('Mettre dans l’urne').click()
  await expect(phone.page.getByText('Votre bulletin est dans l’urne. Personne ne peut plus le changer')).toBeVisible()
  await expect(phone.button('Pour')).toHaveCount(0)
  await phone.page.reload()
  await expect(phone.page.getByText('Votre bulletin est dans l’urne.').first()).toBeVisible()
  const voteId = (await others[0]?.sees(({ vote }) => vote?.secret === true))?.vote?.id ?? ''
  for (const [place, each] of others.entries()) {
    const choice = place < 5 ? 'for' : 'against'
    expect(await each.say({ kind: 'vote', voteId, choice })).toMatchObject({ ok: true })
    await each.sees(({ vote }) => vote?.cast === true)
  }
  await expect(counting).toContainText('8 bulletins par téléphone, pour 8 voix sur 13.')
  for (const each of others) expect(each.received()).not.toMatch(/"choice":"|totals/)

  await counting.getByRole('textbox', { name: 'Pour' }).fill('1')
  await expect(counting).toContainText('1 papier : il en faut au moins 5, ou aucun.')
  await expect(counting.getByRole('button', { name: 'Clore et compter' })).toBeDisabled()
  await counting.getByRole('textbox', { name: 'Contre' }).fill('4')
  await axe(page)
  await counting.getByRole('button', { name: 'Clore et compter' }).click()
  await expect(counting).toContainText('ce compte ne pourra pas être annulé')
  await counting.getByRole('button', { name: 'Oui, clore et compter' }).click()
  // Six and one for, two and four against: nobody can tell which are which.
  await expect(conduct.recorded).toContainText('Adopté : 7 pour, 6 contre, 0 abstention')
  await expect(phone.speak).toBeVisible()
  await context.close()
})
