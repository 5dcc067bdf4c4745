import type { Locator, Page } from '@playwright/test'

/** The page a participant holds, in French. */
export class PhonePage {
  readonly page: Page
  readonly code: Locator
  readonly name: Locator
  readonly participate: Locator
  readonly alert: Locator
  readonly speak: Locator
  readonly withdraw: Locator
  readonly place: Locator
  readonly item: Locator
  readonly time: Locator
  readonly waiting: Locator
  readonly cut: Locator
  readonly live: Locator
  readonly language: Locator
  readonly root: Locator

  constructor(page: Page) {
    this.page = page
    this.code = page.getByLabel(/code affiché|code de projection/)
    this.name = page.getByLabel('Votre prénom ou votre numéro de carte')
    this.participate = page.getByRole('button', { name: 'Je participe' })
    this.alert = page.getByRole('alert').filter({ hasText: /\S/ })
    this.speak = page.getByRole('button', { name: 'Je veux parler' })
    this.withdraw = page.getByRole('button', { name: 'Je retire ma demande' })
    this.place = page.getByRole('region', { name: 'Votre place' })
    this.item = page.locator('.item')
    this.time = page.locator('.time')
    this.waiting = page.locator('.waiting')
    this.cut = page.locator('.cut')
    this.live = page.getByRole('main').locator('output.hidden')
    this.language = page.getByRole('combobox', { name: /Langue|Language|اللغة/ })
    this.root = page.locator('html')
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name })
  }

  /** What is folded away under its title. */
  async unfold(title: string): Promise<void> {
    await this.page.locator('summary', { hasText: title }).click()
  }

  async open(origin: string, hash = ''): Promise<void> {
    await this.page.goto(`${origin}/${hash}`)
    await this.page.getByRole('main').waitFor()
  }

  async enter(code: string, name: string): Promise<void> {
    await this.code.fill(code)
    await this.name.fill(name)
    await this.participate.click()
  }

  async chooseLanguage(name: string): Promise<void> {
    await this.language.selectOption({ label: name })
  }

  /** How much wider the page is than its screen, px; 0 when nothing has to be scrolled sideways. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  }

  /** Of what can be pressed and is seen: its name, and its smaller side, px. */
  async smallTargets(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('button, summary, select, input, textarea')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        return height > 0 && Math.min(width, height) < 47.5 ? [(element.textContent ?? '').slice(0, 40)] : []
      }),
    )
  }
}
