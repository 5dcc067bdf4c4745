/** « Effacer de cet ordinateur »: the question, on a line of Home or under Emporter, in French. */
import type { Locator, Page } from '@playwright/test'

export class EraseQuestion {
  readonly panel: Locator
  readonly heading: Locator
  readonly knows: Locator
  readonly eraseButton: Locator
  readonly cancelButton: Locator

  constructor(page: Page, title: string) {
    this.panel = page.getByRole('region', { name: `Effacer « ${title} » de cet ordinateur` })
    this.heading = this.panel.getByRole('heading', { level: 3 })
    this.knows = this.panel.getByRole('checkbox', { name: 'Je sais qu’aucune copie n’est connue' })
    this.eraseButton = this.panel.getByRole('button', { name: 'Effacer de cet ordinateur', exact: true })
    this.cancelButton = this.panel.getByRole('button', { name: 'Annuler' })
  }
}
