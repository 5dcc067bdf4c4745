import { happened, journalOf } from '#factories/journal.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { ConductMorePage } from './pages/conduct-more.ts'
import { ConductPage } from './pages/conduct.ts'
import { onHousing, seed, smallEvening } from './seed.ts'

const underWay = smallEvening({
  rules: { turnMinutes: 3 },
  journal: journalOf(
    ...onHousing('aline', 'bachir', 'carla', 'denis', 'ines'),
    happened('18:20', { kind: 'proxyGiven', from: 'eda', to: 'aline' }),
  ),
})

test('a turn is held and given more, the list is moved by hand, and a guest answers when asked', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  await conduct.open(host.origin, await seed(host, page, underWay))
  await host.clock('18:30')
  await conduct.ask('aline', 'bachir', 'carla', 'denis')
  await expect(conduct.queue).toHaveCount(4)
  await conduct.giveTheFloor()
  await host.clock('18:32')
  await expect(conduct.floor).toContainText('2:00 / 3:00')
  await host.clock(Date.parse('2026-11-12T17:32:20Z'))
  await expect(conduct.floor).toContainText('bientôt la fin')
  await conduct.floorField.press('Escape')
  await more.press('+')
  await expect(conduct.floor).toContainText('2:20 / 4:00')
  await more.press('y')
  await expect(conduct.floor).toContainText('temps arrêté')
  await host.clock('18:40')
  await expect(conduct.floor).toContainText('2:20 / 4:00')
  await more.press('y')
  await expect(conduct.floor).not.toContainText('temps arrêté')
  await host.clock('18:42')
  await expect(conduct.floor).toContainText('merci de conclure')

  await more.grip('Denis').focus()
  await more.press('Shift+ArrowUp')
  await expect(more.waiting.nth(1)).toContainText('Denis')
  await expect(more.waiting.nth(1)).toContainText('placé à la main')
  await more.waiting
    .nth(2)
    .getByRole('button', { name: /déplacer/ })
    .dragTo(more.waiting.first(), {
      targetPosition: { x: 10, y: 2 },
    })
  await expect(more.waiting.first()).toContainText('Carla')
  await more.press('Shift+S')
  await page.keyboard.type('belle')
  await more.press('Enter')
  await expectBeforeAndAfterReload(page, () =>
    expect(more.waiting).toHaveText([/Inès.*placé à la main/, /Carla/, /Bachir/, /Denis/]),
  )
  await axe(page)
  // A clock set back an hour: nothing is negative, and what is noted goes on.
  await host.clock('17:42')
  await more.press('s')
  await expect(conduct.floor.getByRole('timer')).toHaveText('0:00')
  await expect(page.getByRole('main')).not.toContainText(/[-−]\d/)
})

test('a presentation has its minutes and its word on the wall; a break says when it ends', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  const docId = await seed(host, page, underWay)
  await conduct.open(host.origin, docId)
  await more.press('e')
  await conduct.floor.getByRole('textbox', { name: 'min prévues' }).fill('10')
  await conduct.floorField.fill('belle')
  await more.press('Enter', 'Escape')
  await expect(conduct.floor).toContainText('/ 10:00')
  const notice = conduct.floor.getByRole('button', { name: 'Reste 1 min' })
  await more.press('m')
  await expect(notice).toHaveAttribute('aria-pressed', 'true')
  await more.press('u')
  await expect(more.returnField).toBeVisible()
  await more.press('Shift+K')
  await page.keyboard.type('15')
  await more.press('Enter')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(more.returnField).toHaveValue(/^18\sh\s40$/)
    await expect(conduct.floor).toContainText('présentation')
  })
  await more.press('k', 'f')
  await expect(conduct.floor).toContainText('Personne n’a la parole.')
  await more.press('e')
  await page.keyboard.type('belle')
  await more.press('Enter', 'Escape')
  await expect(notice).toHaveAttribute('aria-pressed', 'false')
})

test('a vote says what it does and who counts double, and is taken again with its reason', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const more = new ConductMorePage(page)
  await conduct.open(host.origin, await seed(host, page, underWay))
  await conduct.openForm('Vote')
  const opening = conduct.form('Ouvrir un vote à main levée')
  await expect(opening).toContainText('Compte double (pouvoir) : Aline Marchepied.')
  await opening.getByLabel('On vote quoi ?').fill('Un banc ?')
  await opening.getByLabel('Voter pour').fill('on demande le banc')
  await opening.getByLabel('On vote quoi ?').press('Control+Shift+Enter')
  await opening.getByRole('button', { name: 'Ouvrir le vote' }).click()
  await expect(conduct.form('Compter les mains levées')).toContainText('pour : on demande le banc')
  await conduct.typeCounts({ against: 3, abstain: 0 })
  await conduct.recordCounts()
  await expect(conduct.recorded).toContainText('Rejeté : 2 pour, 3 contre')

  await conduct.title.click()
  await more.press('Shift+V')
  await page.keyboard.type('mains mal comptées')
  await more.press('Enter')
  await conduct.typeCounts({ against: 1, abstain: 0 })
  await conduct.recordCounts()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(conduct.recorded).toContainText('Vote recommencé : 2 pour, 3 contre')
    await expect(conduct.recorded).toContainText('mains mal comptées')
    await expect(conduct.recorded).toContainText('Adopté : 4 pour, 1 contre')
  })
  await conduct.openForm('Décision')
  const dissent = conduct.form('Décision').getByRole('button', { name: /Un autre avis/ })
  await dissent.click()
  await expect(dissent).toHaveAttribute('aria-pressed', 'true')
  await axe(page)
})
