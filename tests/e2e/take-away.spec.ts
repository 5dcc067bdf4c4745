/**
 * The building closes at 20:45 (evening.md item 4): adjourned with twelve faults open, taken away on a stick, opened on
 * another computer and finalised there.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type Page } from '@playwright/test'
import { defaultParkedPoint } from '#shared/meeting/defaults.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { buildAction } from '#factories/meeting.ts'
import { axe, expect, test as base } from './fixtures.ts'
import { HostProcess } from './host-process.ts'
import { kept } from './kept.ts'
import { pdfText } from './evening/pdf-text.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { EraseQuestion } from './pages/erase.ts'
import { FinalisePage } from './pages/finalise.ts'
import { HomePage } from './pages/home.ts'
import { TakeAwayPage } from './pages/take-away.ts'
import { fourItems, seed, smallEvening } from './seed.ts'

const at = '2026-11-12T20:44'

/** A borrowed laptop whose system shows these folders as sticks. */
interface Laptop {
  host: HostProcess
  page: Page
  close: () => Promise<void>
}

async function laptop(browser: Browser, sticks: readonly string[], asPerson = false): Promise<Laptop> {
  const host = await HostProcess.start(at, asPerson, { TABLEE_VOLUMES: sticks.join(':') })
  const context = await browser.newContext()
  host.follow(context)
  const page = await context.newPage()
  await page.goto(host.printedLink)
  return {
    host,
    page,
    async close() {
      await context.close()
      await host.dispose()
    },
  }
}

const test = base.extend<{ stick: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see the fixtures named
  stick: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tablee-cles-'))
    await mkdir(join(folder, 'CLE'))
    await chmod(folder, 0o755)
    await chmod(join(folder, 'CLE'), 0o777)
    await use(join(folder, 'CLE'))
    await rm(folder, { recursive: true })
  },
})

/** Under way at 20:44, and nothing of it tidy. */
const untidy = smallEvening({
  items: fourItems,
  roles: { facilitator: 'Aline Marchepied', minuteTaker: '' },
  actions: [
    buildAction({ id: 'a1', itemId: 'housing', what: 'Écrire au bailleur', due: '2026-12-01' }),
    buildAction({ id: 'a2', itemId: 'housing', what: 'Visiter', owner: 'Carla' }),
  ],
  parkedPoints: [
    { ...defaultParkedPoint, id: 'p1', order: 'a1', text: 'La benne du square', author: 'Carla' },
    { ...defaultParkedPoint, id: 'p2', order: 'a2', text: 'Le local à vélos' },
  ],
  journal: journalOf(
    happened('18:00', { kind: 'arrived', personId: 'carla' }),
    happened('18:01', { kind: 'sessionOpened' }),
    happened('18:01', { kind: 'itemStarted', itemId: 'opening' }),
    happened('18:05', { kind: 'itemStarted', itemId: 'housing' }),
    happened('18:10', {
      kind: 'decisionRecorded',
      decisionId: 'bench',
      itemId: 'housing',
      type: 'wish',
      mode: 'consensus',
      text: 'Un banc est demandé devant l’école.',
      dissentingViews: null,
      alternatives: [],
    }),
    happened('18:20', {
      kind: 'voteOpened',
      voteId: 'v1',
      itemId: 'housing',
      question: 'Écrire au maire ?',
      ballot: 'showOfHands',
    }),
    happened('18:21', { kind: 'voteCounted', voteId: 'v1', counts: { for: 9, against: 0, abstain: 0, notVoting: 0 } }),
    happened('18:25', { kind: 'itemStarted', itemId: 'fund' }),
  ),
})

