/** Minutes after the evening: read again, sent round, remarked on, approved, signed in three ways, archived. */
import { readFile } from 'node:fs/promises'
import { happened, journalOf } from '#factories/journal.ts'
import { buildItem } from '#factories/meeting.ts'
import { png } from '#factories/pictures.ts'
import { paragraph, textOf } from '#factories/text.ts'
import { axe, axeOnBothGrounds, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { FinalisePage } from './pages/finalise.ts'
import { HomePage } from './pages/home.ts'
import { LifePage } from './pages/life.ts'
import { VerifyPage } from './pages/verify.ts'
import { fourItems, seed, smallEvening } from './seed.ts'

const held = smallEvening({
  items: fourItems.slice(0, 1),
  journal: journalOf(
    happened('18:00', { kind: 'arrived', personId: 'carla' }),
    happened('18:01', { kind: 'sessionOpened' }),
    happened('18:01', { kind: 'itemStarted', itemId: 'opening' }),
    happened('18:20', { kind: 'sessionAdjourned' }),
  ),
  texts: { opening: textOf(paragraph('Le banc de la place est demandé.')) },
})

test.beforeEach(async ({ page, host }) => {
  const finalise = new FinalisePage(page)
  await finalise.open(host.origin, await seed(host, page, held))
  await finalise.publish()
  await expect(new LifePage(page).panel).toBeVisible()
})

test('go from draft to archive, each step with who and when, and back only with a reason', async ({ page }) => {
  const [life, finalise, home, app] = [
    new LifePage(page),
    new FinalisePage(page),
    new HomePage(page),
    new AppPage(page),
  ]
  await expect(life.panel).toContainText('Finalisé, à relire')
  await axe(page)
  await life.review('Relu par qui anime')
  await expect(life.stage('Relu')).toContainText('Par Aline Marchepied, le')
  await life.review('Relu par qui écrit')
  await expect(life.panel).toContainText('Relu, à diffuser comme projet')
  await life.circulate('Les membres\nLa mairie')
  await expectBeforeAndAfterReload(page, () =>
    expect(life.stage('Diffusé comme projet')).toContainText('à : Les membres et La mairie'),
  )
  await expect(finalise.preview).toContainText('Projet — non approuvé')

  await life.pointAt('Le banc de la place est demandé.')
  await expect(
    life
      .fold(/^Remarques/)
      .getByLabel('Sur quel passage')
      .locator('option:checked'),
  ).toHaveText('Le banc de la place est demandé.')
  await life.remark('Le banc de la place est demandé.', 'Carla', 'C’était devant l’école.')
  await expect(life.fold(/^Remarques \(1 sans réponse\)/)).toContainText('C’était devant l’école.')
  await life
    .fold(/^Remarques/)
    .getByRole('button', { name: 'Gardée pour la séance' })
    .click()
  await expectBeforeAndAfterReload(page, async () => {
    await life.unfold(/^Remarques/)
    await expect(life.fold(/^Remarques/)).toContainText('Gardée pour la séance qui approuve.')
  })

  await app.goHome()
  await expect(home.waiting).toContainText('Attend d’être approuvé')
  await home.waiting.getByRole('link', { name: /^Attend/ }).click()

  await expect(await life.corrections()).toHaveValue(
    '«\u00A0Le banc de la place est demandé.\u00A0»\u00A0: C’était devant l’école.',
  )
  await life.approve('2026-12-10', 'Le banc est demandé devant l’école.')
  await expect(life.panel).toContainText('Avec des corrections, par la séance du jeudi 10 décembre 2026.')
  await expect(finalise.preview).toContainText('Le banc est demandé devant l’école.')
  await expect(finalise.preview).not.toContainText('non approuvé')
  await axeOnBothGrounds(page)

  await life.stepBack('diffusé, pas encore approuvé', '')
  await expect(life.fold('Revenir en arrière')).toContainText('Dites pourquoi on revient en arrière.')
  await life.stepBack('diffusé, pas encore approuvé', 'La date était fausse.')
  await expect(life.panel).toContainText('Diffusé comme projet, pas encore approuvé')
  await life.approve('2026-12-11')
  await expect(life.stage('Approuvé')).toContainText('Par la séance du vendredi 11 décembre 2026.')
  const history = await life.unfold('Ce qui s’est passé')
  await expect(history.locator('s')).toContainText(['Mis à l’approbation (approuvé avec corrections)'])
  await expect(history).toContainText('La date était fausse.')

  await app.goHome()
  await expect(home.waiting).toContainText('Attend d’être signé par Aline Marchepied et Farid Pontneuf')
  await home.waiting.getByRole('link', { name: /^Attend/ }).click()
  await life.signOnPaper('Aline', { name: 'papier.txt', mimeType: 'image/png', buffer: Buffer.from('bonjour') })
  await expect(life.refusal).toHaveText('Le papier numérisé doit être un PDF ou une image (PNG ou JPEG).')
  const scan = { name: 'papier.png', mimeType: 'image/png', buffer: Buffer.from(png({ type: 2 })) }
  const chooser = page.waitForEvent('filechooser')
  await life.panel.getByRole('button', { name: 'Joindre le papier signé…' }).click()
  await (await chooser).setFiles(scan)
  await expect(life.stage('Signé')).toContainText('Signé sur papier par Aline Marchepied')
  await (
    await life.sign('Farid', 'Sur papier')
  )
    .getByRole('button', { name: 'Le même papier que Aline Marchepied' })
    .click()
  await expect(life.panel).toContainText('Approuvé et signé')
  const paper = await life.unfold('Voir le papier signé')
  await expect(paper.getByRole('img', { name: 'Le papier signé par Farid Pontneuf, numérisé' })).toBeVisible()

  await life.panel.getByRole('button', { name: 'Faire l’archive' }).click()
  await expect(life.stage('Archivé').getByRole('status')).toHaveText(/n’est pas jointe. Archiver sans elle/)
  const sheet = page.waitForEvent('filechooser')
  await life.stage('Archivé').getByRole('button', { name: 'Joindre la feuille…' }).click()
  await (await sheet).setFiles(scan)
  await expect(life.fold('Feuille d’émargement')).toContainText('– jointe')
  await life.panel.getByRole('button', { name: 'Faire l’archive' }).click()
  const archive = page.waitForEvent('download')
  await life.stage('Archivé').getByRole('link', { name: 'Enregistrer le fichier' }).click()
  expect((await archive).suggestedFilename()).toMatch(/\.tablee$/)
  await expectBeforeAndAfterReload(page, async () => {
    await expect(life.stage('Archivé')).toContainText('par Farid Pontneuf')
    await expect((await life.unfold('L’archive')).getByRole('link', { name: 'Enregistrer le fichier' })).toBeVisible()
  })
  await app.goHome()
  await expect(home.past).toBeVisible()
  await expect(home.waiting).toBeHidden()
})

test('are signed by a drawing, then with a key made here, and checked on the screen that checks', async ({ page }) => {
  const [life, verify] = [new LifePage(page), new VerifyPage(page)]
  await life.review('Relu par qui anime')
  await life.review('Relu par qui écrit')
  await life.circulate('')
  await life.approve('2026-12-10')

  const drawing = await life.sign('Aline', 'À l’écran')
  const put = drawing.getByRole('button', { name: 'Mettre cette signature' })
  await expect(put).toBeDisabled()
  const place = drawing.getByRole('img', { name: /^Zone où signer/ })
  await place.scrollIntoViewIfNeeded()
  const area = (await place.boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(area.x + 40, area.y + 60)
  await page.mouse.down()
  for (const [x, y] of [
    [80, 30],
    [120, 80],
    [180, 40],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- a hand moves in order
    await page.mouse.move(area.x + x, area.y + y)
  }
  await page.mouse.up()
  await axe(page)
  await put.click()
  await expect(life.stage('Signé')).toContainText('Signature manuscrite numérisée de Aline Marchepied')

  const signing = await life.sign('Farid', 'Numériquement')
  await signing.getByRole('button', { name: 'Faire une clé' }).click()
  const secret = 'lampe tambour citron neige'
  await expect(signing.getByLabel('Votre nom, comme dans le compte rendu')).toBeFocused()
  await signing.getByLabel('Phrase secrète', { exact: true }).fill(secret)
  await signing.getByLabel('La même phrase, encore une fois').fill(secret)
  await signing.getByRole('button', { name: 'Faire la clé' }).click()
  await expect(signing.getByLabel('Phrase secrète de cette clé')).toBeFocused()
  await signing.getByLabel('Phrase secrète de cette clé').fill('autre chose du tout')
  await signing.getByRole('button', { name: 'Signer numériquement' }).click()
  await expect(signing.getByRole('alert')).toBeVisible()
  await signing.getByLabel('Phrase secrète de cette clé').fill(secret)
  await axe(page)
  await signing.getByRole('button', { name: 'Signer numériquement' }).click()
  await signing.getByRole('button', { name: 'L’ajouter aux signataires du conseil' }).click()
  await expectBeforeAndAfterReload(page, () =>
    expect(life.stage('Signé')).toContainText('Signé numériquement par Farid Pontneuf'),
  )
  const download = page.waitForEvent('download')
  await (await life.unfold('Les signatures')).getByRole('link', { name: 'Le document à signer (PDF)' }).click()
  const signed = await readFile(await (await download).path())
  await page.getByRole('link', { name: 'Vérifier un compte rendu signé' }).click()
  await verify.choose('signe.pdf', signed)
  await expect(verify.said).toHaveText('signe.pdf. Inchangé depuis la signature de Farid Pontneuf')
})

test('are announced to the session that approves them, whose vote is taken over there', async ({
  page,
  host,
  newWindow,
}) => {
  const voteId = 'vote'
  const life = new LifePage(page)
  const next = await seed(
    host,
    page,
    smallEvening({
      header: { title: 'Séance de décembre', date: '2026-12-10' },
      items: [buildItem({ id: 'minutes', order: 'a1', title: 'Approbation', kind: 'approval', minutes: 5 })],
      journal: journalOf(
        happened('18:30', { kind: 'sessionOpened' }),
        happened('18:31', { kind: 'itemStarted', itemId: 'minutes' }),
        happened('18:35', {
          kind: 'voteOpened',
          voteId,
          itemId: 'minutes',
          question: 'Adopté ?',
          ballot: 'showOfHands',
        }),
        happened('18:36', { kind: 'voteCounted', voteId, counts: { for: 5, against: 0, abstain: 1, notVoting: 0 } }),
      ),
    }),
  )
  await page.goto(`${host.origin}/#/m/${next}/prepare`)
  const notice = page.getByRole('status').filter({ hasText: 'séance du jeudi 12 novembre 2026' })
  await expect(notice).toContainText('n’est pas encore diffusé comme projet : cette séance ne pourra pas l’approuver.')
  await notice.getByRole('link', { name: 'L’ouvrir' }).click()
  await life.review('Relu par qui anime')
  await life.review('Relu par qui écrit')
  // In another window, which nobody touches.
  const elsewhere = new HomePage(await newWindow())
  await expect(elsewhere.waiting).toContainText('Attend d’être diffusé')
  await life.circulate('')
  await expect(elsewhere.waiting).toContainText('Attend d’être approuvé en séance')
  await life.approval.getByLabel('Quelle séance').selectOption({ label: 'jeudi 10 décembre 2026 – Séance de décembre' })
  const heard = life.approval.getByRole('status').filter({ hasText: 'Cette séance a noté, au point' })
  await expect(heard).toContainText('pour 5, contre 0, abstentions 1')
  await life.approval.getByLabel('refusé').check()
  await life.approval.getByRole('button', { name: 'Le reprendre ici' }).click()
  await expect(life.approval.getByLabel('approuvé', { exact: true })).toBeChecked()
  await expect(life.approval.getByLabel('Pour', { exact: true })).toHaveValue('5')
  await axe(page)
  await life.approval.getByRole('button', { name: 'Noter', exact: true }).press('Enter')
  await expect(life.stage('Approuvé')).toContainText('Par la séance du jeudi 10 décembre 2026.')
  // The form is gone: the keyboard goes on from the panel, not from the top of the page.
  await expect(life.panel).toBeFocused()
  await page.goto(`${host.origin}/#/m/${next}/prepare`)
  await expect(page.getByText('Le compte rendu de la séance du jeudi 12 novembre 2026 est approuvé.')).toBeVisible()
})
