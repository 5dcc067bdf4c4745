import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kept } from './kept.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import { AppPage } from './pages/app.ts'
import { HomePage } from './pages/home.ts'

test('a rehearsal says what it is everywhere, survives a reload, and leaves nothing', async ({ page, host }) => {
  const home = new HomePage(page)
  const docId = await home.rehearse()
  await expectBeforeAndAfterReload(page, async () => {
    await expect(page.getByText('Répétition : rien n’est gardé')).toBeVisible()
  })
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Projeter' }).click()
  const wall = await opened
  await expect(wall.getByText('répétition', { exact: true })).toBeVisible()
  await new AppPage(page).goTo('Finaliser')
  await expect(page.getByText('elle ne peut pas être inscrite au registre')).toBeVisible()
  await axe(page)

  const closed = wall.waitForEvent('close')
  await page.getByRole('button', { name: 'Quitter et tout effacer' }).click()
  await expect(new AppPage(page).announcement(/La répétition est effacée/)).toBeVisible()
  await closed
  await expect(home.firstTime).toBeVisible()
  expect(await page.evaluate(kept)).not.toContain(docId)
  const files = await readdir(host.dataFolder, { recursive: true, withFileTypes: true })
  for (const entry of files.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    expect(path).not.toContain(docId)
    expect((await readFile(path)).includes(docId)).toBe(false)
  }
})

test('one whose window was closed is taken up again from Home, or erased', async ({ page, host }) => {
  const home = new HomePage(page)
  const docId = await home.rehearse()
  await page.goto('about:blank')
  await page.goto(`${host.origin}/`)
  await expect(page.getByText('Une répétition est encore ouverte')).toBeVisible()
  await page.getByRole('button', { name: 'L’effacer' }).click()
  await expect(page.getByText('Une répétition est encore ouverte')).toBeHidden()
  await page.goto(`${host.origin}/#/m/${docId}/conduct`)
  await expect(page.getByRole('heading', { name: 'Cette réunion n’est pas sur cet ordinateur' })).toBeVisible()
})
