/** Animer: the facilitator's console, in French. */
import { expect, type Locator, type Page } from '@playwright/test'

export type FormName = 'Ouvrir un vote à main levée' | 'Compter les mains levées' | 'Décision' | 'Action' | 'Relevé'

export class ConductPage {
  readonly page: Page
  readonly title: Locator
  readonly agenda: Locator
  readonly session: Locator
  readonly nextButton: Locator
  readonly openButton: Locator
  readonly resumeButton: Locator
  readonly pauseButton: Locator
  readonly confirmAdjourn: Locator
  readonly finaliseLink: Locator
  readonly floor: Locator
  readonly floorMode: Locator
  readonly floorField: Locator
  readonly queue: Locator
  readonly room: Locator
  readonly roomMode: Locator
  readonly roomField: Locator
  readonly headline: Locator
  readonly names: Locator
  readonly conclusion: Locator
  readonly recorded: Locator
  readonly back: Locator
  readonly goThere: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('main').getByRole('article').getByRole('heading', { level: 2 })
    this.agenda = page.getByRole('region', { name: 'Ordre du jour' })
    this.session = page.getByRole('region', { name: 'La séance' })
    this.nextButton = page.getByRole('button', { name: /^Point suivant/ })
    this.openButton = page.getByRole('button', { name: 'Ouvrir la séance' })
    this.resumeButton = page.getByRole('button', { name: 'Reprendre la séance' })
    this.pauseButton = this.session.getByRole('button', { name: 'Pause' })
    this.confirmAdjourn = page.getByRole('button', { name: 'Oui, lever la séance' })
    this.finaliseLink = page.getByRole('link', { name: 'Finaliser le compte rendu' })
    this.floor = page.getByRole('region', { name: 'Parole' })
    this.floorMode = this.floor.getByRole('combobox', { name: 'Comment la parole est prise' })
    this.floorField = this.floor.locator('input[role="combobox"]')
    this.queue = this.floor.getByRole('list', { name: 'Liste d’attente' }).getByRole('listitem')
    this.room = page.getByRole('region', { name: 'Présences' })
    this.roomMode = this.room.getByRole('combobox', { name: 'Ce qui est noté' })
    this.roomField = this.room.locator('input[role="combobox"]')
    this.headline = this.room.locator('p').first()
    this.names = page.getByRole('listbox').getByRole('option')
    this.conclusion = page.getByRole('textbox', { name: 'Conclusion' })
    this.recorded = page.getByRole('region', { name: 'Noté sur ce point' })
    this.back = page.getByRole('button', { name: 'Revenir à la séance' })
    this.goThere = page.getByRole('button', { name: 'Passer à ce point' })
  }

  async open(origin: string, docId: string, itemId = ''): Promise<void> {
    await this.page.goto(`${origin}/#/m/${docId}/conduct${itemId === '' ? '' : `/${itemId}`}`)
    await this.agenda.waitFor()
  }

  form(name: FormName): Locator {
    return this.page.getByRole('form', { name })
  }

  item(title: string): Locator {
    return this.agenda.getByRole('link', { name: title })
  }

  group(name: string): Locator {
    return this.room.getByRole('group').filter({ hasText: name })
  }

  person(name: string): Locator {
    return this.room.getByRole('listitem').filter({ hasText: name })
  }

  /** Waits until the last move has settled, as a person looks before pressing again. */
  /** Looks at an item of the agenda, and waits until it stands there: keys are about what one looks at. */
  async look(title: string): Promise<void> {
    await this.item(title).click()
    await expect(this.title).toContainText(title)
  }

  /** Goes to the next item, and waits until it is there: what is noted next is noted on it. */
  async next(): Promise<void> {
    const before = await this.title.textContent()
    await this.nextButton.click()
    await expect(this.title).not.toHaveText(before ?? '')
  }

  async adjourn(): Promise<void> {
    await this.session.getByRole('button', { name: 'Lever la séance' }).click()
    await this.confirmAdjourn.click()
  }

  /** Two letters or a card, Enter; the field keeps the caret for the next one. */
  async arrive(...called: string[]): Promise<void> {
    await this.#name(this.roomField, called)
  }

  async note(mode: 'Départ' | 'Excuse' | 'Déport sur ce point', called: string): Promise<void> {
    await this.roomMode.selectOption(mode)
    await this.#name(this.roomField, [called])
  }

  async proxy(from: string, to: string): Promise<void> {
    await this.roomMode.selectOption('Pouvoir de…')
    await this.#name(this.roomField, [from, to])
  }

  async ask(...called: string[]): Promise<void> {
    await this.#name(this.floorField, called)
  }

  async speakAs(mode: 'Prend la parole maintenant' | 'Présente' | 'Parle hors liste', called: string): Promise<void> {
    await this.floorMode.selectOption(mode)
    await this.#name(this.floorField, [called])
  }

  async #name(field: Locator, called: string[]): Promise<void> {
    for (const each of called) {
      await field.fill(each)
      await field.press('Enter')
    }
  }

  /** To whoever is announced as next. */
  async giveTheFloor(): Promise<void> {
    await this.floor.locator('[aria-keyshortcuts="s"]').click()
  }

  async endTurn(): Promise<void> {
    await this.floor.getByRole('button', { name: 'Fin', exact: true }).click()
  }

  async openForm(name: 'Vote' | 'Décision' | 'Action' | 'Relevé'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  async openVote(question: string): Promise<void> {
    await this.openForm('Vote')
    await this.page.getByRole('textbox', { name: 'On vote quoi ?' }).fill(question)
    await this.form('Ouvrir un vote à main levée').getByRole('button', { name: 'Ouvrir le vote' }).click()
  }

  /** Types the hands counted; *for* by subtraction when it is left out. */
  async typeCounts(counts: { against: number; abstain: number; for?: number }): Promise<void> {
    const form = this.form('Compter les mains levées')
    await form.getByLabel('Contre').fill(`${counts.against}`)
    await form.getByLabel('Abstentions').fill(`${counts.abstain}`)
    if (counts.for === undefined) await form.getByRole('button', { name: 'Pour = le reste' }).click()
    else await form.getByLabel('Pour', { exact: true }).fill(`${counts.for}`)
  }

  async recordCounts(): Promise<void> {
    await this.form('Compter les mains levées').getByRole('button', { name: 'Noter le résultat' }).click()
  }

  async decide(text: string, dissent: string[] | null): Promise<void> {
    await this.openForm('Décision')
    await this.form('Décision').getByLabel('Il est décidé de…').fill(text)
    await this.answerDissent(dissent)
  }

  /** In the decision's form, then records it; null leaves the question open. */
  async answerDissent(dissent: string[] | null): Promise<void> {
    const form = this.form('Décision')
    if (dissent !== null) await form.getByRole('radio', { name: dissent.length === 0 ? 'Aucun' : 'Oui' }).check()
    if (dissent !== null && dissent.length > 0) await form.getByLabel('Avis divergent 1').fill(dissent.join('\n'))
    await form.getByRole('button', { name: 'Noter la décision' }).click()
  }

  async addAction(what: string, owner = '', due = ''): Promise<void> {
    await this.openForm('Action')
    const form = this.form('Action')
    await form.getByLabel('Quoi').fill(what)
    await form.getByLabel('Qui').fill(owner)
    if (due !== '') await form.getByLabel('Pour quand').fill(due)
    await form.getByRole('button', { name: 'Noter l’action' }).click()
  }

  async mend(what: string): Promise<void> {
    await this.page.getByRole('button', { name: `Corriger : ${what}` }).click()
  }

  /** Puts an hour that was pressed too late where it really was: "début de", "arrivée de". */
  async correctHour(what: string, time: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${what}.*corriger l’heure`) }).click()
    const field = this.page.getByLabel(/^Heure réelle/)
    await field.fill(time)
    await field.press('Enter')
  }
}
