/** axe-core on a page: the rules of WCAG that a program can check, and their best practices. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What another ground can change: colours. The rest is the same page. */
const colours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }

interface Fault {
  id: string
  help: string
  /** The elements as they stand in the page. */
  where: string[]
}

/** What axe finds in the page as it stands; our pages hold no frame. Loaded once in each document. */
async function faultsOf(page: Page, options: RunOptions): Promise<Fault[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source)
  return page.evaluate(
    async (chosen) => {
      const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
      const { violations } = await axe.run(chosen)
      return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }))
    },
    { resultTypes: ['violations'], ...options } satisfies RunOptions,
  )
}

/** Asserts that axe finds nothing on the page; names the rule and the elements when it does. */
export async function axe(page: Page): Promise<void> {
  expect(await faultsOf(page, {})).toEqual([])
}

/** Asserts that the page's colours can be read, where the rest of it was looked at on another ground. */
export async function axeColours(page: Page): Promise<void> {
  expect(await faultsOf(page, colours)).toEqual([])
}

/**
 * The same on a light ground, then its colours on a dark one.
 * @param ground the attribute of the root that says which
 */
export async function axeOnBothGrounds(page: Page, ground = 'data-mantine-color-scheme'): Promise<void> {
  await axe(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute(ground, 'dark')
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  await axeColours(page)
  await page.emulateMedia({ colorScheme: 'light' })
}
