/**
 * type.own.5p, type.own.200p: keystroke to paint in our Écrire screen, with the host, its log and the page's store
 * behind it, from the key's timestamp to the task after the next frame; 120 keys at 80 ms, in the middle of an item's
 * text. Reference: a bare tiptap editor with the same extensions and the same item's text, typed in alternation.
 * Beside: the whole meeting in one bare editor, and how soon the host answers that a letter is on its disk.
 */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { TextNode } from '#shared/contract/meeting.ts'
import { wordsIn } from '#factories/text.ts'
import { watchAcknowledgements } from './support/acknowledgements.ts'
import { serveBareEditor } from './support/bare-editor.ts'
import { openBrowser } from './support/browser.ts'
import { caretToTheMiddle, typeKeys, usableAfter, watchForEditor } from './support/editor-page.ts'
import { report, sayLoad, summary } from './support/measures.ts'
import { freePort, serve } from './support/served-host.ts'
import { storeLongMeeting, type LongMeeting } from './support/stored-meetings.ts'
import { withFolder } from './support/workplace.ts'

const keys = 120
const pace = 80
/** Ours and the bare one take turns, so that what else the computer does falls on both. */
const rounds = 2

async function ready(page: Page, address: string, characters: number): Promise<void> {
  await page.addInitScript(watchForEditor, characters)
  await page.goto(address)
  await usableAfter(page)
  await caretToTheMiddle(page)
}

/** Types in the window, which comes to the front for it. */
async function typeIn(page: Page): Promise<number[]> {
  await page.bringToFront()
  return typeKeys(page, keys, pace)
}

async function measure(workplace: string, pages: number): Promise<void> {
  const folder = join(workplace, `data-${pages}`)
  const stored: LongMeeting = await storeLongMeeting(folder, pages)
  const item = stored.texts[stored.itemId]
  if (item === undefined) throw new Error('the item has no text')
  const whole: TextNode = { type: 'doc', content: Object.values(stored.texts).flatMap((text) => text.content ?? []) }
  const bare = await serveBareEditor({ item, whole })
  const host = await serve(folder, await freePort())
  const browser = await openBrowser(join(workplace, `profile-${pages}`))
  try {
    await (await browser.newPage()).goto(host.link)
    const ours = await browser.newPage()
    await ours.addInitScript(watchAcknowledgements)
    const address = `${host.origin}/#/m/${stored.docId}/minutes/${stored.itemId}`
    await ready(ours, address, wordsIn(item).length)
    const theirs = await browser.newPage()
    await ready(theirs, bare.urlOf('item'), wordsIn(item).length)
    const own: number[] = []
    const reference: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      own.push(...(await typeIn(ours)))
      reference.push(...(await typeIn(theirs)))
    }
    const answers = await ours.evaluate(() => (window as unknown as { acknowledgements: number[] }).acknowledgements)
    console.log(`   ${pages} pages, ours: ${summary(own)}; bare editor, same item: ${summary(reference)}`)
    console.log(`   on the host's disk and answered, ${answers.length} updates: ${summary(answers)}`)
    if (pages > 5) {
      const all = await browser.newPage()
      await ready(all, bare.urlOf('whole'), wordsIn(whole).length)
      console.log(`   bare editor, all ${pages} pages in one: ${summary(await typeIn(all))}`)
    }
    sayLoad()
    report(`type.own.${pages}p`, 'ms', own, reference)
  } finally {
    await browser.close()
    await host.stop()
    await bare.stop()
  }
}

await withFolder(async (workplace) => {
  for (const pages of [5, 200]) await measure(workplace, pages)
})
