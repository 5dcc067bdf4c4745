import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { happened, journalOf } from '#factories/journal.ts'
import { paragraph, textOf } from '#factories/text.ts'
import { axeOnBothGrounds, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { AppPage } from './pages/app.ts'
import { MinutesPage } from './pages/minutes.ts'
import { seed, smallEvening } from './seed.ts'

const plan = await readFile(join(import.meta.dirname, '../factories/files/plan-eclairage.png'))
const onOpening = [
  happened('18:20', { kind: 'sessionOpened' }),
  happened('18:21', { kind: 'itemStarted', itemId: 'opening' }),
]
const running = smallEvening({ journal: journalOf(...onOpening) })
/** The session moves on, from another computer. */
const next = { id: 'next', fact: { kind: 'itemStarted', itemId: 'housing' } } as const

test('a text is written with every tool, and is the same after a reload', async ({ page, host }) => {
  const minutes = new MinutesPage(page)
  const docId = await seed(host, page, running)
  await minutes.open(host.origin, docId)
  const { keyboard } = page
  await minutes.text.click()

  await minutes.tool('Titre').click()
  await keyboard.type('Présentation')
  await keyboard.press('Enter')
  await keyboard.type('Le bailleur est ')
  await minutes.tool('Gras').click()
  await keyboard.type('venu')
  await minutes.tool('Gras').click()
  await keyboard.type(' avec un plan')
  await keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Adresse du lien' }).fill('pas une adresse')
  await keyboard.press('Enter')
  await expect(page.getByText('Une adresse web ou un courriel.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Adresse du lien' }).fill('exemple.fr/plan')
  await keyboard.press('Enter')
  await expect(minutes.text).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('- trois immeubles')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('dont la tour D')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await minutes.tool('Liste à cocher').click()
  await keyboard.type('écrire')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await minutes.tool('Citation').click()
  await keyboard.type('On n’a rien vu venir.')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await minutes.tool('Tableau').click()
  await keyboard.type('Immeuble')
  await keyboard.press('Tab')
  await keyboard.type('Date')
  await minutes.tools.getByRole('button', { name: '− colonne' }).click()

  await expectBeforeAndAfterReload(page, async () => {
    await expect(minutes.text.getByRole('heading', { level: 1 })).toHaveText('Présentation')
    await expect(minutes.text.locator('strong')).toHaveText('venu')
    await expect(minutes.text.getByRole('link')).toHaveAttribute('href', 'https://exemple.fr/plan')
    await expect(minutes.text.locator('li li')).toHaveText('dont la tour D')
    await expect(minutes.text.getByRole('checkbox')).toHaveCount(1)
    await expect(minutes.text.locator('blockquote')).toHaveText('On n’a rien vu venir.')
    await expect(minutes.text.getByRole('columnheader')).toHaveText(['Immeuble', ''])
    await expect(minutes.text.getByRole('row')).toHaveCount(3)
  })
  const { texts } = await meetingJson(host, page, docId)
  expect(texts['opening']?.content?.map((node) => node.type)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'taskList',
    'blockquote',
    'table',
  ])
})

