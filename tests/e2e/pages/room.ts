/** The room on its own network: its button, its sheet, who asks to come in, and the way in from Home, in French. */
import type { Locator, Page } from '@playwright/test'

export class RoomPage {
  readonly page: Page
  readonly button: Locator
  readonly sheet: Locator
  readonly openButton: Locator
  readonly code: Locator
  readonly address: Locator
  readonly here: Locator
  readonly said: Locator
  readonly knock: Locator
  readonly badge: Locator
  readonly present: Locator
  readonly joinForm: Locator
  readonly firstName: Locator
  readonly fromPhones: Locator

  constructor(page: Page) {
    this.page = page
    this.button = page.locator('button[data-room]')
    this.sheet = page.getByRole('region', { name: 'La salle', exact: true })
    this.openButton = this.sheet.getByRole('button', { name: 'Ouvrir la salle' })
    this.code = this.sheet.getByRole('definition').nth(1)
    this.address = this.sheet.getByRole('definition').nth(0)
    this.here = this.sheet.getByRole('region', { name: 'Qui est là' }).getByRole('listitem')
    this.said = page.locator('[data-announcements]')
    this.knock = this.said.getByText(/demande à rejoindre/)
    this.badge = page.locator('[data-saved]')
    this.joinForm = page.getByRole('form', { name: 'Rejoindre une salle' })
    this.present = page.getByRole('region', { name: 'Qui écrit' })
    this.firstName = this.sheet.getByRole('region', { name: /^Nom à accepter/ })
    this.fromPhones = page.getByRole('region', { name: 'Des téléphones' })
  }

  async toggleSheet(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+G')
  }

  /** Asks from Home to be let in where another computer holds the room; what is null is left empty. */
  async askToJoin(asked: { address: string; code: string | null; name: string }): Promise<void> {
    const form = this.joinForm
    if (!(await form.isVisible())) await this.page.getByRole('button', { name: 'Rejoindre une salle' }).click()
    await form.getByRole('textbox', { name: 'Adresse' }).fill(asked.address)
    await form.getByRole('textbox', { name: 'Code' }).fill(asked.code ?? '')
    await form.getByRole('textbox', { name: 'Votre nom' }).fill(asked.name)
    await form.getByRole('button', { name: 'Demander à entrer' }).click()
  }

  /** The names over the others' carets in the text. */
  carets(): Locator {
    return this.page.locator('[data-name]')
  }
}
