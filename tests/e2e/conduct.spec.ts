import { happened, journalOf } from '#factories/journal.ts'
import { buildPerson } from '#factories/meeting.ts'
import { axeOnBothGrounds, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { ConductPage } from './pages/conduct.ts'
import { fourItems, onHousing, seed, smallEvening, smallRoom } from './seed.ts'

/** Under way on its second item, five members and a guest in the room. */
const begun = onHousing('aline', 'bachir', 'carla', 'denis', 'eda', 'ines')
const running = smallEvening({ journal: journalOf(...begun) })

test('a session, from its opening to its end', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page))
  await host.clock('18:25')

  // The door: letters, accents left out, or the number of a card.
  await conduct.arrive('al', '2', 'hautpre', 'yil')
  await expect(conduct.headline).toContainText('4 voix · 4 présents')
  await conduct.arrive('belle')
  await expect(conduct.headline).toContainText('1 invité')
  await conduct.openButton.click()
  await expect(conduct.title).toHaveText('Ouverture')
  await conduct.next()
  await expect(conduct.title).toHaveText('Relogement de la tour D')

  // First-time speakers first, guests after the members, each with the reason.
  await conduct.ask('al')
  await conduct.giveTheFloor()
  await expect(conduct.floor.locator('[data-speaking="true"]')).toContainText('Aline Marchepied')
  await conduct.ask('al', '7', '2')
  // Nobody said what the room sees: what counts somebody's turns is behind the key.
  await expect(conduct.queue.nth(1)).not.toContainText('a déjà parlé')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+x')
  await expect(conduct.queue).toHaveText([
    /Bachir Clairbois.*première prise de parole ce soir/,
    /Aline Marchepied.*a déjà parlé 1 fois/,
    /Inès Bellerive.*invité\s: après les membres/,
  ])
  await conduct.endTurn()
  await expect(conduct.floor).toContainText('Personne n’a la parole.')

  await conduct.openVote('Écrire au bailleur ?')
  await conduct.typeCounts({ against: 1, abstain: 1 })
  await expect(conduct.form('Compter les mains levées').getByLabel('Pour', { exact: true })).toHaveValue('2')
  await conduct.recordCounts()
  await conduct.decide('Le conseil écrit au bailleur.', ['Attendre la réunion de mars'])
  await conduct.addAction('Écrire la lettre', 'groupe logement', '2026-11-30')
  await conduct.conclusion.fill('Une lettre part cette semaine')

  await expectBeforeAndAfterReload(page, async () => {
    await expect(conduct.recorded).toContainText('Adopté : 2 pour, 1 contre, 1 abstention (pour déduit)')
    await expect(conduct.recorded).toContainText('Décision (majorité) : Le conseil écrit au bailleur.')
    await expect(conduct.recorded).toContainText('Avis divergents : Attendre la réunion de mars')
    await expect(conduct.recorded).toContainText('Action : Écrire la lettre')
    await expect(conduct.recorded).toContainText('groupe logement · pour le lundi 30 novembre 2026')
    await expect(conduct.conclusion).toHaveValue('Une lettre part cette semaine')
    await expect(conduct.queue).toHaveCount(3)
  })

  await conduct.adjourn()
  await expect(conduct.title).toHaveText('Séance levée à 18 h 25')
  await page.getByLabel('Date', { exact: true }).fill('2026-12-10')
  await expect(conduct.finaliseLink).toBeVisible()
})

