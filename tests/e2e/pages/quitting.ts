/** What the page asks a person who quits the desktop app, in French. */
import type { Locator, Page } from '@playwright/test'
import { TakeAwayPage } from './take-away.ts'

export class QuittingPage {
  readonly question: Locator
  readonly takeButton: Locator
  readonly leaveButton: Locator
  readonly stayButton: Locator
  readonly takeAway: TakeAwayPage

  constructor(page: Page) {
    this.question = page.getByRole('dialog', { name: 'Emporter la séance avant de quitter ?' })
    this.takeButton = this.question.getByRole('button', { name: 'Emporter', exact: true })
    this.leaveButton = this.question.getByRole('button', { name: 'Quitter' })
    this.stayButton = this.question.getByRole('button', { name: 'Annuler' })
    this.takeAway = new TakeAwayPage(page)
  }
}
