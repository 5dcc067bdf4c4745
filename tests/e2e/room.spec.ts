import type { Page } from '@playwright/test'
import { journalOf } from '#factories/journal.ts'
import { paragraph, textOf } from '#factories/text.ts'
import { axe, expect, test } from './fixtures.ts'
import { HostProcess } from './host-process.ts'
import { MinutesPage } from './pages/minutes.ts'
import { PhonePage } from './pages/phone.ts'
import { RoomPage } from './pages/room.ts'
import { seed, smallEvening, underWay } from './seed.ts'

/** Taller than the paper it is written on. */
const longText = textOf(...Array.from({ length: 60 }, (_, line) => paragraph(`Ligne ${line + 1}.`)))

/** Where the caret is on the glass, px from the top, and the words it stands behind. */
async function caretOnGlass(page: Page): Promise<{ top: number; before: string }> {
  return page.evaluate(() => {
    const selection = getSelection()
    const range = selection?.getRangeAt(0)
    return {
      top: Math.round(range?.getBoundingClientRect().top ?? Number.NaN),
      before: selection?.anchorNode?.textContent?.slice(0, selection.anchorOffset) ?? '',
    }
  })
}

test('two computers write one text, through a cut, and the second takes the room over when the first dies', async ({
  page,
  host,
  browser,
}) => {
  const texts = { opening: longText }
  const docId = await seed(host, page, smallEvening({ journal: journalOf(...underWay('aline')), texts }))
  const holder = new RoomPage(page)
  const holding = new MinutesPage(page)
  const second = await HostProcess.start('2026-11-12T18:25')
  const context = await browser.newContext()
  try {
    await holding.open(host.origin, docId, 'opening')
    await expect(holder.button).toHaveAccessibleName('Salle fermée')

    await test.step('the room is opened by one question, and shows one code', async () => {
      await holder.button.click()
      // Nothing that was typed is dropped in silence.
      await holder.sheet.getByRole('textbox', { name: 'Mot de passe' }).fill('secret')
      await expect(holder.openButton).toBeInViewport()
      await holder.openButton.click()
      await expect(holder.sheet.getByRole('textbox', { name: 'Nom du Wi-Fi' })).toBeFocused()
      await expect(holder.sheet).toContainText('Le nom aussi')
      await holder.sheet.getByRole('radio', { name: /^Plusieurs ordinateurs/ }).check()
      await expect(holder.sheet).toContainText('autoriser Tablée sur le réseau privé')
      await holder.openButton.click()
      await expect(holder.code).toHaveText(/^\w{4}-\w{4}-\w{4}$/)
      await expect(holder.button).toHaveAccessibleName(/^Salle ouverte/)
      await expect(holder.sheet.getByRole('heading', { name: 'La salle' })).toBeFocused()
      await holder.sheet.getByRole('button', { name: 'Fermer la salle' }).click()
      await holder.sheet.getByRole('button', { name: 'La laisser ouverte' }).click()
      await axe(page)
    })
    const address = await holder.address.innerText()
    const code = await holder.code.innerText()
    await holder.toggleSheet()
    await expect(holder.sheet).toBeHidden()

    const other = await context.newPage()
    await other.goto(second.printedLink)
    const joiner = new RoomPage(other)
    const joining = new MinutesPage(other)
    await joiner.askToJoin({ address, code: null, name: 'Bachir' })
    await expect(joiner.joinForm.getByRole('textbox', { name: 'Code' })).toBeFocused()
    await joiner.askToJoin({ address, code, name: 'Bachir' })
    const asked = other.getByText(/Demandé\. En attente d’une réponse de la salle/)
    await expect(asked).toBeVisible()
    const sign = /Signe (\d\d)/.exec(await asked.innerText())?.[1] ?? 'none'

    await test.step('who asks is let in by one key from inside the text, which stays exact', async () => {
      await holding.text.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Début')
      await expect(holder.knock).toContainText(`Signe ${sign}`)
      await page.keyboard.press('Control+Shift+A')
      await page.keyboard.type(' de la phrase.')
      await expect(holding.text).toBeFocused()
      await expect(holding.text.locator('p').last()).toHaveText('Ligne 60. Début de la phrase.')
      await expect(joining.text).toContainText('Ligne 60. Début de la phrase.')
      await expect(holder.knock).toBeHidden()
    })

    await test.step('each sees the other’s caret and item, and where the words are kept', async () => {
      await joining.show('Ouverture')
      await joining.text.locator('p').nth(1).click()
      await expect(holder.carets()).toHaveAttribute('data-name', 'Bachir')
      await expect(joiner.carets()).toHaveAttribute('data-name', 'Animation')
      await expect(holder.present).toContainText('Bachir, ici')
      await expect(joiner.badge).toHaveAttribute('data-saved', 'room')
      await expect(holder.badge).toHaveAttribute('data-saved', 'room')
    })

    await test.step('what is written above moves neither the caret nor the page', async () => {
      const before = await caretOnGlass(page)
      await other.keyboard.press('Control+Home')
      for (const line of ['Un', 'Deux', 'Trois']) {
        await other.keyboard.type(`${line} en tête.`)
        await other.keyboard.press('Enter')
      }
      await expect(holding.text).toContainText('Trois en tête.')
      expect(await caretOnGlass(page)).toEqual(before)
      await page.keyboard.type(' Suite.')
      await expect(joining.text.locator('p').last()).toHaveText('Ligne 60. Début de la phrase. Suite.')
    })

    await test.step('a cut locks nothing, and what was typed in it joins the room', async () => {
      await host.kill()
      await other.keyboard.type('Pendant la coupure.')
      await expect(joiner.badge).toHaveAttribute('data-saved', 'computer')
      await host.restart()
      await expect(holding.text).toContainText('Pendant la coupure.')
      await expect(joiner.badge).toHaveAttribute('data-saved', 'room')
      // Another might hold the room by now: said where it opened again, until it was read.
      const reopened = page.getByText('La salle s’est rouverte après un arrêt de cet ordinateur.')
      await expect(reopened).toBeVisible()
      await page.getByRole('button', { name: 'Fermer ce message' }).click()
      await expect(reopened).toBeHidden()
    })

    await test.step('a room that died is said aloud, and taken over in two clicks', async () => {
      await host.kill()
      const killed = Date.now()
      await expect(joiner.said.getByRole('alert')).toContainText('La salle ne répond plus depuis')
      expect(Date.now() - killed).toBeLessThan(7000)
      await expect(joining.text).toBeEditable()
      await joiner.said.getByRole('button', { name: 'Reprendre la salle ici' }).click()
      await joiner.sheet.getByRole('button', { name: 'Reprendre la salle ici' }).click()
      await expect(joiner.button).toHaveAccessibleName(/^Salle ouverte/)
      await expect(joiner.code).toHaveText(/^\w{4}-\w{4}-\w{4}$/)
      expect(await joiner.code.innerText()).not.toBe(code)
      await expect(joiner.said.getByRole('alert')).toBeHidden()
      await expect(joining.text).toContainText('Ligne 60. Début de la phrase. Suite.')
      await expect(joiner.badge).toHaveAttribute('data-saved', 'room')
    })
  } finally {
    await context.close()
    await second.dispose()
  }
})

