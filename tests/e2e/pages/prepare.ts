/** Prepare: the agenda's lines, the people, the session and its rules. */
import type { Locator, Page } from '@playwright/test'

export type Panel = 'Ordre du jour' | 'Personnes' | 'Séance' | 'Règlement'

/** One line of the agenda, found by its number: "4", "4.2". */
export class AgendaLine {
  readonly row: Locator
  readonly grip: Locator
  readonly title: Locator
  readonly kind: Locator
  readonly minutes: Locator
  readonly presenter: Locator
  readonly start: Locator

  constructor(page: Page, number: string) {
    const exact = { exact: true }
    this.title = page.getByRole('textbox', { name: `Titre du point ${number}`, ...exact })
    this.row = page.getByRole('listitem').filter({ has: this.title })
    this.grip = this.row.getByRole('button', { name: `Point ${number}, ` })
    this.kind = page.getByRole('combobox', { name: `Nature du point ${number}`, ...exact })
    this.minutes = page.getByRole('textbox', { name: `Minutes prévues pour le point ${number}`, ...exact })
    this.presenter = page.getByRole('combobox', { name: `Qui présente le point ${number}`, ...exact })
    this.start = this.row.locator('span').first()
  }
}

export class PreparePage {
  readonly page: Page
  readonly panels: Locator
  readonly agenda: Locator
  readonly titles: Locator
  readonly times: Locator
  readonly addItemButton: Locator
  readonly pasteAgendaButton: Locator
  readonly pasteAgendaText: Locator
  readonly addPersonName: Locator
  readonly addPersonGroup: Locator
  readonly pastePeopleButton: Locator
  readonly pastePeopleText: Locator
  readonly findPerson: Locator

  constructor(page: Page) {
    this.page = page
    this.panels = page.getByRole('navigation', { name: 'Ce qui se prépare' })
    this.agenda = page.getByRole('list', { name: 'Ordre du jour' })
    this.titles = page.getByRole('textbox', { name: /^Titre du point/ })
    this.times = page.getByRole('region', { name: 'Heures prévues' })
    this.addItemButton = page.getByRole('button', { name: 'Ajouter un point', exact: true })
    this.pasteAgendaButton = page.getByRole('button', { name: 'Coller un ordre du jour' })
    this.pasteAgendaText = page.getByRole('textbox', { name: 'Coller un ordre du jour' })
    this.addPersonName = page.getByRole('textbox', { name: 'Nom de la personne à ajouter' })
    this.addPersonGroup = page.getByRole('combobox', { name: 'Groupe' })
    this.pastePeopleButton = page.getByRole('button', { name: 'Coller une liste' })
    this.pastePeopleText = page.getByRole('textbox', { name: 'Coller une liste' })
    this.findPerson = page.getByRole('searchbox', { name: 'Chercher une personne' })
  }

  async show(panel: Panel): Promise<void> {
    await this.panels.getByRole('link', { name: panel }).click()
  }

  line(number: string): AgendaLine {
    return new AgendaLine(this.page, number)
  }

  /** Adds an item at the end and types its title. */
  async addItem(title: string): Promise<void> {
    await this.addItemButton.click()
    await this.page.keyboard.type(title)
  }

  async removeItem(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Retirer « ${title} »` }).click()
  }

  async pasteAgenda(text: string): Promise<void> {
    await this.pasteAgendaButton.click()
    await this.pasteAgendaText.fill(text)
    await this.page.getByRole('button', { name: /^Ajouter \d+ points?$/ }).click()
  }

  /** Drags a line by its grip to just above another. */
  async dragAbove(from: string, to: string): Promise<void> {
    const target = await this.line(to).row.boundingBox()
    await this.line(from).grip.hover()
    await this.page.mouse.down()
    await this.page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + 4, { steps: 8 })
    await this.page.mouse.up()
  }

  async addPerson(name: string, group?: string): Promise<void> {
    if (group !== undefined) await this.addPersonGroup.selectOption(group)
    await this.addPersonName.fill(name)
    await this.addPersonName.press('Enter')
  }

  async pastePeople(text: string): Promise<void> {
    await this.pastePeopleButton.click()
    await this.pastePeopleText.fill(text)
    await this.page.getByRole('button', { name: /^Ajouter \d+ personnes?$/ }).click()
  }

  people(group: string): Locator {
    return this.page.getByRole('list', { name: group, exact: true }).getByRole('listitem')
  }

  async editPerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Modifier ${name}`, exact: true }).click()
  }

  /** A labelled field of the session, the roles or the rules. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }
}
