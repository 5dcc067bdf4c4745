/**
 * The phone's page before a stand-in for its host: each state, and what it does when the network goes. The evening
 * itself is played by a real host in phone.spec.ts.
 */
import type { PhoneView } from '#shared/contract/phone.ts'
import { evening } from '#factories/journal.ts'
import { buildPhoneDots, buildPhoneView, buildPhoneVote } from '#factories/phone-view.ts'
import { axeOnBothGrounds } from './axe.ts'
import { PhonePage } from './pages/phone.ts'
import { expect, test as base } from './phone-browser.ts'
import { PhoneStandIn } from './phone-stand-in.ts'

const test = base.extend<{ host: PhoneStandIn; phone: PhonePage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see the fixtures named
  host: async ({}, use) => {
    const host = await PhoneStandIn.start(buildPhoneView())
    await use(host)
    await host.close()
  },
  phone: async ({ page }, use) => use(new PhonePage(page)),
})

const place = { place: 3, form: 'speak', reason: { code: 'firstTime', params: {} }, askedAt: evening('19:19') } as const
const inLine = buildPhoneView({ waiting: 4, you: { place } })

test('lets in by the code, says what is wrong with it, and keeps what was typed', async ({ phone, page }) => {
  const host = await PhoneStandIn.start(buildPhoneView(), false)
  await phone.open(host.origin)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await phone.name.fill('Amina')
  await phone.participate.click()
  await expect(phone.alert).toHaveText('Tapez les six chiffres affichés sur l’écran de la salle.')
  await expect(phone.code).toBeFocused()
  host.entering = { ok: false, code: 'wrongCode' }
  await page.keyboard.type('123 456')
  await page.keyboard.press('Enter')
  await expect(phone.alert).toHaveText(/^Ce n’est pas le code de la salle/)
  await axeOnBothGrounds(page, 'data-theme')
  await expect(phone.name).toHaveValue('Amina')
  host.entering = { ok: true, seat: 'participant', docId: null }
  await page.keyboard.press('Enter')
  await expect(phone.speak).toBeVisible()
  await host.close()
})

test('has the code of the QR code already, and a way in for the room’s screen', async ({ phone }) => {
  const host = await PhoneStandIn.start(buildPhoneView(), false)
  await phone.open(host.origin, '#123456')
  await expect(phone.code).toHaveValue('123456')
  await phone.button('Cet écran est celui de la salle').click()
  await phone.code.fill('654321')
  host.entering = { ok: true, seat: 'projection', docId: 'meeting-1' }
  await phone.button('Projeter sur cet écran').click()
  const fullScreen = phone.page.getByRole('button', { name: 'Plein écran', exact: true })
  await expect(fullScreen).toBeVisible()
  expect(phone.page.url()).toBe(`${host.origin}/projection.html?room#meeting-1`)
  await fullScreen.click()
  await expect(fullScreen).toBeHidden()
  expect(await phone.page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await host.close()
})

test('asks for the floor and tells one’s place, without moving a reader who listens', async ({ host, phone, page }) => {
  host.replyTo = ({ kind }) => {
    if (kind === 'ask') host.show(inLine)
    if (kind === 'withdraw') host.show(buildPhoneView())
    return { ok: true }
  }
  await phone.open(host.origin)
  await expect(phone.item).toContainText('relogement de la tour D')
  await expect(phone.time).toHaveText('encore 13 min')
  await phone.speak.press('Enter')
  await expect(phone.place).toContainText('3e')
  await expect(phone.place).toContainText('première prise de parole ce soir')
  await expect(phone.live).toHaveText('Vous êtes en 3e place')
  expect(host.intents).toEqual([expect.objectContaining({ kind: 'ask', form: 'speak', itemId: 'item-6' })])
  // What had the focus is gone: a reader is told of the place, not sent back to the top.
  await expect(phone.place).toBeFocused()
  await phone.withdraw.focus()
  host.show(buildPhoneView({ waiting: 4, you: { place: { ...place, place: 2 } } }))
  await expect(phone.live).toHaveText('Vous êtes en 2e place')
  await expect(phone.withdraw).toBeFocused()
  await page.keyboard.press('Enter')
  host.replyTo = () => ({ ok: false, code: 'listIsClosed' })
  await phone.speak.click()
  await expect(phone.alert).toHaveText('La liste est close pour ce point.')
})

test('shows nothing stale as fresh, and sends again what was not answered, with the same id', async ({
  host,
  phone,
  page,
}) => {
  await phone.open(host.origin)
  await phone.unfold('Écrire à la personne qui prend les notes')
  const draft = page.getByLabel('Votre message')
  await draft.fill('J’ai dit « trois », pas « treize ».')
  host.replyTo = () => null
  await phone.speak.click()
  await expect.poll(() => host.intents.length).toBe(1)
  const silentSince = Date.now()
  host.fallSilent()
  await expect(phone.cut).toContainText('Ce qui est affiché date de 19 h 20.')
  expect(Date.now() - silentSince).toBeLessThan(4000)
  await expect(phone.live).toHaveText('Connexion perdue. On réessaie…')
  await expect(phone.button('Envoi…')).toHaveAttribute('aria-disabled', 'true')
  await expect(phone.button('Envoyer')).toHaveAttribute('aria-disabled', 'true')
  await draft.press('End')
  await page.keyboard.type(' Merci.')
  await axeOnBothGrounds(page, 'data-theme')
  host.replyTo = ({ kind }) => {
    if (kind === 'ask') host.show(inLine)
    return { ok: true }
  }
  host.comeBack()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(phone.place).toContainText('3e')
  await expect(phone.cut).toBeHidden()
  expect(host.intents).toHaveLength(2)
  expect(host.intents[1]).toEqual(host.intents[0])
  await phone.button('Envoyer').click()
  await expect(page.getByText('C’est envoyé à qui écrit le compte rendu.')).toBeVisible()
  expect(host.intents[2]).toMatchObject({ kind: 'message', text: 'J’ai dit « trois », pas « treize ». Merci.' })
  await expect(draft).toHaveValue('')
})

test('is left for good, or ends with the room, and tries nothing again', async ({ host, phone, page }) => {
  await phone.open(host.origin)
  await phone.unfold('Mon nom et ce téléphone')
  await phone.button('Quitter la salle').click()
  await phone.button('Oui, quitter la salle').click()
  await phone.enter('123456', 'Amina')
  await expect(phone.speak).toBeVisible()
  const opened: string[] = []
  page.on('websocket', (socket) => opened.push(socket.url()))
  host.over('roomClosed')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La salle est fermée')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await phone.button('Entrer à nouveau').click()
  await expect(phone.code).toBeVisible()
  expect(opened).toEqual([])
})

test('takes a vote and dots, which may be changed while they are open', async ({ host, phone, page }) => {
  host.replyTo = (intent) => {
    if (intent.kind === 'vote') host.show(buildPhoneView({ vote: buildPhoneVote({ choice: intent.choice }) }))
    if (intent.kind === 'dots') host.show(buildPhoneView({ dots: buildPhoneDots({ placed: intent.dots }) }))
    return { ok: true }
  }
  await phone.open(host.origin)
  await expect(phone.speak).toBeVisible()
  host.show(buildPhoneView({ vote: buildPhoneVote() }))
  await expect(phone.live).toContainText('On vote : Le conseil demande-t-il')
  await phone.button('Contre').click()
  await expect(phone.button('Contre')).toHaveAttribute('aria-pressed', 'true')
  await phone.button('Pour').click()
  await expect(page.getByText('Votre choix : Pour.')).toBeVisible()
  await expect(phone.button('Contre')).toHaveAttribute('aria-pressed', 'false')
  host.show(buildPhoneView({ dots: buildPhoneDots() }))
  const add = phone.button('Une gommette de plus : Bancs du square')
  for (const left of ['2 gommettes', '1 gommette']) {
    await add.click()
    await expect(page.getByText(`Il vous reste ${left}.`)).toBeVisible()
  }
  await add.click()
  await expect(add).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('C’est enregistré.')).toBeVisible()
  expect(host.intents.at(-1)).toMatchObject({ kind: 'dots', dots: [0, 3, 0] })
})