test.describe('a picture', () => {
  test('is chosen, pasted or dropped where it is wanted, and described', async ({ page, host }) => {
    const minutes = new MinutesPage(page)
    const docId = await seed(host, page, running)
    await minutes.open(host.origin, docId)
    const file = { name: 'plan.png', type: 'image/png', base64: plan.toString('base64') }
    await minutes.type('Avant')
    await minutes.choosePicture({ name: 'plan.png', mimeType: 'image/png', buffer: plan })
    await expect(minutes.images).toHaveCount(1)
    // One goes on typing under it, not over it.
    await minutes.text.focus()
    await page.keyboard.type('Après')
    await expect(minutes.images).toHaveCount(1)
    await minutes.hand('paste', [file], '<img src="https://exemple.fr/plan.png">')
    await expect(minutes.images).toHaveCount(2)
    await minutes.hand('drop', [file])
    await expect(minutes.images).toHaveCount(3)
    await expect(minutes.text).toContainText('Avant')
    await expect(minutes.text).toContainText('Après')

    await minutes.images.first().click()
    await minutes.tool('Description').click()
    await page.getByRole('textbox', { name: 'Description de l’image' }).fill('Plan des lampes')
    await page.keyboard.press('Enter')
    await expectBeforeAndAfterReload(page, async () => {
      await expect(minutes.images.first()).toHaveAttribute('alt', 'Plan des lampes')
      await expect(minutes.images).toHaveCount(3)
      const isDrawn = (image: HTMLImageElement): boolean => image.complete && image.naturalWidth > 0
      await expect.poll(() => minutes.images.first().evaluate(isDrawn)).toBe(true)
    })
    // One file, named three times: never its bytes in the document.
    const { attachments, texts } = await meetingJson(host, page, docId)
    expect(attachments).toHaveLength(1)
    expect(JSON.stringify(texts)).not.toContain('base64')
  })

  test('that is none is refused in words, the page stays, and the words of an office win', async ({ page, host }) => {
    const minutes = new MinutesPage(page)
    const app = new AppPage(page)
    await minutes.open(host.origin, await seed(host, page, running))
    await minutes.type('Le texte.')
    const letter = Buffer.from('une lettre').toString('base64')
    await minutes.hand('drop', [{ name: 'lettre.pdf', type: 'application/pdf', base64: letter }])
    await expect(app.announcement('« lettre.pdf » n’est pas une image : le texte n’a pas changé.')).toBeVisible()
    await minutes.choosePicture({ name: 'fausse.png', mimeType: 'image/png', buffer: Buffer.from('une lettre') })
    await expect(app.announcement('« fausse.png » n’est pas une image : le texte n’a pas changé.')).toBeVisible()
    await expect(minutes.text).toHaveText('Le texte.')
    const picture = { name: 'image.png', type: 'image/png', base64: plan.toString('base64') }
    await minutes.hand('paste', [picture], '<p>Budget <b>600 €</b></p>')
    await expect(minutes.text.locator('strong')).toHaveText('600 €')
    await expect(minutes.images).toHaveCount(0)
  })
})

test('nothing moves under a typing hand, and no letter is a command', async ({ page, host }) => {
  const minutes = new MinutesPage(page)
  const docId = await seed(host, page, running)
  await minutes.open(host.origin, docId)
  await minutes.text.click()
  const words = 'nbkudehsfxptovcarl? Madame B. demande si la tour sera vidée avant mars et/ou 14/15. '
  const before = await minutes.text.boundingBox()
  await page.keyboard.type(words)
  await host.call('meeting.command', { docId, command: next })
  await expect(minutes.rejoinButton).toBeVisible()
  await page.keyboard.type(words)
  await expect(minutes.title).toHaveText('1. Ouverture')
  await expect(minutes.text).toHaveText((words + words).trim())
  // The bar takes a place that was kept for it.
  expect((await minutes.text.boundingBox())?.y).toBe(before?.y)
  await expect(page.getByText('La séance vient de passer au point 2.')).toBeVisible()

  // One key each way, the caret in the text.
  await page.keyboard.press('Control+j')
  await expect(minutes.title).toHaveText('2. Relogement de la tour D')
  await expect(minutes.text).toBeFocused()
  await page.keyboard.press('Control+j')
  await expect(minutes.title).toHaveText('1. Ouverture')
  await expect(minutes.text).toBeFocused()
  await page.keyboard.type('Fin.')
  await expect(minutes.text).toHaveText(`${words}${words}Fin.`)
})

test('the screen follows the session while nobody types, and stays on an item one chose', async ({ page, host }) => {
  const minutes = new MinutesPage(page)
  const docId = await seed(host, page, running)
  await minutes.open(host.origin, docId)
  await expect(minutes.title).toHaveText('1. Ouverture')
  await host.call('meeting.command', { docId, command: next })
  await expect(minutes.title).toHaveText('2. Relogement de la tour D')
  await minutes.show('Clôture')
  await host.call('meeting.command', { docId, command: { id: 'fund', fact: { kind: 'itemStarted', itemId: 'fund' } } })
  await expect(page.getByText('La séance vient de passer au point 3.')).toBeVisible()
  await expect(minutes.title).toHaveText('4. Clôture')
  // Adjourning takes no text away.
  await host.call('meeting.command', { docId, command: { id: 'end', fact: { kind: 'sessionAdjourned' } } })
  await expect(page.getByText('La séance est levée')).toBeVisible()
  await expect(minutes.title).toHaveText('4. Clôture')
})

