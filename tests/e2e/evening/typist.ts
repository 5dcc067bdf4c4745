/**
 * The secretary at Écrire: types an item's text with the keys and the tools a person has, block after block. What
 * comes out must be the script's own text, node for node.
 */
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Editor } from '@tiptap/core'
import type { TextMark, TextNode } from '#shared/contract/meeting.ts'
import { PensPage } from '../pages/pens.ts'

const markKeys: Record<string, string> = {
  bold: 'ControlOrMeta+b',
  italic: 'ControlOrMeta+i',
  underline: 'ControlOrMeta+u',
  highlight: 'ControlOrMeta+Shift+h',
  strike: 'ControlOrMeta+Shift+s',
  code: 'ControlOrMeta+e',
}

/** tiptap leaves its editor on the element one writes in. */
type Written = HTMLElement & { editor: Editor }

/** Answers quickly when the editor has caught up already. */
const soon = { intervals: [10, 20, 40, 100], timeout: 30_000 }

const filesFolder = join(import.meta.dirname, '../../factories/files')

function childrenOf(node: TextNode | undefined): TextNode[] {
  return node?.content ?? []
}

function lengthOf(nodes: readonly TextNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.text?.length ?? 1), 0)
}

function isLink(mark: TextMark): boolean {
  return mark.type === 'link'
}

