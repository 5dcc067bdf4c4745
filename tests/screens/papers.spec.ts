/**
 * Pages of a hundred-page record, as paper, in docs/screens/: the first, with its letterhead and table of contents, one
 * with notes, the balance of speech, an annex on its side; and a page of names. `npm run screens`; no test of anything.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { hundredPages, pictureOf } from '#factories/hundred-pages.ts'
import { namesPage } from '#factories/names.ts'
import { pdfjsReading, render } from '#factories/pdf.ts'
import { picturesFolder } from './looks.ts'

const chosenFolder = join(import.meta.dirname, '../../docs/screens')

/** The first page that says this, as people read it, after the table of contents. */
const chosen: [name: string, says: RegExp][] = [
  ['paper-first', /^(?!\s*$)/],
  ['paper-contents', /Annexe 1 – Suivi des dépenses\s+\d+/],
  ['paper-notes', /https:\/\/exemple\.fr\/plans\/1/],
  ['paper-balance', /Part du temps/],
  ['paper-annex', /Sommes payées chaque mois/],
]

test('a hundred pages', async () => {
  test.setTimeout(120_000)
  const { bytes, pages } = await render(hundredPages(), { images: pictureOf })
  expect(pages).toBeGreaterThan(90)
  const pdf = join(picturesFolder, 'hundred-pages.pdf')
  writeFileSync(pdf, bytes)
  const read = (await pdfjsReading(bytes)).pages
  for (const [name, says] of chosen) {
    const page = String(read.findIndex(({ text }) => says.test(text)) + 1)
    execFileSync('pdftoppm', ['-png', '-r', '80', '-f', page, '-l', page, pdf, join(picturesFolder, name)])
    const [made = ''] = readdirSync(picturesFolder).filter((file) => file.startsWith(`${name}-`))
    copyFileSync(join(picturesFolder, made), join(chosenFolder, `${name}.png`))
  }
})

test('a page of names', async () => {
  const { bytes } = await render(namesPage())
  const pdf = join(picturesFolder, 'names.pdf')
  writeFileSync(pdf, bytes)
  execFileSync('pdftoppm', ['-png', '-r', '80', '-singlefile', pdf, join(picturesFolder, 'paper-names')])
  copyFileSync(join(picturesFolder, 'paper-names.png'), join(chosenFolder, 'paper-names.png'))
})
