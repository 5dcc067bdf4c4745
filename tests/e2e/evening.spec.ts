/**
 * The main job, end to end: the demo evening (tests/factories/demo.json) is prepared at Home and at Préparer, run from
 * Animer, written at Écrire, adjourned, finalised, printed, published, and carried through the command line.
 * Everything goes through the screens, on a meeting made there from nothing; three of the script's eight refusals,
 * which no screen offers, are sent as another computer's late commands (evening/play.ts).
 * Three windows of one browser: the facilitator, the secretary who writes meanwhile, and the projection, compared with
 * the script after each fact. In the middle the windows are reloaded, the projection's cable is pulled, the host is
 * killed as by a power cut, item 6 overflows, and two stretches are run from inside the text being written:
 * by the clicker, and by the line of commands.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultWall } from '#shared/meeting/defaults.ts'
import { meetingAt, scriptInstant, type ExpectedRoom } from '#factories/demo.ts'
import { tablee } from './command-line.ts'
import { demoAsPlayed } from './evening/as-played.ts'
import { Attendance } from './evening/attendance.ts'
import { missingFrom } from './evening/minutes-facts.ts'
import { pdfText } from './evening/pdf-text.ts'
import { plainMeeting } from './evening/same-meeting.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { Play } from './evening/play.ts'
import { bringOpenActions, prepareEvening } from './evening/prepare-evening.ts'
import { Room } from './evening/room-sees.ts'
import { axe, expect as expectNow, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductMorePage } from './pages/conduct-more.ts'
import { FinalisePage } from './pages/finalise.ts'
import { PensPage } from './pages/pens.ts'

/** Three windows, a host and a PDF on two cores that others use too: what is awaited may take its time. */
const patience = 30_000
const expect = expectNow.configure({ timeout: patience })

const script = demoAsPlayed()
const parked = { text: 'Les caves de la tour sont inondées à chaque orage.', author: 'Aḥmed' }

/** The script's meeting as the screens can make it: they ask for no card, and say a seat for substitutes alone. */
const onScreens = {
  ...script.meeting,
  people: script.meeting.people.map((person) => ({
    ...person,
    card: null,
    membershipSeat: person.membershipSeat === 'substitute' ? person.membershipSeat : null,
  })),
}

function roomAt(at: string): ExpectedRoom {
  const found = script.expected.room.find((room) => room.at === at)
  if (found === undefined) throw new Error(`the script expects no room at ${at}`)
  return found
}

function marginAt(at: string): number {
  const found = script.expected.margins.find((margin) => margin.at === at)
  if (found === undefined) throw new Error(`the script expects no margin at ${at}`)
  return found.minutes
}

async function expectDone(...args: (string | undefined)[]): Promise<void> {
  const ended = await tablee(...args.map((arg) => arg ?? ''))
  expect(ended, args.join(' ')).toMatchObject({ code: 0, stdout: `${args.at(-1)}\n` })
}

test.use({ at: '2026-11-12T18:10', actionTimeout: patience })

