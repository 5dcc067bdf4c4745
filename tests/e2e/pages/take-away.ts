/** Emporter, wherever it is offered, in French. */
import type { Locator, Page } from '@playwright/test'

export class TakeAwayPage {
  readonly page: Page
  readonly openButton: Locator
  readonly panel: Locator
  readonly sticks: Locator
  readonly withNotes: Locator

  constructor(page: Page) {
    this.page = page
    this.openButton = page.getByRole('button', { name: 'Emporter sur une clé' })
    this.panel = page.getByRole('region', { name: 'Emporter', exact: true })
    this.sticks = this.panel.getByRole('radio')
    this.withNotes = this.panel.getByRole('checkbox', { name: /^Avec mes notes privées/ })
  }

  async open(): Promise<void> {
    await this.openButton.click()
  }

  async copyTo(stick: string): Promise<void> {
    await this.panel.getByRole('button', { name: new RegExp(`^Emporter sur ${stick}`) }).click()
  }

  /** Without a stick: both files by hand. */
  async make(file: 'La réunion (.tablee)' | 'Le projet de compte rendu (PDF)'): Promise<void> {
    await this.panel.getByRole('button', { name: file }).click()
  }
}
