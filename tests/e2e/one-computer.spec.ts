import type { Page } from '@playwright/test'
import { journalOf } from '#factories/journal.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { MinutesPage } from './pages/minutes.ts'
import { PensPage } from './pages/pens.ts'
import { seed, smallEvening, underWay } from './seed.ts'

const begun = underWay('aline', 'bachir', 'carla', 'denis', 'ines')
const running = smallEvening({ journal: journalOf(...begun) })

/** Where the caret is in the text, by what stands before it. */
async function beforeCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const selection = getSelection()
    const node = selection?.anchorNode ?? null
    return node?.textContent?.slice(0, selection?.anchorOffset) ?? ''
  })
}

test('one types without a pause while a second actor runs the session: the text is exact', async ({
  page,
  host,
  newWindow,
}) => {
  const docId = await seed(host, page, running)
  const minutes = new MinutesPage(page)
  const pens = new PensPage(page)
  const other = await newWindow()
  const conduct = new ConductPage(other)
  await conduct.open(host.origin, docId)
  await minutes.open(host.origin, docId)
  // Every letter that is a key of the console, and the sign of the prefix.
  const sentence = 'nbkudehsfxptovcarlq;NOPQRM et la suite, +5 27. '
  await minutes.text.click()
  const typing = async (): Promise<void> => {
    for (let times = 0; times < 8; times += 1) await page.keyboard.type(sentence, { delay: 4 })
  }
  const conducting = async (): Promise<void> => {
    await conduct.next()
    await conduct.ask('bachir', 'carla')
    await conduct.giveTheFloor()
    await conduct.openVote('Écrire au bailleur ?')
    await conduct.typeCounts({ against: 1, abstain: 0 })
    await conduct.recordCounts()
    await conduct.adjourn()
  }
  await Promise.all([typing(), conducting()])
  await expect(conduct.title).toHaveText(/^Séance levée/)
  await expect(minutes.text).toBeFocused()
  await expect(minutes.title).toHaveText('1. Ouverture')
  await expect(minutes.text).toHaveText(sentence.repeat(8).trimEnd(), { useInnerText: true })
  await expect(pens.strip).toBeHidden()
})

