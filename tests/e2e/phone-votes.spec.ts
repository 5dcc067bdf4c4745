/** A vote and a dot vote where one phone and some hands take part, from the console to the phone and back. */
import type { Page } from '@playwright/test'
import { happened, journalOf } from '#factories/journal.ts'
import { axe, expect, test } from './fixtures.ts'
import type { HostProcess } from './host-process.ts'
import { ConductPage } from './pages/conduct.ts'
import { PhonePage } from './pages/phone.ts'
import { RoomPage } from './pages/room.ts'
import { onHousing, seed, smallEvening } from './seed.ts'

/** Aline and Bachir are here, Carla gave Aline her proxy, Denis votes by hand. */
async function openedToPhones(
  host: HostProcess,
  page: Page,
): Promise<{ docId: string; address: string; code: string }> {
  const proxy = happened('18:23', { kind: 'proxyGiven', from: 'carla', to: 'aline' })
  const docId = await seed(
    host,
    page,
    smallEvening({ journal: journalOf(...onHousing('aline', 'bachir', 'denis'), proxy) }),
  )
  const room = await host.call('room.open', { docId, reach: 'phones', address: '127.0.0.1', wifi: null })
  return { docId, address: room.address, code: room.codes.participant }
}

async function takeFor(host: HostProcess, docId: string, personId: string): Promise<void> {
  const room = await host.call('room.open', { docId, reach: 'phones', address: '127.0.0.1', wifi: null })
  const seat = room.seats.find(({ accepted }) => !accepted)
  await host.call('room.seat', { docId, seatId: seat?.seatId ?? '', act: { kind: 'accept', personId, name: '' } })
}

test('Hands and a phone make one vote, then one dot vote, and each total says what came by phone', async ({
  page,
  host,
  browser,
}) => {
  const { docId, address, code } = await openedToPhones(host, page)
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, docId)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' })
  const phone = new PhonePage(await context.newPage())
  await phone.open(address)
  await phone.enter(code, 'Aline')
  await phone.speak.waitFor()
  await takeFor(host, docId, 'aline')

  await page.keyboard.press('v')
  const opening = conduct.form('Ouvrir un vote à main levée')
  await expect(opening.getByRole('switch', { name: 'Avec les téléphones' })).toBeChecked()
  await page.keyboard.type('Demander une réunion au bailleur ?')
  await page.keyboard.press('Control+Enter')

  await expect(phone.page.getByText(/pouvoir.*2\svoix/)).toBeVisible()
  const counting = conduct.form('Compter les mains levées')
  await expect(counting).toContainText('4 voix dans la salle : 0 par téléphone, 4 à main levée')
  await phone.button('Pour').click()
  await expect(counting).toContainText('1 téléphone a voté. Qui a voté par téléphone ne lève pas la main.')
  await expect(counting).toContainText('4 voix dans la salle : 2 par téléphone, 2 à main levée')
  await page.keyboard.press('v')
  await page.keyboard.type('1')
  await page.keyboard.press('=')
  await expect(counting.getByRole('textbox', { name: 'Pour' })).toHaveValue('1')
  await expect(counting).toContainText('+ 2 tél. = 3')
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await expect(conduct.recorded).toContainText('Adopté : 3 pour, 1 contre, 0 abstention')
  await expect(conduct.recorded).toContainText('dont 2 voix par téléphone')
  await expect(phone.speak).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await conduct.form('Relevé').getByRole('button', { name: 'Demander un avis par gommettes' }).press('Enter')
  await page.keyboard.type('Que demander d’abord ?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Des dates\nUn local')
  await page.getByRole('switch', { name: 'La salle voit les totaux monter' }).check()
  await page.keyboard.press('Control+Enter')

  await phone.button('Une gommette de plus : Un local').click()
  const placing = page.getByRole('form', { name: 'Avis en cours' })
  await expect(placing).toContainText('1 téléphone a voté.')
  await expect(placing.getByRole('listitem')).toHaveText(['Des dates 0', 'Un local 1'])

  // Nothing is lost unasked: closing says what is not counted, and going on without phones keeps it for the count.
  const room = new RoomPage(page)
  await room.toggleSheet()
  await room.sheet.getByRole('button', { name: 'Fermer la salle' }).click()
  await expect(room.sheet).toContainText('1 vote par téléphone n’est pas compté : comptez d’abord, ou il sera perdu.')
  await room.sheet.getByRole('button', { name: 'La laisser ouverte' }).click()
  await room.sheet.getByRole('button', { name: 'Continuer sans téléphones' }).click()
  await expect(room.said).toContainText('1 vote déjà fait par téléphone reste à compter.')
  await room.toggleSheet()
  await expect(placing.getByRole('listitem')).toHaveText(['Des dates 0', 'Un local 1'])

  await placing.getByRole('button', { name: 'Clore et compter' }).click()
  const tally = page.getByRole('form', { name: 'Compter les gommettes' })
  await tally.getByRole('textbox', { name: 'Sur l’affiche pour le choix 2' }).fill('4')
  await expect(tally).toContainText('+ 1 tél. = 5')
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await expect(conduct.recorded).toContainText('Gommettes : Des dates 0, Un local 5')
  await expect(conduct.recorded).toContainText('dont 1 gommette par téléphone')
  await context.close()
})
