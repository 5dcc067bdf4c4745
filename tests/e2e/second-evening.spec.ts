/**
 * The short second meeting (tests/factories/second.json), played through the screens as the demo evening is: a vote
 * that ties, a quorum that is lost, a guest who has no vote. The wall is compared with the script after each fact.
 */
import { readFile } from 'node:fs/promises'
import { meetingAt, secondScript, type SecondExpected } from '#factories/demo.ts'
import { Attendance } from './evening/attendance.ts'
import { meetingJson } from './evening/meeting-json.ts'
import { written } from './evening/minutes-facts.ts'
import { pdfText } from './evening/pdf-text.ts'
import { Play } from './evening/play.ts'
import { plainMeeting } from './evening/same-meeting.ts'
import { axe, expect, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { FinalisePage } from './pages/finalise.ts'
import { seed } from './seed.ts'

const script = secondScript()
const patience = 30_000

function roomAt(at: string): SecondExpected['room'][number] {
  const found = script.expected.room.find((room) => room.at === at)
  if (found === undefined) throw new Error(`the script expects no room at ${at}`)
  return found
}

test.use({ at: '2026-12-10T18:10', actionTimeout: patience })

test('the second meeting: a tie, a quorum that is lost, a guest who has no vote', async ({ page, host, newWindow }) => {
  test.setTimeout(240_000)
  const app = new AppPage(page)
  const conduct = new ConductPage(page)
  const consoleSays = new Attendance(page, script)
  // The demo evening makes its meeting on the screens; this one is brought as a file.
  const docId = await seed(host, page, meetingAt(script, '18:00'))
  await conduct.open(host.origin, docId)
  const wall = await app.project()
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  const secretary = await newWindow()
  await secretary.goto(`${host.origin}/#/m/${docId}/minutes`)
  const play = new Play(script, host, docId, { facilitator: page, secretary, wall })
  await play.expectWall('18:10')

  await test.step('opens with just enough members', async () => {
    await play.play('18:15', '18:35')
    await consoleSays.room(roomAt('18:30'))
  })

  await test.step('ties: the wall says in words that nothing is decided', async () => {
    await play.play('18:35', '18:41')
    // The guest's hand has been counted with the others: said at once, and put right before anything is written.
    await conduct.typeCounts({ against: 4, abstain: 1, for: 5 })
    await expect(conduct.form('Compter les mains levées')).toContainText('10 voix comptées pour 9 dans la salle')
    await play.play('18:41', '18:41:01')
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('pas de décision')
    await expect(conduct.recorded).toContainText('Égalité')
    await axe(page)
    await play.play('18:41:01', '18:55')
    await consoleSays.room(roomAt('18:54'))
  })

  await test.step('loses its quorum when two members leave: said at once, and nothing stops', async () => {
    await expect(wall.getByText('Le quorum n’est plus atteint')).toBeHidden()
    await play.play('18:55', '18:55:01')
    await consoleSays.room(roomAt('18:55'))
    await page.reload()
    await consoleSays.room(roomAt('18:55'))
    await expect(page.getByText(/Quorum perdu à 18\sh\s55\s: 7 comptés pour 8 requis/)).toBeVisible()
    await expect(wall.getByText('Le quorum n’est plus atteint')).toBeVisible()
    await play.play('18:55:01', '19:05:01')
    // What the secretary's window wrote last reaches the host by a road of its own.
    await expect
      .poll(async () => plainMeeting(await meetingJson(host, page, docId)), { timeout: patience })
      .toEqual(plainMeeting(meetingAt(script)))
  })

  await test.step('says all of it in the minutes', async () => {
    const finalise = new FinalisePage(page)
    await app.goTo('Finaliser')
    await expect(finalise.unfinished).toContainText('Rien ne manque.')
    await finalise.make('Produire le PDF')
    const file = test.info().outputPath('minutes.pdf')
    await (await finalise.save()).saveAs(file)
    const text = await pdfText(await readFile(file))
    const decided = meetingAt(script).journal.flatMap((entry) =>
      entry.kind === 'decisionRecorded' ? [entry.text, ...entry.alternatives] : [],
    )
    const said = [
      'À l’ouverture, à 18 h 30 : 9 membres comptés pour 8 requis. Le quorum est atteint.',
      'À 18 h 55, le quorum n’est plus atteint : 7 membres comptés pour 8 requis, minimum non atteint pour Associations et acteurs locaux.',
      'Installer le panneau d’affichage place du Moulin, plutôt que devant l’école ?',
      'Égalité, pas de décision : 4 pour, 4 contre, 1 abstention.',
      'Base : 9 voix',
      'Invités, sans voix',
      'Conclusion : Reporté : le quorum est perdu à 18 h 55',
      ...decided,
      ...written(script),
    ]
    const bare = (words: string): string => words.replaceAll(/\s+/gu, '')
    expect(said.filter((words) => !bare(text).includes(bare(words)))).toEqual([])
  })
})