test.describe('by the keyboard alone', () => {
  test('a session is opened, run, voted, decided and adjourned', async ({ page, host }) => {
    const conduct = new ConductPage(page)
    await conduct.open(host.origin, await seed(host, page))
    await host.clock('18:25')
    const { keyboard } = page
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await keyboard.press(key)
    }
    const name = async (called: string): Promise<void> => {
      await keyboard.type(called)
      await press('Enter')
    }

    await press('p')
    await name('aline')
    await name('bachir')
    await name('3')
    await expect(conduct.headline).toContainText('3 présents')
    await press('o')
    // A letter in a field is a letter: Escape leaves it, then "o" is the proxy.
    await expect(conduct.roomField).toHaveValue('o')
    await press('Escape', 'Escape', 'o')
    await name('denis')
    await name('aline')
    await expect(conduct.headline).toContainText('4 voix · 3 présents · 1 représenté')
    await press('Escape', 'n')
    await expect(conduct.title).toHaveText('Ouverture')
    await expect(conduct.nextButton).toBeEnabled()
    await press('n')
    await expect(conduct.title).toHaveText('Relogement de la tour D')

    await press('d')
    await name('bach')
    await name('7')
    await expect(conduct.queue).toHaveCount(2)
    await press('Escape', 's')
    await expect(conduct.floor.getByRole('timer')).toBeVisible()
    await press('f')
    await expect(conduct.floor).toContainText('Personne n’a la parole.')
    await press('e')
    await name('belle')
    await expect(conduct.floor).toContainText('présentation')
    await press('Escape', 'f', 'x')
    await expect(conduct.floor).toContainText('La liste est close sur ce point.')

    await press('v')
    await keyboard.type('Écrire au bailleur ?')
    await press('Control+Enter')
    await expect(conduct.form('Compter les mains levées')).toBeVisible()
    await press('v')
    await keyboard.type('1')
    await press('Tab')
    await keyboard.type('1=')
    await press('Control+Enter')
    await expect(conduct.recorded).toContainText('Adopté : 2 pour, 1 contre, 1 abstention')
    await expect(conduct.form('Compter les mains levées')).toBeHidden()

    await press('c')
    await expect(conduct.form('Décision').getByLabel('Il est décidé de…')).toBeFocused()
    await press('Control+Enter')
    await expect(conduct.recorded).toContainText('Écrire au bailleur.')
    await expect(conduct.recorded).toContainText('Avis divergents : à demander')
    await expect(conduct.form('Décision')).toBeHidden()
    await press('a')
    await keyboard.type('Écrire la lettre')
    await press('Enter')
    await expect(conduct.recorded).toContainText('personne pour l’instant')

    await press('k')
    await expect(conduct.resumeButton).toBeVisible()
    await press('k', 'l')
    await expect(conduct.confirmAdjourn).toBeVisible()
    await press('Escape')
    await expect(conduct.confirmAdjourn).toBeHidden()
    await press('l', 'l')
    await expect(conduct.title).toHaveText('Séance levée à 18 h 25')
  })

  test('letters typed in a field are text, and no command comes from them', async ({ page, host }) => {
    const conduct = new ConductPage(page)
    const app = new AppPage(page)
    await conduct.open(host.origin, await seed(host, page, running))
    const everyKey = 'nbkudehsfxptovcarl?'
    await conduct.conclusion.click()
    await page.keyboard.type(everyKey)
    await expect(conduct.conclusion).toHaveValue(everyKey)
    await conduct.openForm('Décision')
    await page.keyboard.type(everyKey)
    await expect(conduct.form('Décision').getByLabel('Il est décidé de…')).toHaveValue(everyKey)
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    await page.keyboard.type(everyKey)
    await expect(conduct.floorField).toHaveValue(everyKey)
    await expect(conduct.title).toHaveText('Relogement de la tour D')
    // The conclusion is the only thing there is to take back.
    await expect(app.undoButton).toHaveAccessibleName(/conclusion du point/)
  })

  test('on AZERTY each key is where its letter is printed, and AltGr writes', async ({ page, host }) => {
    const conduct = new ConductPage(page)
    await conduct.open(host.origin, await seed(host, page, running))
    const keys = await page.context().newCDPSession(page)
    /** A press as a French keyboard sends it: what is printed, and where it is. */
    const press = async (key: string, code: string, modifiers = 0): Promise<void> => {
      const event = { key, code, modifiers, windowsVirtualKeyCode: key.toUpperCase().codePointAt(0) ?? 0 }
      await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
    }
    const [alt, ctrl, shift] = [1, 2, 8]
    // Where QWERTY has "q" AZERTY has "a".
    await press('a', 'KeyQ')
    await expect(conduct.form('Action')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(conduct.form('Action')).toBeHidden()
    // AltGr+E writes €; on Windows it is Ctrl+Alt.
    await press('€', 'KeyE', ctrl | alt)
    await press('e', 'KeyE', ctrl | alt)
    await expect(conduct.floorField).not.toBeFocused()
    // "?" is Shift and the key beside N.
    await press('?', 'KeyM', shift)
    await expect(new AppPage(page).keyList).toContainText('Lever la séance (deux fois)')
    await page.keyboard.press('Escape')
    // "z" is where QWERTY has "w": Ctrl+Z takes back.
    await press('p', 'KeyP')
    await page.keyboard.type('farid')
    await page.keyboard.press('Enter')
    await expect(conduct.headline).toContainText('6 présents')
    await page.keyboard.press('Escape')
    await press('z', 'KeyW', ctrl)
    await expect(conduct.headline).toContainText('5 présents')
  })
})

test('what is refused is said in words, and nothing changes', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const app = new AppPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await conduct.arrive('aline')
  await expect(app.announcement('Cette personne est déjà notée présente.')).toBeVisible()
  await expect(conduct.roomField).toHaveValue('aline')
  await conduct.proxy('farid', 'ines')
  await expect(app.announcement('Qui reçoit un pouvoir doit avoir une voix.')).toBeVisible()
  await conduct.roomField.press('Escape')
  await conduct.roomField.press('Escape')
  await conduct.correctHour('début de', '23:00')
  await expect(app.announcement('Cette heure n’est pas encore passée.')).toBeVisible()
  await expect(conduct.headline).toContainText('5 voix · 5 présents')
})

