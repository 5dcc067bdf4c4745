import { readFile } from 'node:fs/promises'
import { happened, journalOf } from '#factories/journal.ts'
import { bullets, heading, paragraph, textOf } from '#factories/text.ts'
import { axe, axeOnBothGrounds, expect, test } from './fixtures.ts'
import { pdfText } from './evening/pdf-text.ts'
import { ConductPage } from './pages/conduct.ts'
import { FinalisePage } from './pages/finalise.ts'
import { MinutesPage } from './pages/minutes.ts'
import { fourItems, seed, smallEvening } from './seed.ts'

/** Adjourned in a hurry: dissent not asked, an action without an owner, an item without a text. */
const hurried = smallEvening({
  items: fourItems.slice(0, 2),
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
    happened('18:20', { kind: 'sessionAdjourned' }),
  ),
  actions: [
    { id: 'letter', itemId: 'housing', order: 'a1', what: 'Écrire', owner: '', due: '2026-12-01', status: 'todo' },
  ],
  texts: { opening: textOf(paragraph('Carla rappelle les règles. Écrire à carla@exemple.fr.')) },
})
const adjourned = journalOf(
  happened('18:00', { kind: 'arrived', personId: 'carla' }),
  happened('18:01', { kind: 'sessionOpened' }),
  happened('18:01', { kind: 'itemStarted', itemId: 'opening' }),
  happened('18:20', { kind: 'sessionAdjourned' }),
)
const dissent = 'Y avait-il un autre avis sur « Un banc est demandé devant l’école. » ?'

test('what is left to do leads to where it is mended, until the minutes can enter the register', async ({
  page,
  host,
}) => {
  const finalise = new FinalisePage(page)
  const conduct = new ConductPage(page)
  const minutes = new MinutesPage(page)
  await finalise.open(host.origin, await seed(host, page, hurried))
  await expect(finalise.troubles).toHaveCount(3)
  await expect(finalise.trouble(dissent)).toContainText('Bloque')
  await expect(finalise.publishButton).toBeHidden()
  await axe(page)

  await finalise.mend('un autre avis')
  await expect(conduct.title).toHaveText('Relogement de la tour D')
  await conduct.mend('Un banc est demandé')
  await conduct.answerDissent(['Plutôt un arbre'])
  await page.goBack()
  await expect(finalise.troubles).toHaveCount(2)
  await finalise.mend('Qui s’en charge')
  await expect(minutes.title).toHaveText('2. Relogement de la tour D')
  await page.getByRole('button', { name: 'Corriger : Écrire' }).click()
  await page.getByRole('form', { name: 'Action' }).getByLabel('Qui').fill('groupe logement')
  await page.keyboard.press('Control+Enter')
  await minutes.type('On parle du banc.')
  await page.goBack()
  await expect(finalise.unfinished).toContainText('Rien ne manque.')

  await expect(finalise.preview).toContainText('Plutôt un arbre')
  await expect(finalise.preview).toContainText('On parle du banc.')
  await expect(finalise.preview).toContainText('Carla Vertemotte')
  await expect(finalise.named).toBeHidden()
  await finalise.chooseEdition('Publique')
  await expect(finalise.named).toContainText('1 passage à relire')
  await expect(finalise.named.getByRole('listitem')).toContainText('Carla rappelle les règles')
  await expect(finalise.preview).toContainText('Écrire à [coordonnées\u00A0retirées].')
  await expect(finalise.preview).toContainText('Un banc est demandé')
  await expect(finalise.preview).not.toContainText('Carla Vertemotte')
  await finalise.chooseEdition('Version simple')
  await expect(finalise.preview).not.toContainText('On parle du banc.')

  await finalise.publish()
  await expect(finalise.register).toContainText('Séance n° 1 inscrite au registre.')
  await expect(finalise.publishButton).toBeHidden()
  await page.reload()
  await expect(finalise.register).toContainText('déjà inscrit au registre (séance n° 1)')
  await axeOnBothGrounds(page)
})

