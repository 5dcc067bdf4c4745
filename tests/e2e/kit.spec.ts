/** The printed kit: from Home, from Préparer, from the command line; and the key card that says what `?` says. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'
import { pdfText } from './evening/pdf-text.ts'
import { seed } from './seed.ts'

const keysFile = join(import.meta.dirname, '../../main/host/export/kit/keys.json')

interface KeyGroup {
  group: string
  title: string
  keys: { keys: string[]; label: string }[]
}

/** The list of the `?` key as it is shown on the screen at hand. */
async function keyList(page: Page): Promise<KeyGroup[]> {
  await page.keyboard.press('?')
  const list = page.getByRole('dialog')
  await list.waitFor()
  const groups = await list.locator('section').evaluateAll((sections: HTMLElement[]) =>
    sections.map((section) => ({
      group: section.dataset['group'] ?? '',
      title: section.querySelector('h3')?.textContent ?? '',
      keys: [...section.querySelectorAll('dl > div')].map((line) => ({
        keys: [...line.querySelectorAll('kbd')].map((key) => key.textContent),
        label: line.querySelector('dd')?.textContent ?? '',
      })),
    })),
  )
  await page.keyboard.press('Escape')
  return groups
}

/** Keys of both screens, each group once with what either offers, what is everywhere last. */
function together(...lists: KeyGroup[][]): KeyGroup[] {
  const groups = new Map<string, KeyGroup>()
  for (const group of lists.flatMap((list) => list.slice(0, -1))) {
    const known = groups.get(group.title)?.keys ?? []
    const said = new Set(known.map((key) => JSON.stringify(key)))
    groups.set(group.title, {
      ...group,
      keys: [...known, ...group.keys.filter((key) => !said.has(JSON.stringify(key)))],
    })
  }
  const everywhere = lists[0]?.at(-1)
  return [...groups.values(), ...(everywhere === undefined ? [] : [everywhere])]
}

test('the key card prints the keys the screens offer, in both languages', async ({ page, host }) => {
  const docId = await seed(host, page)
  await page.goto(`${host.origin}/#/m/${docId}/conduct`)
  const found: Record<string, KeyGroup[]> = {}
  for (const language of ['fr', 'en']) {
    await page.evaluate((chosen) => localStorage.setItem('tablee-language', chosen), language)
    await page.goto(`${host.origin}/#/m/${docId}/conduct`)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await page
      .getByRole('button', { name: /Ouvrir la séance|Open the session/ })
      .first()
      .waitFor()
    const conduct = await keyList(page)
    await page.goto(`${host.origin}/#/m/${docId}/minutes`)
    await page.getByRole('toolbar').waitFor()
    await page.getByRole('main').click({ position: { x: 2, y: 2 } })
    found[language] = together(conduct, await keyList(page))
  }
  // `UPDATE_KEYS=1 npm run e2e -- tests/e2e/kit.spec.ts` writes what the screens say now.
  if (process.env['UPDATE_KEYS'] === '1') await writeFile(keysFile, `${JSON.stringify(found, null, 2)}\n`)
  expect(JSON.parse(await readFile(keysFile, 'utf8'))).toEqual(found)
})

test('the papers come as one PDF from Home and from Préparer, of the meeting at hand', async ({ page, host }) => {
  await page.getByRole('button', { name: 'Imprimer le nécessaire' }).click()
  const make = page.getByRole('button', { name: 'Produire le PDF à imprimer' })
  await page.getByRole('checkbox', { name: /^Cartes numérotées/ }).uncheck()
  await axe(page)
  await make.click()
  await expect(page.getByText('necessaire.pdf est prêt')).toBeVisible()

  const docId = await seed(host, page)
  await page.goto(`${host.origin}/#/m/${docId}/prepare`)
  await page.getByRole('link', { name: 'Imprimer le nécessaire' }).click()
  for (const paper of [/^Carte des touches/, /^Cartes numérotées/, /^Feuille de comptage/, /^Liste de parole/]) {
    await page.getByRole('checkbox', { name: paper }).uncheck()
  }
  await page.getByRole('checkbox', { name: /partager ses coordonnées/ }).check()
  await axe(page)
  await make.click()
  await expect(page.getByText('feuille-de-presence.pdf est prêt')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Enregistrer le fichier' }).click()
  const sheet = await pdfText(await readFile(await (await download).path()))
  expect(sheet).toContain('Carla Vertemotte')
  expect(sheet).toContain('Colonne « Partager »')
  expect(sheet).toContain('☐ courriel ☐ téléphone')
})
