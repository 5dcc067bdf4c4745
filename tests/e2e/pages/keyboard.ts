/** A hand that has no mouse: what it presses, and how it gets anywhere. */
import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than this and nobody would get there. */
const mostStops = 60

export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  /** In place of what a field holds. */
  async replace(words: string): Promise<void> {
    await this.press('ControlOrMeta+a')
    await this.type(words)
  }

  /** Tab until it has the focus; says where Tab led when it never had it. */
  async reach(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(wanted).toBeVisible()
    const stops: string[] = []
    while (stops.length < mostStops) {
      if (await hasFocus(wanted)) return
      await this.press(key)
      stops.push(await this.#focused())
    }
    throw new Error(`${String(wanted)} is not reached by ${key}: ${stops.join(' → ')}`)
  }

  async activate(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.reach(wanted, key)
    await this.press('Enter')
  }

  async #focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: at } = document
      return `${at?.tagName.toLowerCase()} "${(at?.getAttribute('aria-label') ?? at?.textContent ?? '').slice(0, 40)}"`
    })
  }
}

/** Whether the focus is somewhere: Tab and screen readers go on from there. */
export async function focusIsKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement)
}
