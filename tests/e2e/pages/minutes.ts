/** Écrire: the secretary's screen, in French. */
import type { Locator, Page } from '@playwright/test'

export class MinutesPage {
  readonly page: Page
  readonly items: Locator
  readonly title: Locator
  readonly text: Locator
  readonly tools: Locator
  readonly images: Locator
  readonly rejoinButton: Locator
  readonly beside: Locator
  readonly conclusion: Locator
  /** What is offered under the caret: the menu, names. */
  readonly offers: Locator
  readonly noteFold: Locator
  readonly note: Locator

  constructor(page: Page) {
    this.page = page
    this.items = page.getByRole('navigation', { name: 'Points de l’ordre du jour' })
    this.title = page.getByRole('main').getByRole('heading', { level: 2, name: /^\d[\d.]* ./ })
    this.text = page.getByRole('textbox', { name: /^Texte du point/ })
    this.tools = page.getByRole('toolbar', { name: 'Mise en forme' })
    this.images = this.text.locator('img[data-sha256]')
    this.rejoinButton = page.getByRole('button', { name: 'Rejoindre' })
    this.beside = page.getByRole('complementary', { name: 'Noté sur ce point' })
    this.offers = page.getByRole('listbox', { name: /^(?:Insérer ou noter|Noms)$/ }).getByRole('option')
    this.noteFold = page.getByRole('button', { name: /^Note hors compte rendu/ })
    this.note = page.getByRole('textbox', { name: 'Note hors compte rendu' })
    this.conclusion = page.getByRole('textbox', { name: 'Conclusion' })
  }

  async open(origin: string, docId: string, itemId = ''): Promise<void> {
    await this.page.goto(`${origin}/#/m/${docId}/minutes${itemId === '' ? '' : `/${itemId}`}`)
    await this.text.waitFor()
  }

  async show(title: string): Promise<void> {
    await this.items.getByRole('link', { name: title }).click()
    await this.page.getByRole('textbox', { name: `Texte du point « ${title} »` }).waitFor()
  }

  /** Types at the end of the text. */
  async type(words: string): Promise<void> {
    await this.text.click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(words)
  }

  /** A form beside the text: "Décision". */
  form(name: string): Locator {
    return this.beside.getByRole('form', { name })
  }

  tool(name: string): Locator {
    return this.tools.getByRole('button', { name, exact: true })
  }

  async choosePicture(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.tool('Image').click()
    await (await chooser).setFiles(file)
  }

  /** Hands files to the text as a paste or a drop does, with what the clipboard also says. */
  async hand(how: 'paste' | 'drop', files: { name: string; type: string; base64: string }[], html = ''): Promise<void> {
    await this.text.evaluate(
      (field, given) => {
        const data = new DataTransfer()
        for (const { name, type, base64 } of given.files) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
          data.items.add(new File([bytes], name, { type }))
        }
        if (given.html !== '') data.setData('text/html', given.html)
        const { left, top } = field.getBoundingClientRect()
        const common = { bubbles: true, cancelable: true }
        const event =
          given.how === 'paste'
            ? new ClipboardEvent('paste', { ...common, clipboardData: data })
            : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + 40, clientY: top + 20 })
        field.dispatchEvent(event)
      },
      { how, files, html },
    )
  }
}
