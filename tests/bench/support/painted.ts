/** When something was painted on a page, on the clock all pages of this computer share. */
import type { Page } from '@playwright/test'

interface Painted {
  /** UTC ms with fractions. */
  at: number
  /** What stood there then. */
  text: string
}

/** Notes what an element says in the task after each frame that followed a change in it. Runs in the page. */
function watchPaints(selector: string): void {
  const known = (window as unknown as { forgetPaints?: () => void }).forgetPaints
  if (known !== undefined) return known()
  const painted: { at: number; text: string }[] = []
  const keys: number[] = []
  const forgetPaints = (): void => {
    painted.length = 0
    keys.length = 0
  }
  Object.assign(window, { painted, keysAt: keys, forgetPaints })
  window.addEventListener('keydown', (event) => keys.push(performance.timeOrigin + event.timeStamp), true)
  let isAsked = false
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    isAsked = false
    painted.push({
      at: performance.timeOrigin + performance.now(),
      text: document.querySelector(selector)?.textContent ?? '',
    })
  })
  port1.start()
  new MutationObserver(() => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => port2.postMessage(0))
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

export async function watchPage(page: Page, selector: string): Promise<void> {
  await page.evaluate(watchPaints, selector)
}

/** Waits until it was painted with these words; answers when, UTC ms. */
export async function paintedWith(page: Page, words: string): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => (window as unknown as { painted: Painted[] }).painted.find(({ text }) => text.includes(wanted))?.at,
    words,
  )
  return Number(await found.jsonValue())
}

export async function paintsOf(page: Page): Promise<Painted[]> {
  return page.evaluate(() => (window as unknown as { painted: Painted[] }).painted)
}

/** Instants of the keys pressed, by their own timestamps. */
export async function keysOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { keysAt: number[] }).keysAt)
}