test('undo names what it takes back, and says why it can’t', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const app = new AppPage(page)
  const docId = await seed(host, page, running)
  await conduct.open(host.origin, docId)
  await conduct.arrive('farid')
  await expect(app.undoButton).toHaveAccessibleName('Annuler : arrivée de Farid Pontneuf')
  await app.undo()
  await expect(app.announcement('Annulé : arrivée de Farid Pontneuf.')).toBeVisible()
  await expect(conduct.headline).toContainText('5 présents')
  await expect(app.undoButton).toHaveAccessibleName('Rien à annuler')

  await conduct.arrive('farid')
  await expect(conduct.headline).toContainText('6 présents')
  // Meanwhile, from another computer: Denis leaves and gives Farid his vote.
  await host.call('meeting.command', { docId, command: { id: 'left', fact: { kind: 'left', personId: 'denis' } } })
  const proxy = { kind: 'proxyGiven', from: 'denis', to: 'farid' } as const
  await host.call('meeting.command', { docId, command: { id: 'proxy', fact: proxy } })
  await expect(conduct.headline).toContainText('6 voix · 5 présents · 1 représenté')
  await app.undo()
  const why = '« arrivée de Farid Pontneuf » n’a pas été annulé. Cette personne a reçu un pouvoir depuis.'
  await expect(app.announcement(why)).toBeVisible()
  await expect(conduct.headline).toContainText('6 voix · 5 présents · 1 représenté')
})

test('late arrivals, departures and proxies keep their hours, and any hour can be put right', async ({
  page,
  host,
}) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await host.clock('19:10')
  await conduct.arrive('farid')
  await conduct.group('Associations et acteurs locaux').getByText('Associations').click()
  await expect(conduct.person('Farid Pontneuf')).toContainText('présent · 19 h 10')
  await conduct.correctHour('arrivée de Farid Pontneuf', '18:58')
  await expect(conduct.person('Farid Pontneuf')).toContainText('présent · 18 h 58')

  await host.clock('19:30')
  await conduct.note('Départ', 'carla')
  await conduct.proxy('carla', 'farid')
  await expect(conduct.headline).toContainText('6 voix · 5 présents · 1 représenté')
  await conduct.note('Déport sur ce point', 'denis')
  await conduct.openVote('')
  await expect(conduct.form('Compter les mains levées')).toContainText('5 voix dans la salle')
  await expect(conduct.form('Compter les mains levées')).toContainText('compte double (pouvoir) : Farid Pontneuf')

  // "Next" was pressed late: the item's own time follows the real hour.
  await conduct.correctHour('début de', '18:50')
  await expect(page.getByRole('main')).toContainText('commencé à 18 h 50')
  await expect(page.getByRole('main')).toContainText('moins d’une minute')
})

test('a count that does not fit is a remark, never a refusal, and is counted again', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await conduct.openVote('Un banc devant l’école ?')
  await conduct.typeCounts({ against: 3, abstain: 0, for: 4 })
  await expect(conduct.form('Compter les mains levées')).toContainText('7 voix comptées pour 5 dans la salle')
  await conduct.recordCounts()
  await expect(conduct.recorded).toContainText('Adopté : 4 pour, 3 contre, 0 abstention')
  await conduct.mend('Un banc devant l’école ?')
  await conduct.typeCounts({ against: 2, abstain: 1, for: 2 })
  await expect(conduct.form('Compter les mains levées')).not.toContainText('à vérifier')
  await conduct.recordCounts()
  await expect(conduct.recorded).toContainText('Égalité, pas de décision : 2 pour, 2 contre, 1 abstention')
})

test('another item is looked at and mended while the session stays where it is', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  const decided = happened('18:22', {
    kind: 'decisionRecorded',
    decisionId: 'rules',
    itemId: 'opening',
    type: 'decision',
    mode: 'consensus',
    text: 'Les règles sont adoptées.',
    dissentingViews: null,
    alternatives: [],
  })
  const docId = await seed(host, page, smallEvening({ journal: journalOf(...begun, decided) }))
  // As a link from Finaliser leads here.
  await conduct.open(host.origin, docId, 'opening')
  await expect(conduct.title).toHaveText('Ouverture')
  await expect(conduct.recorded).toContainText('Avis divergents : à demander')
  await conduct.mend('Les règles')
  await conduct.answerDissent([])
  await expect(conduct.recorded).toContainText('Avis divergents : aucun')
  await expect(conduct.agenda.locator('[aria-current="step"]')).toContainText('Relogement de la tour D')
  await conduct.back.click()
  await expect(conduct.title).toHaveText('Relogement de la tour D')
  await conduct.look('Clôture')
  await conduct.goThere.click()
  await expect(conduct.agenda.locator('[aria-current="step"]')).toContainText('Clôture')
  await expect(conduct.title).toHaveText('Clôture')
})

