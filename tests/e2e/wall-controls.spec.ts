import { happened, journalOf } from '#factories/journal.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { MinutesPage } from './pages/minutes.ts'
import { PensPage } from './pages/pens.ts'
import { seed, smallEvening } from './seed.ts'
import { pdfOf } from './wall-files.ts'

const underWay = [
  ...['aline', 'bachir'].map((personId) => happened('18:20', { kind: 'arrived', personId })),
  happened('18:21', { kind: 'sessionOpened' }),
  happened('18:21', { kind: 'itemStarted', itemId: 'housing' }),
]
const running = smallEvening({ journal: journalOf(...underWay) })

/** A picture of one dot. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const pdf = Buffer.from(pdfOf(3)).toString('base64')
/** It says it is a PDF, and nobody can read it. */
const damaged = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n').toString('base64')

test('what the room sees is changed in one key, said in words, and kept', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const pens = new PensPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await expect(pens.wall).toContainText('La salle voit le point 2')
  await page.keyboard.press('w')
  await expectBeforeAndAfterReload(page, () => expect(pens.wall).toContainText('La salle voit l’écran calme'))
  await page.keyboard.press('w')
  await expect(pens.wall).toContainText('La salle voit le point 2')
  await page.keyboard.press('Shift+o')
  await expect(pens.wall).toContainText('La salle voit l’ordre du jour')
  await page.keyboard.press('Shift+l')
  await expect(pens.wall).toContainText('l’écran est prêté')
  await pens.wall.getByRole('button', { name: 'Reprendre l’écran' }).click()
  await expect(pens.wall).toContainText('La salle voit le point 2')

  // A message reaches the room whole, and only once it is sent.
  await page.keyboard.press('Shift+m')
  await page.keyboard.type('La salle ferme à 21 h')
  await expect(pens.wall).toContainText('La salle voit le point 2')
  await page.keyboard.press('Enter')
  await expect(pens.wall).toContainText('La salle voit le message « La salle ferme à 21 h »')
  await axe(page)
  // A vote shows through, and the console says that the message waits behind it.
  await pens.command('vote Écrire au bailleur ?')
  await expect(pens.wall).toContainText('La salle voit le vote ouvert, puis le message « La salle ferme à 21 h »')
  await pens.command('annuler')
  await pens.command('suspendre')
  await expect(pens.wall).toContainText('La salle voit la pause, et dessous le message « La salle ferme à 21 h »')
  await pens.command('reprendre')
  await expect(pens.wall).toContainText('La salle voit le message « La salle ferme à 21 h »')
  await page.keyboard.press('Shift+w')
  await expect(pens.wall).toContainText('La salle voit le point 2')
})

test('a document comes from a stick to the wall in one gesture, and is turned page by page', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const pens = new PensPage(page)
  const app = new AppPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await pens.drop({
    name: 'projet.pptx',
    type: 'application/octet-stream',
    base64: Buffer.from('PK').toString('base64'),
  })
  await expect(app.announcement(/projet\.pptx.*est un diaporama.*PDF/)).toBeVisible()
  await pens.drop({ name: 'musique.mp3', type: 'audio/mpeg', base64: Buffer.from('ID3').toString('base64') })
  await expect(app.announcement(/ni un PDF ni une image/)).toBeVisible()
  await pens.drop({ name: 'plan.pdf', type: 'application/pdf', base64: pdf })
  await expect(pens.wall).toContainText('La salle voit « plan.pdf », page 1 sur 3')
  await conduct.agenda.focus()
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('PageDown')
  await expect(pens.wall).toContainText('« plan.pdf », page 3 sur 3')
  await page.keyboard.press('PageUp')
  await expectBeforeAndAfterReload(page, () => expect(pens.wall).toContainText('« plan.pdf », page 2 sur 3'))
  await pens.openWallControls()
  await pens.nextPage.click()
  await expect(pens.nextPage).toBeDisabled()
  await pens.openWallControls()
  await pens.drop({ name: 'tour.png', type: 'image/png', base64: dot })
  await expect(pens.wall).toContainText('La salle voit « tour.png »')
  await expect(pens.wall).not.toContainText('page')
  await pens.drop({ name: 'abîmé.pdf', type: 'application/pdf', base64: damaged })
  await expect(pens.wall).toContainText('La salle voit « abîmé.pdf », page 1')
  await pens.openWallControls()
  await expect(pens.documents).toHaveCount(3)
  await pens.command('document plan')
  await expect(pens.wall).toContainText('« plan.pdf », page 1 sur 3')
  await pens.command('direct')
  await expect(pens.wall).toContainText('La salle voit le point 2')
})

