/**
 * The balance of speech from one's own phone to the register: said privately, read by group, forgotten when finalised.
 */
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildGuest, buildPerson } from '#factories/meeting.ts'
import { axe, expect, test } from './fixtures.ts'
import { FinalisePage } from './pages/finalise.ts'
import { PhonePage } from './pages/phone.ts'
import { PreparePage } from './pages/prepare.ts'
import { fourItems, seed, smallEvening } from './seed.ts'

const gender = {
  id: 'gender',
  name: 'Genre',
  values: [
    { id: 'w', name: 'Femmes' },
    { id: 'm', name: 'Hommes' },
  ],
}
const women = ['Aline', 'Bianca', 'Carla', 'Dina', 'Eda'].map((name) =>
  // Aline has said nothing yet.
  buildPerson({ id: name, name, displayName: name, declared: name === 'Aline' ? {} : { gender: 'w' } }),
)
const men = ['Farid', 'Gaspard', 'Hugo', 'Ivan', 'Jules'].map((name) =>
  buildPerson({ id: name, name, displayName: name, college: 'localActors', declared: { gender: 'm' } }),
)
const people = [...women, ...men, buildGuest({ id: 'Sandra', name: 'Sandra', displayName: 'Sandra' })]

/** Two women and one man for a minute each, two more men for three. */
const spoken = (
  [
    ['Bianca', 31, 32],
    ['Carla', 32, 33],
    ['Farid', 33, 34],
    ['Gaspard', 34, 37],
    ['Hugo', 37, 40],
  ] as const
).flatMap(([personId, from, to]): Line[] => [
  happened(`18:${from}`, {
    kind: 'turnStarted',
    turnId: `turn-${personId}`,
    personId,
    itemId: 'housing',
    form: 'turn',
    frozenHead: [],
  }),
  happened(`18:${to}`, { kind: 'turnEnded', turnId: `turn-${personId}` }),
])
const evening = smallEvening({
  people,
  items: fourItems.slice(1, 2).map((item) => ({ ...item, conclusion: 'On y revient.' })),
  rules: { categories: [gender], balanceBy: ['gender'], balanceOnWall: true },
  journal: journalOf(
    ...[...women, ...men].map(({ id }) => happened('18:29', { kind: 'arrived', personId: id })),
    happened('18:30', { kind: 'sessionOpened' }),
    happened('18:30', { kind: 'itemStarted', itemId: 'housing' }),
    ...spoken,
  ),
})

test.use({ at: '2026-11-12T18:40' })

test('what one says of oneself balances the floor by group, and is forgotten with the minutes', async ({
  page,
  host,
  newWindow,
}) => {
  const docId = await seed(host, page, evening)
  const open = await host.call('room.open', { docId, reach: 'phones', address: '127.0.0.1', wifi: null })
  const phone = new PhonePage(await newWindow())
  await phone.open(open.address, `#${open.codes.participant}`)
  await phone.name.fill('Aline')
  await phone.participate.click()
  await expect(phone.item).toBeVisible()
  // Nobody yet: nothing to say of oneself.
  await expect(phone.page.getByText('Me concernant')).toBeHidden()
  const asked = await host.call('room.open', { docId, reach: 'phones', address: '127.0.0.1', wifi: null })
  const seatId = asked.seats.find(({ typed }) => typed === 'Aline')?.seatId ?? ''
  await host.call('room.seat', { docId, seatId, act: { kind: 'accept', personId: 'Aline', name: 'Aline' } })
  await phone.unfold('Me concernant (facultatif)')
  await phone.page.getByLabel('Genre').selectOption('Femmes')
  await expect(phone.page.getByText('C’est noté.')).toBeVisible()
  await axe(phone.page)

  await page.goto(`${host.origin}/#/m/${docId}/conduct`)
  await expect(page.getByRole('heading', { name: 'Relogement de la tour D' })).toBeVisible()
  await page.keyboard.press('Shift+B')
  const balance = page.getByRole('region', { name: 'Équilibre de la parole' })
  await expect(balance.getByRole('region', { name: 'Depuis l’ouverture' })).toContainText(
    /Femmes22\s% du temps, 40\s% des prises.*Hommes78\s% du temps, 60\s% des prises/,
  )
  // Silences are behind the key until it is known what the room sees.
  await expect(balance).not.toContainText('Dina')
  await page.keyboard.press('Shift+X')
  const silent = balance.getByText('Sur ce point : 5 membres présents ne se sont pas exprimés')
  await silent.click()
  await expect(balance).toContainText('Dina')
  await expect(page.getByText('5 personnes ne se sont pas exprimées sur ce point')).toBeVisible()
  await page.getByRole('button', { name: 'Pas sur ce point' }).click()
  await expect(page.getByText('5 personnes ne se sont pas exprimées sur ce point')).toBeHidden()
  await axe(page)
  await balance.getByRole('button', { name: 'Montrer à la salle' }).click()
  const wall = await newWindow()
  await wall.goto(`${host.origin}/projection.html#${docId}`)
  await expect(wall.getByRole('heading', { level: 1, name: 'Équilibre de la parole' })).toBeVisible()
  await expect(wall.locator('.balance')).toContainText(/Femmes\s*22\s% du temps/)
  await expect(wall.locator('.balance')).not.toContainText('Dina')

  await host.call('meeting.command', { docId, command: { id: 'over', fact: { kind: 'sessionAdjourned' } } })
  const finalise = new FinalisePage(page)
  await finalise.open(host.origin, docId)
  await expect(finalise.register).toContainText('le reste est effacé')
  await expect(finalise.preview.getByRole('table', { name: 'Genre' })).toContainText('Femmes')
  await finalise.publish()
  await expect(finalise.preview.getByRole('table', { name: 'Genre' })).toContainText(/Femmes\s*5\s*22\s%/)
  const prepare = new PreparePage(page)
  await page.goto(`${host.origin}/#/m/${docId}/prepare`)
  await prepare.show('Personnes')
  await prepare.editPerson('Dina')
  await expect(page.getByLabel('Genre')).toHaveValue('')

  await page.goto(`${host.origin}/#/council`)
  const bySession = page.getByRole('table', { name: 'Genre' })
  await expect(bySession.getByRole('row').last()).toContainText(/22\s%.*78\s%/)
  await axe(page)
})
