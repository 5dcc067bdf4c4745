import { happened, journalOf } from '#factories/journal.ts'
import { paragraph, textOf } from '#factories/text.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { AppPage } from './pages/app.ts'
import { FinalisePage } from './pages/finalise.ts'
import { ItemDetails } from './pages/item-details.ts'
import { MinutesPage } from './pages/minutes.ts'
import { seed, smallEvening, smallRoom } from './seed.ts'

const onOpening = [
  happened('18:20', { kind: 'sessionOpened' }),
  happened('18:21', { kind: 'itemStarted', itemId: 'opening' }),
]
const running = smallEvening({ journal: journalOf(...onOpening) })

test.describe('the menu of the text', () => {
  test('stays closed over ordinary minutes, and Enter stays a line end', async ({ page, host }) => {
    const minutes = new MinutesPage(page)
    await minutes.open(host.origin, await seed(host, page, running))
    await minutes.text.click()
    for (const line of ['14/15 et/ou', 'et / ou', '/', 'pour /']) {
      await page.keyboard.type(line)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.type('Fin')
    await expect(minutes.offers).toHaveCount(0)
    await expect(minutes.text.locator('p')).toHaveText(['14/15 et/ou', 'et / ou', '/', 'pour /', 'Fin'])
  })

  test('opens at a line’s start or after a space, picks once a letter was typed, and is left with Escape', async ({
    page,
    host,
  }) => {
    const minutes = new MinutesPage(page)
    await minutes.open(host.origin, await seed(host, page, running))
    await minutes.text.click()
    await page.keyboard.type('/')
    await expect(minutes.offers.first()).toBeVisible()
    await expect(minutes.text).not.toHaveAttribute('aria-activedescendant')
    await axe(page)
    await page.keyboard.press('Escape')
    await expect(minutes.offers).toHaveCount(0)
    await page.keyboard.type('t')
    await expect(minutes.offers).toHaveCount(0)
    await page.keyboard.press('Enter')
    await page.keyboard.type('/ti')
    await expect(minutes.offers).toHaveText([/Titre/])
    await expect(minutes.text).toHaveAttribute('aria-activedescendant', /-0$/)
    await axe(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Présentation')
    await expect(minutes.text.getByRole('heading', { level: 1 })).toHaveText('Présentation')
    await page.keyboard.press('Enter')
    await host.clock('19:12')
    await page.keyboard.type('À /heu')
    await page.keyboard.press('Enter')
    await page.keyboard.type('le bailleur arrive. /')
    // Arrows are the text's own until a letter says what is wanted.
    await page.keyboard.type('liste')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(minutes.offers.nth(2)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    for (let letters = 0; letters < 7; letters += 1) await page.keyboard.press('Backspace')
    await expectBeforeAndAfterReload(page, async () => {
      await expect(minutes.text).toContainText(/À 19\sh\s12 le bailleur arrive\./)
      await expect(minutes.text).not.toContainText('/liste')
    })
  })

  test('records a decision, a vote, an action and a point to come back to beside the text, the caret kept', async ({
    page,
    host,
  }) => {
    const minutes = new MinutesPage(page)
    const docId = await seed(host, page, running)
    await minutes.open(host.origin, docId)
    await minutes.text.click()
    await page.keyboard.type('Avant  après')
    for (let letters = 0; letters < 6; letters += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('/dé')
    await page.keyboard.press('Enter')
    await expect(minutes.form('Décision').getByLabel('Il est décidé de…')).toBeFocused()
    await page.keyboard.type('Publier les critères.')
    await page.keyboard.press('Control+Enter')
    await expect(minutes.text).toBeFocused()
    await page.keyboard.type('milieu')
    await expect(minutes.text).toHaveText('Avant milieu après')
    await page.keyboard.type(' /vo')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Publier ?')
    await page.keyboard.press('Control+Enter')
    await expect(minutes.text).toBeFocused()
    await page.keyboard.type('/vo')
    await page.keyboard.press('Enter')
    await page.keyboard.type('1')
    await minutes.form('Compter les mains levées').getByLabel('Pour', { exact: true }).fill('4')
    await page.keyboard.press('Control+Enter')
    await expect(minutes.beside).toContainText('4 pour')
    await expect(minutes.text).toBeFocused()
    await page.keyboard.type('/act')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Écrire au préfet')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('/point')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Les poubelles de la rue haute')
    await page.keyboard.press('Control+Enter')
    await expect(minutes.text).toBeFocused()
    // Given up: back to the same caret.
    await page.keyboard.type('/act')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.type('puis')
    await expect(new AppPage(page).badge).toHaveAttribute('data-saved', 'computer')
    await expectBeforeAndAfterReload(page, async () => {
      await expect(minutes.text).toHaveText('Avant milieu puis après')
      await expect(minutes.beside).toContainText('Publier les critères.')
      await expect(minutes.beside).toContainText('Écrire au préfet')
    })
    const { parkedPoints, actions } = await meetingJson(host, page, docId)
    expect(parkedPoints.map(({ text, itemId }) => [text, itemId])).toEqual([
      ['Les poubelles de la rue haute', 'opening'],
    ])
    expect(actions.map(({ what }) => what)).toEqual(['Écrire au préfet'])
  })
})

test.describe('names', () => {
  const homonyms = smallRoom.map((person) =>
    person.id === 'farid' ? { ...person, name: 'Aline Marchepied', role: 'association des parents' } : person,
  )

  test('complete with Tab, the next with Tab again, and never take Enter', async ({ page, host }) => {
    const minutes = new MinutesPage(page)
    const docId = await seed(host, page, smallEvening({ journal: journalOf(...onOpening), people: homonyms }))
    await minutes.open(host.origin, docId)
    await minutes.text.click()
    await page.keyboard.type('Madame Ca')
    await expect(minutes.offers).toHaveText([/Carla Vertemotte/])
    await page.keyboard.press('Tab')
    await page.keyboard.type(' répond à Al')
    await expect(minutes.offers).toHaveCount(2)
    await axe(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ba')
    await expect(minutes.offers).toHaveText([/Bachir Clairbois/, /bailleur social/])
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ba')
    await page.keyboard.press('Escape')
    await page.keyboard.type('c de sable, le bai')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('@den')
    await page.keyboard.press('Enter')
    await expect(minutes.text.locator('p')).toHaveText([
      /^Madame Carla Vertemotte répond à Aline Marchepied \(.+\)\.$/,
      'Ba',
      'Bac de sable, le bailleur social',
      'Denis Hautpré',
    ])
  })
})

test.describe('« à compléter »', () => {
  test('is dropped by a key, found by another, listed when finalising with a link, and blocks publishing', async ({
    page,
    host,
  }) => {
    const minutes = new MinutesPage(page)
    const texts = { fund: textOf(paragraph('Le devis : à compléter.')) }
    const journal = journalOf(
      ...onOpening,
      happened('18:22', { kind: 'itemStarted', itemId: 'fund' }),
      happened('18:24', { kind: 'sessionAdjourned' }),
    )
    const docId = await seed(host, page, smallEvening({ journal, texts }))
    await minutes.open(host.origin, docId, 'opening')
    await minutes.text.click()
    await page.keyboard.type('Le bailleur a dit')
    await page.keyboard.press('Control+m')
    await page.keyboard.type('et il est parti.')
    await expect(minutes.text.locator('mark')).toHaveText('[à compléter]')
    await expect(minutes.text).toHaveText('Le bailleur a dit [à compléter] et il est parti.')
    await page.keyboard.press('Control+Shift+m')
    await expect(minutes.title).toHaveText('3. Fête des voisins')
    await expect(minutes.text).toBeFocused()
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('à compléter')
    await page.keyboard.press('Control+Shift+m')
    await expect(minutes.title).toHaveText('1. Ouverture')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('[à\u00A0compléter]')

    await new AppPage(page).goTo('Finaliser')
    const finalise = new FinalisePage(page)
    const line = page.getByRole('listitem').filter({ hasText: 'Le bailleur a dit' })
    await expect(line).toHaveAttribute('data-blocking', 'true')
    await expect(page.getByRole('button', { name: /^Publier/ })).toHaveCount(0)
    await expect(finalise.page.getByRole('listitem').filter({ hasText: 'Le devis : à compléter.' })).toHaveCount(1)
    await line.getByRole('link').click()
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('[à\u00A0compléter]')
    // Typing takes the place of the mark, brackets and all.
    await page.keyboard.type('que les travaux commencent')
    await expect(minutes.text).toHaveText('Le bailleur a dit que les travaux commencent et il est parti.')
  })
})

test.describe('private notes', () => {
  test('merge between two windows, survive a reload, and are nowhere else', async ({ page, host, newWindow }) => {
    const minutes = new MinutesPage(page)
    const docId = await seed(host, page, running)
    await minutes.open(host.origin, docId, 'opening')
    const other = new MinutesPage(await newWindow())
    await other.open(host.origin, docId, 'opening')
    await minutes.text.click()
    await page.keyboard.type('Public. ')
    // Nobody said what the room sees.
    await minutes.noteFold.click()
    await expect(minutes.note).toHaveCount(0)
    await new AppPage(page).showPrivate()
    await minutes.noteFold.click()
    await minutes.text.click()
    // Folded until asked for, by a key, from the text and back.
    await expect(minutes.note).toHaveCount(0)
    await page.keyboard.press('Control+Shift+k')
    await expect(minutes.note).toBeFocused()
    await page.keyboard.type('Secret du milieu')
    await other.noteFold.click()
    await expect(other.note).toHaveValue('Secret du milieu')
    await other.note.press('Control+Home')
    await other.page.keyboard.type('Début. ')
    await expect(minutes.note).toHaveValue('Début. Secret du milieu')
    await page.keyboard.type(', fin')
    await expect(other.note).toHaveValue('Début. Secret du milieu, fin')
    await page.keyboard.press('Control+Shift+k')
    await expect(minutes.text).toBeFocused()
    await page.keyboard.type('Encore.')
    await expect(minutes.text).toHaveText('Public. Encore.')
    await expect(new AppPage(page).badge).toHaveAttribute('data-saved', 'computer')
    await page.reload()
    await expect(minutes.noteFold).toContainText('écrite')
    await minutes.noteFold.click()
    await expect(minutes.note).toHaveValue('Début. Secret du milieu, fin')

    const exported = async (format: 'json' | 'markdown' | 'tablee' | 'pdf'): Promise<string> => {
      const { jobId } = await host.call('export.start', { docId, format, edition: 'members' })
      await expect.poll(async () => (await host.call('export.state', { jobId })).state).toBe('done')
      const { file } = await host.call('export.state', { jobId })
      const answer = await page.request.get(`${host.origin}${file?.url ?? ''}`, { headers: { origin: host.origin } })
      return (await answer.body()).toString('latin1')
    }
    for (const format of ['json', 'markdown', 'tablee', 'pdf'] as const) {
      expect(await exported(format)).not.toContain('Secret')
    }
  })
})

test('the facilitator’s note is prepared, found again on Animer by a key, and shown to nobody', async ({
  page,
  host,
}) => {
  const docId = await seed(host, page, running)
  const details = new ItemDetails(page, '1')
  const app = new AppPage(page)
  await page.goto(`${host.origin}/#/m/${docId}/prepare`)
  await details.opener.click()
  await details.note.fill('Secret : ménager le bailleur.')
  await app.goTo('Animer')
  const note = page.getByRole('textbox', { name: 'Note d’animation' })
  await expect(page.getByRole('button', { name: /^Note d’animation écrite/ })).toBeVisible()
  await expect(note).toHaveCount(0)
  await page.keyboard.press('Shift+H')
  await app.showPrivate()
  await expect(note).toHaveValue('Secret : ménager le bailleur.')
  await axe(page)
  const wall = await app.project()
  await expect(wall.locator('body')).toContainText('Ouverture')
  await expect(wall.locator('body')).not.toContainText('Secret')
  await app.goTo('Écrire')
  await expect(new MinutesPage(page).text).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Secret')
})

test.describe('French spelling, offline', () => {
  test('underlines once one pauses, never the word being typed; corrects by a key; learns; is switched off', async ({
    page,
    host,
  }) => {
    const minutes = new MinutesPage(page)
    const texts = { opening: textOf(paragraph('Le relogment des habitants, dit Eda Yıldızlı du club Boulodromia.')) }
    const docId = await seed(host, page, smallEvening({ journal: journalOf(...onOpening), texts }))
    await minutes.open(host.origin, docId, 'opening')
    const underlined = minutes.text.locator('.misspelt')
    await expect(underlined).toHaveText(['relogment', 'Boulodromia'])
    await axe(page)
    await minutes.text.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F7')
    const offers = page.getByRole('listbox', { name: 'Pour « relogment »' }).getByRole('option')
    await expect(offers.filter({ hasText: 'relogement' })).toHaveCount(1)
    await axe(page)
    await offers.filter({ hasText: 'relogement' }).click()
    await expect(minutes.text).toContainText('Le relogement des habitants')
    await page.keyboard.press('F7')
    await page.getByRole('option', { name: 'Ajouter « Boulodromia » aux mots de la réunion' }).click()
    await expect(underlined).toHaveCount(0)
    // The caret is at its end: the last word waits until it is left.
    await minutes.type(' Le bailleurr')
    await page.keyboard.type(' acepte')
    await expect(underlined).toHaveText(['bailleurr'])
    await page.keyboard.type('.')
    await expect(underlined).toHaveText(['bailleurr', 'acepte'])
    await expect(new AppPage(page).badge).toHaveAttribute('data-saved', 'computer')
    await expectBeforeAndAfterReload(page, async () => {
      await expect(underlined).toHaveText(['bailleurr', 'acepte'])
    })
    await minutes.tool('Orthographe').click()
    await expect(underlined).toHaveCount(0)
    await page.reload()
    await expect(minutes.tool('Orthographe')).toHaveAttribute('aria-pressed', 'false')
    // What was typed is what it was: nothing was corrected by itself.
    const text = JSON.stringify((await meetingJson(host, page, docId)).texts['opening'])
    expect(text).toContain('Le relogement des habitants, dit Eda Yıldızlı du club Boulodromia. Le bailleurr acepte.')
  })
})
