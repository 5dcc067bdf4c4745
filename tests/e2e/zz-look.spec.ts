import { happened, journalOf } from '#factories/journal.ts'
import { paragraph, textOf, words } from '#factories/text.ts'
import { test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ItemDetails } from './pages/item-details.ts'
import { MinutesPage } from './pages/minutes.ts'
import { seed, smallEvening } from './seed.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

test('look', async ({ page, host }) => {
  test.setTimeout(180_000)
  const plan = await readFile(join(import.meta.dirname, '../factories/files/plan-eclairage.png'))
  const journal = journalOf(
    happened('18:20', { kind: 'sessionOpened' }),
    happened('18:21', { kind: 'itemStarted', itemId: 'housing' }),
    happened('18:21', {
      kind: 'turnStarted',
      turnId: 't1',
      personId: 'ines',
      itemId: 'housing',
      form: 'presentation',
      frozenHead: [],
    }),
    happened('18:22', { kind: 'turnEnded', turnId: 't1' }),
    happened('18:22', { kind: 'arrived', personId: 'farid' }),
    happened('18:22', {
      kind: 'turnStarted',
      turnId: 't2',
      personId: 'aline',
      itemId: 'housing',
      form: 'turn',
      frozenHead: [],
    }),
    happened('18:24', { kind: 'turnEnded', turnId: 't2' }),
    happened('18:24', {
      kind: 'turnStarted',
      turnId: 't3',
      personId: 'eda',
      itemId: 'housing',
      form: 'turn',
      frozenHead: [],
    }),
  )
  const texts = {
    housing: textOf(
      paragraph(
        'Le bailleur présente le calendrier du relogment des habitants de la tour D : les premiers départs sont prévus en mars.',
      ),
      paragraph(
        'Aline Marchepied demande combien de familles sont concernées ',
        words('[à compléter]', 'highlight'),
        ' et qui décide.',
      ),
    ),
  }
  const docId = await seed(host, page, smallEvening({ journal, texts }))
  const minutes = new MinutesPage(page)
  const app = new AppPage(page)
  const shot = (name: string) => page.screenshot({ path: `/tmp/spell/look-${name}.png` })
  await minutes.open(host.origin, docId, 'housing')
  await minutes.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await minutes.text.locator('.misspelt').first().waitFor()
  await shot('menu-1366')
  await page.setViewportSize({ width: 1024, height: 768 })
  await shot('menu-1024')
  await page.keyboard.type('d')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot('menu-d-1024-dark')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Publier')
  await shot('form-1024-dark')
  await page.keyboard.press('Escape')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.type('Madame Ca')
  await shot('names-1366')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F7')
  await page.getByRole('listbox', { name: /^Pour/ }).waitFor()
  await shot('spell-1366')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+k')
  await page.keyboard.type('Rappeler que la directrice a quitté la réunion fâchée.')
  await shot('note-1366')
  await app.goTo('Préparer')
  const details = new ItemDetails(page, '2')
  await details.opener.click()
  await details.addFile('plan-des-lampes.png', plan, 'image/png')
  await details.drop('présentation du bailleur.pptx', 'x')
  await details.files.nth(1).waitFor()
  await details.mustTreat.check()
  await details.note.fill('Laisser parler la salle avant le bailleur.')
  await shot('prepare-1366')
  await page.setViewportSize({ width: 1024, height: 768 })
  await shot('prepare-1024')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot('prepare-1024-dark')
  await app.chooseLanguage('en')
  await page.emulateMedia({ colorScheme: 'light' })
  await shot('prepare-1024-en')
  await page.goto(`${host.origin}/#/m/${docId}/minutes/housing`)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('textbox', { name: /^Text of item/ }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' /')
  await shot('menu-1366-en')
})