test('a name from a phone is accepted by one key, and what it says to who writes goes into the text', async ({
  page,
  host,
  browser,
}) => {
  const docId = await seed(host, page, smallEvening({ journal: journalOf(...underWay('aline')) }))
  const open = await host.call('room.open', { docId, reach: 'phones', address: '127.0.0.1', wifi: null })
  const room = new RoomPage(page)
  const minutes = new MinutesPage(page)
  await minutes.open(host.origin, docId, 'opening')
  await minutes.type('Ouverture à 18 h 21.')
  const context = await browser.newContext()
  const phone = new PhonePage(await context.newPage())
  await phone.open(open.address, `#${open.codes.participant}`)
  await phone.name.fill('hautpré denis')
  await phone.participate.click()

  await expect(room.button).toHaveAccessibleName('Salle ouverte · 1 téléphone · 1 demande')
  await room.toggleSheet()
  await expect(room.sheet).toContainText('Oui, le premier à')
  await expect(room.firstName).toContainText('Invité 1 a tapé « hautpré denis »')
  await axe(page)
  await page.keyboard.press('Escape')
  // A figure is a letter like another while one writes.
  await page.keyboard.type(' 1')
  await expect(room.firstName.getByRole('button', { name: 'C’est Denis' })).toBeVisible()
  await room.button.focus()
  await page.keyboard.press('Digit1')
  await expect(room.firstName).toBeHidden()
  await expect(room.here.filter({ hasText: 'Denis' })).toBeVisible()
  await expect(room.button).toBeFocused()
  await room.toggleSheet()
  // With the sheet folded, a slip of the hand sends nobody home: the phone goes on.
  await page.keyboard.press('Digit0')

  await phone.page.getByText('Écrire à la personne qui prend les notes').click()
  await phone.page.getByLabel('Votre message').fill('J’ai dit « mars ».')
  await phone.button('Envoyer').click()
  await expect(room.fromPhones.getByRole('status')).toHaveText('1')
  // Whoever animates alone hears of it there too.
  await page.getByRole('link', { name: 'Animer' }).click()
  await page.getByRole('link', { name: /^Écrire · 1 message d’un téléphone/ }).click()
  await expect(room.fromPhones.getByRole('status')).toHaveText('1')
  await page.keyboard.press('Control+Shift+P')
  await room.fromPhones.getByRole('button', { name: 'Mettre dans le texte' }).click()
  await expect(minutes.text).toContainText(/Précision de Denis Hautpré.: J’ai dit « mars »\./)
  await expect(room.fromPhones.getByRole('status')).toBeHidden()
  await room.said.getByRole('button', { name: 'Annuler' }).click()
  await expect(minutes.text).toHaveText('Ouverture à 18 h 21. 1')
  await expect(room.fromPhones.getByRole('status')).toHaveText('1')

  await room.button.click()
  await page.keyboard.press('Digit0')
  await expect(room.button).toHaveAccessibleName('Salle fermée')
  await expect(room.sheet).toBeHidden()
  await expect(room.said).toContainText('La salle continue sans téléphones')
  await context.close()
})