test('every command is given from inside the text, and the caret comes back', async ({ page, host }) => {
  const docId = await seed(host, page, running)
  const minutes = new MinutesPage(page)
  const pens = new PensPage(page)
  const app = new AppPage(page)
  await minutes.open(host.origin, docId)
  await minutes.type('avant après')
  for (let times = 0; times < 'après'.length; times += 1) await page.keyboard.press('ArrowLeft')

  // Two people answer to two letters; one of them to the whole word, and the other is gone.
  await pens.openLine()
  await page.keyboard.type('ba')
  await expect(pens.choices.filter({ hasText: 'Inès' })).toHaveCount(1)
  await page.keyboard.type('chir')
  await expect(pens.choices.filter({ hasText: 'Bachir' }).first()).toBeVisible()
  await expect(pens.choices.filter({ hasText: 'Inès' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(minutes.text).toBeFocused()

  // Escape comes back to the same caret, and what was typed there is letters again.
  await pens.openLine()
  await page.keyboard.type('suiv')
  await expect(pens.choices.first()).toContainText('Point suivant : Relogement de la tour D')
  await page.keyboard.press('Escape')
  await expect(minutes.text).toBeFocused()
  expect(await beforeCaret(page)).toBe('avant ')
  await page.keyboard.type('s')
  await expect(minutes.text).toHaveText('avant saprès')

  await pens.command('arrivée farid')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : arrivée de Farid Pontneuf')
  await page.keyboard.type('t')
  await expect(minutes.text).toHaveText('avant staprès')
  // A number nobody has is said in the line, which stays to be mended.
  await pens.openLine()
  await page.keyboard.type('99')
  await page.keyboard.press('Enter')
  await expect(pens.said).toHaveText('Personne de ce nom ou de ce numéro sur la liste.')
  await page.keyboard.press('Escape')
  // It is there again, and the first letter replaces it.
  await pens.command('suivant')
  await expect(pens.strip).toContainText('2. Relogement de la tour D')
  // The text being written stays, though the session went on.
  await expect(minutes.title).toHaveText('1. Ouverture')
  await expect(minutes.text).toBeFocused()

  await pens.command('7')
  await expect(pens.strip).toContainText('Inès Bellerive 0:')
  await pens.command('demande bach')
  await pens.command('3')
  await expect(pens.strip).toContainText('Ensuite Bachir Clairbois, Carla Vertemotte')
  await pens.command('+1')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : 1 min de plus de parole')
  await pens.command('+5')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : 5 min de plus pour « Relogement de la tour D »')
  await pens.command('parole')
  await expect(pens.strip).toContainText('Bachir Clairbois 0:')
  await pens.command('fin')
  await expect(pens.strip).toContainText('Personne n’a la parole')
  await pens.command('vote Écrire au bailleur ?')
  await pens.command('1 contre 1 abst')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : résultat du vote')
  await pens.command('décision')
  await pens.command('action Écrire la lettre @ groupe logement')
  await pens.command('garder Les poubelles débordent')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : point à reprendre')
  await pens.command('annuler')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : action')
  // What the room sees is said over the text, and taken off from inside it.
  await pens.command('message La salle ferme à 21 h')
  await expect(pens.strip).toContainText('La salle voit le message « La salle ferme à 21 h »')
  await page.keyboard.press('Control+Shift+Y')
  await expect(pens.strip).not.toContainText('La salle voit')
  await expect(minutes.text).toBeFocused()
  await pens.command('suspendre')
  await expect(pens.strip).toContainText('La séance est en pause')
  await pens.command('reprendre')
  await pens.command('reporter fête')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : report de « Fête des voisins »')
  await expect(minutes.text).toBeFocused()
  await expect(minutes.text).toHaveText('avant staprès')
  await minutes.show('Relogement de la tour D')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(minutes.beside).toContainText('Adopté : 3 pour, 1 contre, 1 abstention (pour déduit)')
    await expect(minutes.beside).toContainText('Décision (majorité) : Écrire au bailleur.')
    await expect(minutes.beside).toContainText('groupe logement')
  })

  // The end is asked for twice, and Escape gives it up.
  await minutes.text.click()
  await pens.openLine()
  await page.keyboard.type('lever')
  await page.keyboard.press('Enter')
  await expect(pens.said).toHaveText('Entrée de nouveau pour lever la séance.')
  await page.keyboard.press('Enter')
  await expect(pens.strip).toBeHidden()
  await expect(minutes.text).toBeFocused()
})

test('what Animer asks for in a form is one line too, and is undone by the same name', async ({ page, host }) => {
  const meeting = smallEvening({ journal: journalOf(...underWay('aline', 'bachir', 'ines')) })
  const minutes = new MinutesPage(page)
  const pens = new PensPage(page)
  const app = new AppPage(page)
  await minutes.open(host.origin, await seed(host, page, meeting))
  await minutes.type('texte')
  const said: [words: string, undone: string][] = [
    ['tous présents sauf farid', '3 arrivées'],
    ['ajouter Un banc 10 min', 'ajout de « Un banc »'],
    ['à la fin 3', '« Relogement de la tour D » à la fin'],
    ['à traiter banc', '« Un banc » à traiter ce soir'],
    ['reporter fête', 'report de « Fête des voisins »'],
    ['reprendre ce soir fête', 'reprise de « Fête des voisins » ce soir'],
    ['parole aline', 'parole à Aline Marchepied'],
    ['demande bach', 'demande de parole de Bachir Clairbois'],
    ['réponse inès', 'réponse demandée à Inès Bellerive'],
    ['placer bachir en premier', 'place de Bachir Clairbois dans la liste'],
    ['vote Écrire au bailleur ?', 'ouverture du vote'],
    ['2 contre', 'résultat du vote'],
    ['recommencer Mal compté', 'vote recommencé'],
    ['conclusion Une lettre part', 'conclusion du point'],
    ['1 contre', 'résultat du vote'],
    ['décision avis : On écrit.', 'décision'],
    ['gommettes Priorités ? Éclairage 5, Bancs 3', 'relevé sur papier'],
    ['commencé il y a 2 min', 'correction d’une heure'],
    ['aucun autre avis', 'décision'],
    ['liste', 'clôture de la liste'],
  ]
  for (const [words, undone] of said) {
    await pens.command(words)
    await expect(app.undoButton).toHaveAccessibleName(`Annuler : ${undone}`)
  }
  await expect(pens.strip).toContainText('Ensuite Bachir Clairbois, Inès Bellerive')
  // Refused as at the button, in the same words.
  await pens.command('réponse carla')
  await expect(app.announcement('La liste est close sur ce point.')).toBeVisible()
  await pens.command('pause 10 min')
  await expect(pens.strip).toContainText('La séance est en pause')
  await pens.command('+5')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : heure de reprise')
  await expect(minutes.text).toBeFocused()
  await expect(minutes.text).toHaveText('texte')
  await expect(minutes.beside).toContainText('Adopté : 4 pour, 1 contre, 0 abstention (pour déduit)')
  await expect(minutes.beside).toContainText('Avis (majorité) : On écrit.')
  await expect(minutes.beside).toContainText('Avis divergents : aucun')
  await expect(minutes.beside).toContainText('Priorités ?')
})

test('the line works on Animer too, is in the list of keys, and a refusal leaves what was typed', async ({
  page,
  host,
}) => {
  const docId = await seed(host, page, running)
  const conduct = new ConductPage(page)
  const pens = new PensPage(page)
  const app = new AppPage(page)
  await conduct.open(host.origin, docId)
  await conduct.conclusion.click()
  await page.keyboard.type('ab')
  await page.keyboard.press('ArrowLeft')
  await pens.command('arrivée aline')
  await expect(app.announcement('Cette personne est déjà notée présente.')).toBeVisible()
  await page.keyboard.type('x')
  await expect(conduct.conclusion).toHaveValue('axb')
  await pens.openLine()
  await expect(pens.line).toHaveValue('arrivée aline')
  await axe(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('?')
  await expect(app.keyList).toContainText('Ouvrir la ligne de commande')
  await expect(app.keyList).toContainText('Compter les mains levées ; « pour » se déduit')
})

test('on AZERTY the prefix is where « ; » is printed, and AltGr writes', async ({ page, host }) => {
  const minutes = new MinutesPage(page)
  const pens = new PensPage(page)
  await minutes.open(host.origin, await seed(host, page, running))
  await minutes.type('texte')
  const keys = await page.context().newCDPSession(page)
  /** A press as a French keyboard sends it: what is printed, and where it is. */
  const press = async (key: string, code: string, modifiers = 0): Promise<void> => {
    const event = { key, code, modifiers }
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  const [alt, ctrl] = [1, 2]
  // The sign beside it, on the key QWERTY calls M, is another; AltGr is Ctrl+Alt on Windows.
  await press(',', 'KeyM', ctrl)
  await press(';', 'Comma', ctrl | alt)
  await expect(pens.line).toBeHidden()
  await press(';', 'Comma', ctrl)
  await expect(pens.line).toBeFocused()
  await page.keyboard.type('suivant')
  await page.keyboard.press('Enter')
  await expect(pens.strip).toContainText('2. Relogement de la tour D')
  await expect(minutes.text).toBeFocused()
  await expect(minutes.text).toHaveText('texte')
})

test('the strip is pressed without leaving the text, and stays folded on this computer', async ({ page, host }) => {
  const minutes = new MinutesPage(page)
  const pens = new PensPage(page)
  await minutes.open(host.origin, await seed(host, page, running))
  await minutes.type('texte')
  await pens.strip.getByRole('button', { name: 'Point suivant : 2' }).click()
  await pens.strip.getByRole('button', { name: 'Point suivant : encore une fois' }).click({ delay: 300 })
  await expect(pens.strip).toContainText('2. Relogement de la tour D')
  await expect(minutes.text).toBeFocused()
  await axe(page)
  await pens.foldButton.click()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(pens.unfoldButton).toBeVisible()
    await expect(pens.strip).not.toContainText('Ensuite')
  })
})

test.describe('the clicker', () => {
  /** Waits until a bounce of the button is over: the machine ignores a second signal within 250 ms. */
  const clicker = async (page: Page, key: string): Promise<void> => {
    await page.keyboard.press(key, { delay: 300 })
  }

  test('is learnt, then acts in the text, beside it and from the projection', async ({ page, host }) => {
    const docId = await seed(host, page, running)
    const conduct = new ConductPage(page)
    const minutes = new MinutesPage(page)
    const pens = new PensPage(page)
    const app = new AppPage(page)
    await conduct.open(host.origin, docId)
    // Off until learnt: PageDown is the page's own.
    await page.keyboard.press('PageDown')
    await pens.openRemote()
    await pens.teach('Suivant', 'PageDown')
    await pens.teach('Précédent', 'PageUp')
    await pens.teach('Écran noir', '.')
    await pens.teach('Démarrer, arrêter', 'F5')
    await pens.teach('Démarrer, arrêter', 'Escape')
    await expect(pens.remote).toContainText('Period écrit dans un texte')
    await expect(pens.remote).toContainText('PageDown, PageUp, F5, Escape existe aussi sur ce clavier')

    // In the console, with the caret in a field.
    await conduct.ask('bachir')
    await clicker(page, 'PageDown')
    await expect(conduct.floor).toContainText('Bachir Clairbois')
    await expect(conduct.floorField).toBeFocused()
    await clicker(page, 'PageUp')
    await expect(conduct.queue).toHaveCount(1)
    await conduct.floorField.fill('carl')
    await clicker(page, 'Escape')
    await clicker(page, 'F5')
    await expect(conduct.floorField).toHaveValue('carl')

    // In the text: nothing moves there, and the sign of the black button stays a sign.
    await app.goTo('Écrire')
    await minutes.type('un texte')
    await clicker(page, 'PageDown')
    await expect(pens.strip).toContainText('Bachir Clairbois 0:')
    await clicker(page, 'PageDown')
    await expect(pens.strip).toContainText('Personne n’a la parole')
    await expect(pens.strip).toContainText('Point suivant : encore une fois')
    await clicker(page, 'PageDown')
    await expect(pens.strip).toContainText('2. Relogement de la tour D')
    await clicker(page, 'PageUp')
    await expect(pens.strip).toContainText('1. Ouverture')
    await page.keyboard.type('.')
    await clicker(page, 'F5')
    await expect(minutes.text).toBeFocused()
    await expect(minutes.text).toHaveText('un texte.')

    // From the projection, whoever has the focus there.
    await app.goTo('Animer')
    const wall = await app.project()
    await wall.locator('.wall').waitFor()
    await wall.keyboard.press('.')
    await expect(pens.wall).toContainText('La salle voit l’écran calme')
    await wall.keyboard.press('F5')
    await wall.keyboard.press('.', { delay: 300 })
    await expect(pens.wall).toContainText('La salle voit le point 1')
    // An arrow is nobody's there until a remote was seen to send it.
    await clicker(wall, 'ArrowRight')
    await pens.wall.getByRole('button', { name: 'Télécommande' }).click()
    await pens.teach('Écran noir', 'ArrowRight')
    await expect(pens.wall).toContainText('La salle voit le point 1')
    await clicker(wall, 'ArrowRight')
    await expect(pens.wall).toContainText('La salle voit l’écran calme')
  })
})