test('a session adjourned with twelve faults open leaves on a stick and is finalised on another computer', async ({
  browser,
  stick,
}) => {
  const borrowed = await laptop(browser, [stick])
  const { page } = borrowed
  const conduct = new ConductPage(page)
  const takeAway = new TakeAwayPage(page)
  const docId = await seed(borrowed.host, page, untidy)
  await conduct.open(borrowed.host.origin, docId)
  await conduct.adjourn()
  await expect(conduct.title).toHaveText('Séance levée à 20 h 44')
  const finalise = new FinalisePage(page)
  await finalise.open(borrowed.host.origin, docId)
  await expect(finalise.troubles).toHaveCount(12)

  await expect(page.getByText('Cette séance, levée aujourd’hui, n’a pas encore été emportée.')).toBeVisible()
  await page.goto(`${borrowed.host.origin}/#/`)
  const reminder = page.getByText('La séance « Séance de novembre », levée aujourd’hui, n’a pas encore été emportée.')
  await expect(reminder).toBeVisible()

  await conduct.open(borrowed.host.origin, docId)
  await takeAway.open()
  await expect(takeAway.panel).toContainText('document de travail des membres')
  await expect(takeAway.withNotes).not.toBeChecked()
  await axe(page)
  await takeAway.copyTo('CLE')
  await expect(takeAway.panel).toContainText('Vous pouvez retirer la clé.')
  const names = (await readdir(stick)).sort()
  expect(names).toEqual(['2026-11-12-seance-de-novembre-projet.pdf', '2026-11-12-seance-de-novembre.tablee'])
  const draft = await pdfText(await readFile(join(stick, names[0] ?? '')))
  expect(draft).toContain('Projet — non approuvé')
  expect(draft).toContain('Un banc est demandé devant l’école.')
  await page.goto(`${borrowed.host.origin}/#/`)
  await expect(new HomePage(page).past).toContainText('Séance de novembre')
  await expect(reminder).toBeHidden()
  await borrowed.close()

  const own = await laptop(browser, [])
  const home = new HomePage(own.page)
  await home.fileInput.setInputFiles(join(stick, names[1] ?? ''))
  await expect(own.page.getByText('seance-de-novembre.tablee est importé')).toBeVisible()
  const there = new FinalisePage(own.page)
  await there.open(own.host.origin, docId)
  await expect(there.troubles).toHaveCount(12)
  await expect(there.publishButton).toBeHidden()

  const parked = own.page.getByRole('region', { name: 'Points à reprendre' })
  const benne = parked.getByRole('group', { name: 'Que devient « La benne du square » ?' })
  await benne.getByRole('button', { name: 'Action' }).click()
  await parked
    .getByRole('group', { name: 'Que devient « Le local à vélos » ?' })
    .getByRole('button', { name: 'Prochain ordre du jour' })
    .click()
  // Two points settled; the action that was made asks for an owner and a date of its own.
  await expect(there.troubles).toHaveCount(12)
  await expect(there.trouble('Qui s’en charge : « La benne du square »')).toBeVisible()
  await expect(there.preview).toContainText('devenue une action')

  const conductThere = new ConductPage(own.page)
  await there.mend('un autre avis')
  await conductThere.mend('Un banc est demandé')
  await conductThere.answerDissent([])
  await own.page.goBack()
  // The screen is whole again: its list and its preview no longer move what is pressed.
  await expect(there.preview).toContainText('Un banc est demandé')
  await expect(there.trouble('Un banc est demandé')).toHaveCount(0)
  await expect(there.troubles).toHaveCount(11)
  await there.publish()
  await expect(there.register).toContainText('Séance n° 1 inscrite au registre.')

  const { docId: next } = await own.host.call('meeting.duplicate', { docId })
  await own.page.goto(`${own.host.origin}/#/m/${next}/prepare`)
  await expect(own.page.getByRole('main')).toContainText('Le local à vélos')
  await own.close()
})

test('without a stick both files are saved by hand, and one that is plugged in appears', async ({ browser, stick }) => {
  const later = join(stick, '..', 'PLUS-TARD')
  const borrowed = await laptop(browser, [later])
  const takeAway = new TakeAwayPage(borrowed.page)
  const docId = await seed(borrowed.host, borrowed.page, untidy)
  const finalise = new FinalisePage(borrowed.page)
  await finalise.open(borrowed.host.origin, docId)
  await takeAway.open()
  await expect(takeAway.panel).toContainText('Aucune clé n’est branchée.')
  await takeAway.make('La réunion (.tablee)')
  await expect(takeAway.panel).toContainText('2026-11-12-seance-de-novembre.tablee est prêt')
  const download = borrowed.page.waitForEvent('download')
  await takeAway.panel.getByRole('link', { name: 'Enregistrer le fichier' }).click()
  expect((await download).suggestedFilename()).toBe('2026-11-12-seance-de-novembre.tablee')
  await mkdir(later)
  await takeAway.copyTo('PLUS-TARD')
  await expect(takeAway.panel).toContainText('Vous pouvez retirer la clé.')
  await borrowed.close()
})

