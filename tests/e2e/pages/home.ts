/** Home: a new meeting, the list, the bin, the register. */
import type { Locator, Page } from '@playwright/test'

export interface NewMeeting {
  title: string
  /** As typed: "20:45", « 20 h 45 ». */
  endTime?: string
  agenda?: string
}

export class HomePage {
  readonly page: Page
  readonly firstTime: Locator
  readonly newMeetingButton: Locator
  readonly title: Locator
  readonly endTime: Locator
  readonly agenda: Locator
  readonly preview: Locator
  readonly createButton: Locator
  readonly createAndProjectButton: Locator
  readonly joinButton: Locator
  readonly next: Locator
  readonly ahead: Locator
  readonly past: Locator
  readonly bin: Locator
  readonly demoButton: Locator
  readonly fileInput: Locator
  readonly registerLink: Locator
  /** Minutes that wait for somebody. */
  readonly waiting: Locator
  /** What became of the files taken in, the latest first. */
  readonly report: Locator

  constructor(page: Page) {
    this.page = page
    this.firstTime = page.getByRole('heading', { name: 'Une réunion commence bientôt' })
    this.newMeetingButton = page.getByRole('button', { name: 'Nouvelle réunion' })
    this.title = page.getByRole('textbox', { name: 'Nom de la réunion' })
    this.endTime = page.getByRole('textbox', { name: 'Fin prévue' })
    this.agenda = page.getByRole('textbox', { name: 'Ordre du jour' })
    this.preview = page.getByRole('region', { name: 'L’ordre du jour tel qu’il est compris' })
    this.createButton = page.getByRole('button', { name: 'Créer', exact: true })
    this.joinButton = page.getByRole('button', { name: 'Rejoindre une salle' })
    this.createAndProjectButton = page.getByRole('button', { name: 'Créer et projeter' })
    this.next = page.locator('section[aria-labelledby="next-meeting"]')
    this.ahead = page.getByRole('list', { name: 'À venir' })
    this.past = page.getByRole('list', { name: 'Passées' })
    this.bin = page.getByRole('group').filter({ hasText: 'Corbeille' })
    this.demoButton = page.getByRole('button', { name: 'Ouvrir la démonstration' })
    this.fileInput = page.locator('input[type="file"]')
    this.report = page.getByRole('region', { name: 'Ce que sont devenus les fichiers' }).getByRole('status')
    this.waiting = page.getByRole('region', { name: 'Comptes rendus en attente' })
    this.registerLink = page.getByRole('link', { name: 'Tout le registre' })
  }

  /** Types a new meeting into the form, which is opened when it is not there. */
  async fillNewMeeting({ title, endTime, agenda }: NewMeeting): Promise<void> {
    await this.title.or(this.newMeetingButton).first().waitFor()
    if (!(await this.title.isVisible())) await this.newMeetingButton.click()
    await this.title.fill(title)
    if (endTime !== undefined) await this.endTime.fill(endTime)
    if (agenda !== undefined) await this.agenda.fill(agenda)
  }

  /** Creates a meeting and waits for Prepare; answers its docId. */
  async create(wanted: NewMeeting): Promise<string> {
    await this.fillNewMeeting(wanted)
    await this.createButton.click()
    await this.page.waitForURL(/#\/m\/[^/]+\/prepare$/)
    return this.openDocId()
  }

  /** Opens the demonstration and waits for Prepare; answers its docId. */
  async openDemo(): Promise<string> {
    await this.demoButton.click()
    await this.page.waitForURL(/#\/m\/[^/]+\/prepare$/)
    return this.openDocId()
  }

  meeting(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name: title, exact: true }) })
  }

  async open(title: string): Promise<void> {
    await this.meeting(title).getByRole('link', { name: title, exact: true }).click()
  }

  template(name: string): Locator {
    return this.page.getByRole('group', { name: 'Partir d’un modèle' }).getByRole('button', { name, exact: true })
  }

  /** Presses one of the acts of a meeting's line. */
  async act(title: string, act: string): Promise<void> {
    await this.meeting(title)
      .first()
      .getByRole('button', { name: `Autres gestes pour « ${title} »` })
      .click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }

  async duplicate(title: string): Promise<void> {
    await this.act(title, 'Dupliquer')
  }

  async moveToBin(title: string): Promise<void> {
    await this.act(title, 'Mettre à la corbeille')
  }

  /** Types another name where the name is, and leaves it with a key. */
  async rename(title: string, wanted: string, key: 'Enter' | 'Escape' = 'Enter'): Promise<void> {
    await this.act(title, 'Renommer')
    const field = this.page.getByRole('textbox', { name: `Nouveau nom de « ${title} »` })
    await field.fill(wanted)
    await field.press(key)
  }

  /** Starts a rehearsal and waits for its console; answers its docId. */
  async rehearse(): Promise<string> {
    await this.page.getByRole('button', { name: 'Répéter sans laisser de trace' }).click()
    await this.page.waitForURL(/#\/m\/[^/]+\/conduct$/)
    return this.openDocId()
  }

  async restoreFromBin(title: string): Promise<void> {
    await this.page.getByText('Corbeille (').click()
    await this.page.getByRole('button', { name: `Rendre « ${title} »` }).click()
  }

  async importFile(file: { name: string; mimeType: string; buffer: Buffer } | string): Promise<void> {
    await this.fileInput.setInputFiles(file)
  }

  openDocId(): string {
    return /#\/m\/([^/]+)/.exec(this.page.url())?.[1] ?? ''
  }
}
