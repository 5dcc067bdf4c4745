/** « Du brouillon à l’archive »: the way of finalised minutes, in Finaliser, in French. */
import type { Locator, Page } from '@playwright/test'

export type StageName = 'Relu' | 'Diffusé comme projet' | 'Approuvé' | 'Signé' | 'Archivé'
export interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

export class LifePage {
  readonly page: Page
  readonly panel: Locator
  readonly refusal: Locator
  readonly approval: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('region', { name: 'Du brouillon à l’archive' })
    this.refusal = this.panel.getByRole('alert')
    this.approval = this.panel.getByRole('form', { name: 'Noter ce qu’a dit la séance' })
  }

  stage(name: StageName): Locator {
    return this.panel.locator('ol > li').filter({ has: this.page.getByText(new RegExp(`^${name} –`)) })
  }

  fold(name: string | RegExp): Locator {
    return this.panel.locator('details').filter({ has: this.page.locator('summary', { hasText: name }) })
  }

  async unfold(name: string | RegExp): Promise<Locator> {
    const fold = this.fold(name).last()
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
    return fold
  }

  async review(as: 'Relu par qui anime' | 'Relu par qui écrit'): Promise<void> {
    await this.panel.getByRole('form', { name: as }).getByRole('button', { name: 'C’est relu' }).click()
  }

  async circulate(to: string): Promise<void> {
    await this.panel.getByLabel('À qui').fill(to)
    await this.panel.getByRole('button', { name: 'Figer et noter la diffusion' }).click()
  }

  async remark(passage: string, author: string, text: string): Promise<void> {
    const form = (await this.unfold(/^Remarques/)).getByRole('form', { name: 'Noter une remarque' })
    await form.getByLabel('Sur quel passage').selectOption({ label: passage })
    await form.getByLabel('De qui').fill(author)
    await form.getByLabel('La remarque').fill(text)
    await form.getByRole('button', { name: 'Noter une remarque' }).click()
  }

  /** Selects words in the preview, as a mouse does, and points the new remark at them. */
  async pointAt(words: string): Promise<void> {
    const passage = this.page.getByRole('region', { name: 'Aperçu' }).getByText(words)
    await passage.evaluate((element) => document.getSelection()?.selectAllChildren(element))
    const form = await this.unfold(/^Remarques/)
    await form.getByRole('button', { name: 'Le passage sélectionné dans l’aperçu' }).click()
  }

  /** What the approval is asked to correct, once it is with corrections. */
  async corrections(): Promise<Locator> {
    await this.approval.getByLabel('approuvé avec des corrections').check()
    return this.approval.getByLabel('Les corrections approuvées')
  }

  async approve(on: string, corrections = ''): Promise<void> {
    const form = this.approval
    await form.getByLabel('Séance du').fill(on)
    if (corrections !== '') await (await this.corrections()).fill(corrections)
    await form.getByRole('button', { name: 'Noter', exact: true }).click()
  }

  /** The signing of one person, opened. */
  async sign(who: string, way: 'Sur papier' | 'À l’écran' | 'Numériquement'): Promise<Locator> {
    await this.panel.getByRole('button', { name: new RegExp(`^Signer : ${who}`) }).click()
    const ways = this.panel.getByRole('region', { name: new RegExp(`^Signer : ${who}`) })
    await ways.getByRole('radio', { name: way }).check()
    return ways
  }

  async signOnPaper(who: string, scan: GivenFile): Promise<void> {
    const ways = await this.sign(who, 'Sur papier')
    const chooser = this.page.waitForEvent('filechooser')
    await ways.getByRole('button', { name: 'Joindre le papier signé…' }).click()
    await (await chooser).setFiles(scan)
  }

  async stepBack(to: string, reason: string): Promise<void> {
    const form = (await this.unfold('Revenir en arrière')).getByRole('form')
    await form.getByLabel('Jusqu’où').selectOption({ label: to })
    await form.getByLabel('Pourquoi').fill(reason)
    await form.getByRole('button', { name: 'Revenir en arrière' }).click()
  }
}
