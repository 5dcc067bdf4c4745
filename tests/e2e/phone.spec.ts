/**
 * Phones and a screen in the room of a real host, over plain HTTP by the room's own name. Each state of the page alone
 * is in phone-page.spec.ts.
 */
import type { HostedRoom } from '#shared/contract/room.ts'
import { journalOf } from '#factories/journal.ts'
import { HostProcess } from './host-process.ts'
import { PhonePage } from './pages/phone.ts'
import { expect, phoneSize, test as base, watchedFaults } from './phone-browser.ts'
import { onHousing, seed, smallEvening } from './seed.ts'

interface Room {
  host: HostProcess
  docId: string
  open: HostedRoom
  /** The room as pens see it now. */
  look: () => Promise<HostedRoom>
  /** As the phones' browsers find it. */
  origin: string
}

const test = base.extend<{ room: Room }>({
  room: async ({ playwright }, use, info) => {
    const host = await HostProcess.start('2026-11-12T18:25')
    const request = await playwright.request.newContext()
    await request.get(await host.newLink())
    const docId = await seed(host, { request }, smallEvening({ journal: journalOf(...onHousing('aline', 'bachir')) }))
    const asked = { docId, reach: 'phones', address: '127.0.0.1', wifi: null } as const
    // Asked again, what is open is told as it stands.
    const look = (): Promise<HostedRoom> => host.call('room.open', asked)
    const open = await look()
    await use({ host, docId, open, look, origin: open.address.replace('127.0.0.1', 'room.test') })
    if (info.status !== info.expectedStatus) await info.attach('host log', { body: host.log.join('\n') })
    await request.dispose()
    await host.dispose()
  },
})

test('phones and a screen come in by their codes, and are where they were when the host died and came back', async ({
  page,
  room,
  browser,
  contextOptions,
}) => {
  const { host, docId, open, look, origin } = room
  const phone = new PhonePage(page)
  await phone.open(origin, `#${open.codes.participant}`)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await phone.name.fill('Amina')
  await phone.participate.click()
  await expect(phone.item).toHaveText('Relogement de la tour D')
  await expect(phone.time).toHaveText(/encore 3\d\s?min/)

  const beside = await browser.newContext({ ...contextOptions, viewport: phoneSize })
  const faults = watchedFaults(beside)
  const other = new PhonePage(await beside.newPage())
  await other.open(origin)
  await other.enter(open.codes.participant, '')
  await other.button('J’ai une question').click()
  await expect(other.place).toContainText('1re')

  await phone.speak.click()
  await expect(phone.place).toContainText('2e')
  await expect(phone.place).toContainText('première prise de parole ce soir')
  await expect(phone.waiting).toHaveText('2 personnes attendent')
  // Nobody learns what somebody typed before a pen accepted it.
  await expect(other.page.getByRole('main')).not.toContainText('Amina')

  // What is said of a name that waits goes once a pen answered, whatever the answer.
  await other.unfold('Mon nom et ce téléphone')
  await other.page.getByLabel('Changer mon nom').fill('Gros mot')
  await other.button('Proposer ce nom').click()
  const noted = other.page.getByText('La salle le verra une fois accepté.')
  await expect(noted).toBeVisible()
  const rude = (await look()).seats.find((seat) => seat.typed === 'Gros mot')
  await host.call('room.seat', { docId, seatId: rude?.seatId ?? '', act: { kind: 'refuseName' } })
  await expect(noted).toBeHidden()

  const typed = (await look()).seats.find((seat) => seat.typed === 'Amina')
  const act = { kind: 'accept', personId: 'bachir', name: 'Bachir' } as const
  await host.call('room.seat', { docId, seatId: typed?.seatId ?? '', act })
  const vote = { kind: 'voteOpened', voteId: 'delay', itemId: 'housing', question: 'Un délai ?' } as const
  const fact = { ...vote, ballot: 'showOfHands', byPhone: true } as const
  await host.call('meeting.command', { docId, command: { id: 'delay-opened', fact } })
  await phone.button('Pour').click()
  await expect(page.getByText('Votre choix : Pour.')).toBeVisible()
  await expect(other.page.getByText('Vous voterez avec ce téléphone une fois reconnu')).toBeVisible()
  expect((await look()).phoneVote).toMatchObject({ voters: 1, totals: [1, 0, 0] })

  // The same browser may be a person's and the room's screen, by a code of its own.
  const screen = new PhonePage(await beside.newPage())
  await screen.page.setViewportSize({ width: 1280, height: 720 })
  await screen.open(origin, '?as=projection')
  await screen.code.fill(open.codes.participant)
  await screen.page.keyboard.press('Enter')
  await expect(screen.alert).toHaveText(/^Ce n’est pas le code de projection/)
  await screen.code.fill(open.codes.projection)
  await screen.page.keyboard.press('Enter')
  const title = screen.page.getByRole('heading', { level: 1, name: 'Un délai ?' })
  await expect(title).toBeVisible()
  await screen.page.getByRole('button', { name: 'Plein écran', exact: true }).click()
  await expect(screen.page.getByRole('region', { name: 'Plein écran' })).toBeHidden()

  await host.kill()
  await expect(phone.cut).toContainText('Ce qui est affiché date de 18 h 25.')
  await expect(phone.withdraw).toHaveAttribute('aria-disabled', 'true')
  await expect(screen.page.getByText('Affichage de 18 h 25')).toBeVisible()
  await expect(title).toBeVisible()
  // A minute later: what was asked before is not of the future.
  await host.restart('18:26')
  await expect(phone.cut).toBeHidden()
  await expect(phone.place).toContainText('2e')
  await expect(phone.button('Pour')).toHaveAttribute('aria-pressed', 'true')
  await expect(screen.page.getByText('Affichage de')).toBeHidden()

  await other.withdraw.click()
  await expect(phone.place).toContainText('1re')
  await expect(other.speak).toBeVisible()
  await host.call('room.close', { docId })
  for (const { page: each } of [phone, other]) {
    await expect(each.getByRole('heading', { level: 1 })).toHaveText('La salle est fermée')
  }
  // The screen keeps its last picture, and is not sent where nothing answers.
  const over = screen.page.getByRole('region', { name: 'Cet écran n’est plus dans la salle' })
  await expect(over).toBeInViewport({ ratio: 1 })
  await expect(title).toBeVisible()
  await over.getByRole('link', { name: 'Entrer de nouveau, avec le code' }).click()
  await expect(over).toContainText('elle est peut-être fermée')
  await expect(title).toBeVisible()
  expect(faults).toEqual([])
  await beside.close()
})