test('paper totals are entered with what they must add up to', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await conduct.openForm('Relevé')
  const form = conduct.form('Relevé')
  await form.getByLabel('Question ou poste').fill('Priorités')
  await form.getByLabel('Choix 1', { exact: true }).fill('Éclairage')
  await form.getByLabel('Nombre pour le choix 1').fill('9')
  await form.getByLabel('Choix 2', { exact: true }).fill('Bancs')
  await form.getByLabel('Nombre pour le choix 2').fill('4')
  await form.getByLabel('Votants').fill('4')
  await form.getByLabel('Gommettes par personne').fill('3')
  await expect(form).toContainText('13 gommettes comptées, 12 distribuées')
  await form.getByRole('button', { name: 'Noter le relevé' }).click()
  await expect(conduct.recorded).toContainText('Gommettes : Éclairage 9, Bancs 4')
})

test('a double click on Next advances once', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await conduct.nextButton.dblclick()
  await expect(conduct.title).toHaveText('Fête des voisins')
  await expect(conduct.nextButton).toBeEnabled()
  await expect(conduct.title).toHaveText('Fête des voisins')
})

test('what is typed in a form and not recorded yet survives a reload', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await conduct.openForm('Décision')
  await conduct.form('Décision').getByLabel('Il est décidé de…').fill('Un début de phrase')
  await page.reload()
  await conduct.openForm('Décision')
  await expect(conduct.form('Décision').getByLabel('Il est décidé de…')).toHaveValue('Un début de phrase')
})

test('long names and titles hold at 1024×768 with four hundred people, and the page does not scroll', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const endless = 'Aimé' + 'lelongdunomquinefinitpas'.repeat(410)
  const people = [
    ...smallRoom,
    buildPerson({ id: 'long', name: endless }),
    buildPerson({ id: 'rtl', name: 'محمد علي 👩🏽‍🌾', card: 9 }),
    ...Array.from({ length: 400 }, (_, place) => buildPerson({ id: `p${place}`, name: `Personne ${place}` })),
  ]
  const items = fourItems.map((item) => ({ ...item, title: `${item.title} ${'et ce qui s’ensuit '.repeat(40)}` }))
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, smallEvening({ people, items, journal: journalOf(...begun) })))
  await conduct.ask('aime', '9')
  await expect(conduct.queue).toHaveCount(2)
  await conduct.giveTheFloor()
  await conduct.group('Habitants').getByText('Habitants').click()
  await expect(conduct.person('Personne 399')).toBeAttached()
  const scrolls = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement
    return { down: scrollHeight > innerHeight, across: scrollWidth > innerWidth }
  })
  expect(scrolls).toEqual({ down: false, across: false })
  await expect(conduct.floorField).toBeInViewport({ ratio: 1 })
  await expect(conduct.roomField).toBeInViewport({ ratio: 1 })
  await expect(conduct.nextButton).toBeInViewport({ ratio: 1 })
})

test('axe finds nothing on Animer, whatever is open on it, light and dark', async ({ page, host }) => {
  // Five whole analyses of the fullest screen.
  test.slow()
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page))
  await axeOnBothGrounds(page)
  await conduct.arrive('al', 'bach', 'carla')
  await conduct.openButton.click()
  await expect(conduct.nextButton).toBeEnabled()
  await conduct.ask('al', '7')
  await conduct.giveTheFloor()
  await conduct.openForm('Relevé')
  await conduct.form('Relevé').getByText('Désignation').click()
  await conduct.floorField.fill('a')
  await expect(conduct.names.first()).toBeVisible()
  await axeOnBothGrounds(page)
  await conduct.floorField.press('Escape')
  await conduct.decide('Un banc est demandé.', null)
  await conduct.addAction('Écrire')
  await conduct.look('Clôture')
  await conduct.openForm('Décision')
  await axeOnBothGrounds(page)
  await conduct.back.click()
  await conduct.adjourn()
  await expect(conduct.finaliseLink).toBeVisible()
  await axeOnBothGrounds(page)
})

test('axe finds nothing on Animer with a vote open and adjourning asked for', async ({ page, host }) => {
  const conduct = new ConductPage(page)
  await conduct.open(host.origin, await seed(host, page, running))
  await conduct.ask('al', '7')
  await conduct.giveTheFloor()
  await conduct.openVote('Un banc ?')
  await conduct.typeCounts({ against: 5, abstain: 0, for: 5 })
  await conduct.pauseButton.click()
  await conduct.session.getByRole('button', { name: 'Lever la séance' }).click()
  await axeOnBothGrounds(page)
})
