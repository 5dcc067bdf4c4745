/**
 * open.200p: a window that goes to the minutes of a 200-page meeting, from the start of the navigation to an editor
 * that holds its text and takes a letter. The meeting was opened in this browser before; the first time, when the
 * page has it all from the host, is said beside. Reference: a bare tiptap editor that opens the same item's text.
 */
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { wordsIn } from '#factories/text.ts'
import { serveBareEditor } from './support/bare-editor.ts'
import { openBrowser } from './support/browser.ts'
import { caretToTheMiddle, usableAfter, watchForEditor } from './support/editor-page.ts'
import { report, sayLoad, summary } from './support/measures.ts'
import { freePort, serve } from './support/served-host.ts'
import { storeLongMeeting } from './support/stored-meetings.ts'
import { withFolder } from './support/workplace.ts'

const runs = 9

/** Opens an address in a new window, and proves that its editor takes a letter. */
async function openOnce(browser: BrowserContext, address: string, characters: number): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript(watchForEditor, characters)
  await page.goto(address)
  const time = await usableAfter(page)
  await caretToTheMiddle(page)
  const editor = page.locator('[contenteditable="true"]')
  const length = async (): Promise<number> => (await editor.textContent())?.length ?? 0
  const before = await length()
  await page.keyboard.press('x')
  if ((await length()) !== before + 1) throw new Error('the editor took no letter')
  await page.keyboard.press('Backspace')
  await page.close()
  return time
}

await withFolder(async (workplace) => {
  const folder = join(workplace, 'data')
  const stored = await storeLongMeeting(folder, 200)
  console.log(`   200 pages: ${Math.round(stored.bytes / 1000)} kB in ${stored.structs} pieces`)
  const text = stored.texts[stored.itemId]
  if (text === undefined) throw new Error('the item has no text')
  const characters = wordsIn(text).length
  const bare = await serveBareEditor({ item: text })
  const host = await serve(folder, await freePort())
  const browser = await openBrowser(join(workplace, 'profile'))
  try {
    await (await browser.newPage()).goto(host.link)
    const address = `${host.origin}/#/m/${stored.docId}/minutes/${stored.itemId}`
    const first = await openOnce(browser, address, characters)
    await openOnce(browser, bare.urlOf('item'), characters)
    const own: number[] = []
    const reference: number[] = []
    for (let run = 0; run < runs; run += 1) {
      own.push(await openOnce(browser, address, characters))
      reference.push(await openOnce(browser, bare.urlOf('item'), characters))
    }
    console.log(`   the first time, from the host alone: ${Math.round(first)} ms`)
    console.log(`   bare editor with the item's text: ${summary(reference)}`)
    sayLoad()
    report('open.200p', 'ms', own, reference)
  } finally {
    await browser.close()
    await host.stop()
    await bare.stop()
  }
})
