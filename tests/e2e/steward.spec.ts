/** Thirty people ask for the floor on one item: the steward runs it from the keyboard, and the room sees it run. */
import type { Page } from '@playwright/test'
import type { Person } from '#shared/contract/meeting.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { buildGuest, buildPerson } from '#factories/meeting.ts'
import { axe, expect, test } from './fixtures.ts'
import { ConductPage } from './pages/conduct.ts'
import { ProjectionPage } from './pages/projection-page.ts'
import { fourItems, seed, smallEvening } from './seed.ts'

const names = (
  'Aline Bachir Carla Denis Eda Farid Gisèle Hugo Inès Jonas Karim Lise Mona Nadir Odile Paolo Quentin Rosa Samia Tarek ' +
  'Ulysse Vera Wassim Xenia Yanis Zoé Abel Brune Cléo Diane'
).split(' ')
/** Cards 1 to 30: members, but the landlord (9) and the town hall (17), who are invited. */
const guests = [9, 17]
const room: Person[] = names.map((name, place) => {
  const person = { id: `person-${place + 1}`, name: `${name} Dubourg`, displayName: name, card: place + 1 }
  return guests.includes(place + 1) ? buildGuest(person) : buildPerson(person)
})
const called = (...cards: number[]): string[] => cards.map((card) => names[card - 1] ?? '')

/** What is typed after D, each followed by Enter: a card, and before it R, Q or D for what is asked. */
const typed = [
  ...[1, 9, 2, 3, 17].map(String),
  'q4',
  'r 5',
  ...Array.from({ length: 9 }, (_, place) => String(place + 6)).filter((card) => card !== '9'),
  'd15',
  ...Array.from({ length: 15 }, (_, place) => String(place + 16)).filter((card) => card !== '17'),
]

/** On the session itself, replies, questions, points in the order they were asked; whoever is invited after them. */
const fair = called(
  15,
  5,
  4,
  1,
  2,
  3,
  6,
  7,
  8,
  10,
  11,
  12,
  13,
  14,
  16,
  ...Array.from({ length: 13 }, (_, place) => place + 18),
  ...guests,
)

const meeting = smallEvening({
  people: room,
  items: fourItems,
  rules: { turnMinutes: 2, kindsFirst: true },
  journal: journalOf(
    ...room.map(({ id }) => happened('18:20', { kind: 'arrived', personId: id })),
    happened('18:21', { kind: 'sessionOpened' }),
    happened('18:23', { kind: 'itemStarted', itemId: 'housing' }),
  ),
})

test('thirty requests on one item, by keyboard alone, in the order of the rules and on the wall', async ({
  page,
  host,
  newWindow,
}) => {
  const conduct = new ConductPage(page)
  const docId = await seed(host, page, meeting)
  await conduct.open(host.origin, docId)
  const wall = new ProjectionPage(await newWindow())
  await wall.open(host.origin, docId)
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await host.clock('18:30')
  const listed = (): Promise<string[]> => firstNames(page)

  await press('d')
  for (const each of typed) {
    await page.keyboard.type(each)
    await press('Enter')
  }
  await press('Escape')
  await expect.poll(listed).toEqual(fair)
  await expect(conduct.queue.nth(2)).toContainText('pose une question')
  await expect(conduct.queue.last()).toContainText('invité : après les membres')
  await expect(wall.next).toHaveText([/Odile/, /Eda/, /Denis/])
  await axe(page)

  // Someone is cut short: first again, for what was left; undone, they speak on.
  await press('s')
  await expect(wall.speaker).toHaveText('Odile')
  await press('Shift+I')
  await expect(conduct.queue.first()).toContainText(/Odile.*reprend après une interruption/)
  await press('Control+z')
  await expect(conduct.floor).toContainText('Odile Dubourg')
  await expect.poll(listed).toEqual(fair.slice(1))
  await press('Shift+I')
  await expect.poll(listed).toEqual(fair)
  await press('s')
  await expect(wall.speaker).toHaveText('Odile')
  await press('+')
  await expect(conduct.floor).toContainText('/ 3:00')

  // In the list: along it, by hand, off it, the floor.
  await press(',', 'ArrowDown', 'ArrowDown', 'Shift+ArrowUp')
  await expect.poll(async () => (await listed()).slice(0, 3)).toEqual(['Eda', 'Aline', 'Denis'])
  await expect(conduct.queue.nth(1)).toContainText('placé à la main')
  await expect(page.getByRole('button', { name: /déplacer Aline/ })).toBeFocused()
  await press('ArrowDown', 'ArrowDown', 'Delete')
  await expect(conduct.queue).toHaveCount(fair.length - 2)
  await expect(page.getByRole('button', { name: /^4, déplacer Carla/ })).toBeFocused()
  await press('Home', 'Enter')
  await expect(wall.speaker).toHaveText('Eda')
  await expect(wall.next.first()).toContainText('Aline')
  await press('Escape')

  // Letters belong to a text.
  await conduct.conclusion.focus()
  await page.keyboard.type('sf-')
  await expect(conduct.conclusion).toHaveValue('sf-')
  await expect(wall.speaker).toHaveText('Eda')
  await page.getByRole('heading', { level: 2, name: 'Parole' }).click()

  // Round the table: whoever passes leaves no trace, whoever waited waits on.
  await press('f')
  await expect(conduct.floor).toContainText('Personne n’a la parole.')
  await press('Shift+C')
  const round = conduct.floor.getByRole('region', { name: 'Tour de table' })
  await expect(round).toContainText('encore 28 places')
  await expect(wall.page.getByRole('heading', { name: 'Tour de table' })).toBeVisible()
  await press('-')
  await expect(round).toContainText('Aline Dubourg ; encore 27 places')
  await press('s')
  await expect(wall.speaker).toHaveText('Aline')
  await press('Shift+C')
  await expect(round).toBeHidden()
  await expect.poll(async () => (await listed()).slice(0, 3)).toEqual(['Denis', 'Carla', 'Farid'])
  await press('j')
  await expect(page.getByRole('list', { name: 'Ce qui s’est passé' })).not.toContainText('place laissée')
  await press('Escape')

  // The rest, to the last: the order told is the order served.
  for (const name of ['Denis', 'Carla', ...fair.slice(6)]) {
    await press('s')
    await expect(conduct.floor.locator('[data-speaking="true"]')).toContainText(name)
  }
  await press('f')
  await expect(conduct.floor).toContainText('Personne n’attend')
  await expect(wall.slide).not.toContainText('Dubourg')
})

/** The first names of those who wait, in order. */
async function firstNames(page: Page): Promise<string[]> {
  const lines = page.getByRole('list', { name: 'Liste d’attente' }).getByRole('listitem')
  return lines.evaluateAll((found) =>
    found.map((line) => /déplacer (\S+)/.exec(line.querySelector('[data-grip]')?.ariaLabel ?? '')?.[1] ?? ''),
  )
}