test('undo in a text takes back one’s own words, item by item', async ({ page, host, newWindow }) => {
  const texts = { opening: textOf(paragraph('Début.')) }
  const docId = await seed(host, page, smallEvening({ journal: journalOf(...onOpening), texts }))
  const minutes = new MinutesPage(page)
  await minutes.open(host.origin, docId, 'opening')
  const other = new MinutesPage(await newWindow())
  await other.open(host.origin, docId, 'opening')

  await minutes.type(' Les miens.')
  await expect(other.text).toHaveText('Début. Les miens.')
  await other.type(' Les siens.')
  await expect(minutes.text).toHaveText('Début. Les miens. Les siens.')
  await minutes.show('Fête des voisins')
  await minutes.type('Ailleurs.')
  await minutes.show('Ouverture')
  await minutes.text.click()
  await page.keyboard.press('Control+z')
  await expect(minutes.text).toHaveText('Début. Les siens.')
  await page.keyboard.press('Control+y')
  await expect(minutes.text).toContainText('Les miens.')
  // When nothing of one's own is left here the key does nothing more.
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Control+z')
  await expect(minutes.text).toHaveText('Début. Les siens.')
  await minutes.show('Fête des voisins')
  await expect(minutes.text).toHaveText('Ailleurs.')
})

test('what was recorded is beside the text, and an action is completed there', async ({ page, host }) => {
  const action = {
    id: 'letter',
    itemId: 'opening',
    order: 'a1',
    what: 'Écrire',
    owner: '',
    due: null,
    status: 'todo',
  } as const
  const docId = await seed(host, page, smallEvening({ journal: journalOf(...onOpening), actions: [action] }))
  const minutes = new MinutesPage(page)
  await minutes.open(host.origin, docId, 'opening')
  await expect(minutes.beside).toContainText('personne pour l’instant')
  await page.getByRole('button', { name: 'Corriger : Écrire' }).click()
  await page.getByRole('form', { name: 'Action' }).getByLabel('Qui').fill('Farid')
  await page.keyboard.press('Control+Enter')
  await minutes.conclusion.fill('Une lettre part')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(minutes.beside).toContainText('Farid')
    await expect(minutes.conclusion).toHaveValue('Une lettre part')
  })
})

test('axe finds nothing on Écrire, light and dark', async ({ page, host }) => {
  test.slow()
  const minutes = new MinutesPage(page)
  const docId = await seed(host, page, running)
  await minutes.open(host.origin, docId)
  await axeOnBothGrounds(page)
  await minutes.type('Un mot')
  await host.call('meeting.command', { docId, command: next })
  await expect(minutes.rejoinButton).toBeVisible()
  await minutes.tool('Tableau').click()
  for (const head of ['Lieu', 'Date', 'Qui']) {
    await page.keyboard.type(head)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+k')
  await axeOnBothGrounds(page)

  await minutes.show('Fête des voisins')
  await minutes.choosePicture({ name: 'plan.png', mimeType: 'image/png', buffer: plan })
  await minutes.images.first().click()
  await minutes.tool('Description').click()
  await minutes.hand('drop', [{ name: 'lettre.pdf', type: 'application/pdf', base64: plan.toString('base64') }])
  await page.getByRole('button', { name: 'Ajouter une action' }).click()
  await page.getByRole('form', { name: 'Action' }).getByLabel('Quoi').fill('Écrire')
  await axeOnBothGrounds(page)
  await page.keyboard.press('Control+Enter')
  await expect(minutes.beside).toContainText('personne pour l’instant')
  await axeOnBothGrounds(page)
})

test('axe finds nothing on Écrire without an agenda, light and dark', async ({ page, host }) => {
  await page.goto(`${host.origin}/#/m/${await seed(host, page, smallEvening({ items: [] }))}/minutes`)
  await expect(page.getByText('Il n’y a pas encore d’ordre du jour.')).toBeVisible()
  await axeOnBothGrounds(page)
})