export class Typist {
  readonly page: Page
  readonly text: Locator
  readonly tools: Locator
  readonly conclusion: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('textbox', { name: /^Texte du point/ })
    this.tools = page.getByRole('toolbar', { name: 'Mise en forme' })
    this.conclusion = page.getByRole('textbox', { name: 'Conclusion' })
  }

  editorOf(title: string): Locator {
    return this.page.getByRole('textbox', { name: `Texte du point « ${title} »`, exact: true })
  }

  /** Follows the session to an item, by the offer above the text when it is elsewhere. */
  async rejoin(title: string): Promise<void> {
    return this.#inTurn(async () => {
      // Pressed before this window knows of the item, the key would go back to the one before.
      await expect(new PensPage(this.page).strip).toContainText(title, { timeout: soon.timeout })
      if (!(await this.editorOf(title).isVisible())) await this.page.keyboard.press('ControlOrMeta+j')
      await this.editorOf(title).click()
    })
  }

  /** A command of the line, in the middle of what is being written: the next block goes on at the same caret. */
  async say(words: string): Promise<void> {
    return this.#inTurn(() => new PensPage(this.page).command(words))
  }

  #hand: Promise<void> = Promise.resolve()

  /** There is one keyboard, and one hand on it. */
  async #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#hand.then(act)
    this.#hand = done.catch(() => undefined)
    return done
  }

  /** Types these blocks one under the other, from the caret on. */
  async type(blocks: readonly TextNode[], after: TextNode | null = null): Promise<void> {
    let before = after
    for (const block of blocks) {
      const above = before
      // oxlint-disable-next-line no-await-in-loop -- a hand writes one thing after the other
      await this.#inTurn(async () => {
        await this.#under(above)
        await this.#block(block)
      })
      before = block
    }
  }

  async conclude(words: string): Promise<void> {
    await this.conclusion.fill(words)
    await this.conclusion.press('Enter')
  }

  async #keys(...keys: string[]): Promise<void> {
    for (const key of keys) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await this.page.keyboard.press(key)
    }
  }

  /** Goes to an empty line under what was just written. */
  async #under(before: TextNode | null): Promise<void> {
    switch (before?.type) {
      case undefined:
      // The tools that make these leave an empty line under them.
      case 'image':
      case 'horizontalRule':
        return
      case 'bulletList':
      case 'orderedList':
      case 'taskList':
      case 'blockquote':
        // An empty line of a list or a quotation leaves it.
        return this.#keys('Enter', 'Enter')
      case 'table':
        // Past the table, then a line of its own there.
        await this.#goToEnd('ArrowDown')
        return this.#keys('Enter')
      default:
        return this.#keys('Enter')
    }
  }

  async #block(block: TextNode): Promise<void> {
    const content = childrenOf(block)
    switch (block.type) {
      case 'heading':
        await this.page.keyboard.type(`${'#'.repeat(Number(block.attrs?.['level']))} `)
        return this.#line(content)
      case 'bulletList':
        await this.page.keyboard.type('- ')
        return this.#items(content)
      case 'orderedList':
        await this.page.keyboard.type('1. ')
        return this.#items(content)
      case 'taskList':
        await this.page.keyboard.type('[ ] ')
        return this.#tasks(content)
      case 'blockquote':
        await this.page.keyboard.type('> ')
        return this.#lines(content)
      case 'horizontalRule':
        return this.page.keyboard.type('---')
      case 'table':
        return this.#table(block)
      case 'image':
        return this.#image(block)
      default:
        return this.#line(content)
    }
  }

  async #lines(paragraphs: readonly TextNode[]): Promise<void> {
    for (const [place, paragraph] of paragraphs.entries()) {
      // oxlint-disable no-await-in-loop
      if (place > 0) await this.#keys('Enter')
      await this.#line(childrenOf(paragraph))
      // oxlint-enable no-await-in-loop
    }
  }

  async #items(items: readonly TextNode[]): Promise<void> {
    for (const [place, item] of items.entries()) {
      // oxlint-disable no-await-in-loop
      if (place > 0) await this.#keys('Enter')
      const [paragraph, nested] = childrenOf(item)
      await this.#line(childrenOf(paragraph))
      if (nested !== undefined) {
        await this.#keys('Enter', 'Tab')
        await this.#items(childrenOf(nested))
        // Back to the outer list, where `under` or the next item goes on.
        if (place < items.length - 1) await this.#keys('Enter', 'Shift+Tab')
        else await this.#keys('Enter')
        if (place < items.length - 1) {
          const next = items[place + 1]
          await this.#line(childrenOf(childrenOf(next)[0]))
          await this.#items(items.slice(place + 2))
          return
        }
      }
      // oxlint-enable no-await-in-loop
    }
  }

  async #tasks(tasks: readonly TextNode[]): Promise<void> {
    for (const [place, task] of tasks.entries()) {
      // oxlint-disable no-await-in-loop
      if (place > 0) await this.#keys('Enter')
      await this.#lines(childrenOf(task))
      if (task.attrs?.['checked'] === true) {
        await this.text.getByRole('checkbox').nth(place).check()
        await this.text.focus()
      }
      // oxlint-enable no-await-in-loop
    }
  }

  /** A line of text with its marks; a link is put on words already there, as one does. */
  async #line(pieces: readonly TextNode[]): Promise<void> {
    for (const piece of pieces) {
      // oxlint-disable no-await-in-loop
      if (piece.type === 'hardBreak') await this.#keys('Shift+Enter')
      else {
        const keys = (piece.marks ?? []).filter((mark) => !isLink(mark)).map((mark) => markKeys[mark.type] ?? '')
        await this.#keys(...keys)
        await this.page.keyboard.insertText(piece.text ?? '')
        await this.#keys(...keys)
      }
      // oxlint-enable no-await-in-loop
    }
    const linked = pieces.findIndex((piece) => (piece.marks ?? []).some(isLink))
    if (linked !== -1) await this.#link(pieces, linked)
  }

  async #link(pieces: readonly TextNode[], place: number): Promise<void> {
    const href = (pieces[place]?.marks ?? []).find(isLink)?.attrs?.['href']
    await this.#keys(...Array.from({ length: lengthOf(pieces.slice(place + 1)) }, () => 'ArrowLeft'))
    await this.#keys(...Array.from({ length: lengthOf(pieces.slice(place, place + 1)) }, () => 'Shift+ArrowLeft'))
    await expect.poll(() => this.#selectedWords(), soon).toBe(pieces[place]?.text)
    await this.#keys('ControlOrMeta+k')
    await this.page.getByRole('textbox', { name: 'Adresse du lien' }).fill(String(href))
    await this.#keys('Enter')
    await expect(this.text).toBeFocused()
    await this.#goToEnd('ControlOrMeta+End')
  }

  /** What the editor holds for selected: it hears of the browser's own selection a little after the keys. */
  async #selectedWords(): Promise<string> {
    return this.text.evaluate((field) => {
      const { doc, selection } = (field as Written).editor.state
      return doc.textBetween(selection.from, selection.to)
    })
  }

  /**
   * Brings the caret to the end of the text by a key the browser handles itself. An editor that has just got the focus
   * puts the caret back once, 20 ms later (prosemirror-view), so the key is pressed until it has worked.
   */
  async #goToEnd(key: string): Promise<void> {
    const isAtEnd = async (): Promise<boolean> =>
      this.text.evaluate((field) => {
        const { doc, selection } = (field as Written).editor.state
        return selection.empty && selection.to >= doc.content.size - 1
      })
    await expect(async () => {
      await this.page.keyboard.press(key)
      await expect.poll(isAtEnd, { ...soon, timeout: 500 }).toBe(true)
    }).toPass({ intervals: [0], timeout: 30_000 })
  }

  /** By the tool, cell after cell; one with merged cells comes from elsewhere and is pasted. */
  async #table(table: TextNode): Promise<void> {
    const rows = childrenOf(table)
    const width = childrenOf(rows[0]).length
    const isMerged = rows.some((row) => childrenOf(row).some((cell) => Number(cell.attrs?.['colspan']) > 1))
    if (isMerged) {
      await this.#paste(tableHtml(rows))
      return
    }
    await this.tools.getByRole('button', { name: 'Tableau', exact: true }).click()
    // oxlint-disable no-await-in-loop
    for (let columns = 3; columns < width; columns += 1) {
      await this.tools.getByRole('button', { name: '+ colonne' }).click()
    }
    for (let columns = 3; columns > width; columns -= 1) {
      await this.tools.getByRole('button', { name: '− colonne' }).click()
    }
    for (let lines = 3; lines > rows.length; lines -= 1) {
      await this.tools.getByRole('button', { name: '− ligne' }).click()
    }
    await expect(this.text).toBeFocused()
    for (const [place, cell] of rows.flatMap(childrenOf).entries()) {
      // The last cell's Tab makes a new row.
      if (place > 0) await this.#keys('Tab')
      await this.#lines(childrenOf(cell))
    }
    // oxlint-enable no-await-in-loop
  }

  async #paste(html: string): Promise<void> {
    await this.text.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', pasted)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
  }

  async #image(image: TextNode): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.tools.getByRole('button', { name: 'Image', exact: true }).click()
    await (await chooser).setFiles(join(filesFolder, String(image.attrs?.['name'])))
    const picture = this.text.locator('img[data-sha256]')
    await picture.click()
    await this.tools.getByRole('button', { name: 'Description' }).click()
    await this.page.getByRole('textbox', { name: 'Description de l’image' }).fill(String(image.attrs?.['alt']))
    await this.#keys('Enter')
    await expect(picture).toHaveAttribute('alt', String(image.attrs?.['alt']))
    await expect(this.text).toBeFocused()
    await this.#keys('ArrowRight')
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function tableHtml(rows: readonly TextNode[]): string {
  const wordsHtml = ({ text = '', marks = [] }: TextNode): string =>
    marks.some(({ type }) => type === 'bold') ? `<strong>${escaped(text)}</strong>` : escaped(text)
  const cellHtml = (cell: TextNode): string => {
    const tag = cell.type === 'tableHeader' ? 'th' : 'td'
    const words = childrenOf(cell).map((line) => `<p>${childrenOf(line).map(wordsHtml).join('')}</p>`)
    return `<${tag} colspan="${Number(cell.attrs?.['colspan'])}">${words.join('')}</${tag}>`
  }
  return `<table>${rows.map((row) => `<tr>${childrenOf(row).map(cellHtml).join('')}</tr>`).join('')}</table>`
}