test('a character no font has is named with its place before anything is frozen, and waits for an answer', async ({
  page,
  host,
}) => {
  const [finalise, minutes] = [new FinalisePage(page), new MinutesPage(page)]
  const texts = { opening: textOf(paragraph('Madame 王 prend la parole.')) }
  const docId = await seed(host, page, {
    ...hurried,
    journal: adjourned,
    actions: [],
    items: fourItems.slice(0, 1),
    texts,
  })
  await finalise.open(host.origin, docId)
  // Nobody answered before: the act itself waits.
  await expect(finalise.characters.getByRole('listitem')).toContainText(
    '« 王 » (U+738B) « Madame 王 prend la parole. »',
  )
  await finalise.publish()
  await expect(finalise.register.getByRole('alert')).toContainText('Un caractère ne peut pas être imprimé')
  await expect(finalise.register.getByRole('listitem')).toContainText('« 王 » (U+738B), sous « 1. Ouverture »')
  await axe(page)
  await finalise.characters.getByRole('link', { name: /^Corriger/ }).click()
  await minutes.text.waitFor()
  await page.keyboard.type('Wang')
  await expect(minutes.text).toHaveText('Madame Wang prend la parole.')
  await page.keyboard.press('Control+z')
  await expect(minutes.text).toHaveText('Madame 王 prend la parole.')
  await page.goBack()
  await finalise.characters.getByRole('button', { name: 'Imprimer □ à la place' }).click()
  await expect(finalise.characters).toContainText('Imprimés □ : 王')
  await finalise.publish()
  await expect(finalise.register).toContainText('Séance n° 1 inscrite au registre.')
})

test('the minutes leave as a PDF and as text, and can be given up on the way', async ({ page, host }) => {
  const finalise = new FinalisePage(page)
  const long = textOf(...Array.from({ length: 1500 }, (_, place) => paragraph(`Paragraphe ${place} du compte rendu.`)))
  const docId = await seed(host, page, { ...hurried, texts: { ...hurried.texts, housing: long } })
  await finalise.open(host.origin, docId)
  await finalise.make('Produire le PDF')
  await expect(finalise.progress).toBeVisible()
  await finalise.cancelButton.click()
  await expect(finalise.files).toContainText('Annulé. Rien n’a été produit.')
  await expect(finalise.saveLink).toBeHidden()

  await finalise.chooseEdition('Version simple')
  await finalise.make('Produire le PDF')
  await expect(finalise.files).toContainText('2026-11-12-seance-de-novembre-simple.pdf est prêt : 1 page')
  const pdf = await finalise.save()
  expect(pdf.suggestedFilename()).toBe('2026-11-12-seance-de-novembre-simple.pdf')
  expect(await pdfText(await readFile(await pdf.path()))).toContain('Un banc est demandé devant l’école.')

  await finalise.chooseEdition('Membres (complète)')
  await finalise.make('Texte (Markdown)')
  await expect(finalise.files).toContainText('2026-11-12-seance-de-novembre.md est prêt')
  const text = await finalise.save()
  expect(await readFile(await text.path(), 'utf8')).toContain('Paragraphe 1499 du compte rendu.')

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await finalise.make('Copier pour un courriel')
  await expect(finalise.files).toContainText('Le texte est copié')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('PRÉSENCES\n')
  expect(copied).toContain('Paragraphe 1499 du compte rendu.')
})

test('axe finds nothing on Finaliser, light and dark', async ({ page, host }) => {
  test.slow()
  const finalise = new FinalisePage(page)
  const conduct = new ConductPage(page)
  const housing = textOf(heading(1, 'Le banc'), paragraph('On en parle.'), bullets('devant l’école', 'à l’ombre'))
  const docId = await seed(host, page, { ...hurried, texts: { ...hurried.texts, housing } })
  await finalise.open(host.origin, docId)
  await finalise.make('Texte (Markdown)')
  await expect(finalise.saveLink).toBeVisible()
  await axeOnBothGrounds(page)
  await finalise.mend('un autre avis')
  await conduct.mend('Un banc est demandé')
  await conduct.answerDissent([])
  await page.goBack()
  await finalise.publishButton.click()
  await expect(finalise.confirmButton).toBeVisible()
  await axeOnBothGrounds(page)
  await finalise.confirmButton.click()
  await expect(finalise.register).toContainText('inscrite au registre')
  await axeOnBothGrounds(page)
  await finalise.register.getByRole('link', { name: 'Voir le registre' }).click()
  await expect(page.getByRole('heading', { name: 'Registre', level: 1 })).toBeVisible()
  await expect(page.getByText('Un banc est demandé devant l’école.')).toBeVisible()
  await axeOnBothGrounds(page)
})
