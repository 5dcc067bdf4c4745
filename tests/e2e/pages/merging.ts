/** A copy of the meeting dropped on its screens, and what is said of it, in French. */
import type { Locator, Page } from '@playwright/test'

export class MergingPage {
  readonly page: Page
  readonly button: Locator
  readonly list: Locator
  readonly lines: Locator

  constructor(page: Page) {
    this.page = page
    this.button = page.getByRole('banner').getByRole('button', { name: 'Copies réunies' })
    this.list = page.getByRole('dialog', { name: 'Copies réunies' })
    this.lines = this.list.getByRole('listitem')
  }

  /** Lets a file fall on something of the page, as from a stick's window. */
  async drop(on: Locator, name: string, bytes: Buffer): Promise<void> {
    await on.evaluate(
      (target, given) => {
        const data = new DataTransfer()
        const content = Uint8Array.from(atob(given.base64), (letter) => letter.codePointAt(0) ?? 0)
        data.items.add(new File([content], given.name))
        for (const kind of ['dragover', 'drop']) {
          target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }))
        }
      },
      { name, base64: bytes.toString('base64') },
    )
  }

  async see(): Promise<void> {
    await this.page.getByRole('button', { name: 'Voir ce qui vient d’où' }).click()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.list.waitFor({ state: 'hidden' })
  }
}
