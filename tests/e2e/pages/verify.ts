/** « Vérifier un compte rendu »: files chosen or dropped, and what is said of each. */
import type { Locator, Page } from '@playwright/test'

export class VerifyPage {
  readonly page: Page
  readonly chooseButton: Locator
  readonly fileInput: Locator
  /** What a screen reader hears of the latest. */
  readonly said: Locator

  constructor(page: Page) {
    this.page = page
    this.chooseButton = page.getByRole('button', { name: 'Choisir un fichier' })
    this.fileInput = page.locator('input[type="file"]')
    this.said = page.locator('output')
  }

  resultOf(name: string): Locator {
    return this.page.getByRole('article', { name: `Résultat pour ${name}` })
  }

  async choose(name: string, bytes: Uint8Array): Promise<void> {
    // The screen one comes from may take files as well.
    await this.chooseButton.waitFor()
    await this.fileInput.setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
  }

  /** Drops a file anywhere on the page, as from a file manager. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([content, named]) => {
        const transfer = new DataTransfer()
        const binary = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([binary], named, { type: 'application/pdf' }))
        return transfer
      },
      [Buffer.from(bytes).toString('base64'), name] as const,
    )
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }
}
