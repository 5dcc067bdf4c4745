import { happened, journalOf } from '#factories/journal.ts'
import { expect, test } from './fixtures.ts'
import { ConductPage } from './pages/conduct.ts'
import { MinutesPage } from './pages/minutes.ts'
import { seed, smallEvening } from './seed.ts'

const running = smallEvening({
  journal: journalOf(
    happened('18:20', { kind: 'sessionOpened' }),
    happened('18:20', { kind: 'itemStarted', itemId: 'opening' }),
  ),
})

test('two windows pressing Next at once advance once, and neither jumps over what it just showed', async ({
  page,
  host,
  newWindow,
}) => {
  const docId = await seed(host, page, running)
  const [one, other] = [new ConductPage(page), new ConductPage(await newWindow())]
  await Promise.all([one.open(host.origin, docId), other.open(host.origin, docId)])
  await Promise.all([one.page.keyboard.press('n'), other.page.keyboard.press('n')])
  for (const conduct of [one, other]) {
    await expect(conduct.title).toHaveText('Relogement de la tour D')
    await expect(conduct.nextButton).toBeEnabled()
    await expect(conduct.title).toHaveText('Relogement de la tour D')
  }
  await other.next()
  await expect(one.title).toHaveText('Fête des voisins')
})

test('a decision being worded stays under the hand while another window moves the session on', async ({
  page,
  host,
  newWindow,
}) => {
  const docId = await seed(host, page, running)
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, docId)
  const other = new ConductPage(await newWindow())
  await other.open(host.origin, docId)
  await conduct.openForm('Décision')
  await page.keyboard.type('Les règles ')
  await other.next()
  await expect(conduct.agenda.locator('[aria-current="step"]')).toContainText('Relogement')
  await page.keyboard.type('sont adoptées.')
  await expect(conduct.title).toHaveText('Ouverture')
  await expect(conduct.form('Décision').getByLabel('Il est décidé de…')).toHaveValue('Les règles sont adoptées.')
  await page.keyboard.press('Control+Enter')
  await expect(conduct.recorded).toContainText('Les règles sont adoptées.')
  await conduct.back.click()
  await expect(conduct.title).toHaveText('Relogement de la tour D')
  await other.look('Ouverture')
  await expect(other.recorded).toContainText('Les règles sont adoptées.')
})

test('the secretary’s sentence is whole while the facilitator runs the evening', async ({ page, host, newWindow }) => {
  const docId = await seed(host, page, running)
  const minutes = new MinutesPage(page)
  await minutes.open(host.origin, docId, 'opening')
  const conduct = new ConductPage(await newWindow())
  await conduct.open(host.origin, docId)
  await minutes.text.click()
  const words = 'Nadia demande ce que deviendra le local à vélos, et qui le tiendra. '.repeat(4)
  const evening = async (): Promise<void> => {
    await conduct.arrive('al', 'bach')
    await conduct.ask('al')
    await conduct.giveTheFloor()
    await conduct.next()
    await conduct.openVote('Un banc ?')
    await conduct.typeCounts({ against: 0, abstain: 0 })
    await conduct.recordCounts()
    await conduct.pauseButton.click()
    await conduct.resumeButton.click()
  }
  await Promise.all([page.keyboard.type(words, { delay: 12 }), evening()])
  await expect(minutes.text).toHaveText(words.trim())
  await expect(minutes.title).toHaveText('1. Ouverture')
  await expect(minutes.text).toBeFocused()
})
