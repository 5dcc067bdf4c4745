/** Files on the wall: a page at a time, from one full picture to the next (evening.md item 13). */
import type { PublicView } from '#shared/contract/public-view.ts'
import { buildPublicView, buildRunningItem, buildSpeaker } from '#factories/public-view.ts'
import { framesWhile, inkOf } from './screencast.ts'
import { pdfOf, pictureOf } from './wall-files.ts'
import { expect, test } from './wall-fixtures.ts'

const speaking: Partial<PublicView> = { speaker: buildSpeaker({ name: 'Fatoumata' }) }

/** A page of a file on the wall. */
function page(sha256: string, number = 1, mime = 'application/pdf'): PublicView {
  const view = buildPublicView()
  const attachment = { sha256, name: 'Calendrier', mime, page: number }
  return { ...view, wall: { ...view.wall, shows: 'attachment', attachment } }
}

test('A PDF is shown page by page, with the item’s time, and its reader is fetched only then', async ({
  wall,
  host,
  page: tab,
}) => {
  const asked: string[] = []
  tab.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const pdf = host.keep(pdfOf(3), 'application/pdf')
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  expect(asked.filter((path) => /pdf|\.wasm|\.pfb/u.test(path))).toEqual([])

  host.show(page(pdf))
  await expect(wall.title).toHaveText('Calendrier, page 1 sur 3')
  await expect(tab.getByText(/^encore 13\smin$/u)).toBeVisible()
  host.show(page(pdf, 2))
  await expect(tab.getByText('page 2 sur 3', { exact: true })).toBeVisible()
  // Past its end a file shows its end.
  host.show(page(pdf, 40))
  await expect(tab.getByText('page 3 sur 3', { exact: true })).toBeVisible()

  expect(await wall.spilled()).toEqual([])
  expect((await wall.texts()).filter(({ size, inside }) => size < 3.99 || !inside)).toEqual([])
  expect(asked.some((path) => /LiberationSans/u.test(path))).toBe(true)
})

test('A picture takes the room there is', async ({ wall, host, page: tab }) => {
  host.show(buildPublicView())
  await wall.open(host.origin)
  host.show(page(host.keep(pictureOf(60, 40, [200, 120, 60]), 'image/png'), 1, 'image/png'))
  const picture = await tab.locator('.leaf img').boundingBox()
  expect(picture?.height).toBeGreaterThan(0.8 * (tab.viewportSize()?.height ?? 0))
})

test('The slide before stays until the page is drawn, and the last thing asked for is what shows', async ({
  wall,
  host,
}) => {
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  const release = host.holdFiles()
  const requested = wall.page.waitForRequest(/\/files\//u)
  host.show(page(host.keep(pdfOf(2), 'application/pdf')))
  await requested
  await expect(wall.speaker).toHaveText('Fatoumata')
  // The facilitator changes their mind before it came.
  host.show(buildPublicView({ item: buildRunningItem(7) }))
  await expect(wall.title).toHaveText(/Cadre de vie/u)
  release()
  host.show(page(host.keep(pdfOf(2), 'application/pdf'), 2))
  await expect(wall.title).toHaveText('Calendrier, page 2 sur 2')
})

test('A cut is told while a page is awaited', async ({ wall, host }) => {
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  host.holdFiles()
  host.show(page(host.keep(pdfOf(1), 'application/pdf')))
  host.cut()
  await expect(wall.page.getByText(/^Affichage de/u)).toBeVisible()
  await expect(wall.speaker).toHaveText('Fatoumata')
})

test('A file that cannot be shown says so in words, with its name, and comes when it can', async ({ wall, host }) => {
  host.show(buildPublicView())
  await wall.open(host.origin)
  host.show(page(host.keep(new TextEncoder().encode('%PDF-1.7 and nothing else'), 'application/pdf')))
  await expect(wall.title).toHaveText('Ce document ne peut pas être montré ici.')
  await expect(wall.slide.getByText('Calendrier', { exact: true })).toBeVisible()
  host.show(page('0'.repeat(64)))
  await expect(wall.title).toHaveText('Ce document ne peut pas être montré ici.')
  host.show(page(host.keep(pdfOf(1, 'portrait'), 'application/pdf')))
  await expect(wall.page.locator('.leaf canvas')).toBeVisible()
})

test('No frame is blank from page to page', async ({ wall, host, page: tab, context }) => {
  const pdf = host.keep(pdfOf(3), 'application/pdf')
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  const frames = await framesWhile(tab, async () => {
    for (const view of [page(pdf, 1), page(pdf, 2), page(pdf, 3), buildPublicView(speaking), page(pdf, 1)]) {
      host.show(view)
      await expect(tab.locator(`.wall[data-revision="${host.revision}"]`)).toBeVisible()
      await wall.settle()
      await tab.waitForFunction(() => document.getAnimations().length === 0)
    }
  })
  expect(frames.length).toBeGreaterThan(10)
  expect(Math.min(...(await inkOf(await context.newPage(), frames)))).toBeGreaterThan(1)
})
