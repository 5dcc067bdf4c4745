/** What surrounds every screen: the meeting's header, announcements, settings, the list of keys. */
import type { Locator, Page } from '@playwright/test'

export type Verb = 'Préparer' | 'Animer' | 'Écrire' | 'Finaliser'

export class AppPage {
  readonly page: Page
  readonly heading: Locator
  readonly verbs: Locator
  readonly homeLink: Locator
  readonly projectLink: Locator
  readonly undoButton: Locator
  readonly badge: Locator
  /** The word of a closed room's button where only its name has room. */
  readonly roomWord: Locator
  readonly announcements: Locator
  readonly settingsButton: Locator
  readonly languageChoice: Locator
  readonly themeChoice: Locator
  readonly keyList: Locator
  readonly roomSeesQuestion: Locator
  readonly hiddenUntilKnown: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.verbs = page.getByRole('banner').getByRole('navigation')
    this.homeLink = page.getByRole('banner').getByRole('link', { name: /^(?:Accueil|Home)$/ })
    this.projectLink = this.verbs.getByRole('link', { name: /^(?:Projeter|Project)$/ })
    this.undoButton = page.getByRole('banner').getByRole('button', { name: /annuler|undo/i })
    this.badge = page.getByRole('banner').locator('[data-saved]')
    this.roomWord = page.locator('[data-room]').getByText('Salle', { exact: true })
    this.announcements = page.locator('[data-announcements]')
    this.settingsButton = page.getByRole('button', { name: /^(?:Réglages de la page|Page settings)$/ })
    this.languageChoice = page.getByRole('combobox', { name: /^(?:Langue|Language)$/ })
    this.themeChoice = page.getByRole('combobox', { name: /^(?:Couleurs|Colours)$/ })
    this.roomSeesQuestion = page.getByRole('region', { name: 'Que voit la salle ?' })
    this.hiddenUntilKnown = page.locator('[data-private]', {
      hasText: 'Caché tant que nul n’a dit ce que voit la salle',
    })
    this.keyList = page.getByRole('dialog', { name: /^(?:Les touches|Keys)$/ })
  }

  async goTo(verb: Verb): Promise<void> {
    await this.verbs.getByRole('link', { name: verb }).click()
    // What stood there before is gone.
    await this.verbs.locator('[aria-current=page]', { hasText: verb }).waitFor()
  }

  async goHome(): Promise<void> {
    await this.homeLink.click()
    await this.homeLink.waitFor({ state: 'hidden' })
  }

  /** Opens the projection and says what the room sees, the projection alone unless told otherwise; answers its page. */
  async project(sees: 'Cette image seule' | 'Tout l’ordinateur' | 'Rien' = 'Cette image seule'): Promise<Page> {
    const opened = this.page.context().waitForEvent('page')
    await this.projectLink.click()
    await this.roomSees(sees)
    return opened
  }

  /** Shows what is hidden until somebody says what the room sees; all of it, on every screen of this computer. */
  async showPrivate(): Promise<void> {
    await this.hiddenUntilKnown.first().getByRole('button', { name: 'Montrer' }).click()
  }

  async roomSees(answer: string): Promise<void> {
    await this.roomSeesQuestion.getByRole('button', { name: answer }).click()
  }

  async undo(): Promise<void> {
    await this.undoButton.click()
  }

  async chooseLanguage(language: 'fr' | 'en'): Promise<void> {
    await this.settingsButton.click()
    await this.languageChoice.selectOption(language)
    await this.page.keyboard.press('Escape')
  }

  async chooseTheme(theme: 'auto' | 'light' | 'dark'): Promise<void> {
    await this.settingsButton.click()
    await this.themeChoice.selectOption(theme)
    await this.page.keyboard.press('Escape')
  }

  announcement(words: string | RegExp): Locator {
    return this.announcements.getByText(words)
  }
}
