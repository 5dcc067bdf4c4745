/** The rarer half of Animer, in French: the agenda while it changes, what is opened beside an item, the floor by hand. */
import type { Locator, Page } from '@playwright/test'

export class ConductMorePage {
  readonly page: Page
  readonly addField: Locator
  readonly overflow: Locator
  readonly endNotice: Locator
  readonly parked: Locator
  readonly happened: Locator
  readonly entries: Locator
  readonly waiting: Locator
  readonly returnField: Locator

  constructor(page: Page) {
    this.page = page
    this.addField = page.getByRole('textbox', { name: 'Ajouter un point' })
    this.overflow = page.getByRole('region', { name: 'Ce point déborde : que fait-on ?' })
    this.endNotice = page.getByRole('region', { name: 'Fin de séance proche' })
    this.parked = page.getByRole('region', { name: 'Points à reprendre' })
    this.happened = page.getByRole('region', { name: 'Ce qui s’est passé' })
    this.entries = this.happened.getByRole('list', { name: 'Ce qui s’est passé' }).getByRole('listitem')
    this.waiting = page.getByRole('list', { name: 'Liste d’attente' }).getByRole('listitem')
    this.returnField = page.getByRole('textbox', { name: 'Retour' })
  }

  /** Keys pressed one after the other, where no field has the caret. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  grip(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`déplacer ${name}`) })
  }

  choice(name: string): Locator {
    return this.overflow.getByRole('button', { name })
  }

  async park(text: string, more: { author?: string; agreed?: boolean } = {}): Promise<void> {
    await this.parked.getByLabel('Ce qui a été dit').fill(text)
    if (more.author !== undefined) await this.parked.getByLabel('De qui').fill(more.author)
    if (more.agreed === true) await this.parked.getByLabel('D’accord pour l’écran').check()
    await this.parked.getByRole('button', { name: 'Garder ce point' }).click()
  }

  /** Corrects the hour of an entry of the journal. */
  async correct(what: RegExp, when: string): Promise<void> {
    await this.entries
      .filter({ hasText: what })
      .getByRole('button', { name: /corriger l’heure/ })
      .click()
    const field = this.happened.getByLabel(/^Heure réelle/)
    await field.fill(when)
    await field.press('Enter')
  }
}