test('a protected stick, and one pulled out, are said in words, and nothing half written stays', async ({
  browser,
  stick,
}) => {
  const borrowed = await laptop(browser, [stick], true)
  const takeAway = new TakeAwayPage(borrowed.page)
  const docId = await seed(borrowed.host, borrowed.page, untidy)
  await new FinalisePage(borrowed.page).open(borrowed.host.origin, docId)
  await chmod(stick, 0o555)
  await takeAway.open()
  await takeAway.copyTo('CLE')
  await expect(takeAway.panel).toContainText('La clé refuse l’écriture')
  expect(await readdir(stick)).toEqual([])
  await rm(stick, { recursive: true })
  await takeAway.copyTo('CLE')
  await expect(takeAway.panel).toContainText('La clé a été retirée avant la fin.')
  await borrowed.close()
})

/** Whether a file of this folder is named for one of these words, or holds it. */
async function holds(folder: string, ...words: string[]): Promise<boolean> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const found = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path)
      return words.some((word) => path.includes(word) || bytes.includes(word))
    }),
  )
  return found.includes(true)
}

test('a borrowed laptop keeps nothing of a session taken away and erased, and the stick brings it back', async ({
  browser,
  stick,
}) => {
  const borrowed = await laptop(browser, [stick])
  const { page, host } = borrowed
  const home = new HomePage(page)
  const said = 'Un banc est demandé devant l’école.'
  const docId = await seed(host, page, untidy)
  const [{ lineage } = { lineage: '' }] = await host.call('meeting.list', {})
  const other = await page.context().newPage()
  await new FinalisePage(other).open(host.origin, docId)
  await expect(other.getByText(said).first()).toBeVisible()
  expect(await holds(host.dataFolder, said)).toBe(true)
  expect(await other.evaluate(kept)).toContain(docId)

  await page.reload()
  await home.act('Séance de novembre', 'Effacer de cet ordinateur…')
  const question = new EraseQuestion(page, 'Séance de novembre')
  await expect(question.heading).toBeFocused()
  await expect(question.panel).toContainText('Aucune copie de cette réunion n’est connue.')
  await expect(question.eraseButton).toBeDisabled()
  await new TakeAwayPage(page).copyTo('CLE')
  await expect(question.panel).toContainText('relue sur la clé CLE le jeudi 12\u00A0novembre 2026 à 20\u00A0h\u00A044.')
  await expect(question.knows).toBeHidden()
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(question.panel).toBeHidden()
  await expect(page.getByRole('button', { name: 'Autres gestes pour « Séance de novembre »' })).toBeFocused()

  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Effacer de cet ordinateur…' }).click()
  await question.eraseButton.press('Enter')
  await expect(new AppPage(page).announcement(/^Effacé/)).toBeVisible()
  await expect(home.firstTime).toBeVisible()
  await expect(page.getByRole('region', { name: 'Une réunion commence bientôt' })).toBeFocused()
  await expect(new AppPage(other).announcement(/vient d’être effacée/)).toBeVisible()
  await expect(new HomePage(other).firstTime).toBeVisible()
  expect(await holds(host.dataFolder, said, docId)).toBe(false)
  for (const each of [page, other]) expect(await each.evaluate(kept)).not.toContain(docId)

  const name = (await readdir(stick)).find((each) => each.endsWith('.tablee')) ?? ''
  await home.fileInput.setInputFiles(join(stick, name))
  await expect(home.meeting('Séance de novembre').first()).toBeVisible()
  expect(await host.call('meeting.list', {})).toMatchObject([{ docId, lineage }])
  await borrowed.close()
})
