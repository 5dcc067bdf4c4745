/**
 * One state of a page in every size, theme and language, in out/screens/ as `<state>-<width>-<theme>-<language>.png`.
 * Those listed in `chosen` also go to docs/screens/. What can be told without eyes is
 * written beside a picture, under its name.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { AppPage } from '../e2e/pages/app.ts'

const root = join(import.meta.dirname, '../..')
export const picturesFolder = join(root, 'out/screens')
const chosenFolder = join(root, 'docs/screens')
mkdirSync(picturesFolder, { recursive: true })
mkdirSync(chosenFolder, { recursive: true })

const sizes = [
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const
const languages = ['fr', 'en'] as const
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** The pictures of docs/screens/, by their name there. */
const chosen: Record<string, string> = {
  'first-opening': 'first-opening-1366-light-fr',
  home: 'home-1366-light-fr',
  prepare: 'prepare-1366-light-fr',
  conduct: 'conduct-1366-light-fr',
  'conduct-1024-dark': 'conduct-1024-dark-fr',
  'conduct-vote': 'conduct-vote-1366-light-fr',
  overflow: 'conduct-overflow-1366-light-fr',
  minutes: 'minutes-1366-light-fr',
  'one-computer': 'one-computer-1366-light-fr',
  finalise: 'finalise-1366-light-fr',
  register: 'register-1366-light-fr',
  verify: 'verify-1366-light-fr',
  'phone-floor': 'phone-floor-390-light-fr',
  'phone-place-arabic': 'phone-place-390-dark-ar',
  'phone-remote': 'phone-remote-390-light-fr',
  'room-open': 'room-open-1366-light-fr',
  'wall-floor-1024': 'wall-floor-1024-light-fr',
  'wall-join': 'wall-join-1920-light-fr',
  'wall-result': 'wall-result-1920-light-fr',
}

/** Faces loaded, and two frames for what measures itself. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}

async function take(page: Page, name: string, isWhole = false): Promise<void> {
  await settled(page)
  const path = join(picturesFolder, `${name}.png`)
  await page.screenshot({ path, fullPage: isWhole })
  for (const [kept, from] of Object.entries(chosen)) {
    if (from === name) copyFileSync(path, join(chosenFolder, `${kept}.png`))
  }
  const beside = join(picturesFolder, `${name}.txt`)
  const found = await page.evaluate(remarks)
  if (found.length > 0) writeFileSync(beside, `${found.join('\n')}\n`)
  else rmSync(beside, { force: true })
}

/** @param show brings the state about, from whatever the page shows, in the language it then has */
export async function everyLook(page: Page, state: string, show: () => Promise<void>): Promise<void> {
  for (const language of languages) {
    await page.setViewportSize({ width: 1366, height: 768 })
    const app = new AppPage(page)
    if ((await page.locator('html').getAttribute('lang')) !== language) await app.chooseLanguage(language)
    await show()
    await page.mouse.move(0, 0)
    const look = (theme: Theme): Promise<void> => page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await everySize(page, look, (width, theme) => `${state}-${width}-${theme}-${language}`)
  }
}

/** The wall follows a key of its own, not the computer's theme; its words are the meeting's. */
export async function everyWallLook(wall: Page, slide: string): Promise<void> {
  const look = async (theme: Theme): Promise<void> => {
    if ((await wall.locator('html').getAttribute('data-theme')) !== theme) await wall.keyboard.press('d')
  }
  await everySize(wall, look, (width, theme) => `wall-${slide}-${width}-${theme}-fr`)
}

/** Whole, not only what a screen holds; the narrow one also with the system's largest text. */
export async function everyPhoneLook(page: Page, state: string, language: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const [width, text] of [
      [390, '100%'],
      [320, '100%'],
      [320, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
      await take(page, `phone-${state}-${width}${text === '100%' ? '' : '-large'}-${theme}-${language}`, true)
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  }
}

async function everySize(
  page: Page,
  look: (theme: Theme) => Promise<void>,
  nameOf: (width: number, theme: Theme) => string,
): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    for (const theme of themes) {
      await look(theme)
      await take(page, nameOf(width, theme))
    }
  }
}

/** Runs in the page: sideways scrolling, words cut or spilling out of what is pressed, French spacing. */
function remarks(): string[] {
  const found = new Set<string>()
  const said = (element: Element): string => (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60)
  if (document.documentElement.scrollWidth > innerWidth) found.add('the page scrolls sideways')
  for (const element of document.querySelectorAll('body *')) {
    const { width, right, left } = element.getBoundingClientRect()
    if (width <= 1 || said(element) === '') continue
    const style = getComputedStyle(element)
    const isPressed = element.matches('button, a, summary, [role=option]')
    const spills = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
    if (spills && (style.overflowX !== 'visible' || isPressed)) {
      found.add(`${style.textOverflow === 'ellipsis' ? 'shortened' : 'wider than its place'}: ${said(element)}`)
    }
    if (isPressed && (right > innerWidth + 1 || left < -1)) found.add(`outside: ${said(element)}`)
  }
  if (document.documentElement.lang === 'fr') {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const text = node.textContent ?? ''
      const isRead = node.parentElement?.closest('script, style, [contenteditable], textarea') === null
      if (isRead && /[^ ] [;:!?»]|« |\d\d:\d\d|\dh\d/.test(text)) found.add(`spacing: ${text.slice(0, 60)}`)
    }
  }
  return [...found]
}