test('the demo evening, from an empty Home to the register', async ({ page, host, newWindow }) => {
  // A whole evening on a machine that may be four times slower: each step has its own limit.
  test.setTimeout(600_000)
  const facilitator = page
  const app = new AppPage(facilitator)
  const numbers = new Room(script)

  const docId = await test.step('is prepared from a name, an hour, an agenda and a list of people', async () => {
    // The council settled its rules before: its meetings start from them.
    await host.call('council.setRules', { changes: script.meeting.rules })
    const made = await prepareEvening(facilitator, script, (id) => numbers.numberOf(id))
    await bringOpenActions(facilitator, script)
    await expect(app.badge).toHaveAttribute('data-saved', 'computer')
    const prepared = async () => plainMeeting(await meetingJson(host, facilitator, made))
    const empty = { attachments: [], parkedPoints: [], wall: defaultWall, texts: {}, journal: [] }
    await expect.poll(prepared).toEqual(plainMeeting({ ...onScreens, ...empty, actions: script.openActions }))
    return made
  })

  const play = await test.step('is projected, and written in a second window', async () => {
    await app.goTo('Animer')
    const wall = await app.project()
    await wall.emulateMedia({ reducedMotion: 'reduce' })
    const secretary = await newWindow()
    await secretary.goto(`${host.origin}/#/m/${docId}/minutes`)
    const { items } = await meetingJson(host, facilitator, docId)
    const made = new Play(
      script,
      host,
      docId,
      { facilitator, secretary, wall },
      // The rest is written while the host is dead.
      { firstBlocks: { 'item-06': 8 } },
    )
    for (const item of script.meeting.items)
      made.know(item.id, items.find(({ title }) => title === item.title)?.id ?? '')
    await made.expectWall('18:10')
    return made
  })

  const consoleSays = new Attendance(facilitator, script)

  await test.step('opens with its arrivals, excuses and proxies', async () => {
    await play.play('18:10', '18:30')
    await consoleSays.room(roomAt('18:29'))
    await play.play('18:30', '18:38:01')
    await consoleSays.room(roomAt('18:38'))
  })

  await test.step('follows up actions, takes votes, corrects an hour pressed too late', async () => {
    await play.play('18:38:01', '19:08')
    // What the secretary has just written is there after a reload.
    const words = await play.typist.text.innerText()
    await play.typist.page.reload()
    await expect(play.typist.editorOf(play.titleOf('item-05'))).toHaveText(words, { useInnerText: true })
  })

  await test.step('lets a subject explode, with the windows reloaded in the middle', async () => {
    await play.play('19:08', '19:22:30')
    await Promise.all([facilitator.reload(), play.wall.reload()])
    await play.expectWall('19:22:20')
    await expect(play.console.floor).toContainText('Amina B.')
    await consoleSays.room(roomAt('19:10'))
    await play.play('19:22:30', '19:25:30')
  })

  await test.step('goes on with the projection unplugged, which shows the right thing once it is back', async () => {
    await play.unplug()
    await play.play('19:25:30', '19:26:30')
    const wall = await app.project()
    await wall.emulateMedia({ reducedMotion: 'reduce' })
    play.plug(wall)
    await play.expectWall('19:26:10')
    await play.play('19:26:30', '19:28:30')
  })

  await test.step('keeps what is said beside the subject', async () => {
    const more = new ConductMorePage(facilitator)
    const toggle = facilitator.getByRole('button', { name: /^À reprendre/ })
    await toggle.click()
    await more.park(parked.text, { author: parked.author, agreed: true })
    await more.parked.getByRole('button', { name: /^Montrer à la salle \(1\)/ }).click()
    await expect(play.wall.locator('.parked-point')).toHaveText(`${parked.text} ${parked.author}`)
    await more.parked.getByRole('button', { name: /^Enlever de l’écran/ }).click()
    await toggle.click()
    await play.expectWall('19:28')
  })

  await test.step('loses nothing when the host is killed, and says how safe the work is', async () => {
    const written = new AppPage(play.typist.page)
    await play.written()
    await expect(written.badge).toHaveAttribute('data-saved', 'computer')
    const before = await meetingJson(host, facilitator, docId)
    await host.kill()

    await expect(app.badge).toHaveAttribute('data-saved', 'held')
    await play.console.endTurn()
    await expect(app.announcement(/^Le programme ne répond pas/)).toBeVisible()
    await expect(play.console.floor).toContainText('Inès O.')
    // The secretary goes on writing meanwhile.
    play.write('item-06', 8)
    await play.written()
    await expect(written.badge).toHaveAttribute('data-saved', 'held')
    await expect(play.wall.locator('.wall')).toHaveAttribute('data-linked', 'false')
    await expect(play.wall.locator('.council')).toHaveText(/^Affichage de 19\sh\s28$/u)

    await host.restart()
    await expect(play.wall.locator('.wall')).toHaveAttribute('data-linked', 'true')
    await play.expectWall('19:28')
    await expect(app.badge).toHaveAttribute('data-saved', 'computer')
    await expect(written.badge).toHaveAttribute('data-saved', 'computer')
    const after = await meetingJson(host, facilitator, docId)
    expect(after.journal).toEqual(before.journal)
    expect(plainMeeting(after).texts).toMatchObject({ [play.titleOf('item-06')]: script.texts['item-06'] })
  })

  await test.step('closes the list, decides with dissent, counts dots, undoes a slip', async () => {
    await play.play('19:28:30', '19:33:01')
    await consoleSays.margin(marginAt('19:33'))
    // A minute over its time, then five more: the end of the session moves with them.
    await play.play('19:33:01', '19:34')
    await host.clock('19:34')
    await consoleSays.margin(-1)
    await play.play('19:34', '19:34:01')
    await consoleSays.margin(-6)
    await play.play('19:34:01', '19:39:01')
    await consoleSays.margin(marginAt('19:39'))
    await play.play('19:39:01', '19:53')
    await expect(play.console.recorded).toContainText('Réparer et compléter l’éclairage 17, Organiser le ramassage')
    await expect(play.console.recorded).toContainText('15 votants')
    await play.play('19:53', '19:54')
  })

  await test.step('is run by the clicker from inside the text being written, suspended and resumed', async () => {
    const pens = new PensPage(facilitator)
    await pens.openRemote()
    await pens.teach('Suivant', 'PageDown')
    await pens.teach('Écran noir', '.')
    // In the one-computer layout: the session is a strip over the secretary's text.
    const above = new PensPage(play.typist.page).strip
    play.takeClicker()
    await play.play('19:54', '19:56:45')
    await expect(above).toContainText('Moussa K.')
    // The black button, while the projection has the focus.
    await play.wall.keyboard.press('.')
    await expect(play.wall.locator('.wall')).toHaveAttribute('data-slide', 'calm')
    await host.clock(scriptInstant(script, '19:56:50'))
    await play.wall.keyboard.press('.')
    await play.expectWall('19:56:30')
    await play.play('19:56:45', '20:02:01')
    play.putClickerDown()
    await expect(above).toContainText(play.titleOf('item-09'))
  })

  await test.step('grants funds with a recusal and a second count, by the line of commands for a while', async () => {
    await consoleSays.margin(marginAt('20:02'))
    // Said in the line, between two paragraphs: the text goes on where it was.
    play.takeLine()
    await play.play('20:02:01', '20:10:01')
    await consoleSays.margin(marginAt('20:10'))
    await consoleSays.room(roomAt('20:08'))
    await play.play('20:10:01', '20:14')
    // Whoever has left the item is no longer in its votes, and still in the room's.
    await expect(facilitator.getByText('16 voix sur ce point')).toBeVisible()
    await expect(play.console.room).toContainText('17 voix · ')
    await play.play('20:14', '20:16:30')
    play.leaveLine()
    await play.play('20:16:30', '20:28:01')
    await consoleSays.margin(marginAt('20:28'))
    await consoleSays.room(roomAt('20:28'))
  })

  await test.step('elects, wishes, and is adjourned; the next date is asked then', async () => {
    await play.play('20:28:01', '20:34:20')
    for (const elected of ['Sɛadiya (16 voix) · il en faut 9', 'François (14 voix) · il en faut 8']) {
      await expect(play.console.recorded).toContainText(`Élection acquise : ${elected}`)
    }
    await expect(play.console.recorded).toContainText('blancs : 3, nuls : 0')
    await play.play('20:34:20', '20:40:01')
    await consoleSays.balance(script.expected.floor)
    await play.play('20:40:01', '20:45:01')
    await consoleSays.room(roomAt('20:45'))
    await play.sayNextSession()
    await play.expectWall('20:45')
    await expect(app.badge).toHaveAttribute('data-saved', 'computer')
  })

  const finalise = new FinalisePage(facilitator)

  await test.step('is finalised once what was kept has its place and every decision says whether there was another view', async () => {
    await host.clock('21:05')
    await app.goTo('Finaliser')
    await expect(finalise.troubles).toHaveCount(2)
    await finalise.settle(parked.text, 'Prochain ordre du jour')
    await expect(finalise.troubles).toHaveCount(1)
    await expect(finalise.publishButton).toBeHidden()
    await finalise.mend('Y avait-il un autre avis')
    await play.answerLate('d-sea')
    await app.goTo('Finaliser')
    await expect(finalise.unfinished).toContainText('Rien ne manque.')
    await axe(facilitator)
    const kept = await meetingJson(host, facilitator, docId)
    expect(kept.parkedPoints).toMatchObject([{ ...parked, onWall: true, destination: 'nextAgenda' }])
    expect(plainMeeting(kept)).toEqual(plainMeeting({ ...meetingAt(script), people: onScreens.people }))
  })

  const folder = test.info().outputPath('files')
  const inFolder = (name: string): string => join(folder, name)

  await test.step('is printed: the PDF says every name, decision, count, dissent and action', async () => {
    await expect(finalise.preview).toContainText('Trois membres demandent que l’atelier ait lieu aussi en semaine')
    await finalise.make('Produire le PDF')
    await (await finalise.save()).saveAs(inFolder('minutes.pdf'))
    expect(missingFrom(await pdfText(await readFile(inFolder('minutes.pdf'))), script)).toEqual([])
    await finalise.make('Fichier .tablee')
    await expect(finalise.files).toContainText('.tablee')
    await (await finalise.save()).saveAs(inFolder('meeting.tablee'))
  })

  await test.step('is published in the register, with its numbers', async () => {
    await finalise.publish()
    await expect(finalise.register).toContainText('Séance n° 14 inscrite au registre')
    const { decisions, actions } = await host.call('register.read', {})
    expect(decisions).toHaveLength(script.expected.decisions.all)
    expect(decisions.filter(({ dissentingViews }) => dissentingViews.length > 0)).toHaveLength(
      script.expected.decisions.withDissent.length,
    )
    const { before, new: made } = script.expected.actions
    expect(actions).toHaveLength(before + made)
    await finalise.register.getByRole('link', { name: 'Voir le registre' }).click()
    await expect(page.getByRole('heading', { name: 'Registre', level: 1 })).toBeVisible()
    await expect(facilitator.getByText('D14-12', { exact: true })).toBeVisible()
    for (const decision of decisions) await expect(facilitator.getByText(decision.text, { exact: true })).toBeVisible()
  })

  await test.step('goes through the command line and comes back the same', async () => {
    const [meeting, json, again, jsonAgain, pdf] = ['meeting.tablee', '1.json', '2.tablee', '2.json', '2.pdf'].map(
      inFolder,
    )
    const thereAndBack = async (): Promise<void> => {
      await expectDone('export', meeting, '--to', 'json', '--out', json)
      await expectDone('import', json, '--out', again)
      await expectDone('export', again, '--to', 'json', '--out', jsonAgain)
    }
    await Promise.all([thereAndBack(), expectDone('export', meeting, '--to', 'pdf', '--out', pdf)])
    expect(await readFile(jsonAgain ?? '')).toEqual(await readFile(json ?? ''))
    const [painted, printed] = await Promise.all(
      [pdf ?? '', inFolder('minutes.pdf')].map(async (file) => pdfText(await readFile(file))),
    )
    expect(painted).toBe(printed)
    // The JSON form names the picture without holding it: its description stands in its place.
    await expectDone('export', again, '--to', 'pdf', '--out', pdf)
    expect(missingFrom(await pdfText(await readFile(pdf ?? '')), script)).toEqual([])
  })
})
