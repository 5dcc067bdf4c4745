/** The details under a line of the agenda: "must be dealt with", the facilitator's note, the files. */
import type { Locator, Page } from '@playwright/test'

export class ItemDetails {
  readonly page: Page
  readonly opener: Locator
  readonly mustTreat: Locator
  readonly note: Locator
  readonly files: Locator
  readonly addButton: Locator
  readonly row: Locator

  constructor(page: Page, number: string) {
    this.page = page
    const title = page.getByRole('textbox', { name: `Titre du point ${number}`, exact: true })
    this.row = page.getByRole('list', { name: 'Ordre du jour' }).locator('> li').filter({ has: title })
    this.opener = page.getByRole('button', { name: `Détails du point ${number}`, exact: true })
    this.mustTreat = this.row.getByRole('checkbox', { name: 'À traiter ce soir' })
    this.note = this.row.getByRole('textbox', { name: 'Note d’animation' })
    this.files = this.row.getByRole('list', { name: `Fichiers du point ${number}` }).getByRole('listitem')
    this.addButton = this.row.getByRole('button', { name: 'Ajouter un fichier' })
  }

  async addFile(name: string, buffer: Buffer, mimeType = 'application/octet-stream'): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.addButton.click()
    await (await chooser).setFiles({ name, mimeType, buffer })
  }

  /** Lets go of a file over the line, wherever on it. */
  async drop(name: string, text: string): Promise<void> {
    await this.row.evaluate(
      (row, file) => {
        const data = new DataTransfer()
        data.items.add(new File([file.text], file.name))
        const event = { bubbles: true, cancelable: true, dataTransfer: data }
        row.dispatchEvent(new DragEvent('dragover', event))
        row.dispatchEvent(new DragEvent('drop', event))
      },
      { name, text },
    )
  }
}
