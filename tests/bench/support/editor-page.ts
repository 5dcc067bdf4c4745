/** What is done and measured the same way in our Écrire screen and in the bare editor. */
import type { Page } from '@playwright/test'

/**
 * Notes when the editor holds its text and can be written in, in the task after the frame that shows it. Runs in the
 * page, before its scripts. @param characters the least the text must have
 */
export function watchForEditor(characters: number): void {
  const look = (): void => {
    const editor = document.querySelector('[contenteditable="true"]')
    if (editor === null || (editor.textContent?.length ?? 0) < characters) {
      requestAnimationFrame(look)
      return
    }
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      document.documentElement.dataset['usableAfter'] = String(performance.now())
    })
    port1.start()
    port2.postMessage(0)
  }
  requestAnimationFrame(look)
}

/** Milliseconds from the start of the navigation until the editor could be used. */
export async function usableAfter(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => document.documentElement.dataset['usableAfter'])
  return Number(await found.jsonValue())
}

/** Keeps, for each key pressed, the time from its timestamp to the task after the next frame. Runs in the page. */
export function watchKeys(): void {
  const times: number[] = []
  Object.assign(window, { keyTimes: times })
  window.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => times.push(performance.now() - event.timeStamp))
        port1.start()
        port2.postMessage(0)
      })
    },
    true,
  )
}

/** Puts the caret at the end of the paragraph in the middle of the editor's text. */
export async function caretToTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.locator('[contenteditable="true"] > p')
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  await page.keyboard.press('End')
}

const typed = 'le conseil demande que la liste soit relue avant le vote '
const warmUp = 15

/** Types so many keys at a steady pace; answers each one's time to paint, ms. The first ones are left out. */
export async function typeKeys(page: Page, keys: number, pace: number): Promise<number[]> {
  await page.evaluate(watchKeys)
  const before = await page.locator('[contenteditable="true"]').evaluate((editor) => editor.textContent?.length ?? 0)
  const begun = performance.now()
  for (let key = 0; key < keys + warmUp; key += 1) {
    await page.keyboard.press(typed[key % typed.length] ?? ' ')
    const wait = begun + (key + 1) * pace - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  const held = await page.locator('[contenteditable="true"]').evaluate((editor) => editor.textContent?.length ?? 0)
  if (held - before !== keys + warmUp) throw new Error(`${held - before} letters arrived of ${keys + warmUp}`)
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
  return times.slice(warmUp)
}
