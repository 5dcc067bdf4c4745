/** Finaliser: what is left to do, the editions, the files, the register, in French. */
import type { Download, Locator, Page } from '@playwright/test'

export type EditionName = 'Membres (complète)' | 'Publique' | 'Version simple'

export class FinalisePage {
  readonly page: Page
  readonly unfinished: Locator
  readonly troubles: Locator
  readonly named: Locator
  readonly preview: Locator
  readonly files: Locator
  readonly progress: Locator
  readonly cancelButton: Locator
  readonly saveLink: Locator
  readonly register: Locator
  readonly publishButton: Locator
  readonly confirmButton: Locator
  /** Of characters no font has. */
  readonly characters: Locator

  constructor(page: Page) {
    this.page = page
    this.unfinished = page.getByRole('region', { name: 'Ce qui reste à faire' })
    this.troubles = this.unfinished.getByRole('listitem')
    this.named = page.getByRole('region', { name: 'Noms dans la version publique' })
    this.preview = page.getByRole('region', { name: 'Aperçu' }).getByRole('article')
    this.files = page.getByRole('region', { name: 'Fichiers' })
    this.progress = this.files.getByRole('progressbar')
    this.cancelButton = this.files.getByRole('button', { name: 'Annuler' })
    this.saveLink = this.files.getByRole('link', { name: 'Enregistrer le fichier' })
    this.register = page.getByRole('region', { name: 'Registre' })
    this.publishButton = this.register.getByRole('button', { name: 'Finaliser et inscrire au registre' })
    this.characters = page.getByRole('region', { name: 'Caractères qui ne s’impriment pas' })
    this.confirmButton = this.register.getByRole('button', { name: 'Finaliser', exact: true })
  }

  async open(origin: string, docId: string): Promise<void> {
    await this.page.goto(`${origin}/#/m/${docId}/finalise`)
    await this.preview.waitFor()
  }

  trouble(words: string): Locator {
    return this.troubles.filter({ hasText: words })
  }

  /** Goes where it is mended. */
  async mend(words: string): Promise<void> {
    await this.trouble(words)
      .getByRole('link', { name: /^Compléter/ })
      .click()
  }

  /** Says what becomes of a point kept beside the subject. */
  async settle(
    point: string,
    destination: 'Prochain ordre du jour' | 'Action' | 'Répondu' | 'Sans suite',
  ): Promise<void> {
    await this.page
      .getByRole('group', { name: `Que devient « ${point} » ?` })
      .getByRole('button', { name: destination })
      .click()
  }

  async chooseEdition(name: EditionName): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Version' }).getByText(name, { exact: true }).click()
  }

  async make(
    file: 'Produire le PDF' | 'Texte (Markdown)' | 'Fichier .tablee' | 'Copier pour un courriel',
  ): Promise<void> {
    await this.files.getByRole('button', { name: file }).click()
  }

  async save(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.saveLink.click()
    return download
  }

  async publish(): Promise<void> {
    await this.publishButton.click()
    await this.confirmButton.click()
  }
}
