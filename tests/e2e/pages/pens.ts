/** What the pens have on every screen: the strip, the line of commands, the wall's controls, the remote, in French. */
import type { Locator, Page } from '@playwright/test'

export class PensPage {
  readonly page: Page
  readonly strip: Locator
  readonly line: Locator
  readonly choices: Locator
  readonly said: Locator
  readonly foldButton: Locator
  readonly unfoldButton: Locator
  readonly wall: Locator
  readonly documents: Locator
  readonly message: Locator
  readonly nextPage: Locator
  readonly remote: Locator
  readonly curtain: Locator

  constructor(page: Page) {
    this.page = page
    this.strip = page.getByRole('region', { name: 'La séance en une ligne' })
    this.line = page.getByRole('combobox', { name: 'Commande' })
    this.choices = page.getByRole('listbox', { name: 'Commande' }).getByRole('option')
    this.said = page.getByRole('search', { name: 'La ligne de commande' }).getByRole('status')
    this.foldButton = page.getByRole('button', { name: 'Replier la bande' })
    this.unfoldButton = page.getByRole('button', { name: 'Déplier la bande' })
    this.wall = page.getByRole('region', { name: 'L’écran de la salle' })
    this.documents = this.wall.getByRole('list', { name: 'Documents' }).getByRole('listitem')
    this.nextPage = this.wall.getByRole('button', { name: 'Page suivante' })
    this.message = page.getByRole('textbox', { name: 'Message à la salle' })
    this.remote = page.getByRole('region', { name: 'Télécommande' })
    this.curtain = page.getByRole('dialog', { name: 'Cet ordinateur est verrouillé' })
  }

  /** The prefix, wherever one is typing. */
  async openLine(): Promise<void> {
    await this.page.keyboard.press('Control+;')
    await this.line.waitFor()
  }

  /** A whole command: the prefix, its words, Enter. */
  async command(words: string): Promise<void> {
    await this.openLine()
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
    await this.line.waitFor({ state: 'hidden' })
  }

  async openWallControls(): Promise<void> {
    await this.wall.getByRole('button', { name: 'L’écran de la salle' }).click()
  }

  async openRemote(): Promise<void> {
    await this.openWallControls()
    await this.wall.getByRole('button', { name: 'Télécommande' }).click()
  }

  /** Teaches one button by the key the remote sends for it. */
  async teach(button: 'Suivant' | 'Précédent' | 'Écran noir' | 'Démarrer, arrêter', key: string): Promise<void> {
    await this.remote.getByRole('button', { name: `Apprendre ${button}` }).click()
    await this.page.keyboard.press(key)
    await this.remote.getByRole('button', { name: `Apprendre ${button}` }).waitFor()
  }

  /** A file dragged from a stick onto the page. */
  async drop(file: { name: string; type: string; base64: string }): Promise<void> {
    await this.page.evaluate(({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], name, { type }))
      const event = { bubbles: true, cancelable: true, dataTransfer }
      document.body.dispatchEvent(new DragEvent('dragover', event))
      document.body.dispatchEvent(new DragEvent('drop', event))
    }, file)
  }
}