test('« Que voit la salle ? » is asked once the projection is opened, and private things wait for the answer', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  const pens = new PensPage(page)
  const app = new AppPage(page)
  const note = page.getByRole('textbox', { name: 'Note d’animation' })
  await conduct.open(host.origin, await seed(host, page, running))
  // The cable may have duplicated the screen before anyone projects anything.
  await page.keyboard.press('Shift+H')
  await expect(app.hiddenUntilKnown).toBeVisible()
  await expect(note).toBeHidden()
  const wall = await app.project('Tout l’ordinateur')
  await expect(page.getByText(/Écran partagé.*la salle voit tout l’ordinateur/)).toBeVisible()
  await expect(pens.wall).toContainText('La salle voit le point 2')
  await wall.close()
  await expectBeforeAndAfterReload(page, () => expect(page.getByText(/Écran partagé\s:/)).toBeVisible())

  const opened = page.context().waitForEvent('page')
  await app.projectLink.click()
  await opened
  await expect(app.roomSeesQuestion).toContainText(/avec le nombre \d\d/)
  await expect(pens.wall).toContainText('La salle voit l’image test')
  await axe(page)
  await app.roomSees('Cette image seule')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(pens.wall).toContainText('La salle voit le point 2')
    await expect(app.roomSeesQuestion).toBeHidden()
    await expect(page.getByText(/Écran partagé/)).toBeHidden()
  })

  // Another cable, another projector: asked again, in place, and what was shown comes back with the answer.
  await page.keyboard.press('Shift+H')
  await expect(note).toBeFocused()
  await pens.command('message La salle ferme à 21 h')
  await app.projectLink.click()
  await expect(app.roomSeesQuestion).toBeVisible()
  await expect(pens.wall).toContainText('La salle voit l’image test')
  await expect(note).toBeHidden()
  await expect(app.hiddenUntilKnown).toBeVisible()
  await app.roomSees('Cette image seule')
  await expect(note).toBeVisible()
  await expect(pens.wall).toContainText('La salle voit le message « La salle ferme à 21 h »')
})

test('an answer given before another window heard the question stays, and takes the test image away', async ({
  page,
  host,
  newWindow,
}) => {
  const docId = await seed(host, page, running)
  const [app, pens] = [new AppPage(page), new PensPage(page)]
  await new ConductPage(page).open(host.origin, docId)
  const late = await newWindow()
  await late.goto(`${host.origin}/#/m/${docId}/minutes`)
  await expect(new AppPage(late).badge).toBeVisible()
  // From here this window hears what the others keep when it is told to, one word after the other.
  await late.evaluate(() => {
    const held: Pick<StorageEvent, 'key' | 'newValue'>[] = []
    const hold = (event: StorageEvent): void => {
      if (event.key !== 'tablee-room-sees' && event.key !== 'tablee-test-image') return
      event.stopImmediatePropagation()
      held.push({ key: event.key, newValue: event.newValue })
    }
    const hearOne = (): boolean => {
      const next = held.shift()
      if (next === undefined) return false
      removeEventListener('storage', hold, true)
      dispatchEvent(new StorageEvent('storage', next))
      addEventListener('storage', hold, true)
      return true
    }
    addEventListener('storage', hold, true)
    Object.assign(globalThis, { hearOne })
  })

  await app.project()
  await expect(pens.wall).toContainText('La salle voit le point 2')
  const hearOne = () => late.evaluate(() => (globalThis as unknown as { hearOne(): boolean }).hearOne())
  await expect.poll(hearOne).toBe(true)

  await expect(new AppPage(late).roomSeesQuestion).toBeVisible()
  await expect(pens.wall).toContainText('La salle voit l’image test')
  while (await hearOne()) expect(await app.roomSeesQuestion.isVisible()).toBe(false)
  await expect(pens.wall).toContainText('La salle voit le point 2')
  await expect(new AppPage(late).roomSeesQuestion).toBeHidden()
  await expect(app.roomSeesQuestion).toBeHidden()
})

test('locked, no key does anything; the word that is shown gives the same caret back', async ({
  page,
  host,
  newWindow,
}) => {
  const docId = await seed(host, page, running)
  const minutes = new MinutesPage(page)
  const pens = new PensPage(page)
  await minutes.open(host.origin, docId)
  await minutes.type('avant')
  await page.keyboard.press('Control+Shift+L')
  await expect(pens.curtain).toBeVisible()
  await axe(page)
  await page.keyboard.type('nfs;x?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F5')
  await page.keyboard.press('Control+;')
  // Every window of this computer, and still so after a reload.
  const other = await newWindow()
  await expect(new PensPage(other).curtain).toBeVisible()
  await expect(pens.curtain).toBeVisible()
  const word = /«\s(\w+)\s»/.exec((await pens.curtain.textContent()) ?? '')?.[1] ?? ''
  await page.keyboard.type(word)
  await expect(pens.curtain).toBeHidden()
  await expect(new PensPage(other).curtain).toBeHidden()
  await expect(minutes.text).toBeFocused()
  await page.keyboard.type(' après')
  await expect(minutes.text).toHaveText('avant après')
  await expect(pens.strip).toContainText('Personne n’a la parole')
})

test('a low battery is said, with what mends it', async ({ page, host }) => {
  await page.addInitScript(() => {
    const battery = Object.assign(new EventTarget(), { charging: false, level: 0.28 })
    Object.assign(navigator, { getBattery: async () => battery })
  })
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('Batterie 28 %')
  await expect(new AppPage(page).announcement('Batterie sous 30 % : branchez l’ordinateur.')).toBeVisible()
})