test('is a remote once admitted: the next item takes two presses', async ({ host, phone, page }) => {
  await page.addInitScript(() => {
    const felt: unknown[] = []
    Object.assign(window, { felt })
    navigator.vibrate = (pattern) => felt.push(pattern) > 0
  })
  const remote = buildPhoneView({ you: { remote: 'facilitator' } })
  await phone.open(host.origin)
  await phone.unfold('Utiliser ce téléphone comme télécommande')
  host.replyTo = () => null
  await phone.button('J’anime').click()
  host.show(buildPhoneView({ you: { remoteSign: '47' } }))
  await expect(page.getByText('47')).toBeVisible()
  host.replyTo = () => ({ ok: true })
  host.show(remote)
  await phone.button('Point suivant').click()
  await expect(phone.button('Encore une fois : point suivant')).toBeVisible()
  expect(host.intents).toHaveLength(1)
  await phone.button('Encore une fois : point suivant').click()
  await expect(page.getByText('C’est fait : Point suivant')).toBeVisible()
  expect(host.intents[1]).toMatchObject({ kind: 'remote', act: 'nextItem' })
  const timed = { remote: 'facilitator', turnEndsAt: evening('19:22') } as const
  host.show(buildPhoneView({ you: timed }))
  await expect(page.getByText('Tour : encore 2 min')).toBeVisible()
  // Felt once for the turn and once for the item.
  host.show(buildPhoneView({ hostNow: evening('19:33'), you: timed }))
  await expect(page.getByText('Tour : le temps est passé')).toBeVisible()
  await expect.poll(() => page.evaluate(() => (window as unknown as { felt: unknown[] }).felt.length)).toBe(2)
  await axeOnBothGrounds(page, 'data-theme')
})

const looks: Record<string, PhoneView> = {
  'in line': inLine,
  voting: buildPhoneView({ vote: buildPhoneVote({ choice: 'abstain' }), dots: buildPhoneDots({ placed: [1, 0, 2] }) }),
  adjourned: buildPhoneView({
    phase: 'adjourned',
    item: null,
    forms: [],
    next: { date: '2026-12-10', time: '18:30', place: 'Centre social, salle 2' },
  }),
}

test('reads from the right in Arabic, keeps to 320 px with the largest text, and says the translation is not read over', async ({
  host,
  phone,
  page,
}) => {
  await phone.open(host.origin)
  await phone.chooseLanguage('العربية')
  await expect(phone.root).toHaveAttribute('dir', 'rtl')
  await expect(phone.root).toHaveAttribute('lang', 'ar')
  await expect(page.getByText('traduction non relue')).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.locator('summary').first().click()
  for (const view of Object.values(looks)) {
    host.show(view)
    await expect(page).toHaveTitle(view.title)
    expect(await phone.overflow()).toBe(0)
    expect(await phone.smallTargets()).toEqual([])
    await axeOnBothGrounds(page, 'data-theme')
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await phone.overflow()).toBe(0)
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  }
  await page.reload()
  await expect(phone.root).toHaveAttribute('lang', 'ar')
})
