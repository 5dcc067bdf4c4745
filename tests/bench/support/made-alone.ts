/** Makes one PDF in this process alone, so that what it took at the most can be asked: `ours` or `pdfmake`, pages. */
import { join } from 'node:path'
import { longMinutes } from '#factories/semantic.ts'
import { renderPdf } from '#host/export/pdf/render-pdf.ts'
import { preparePdfMake, renderWithPdfMake } from './pdfmake.ts'

const out = join(import.meta.dirname, '../../../out')
const [engine = '', pages = ''] = process.argv.slice(2)
const document = longMinutes(Number(pages))
const before = process.memoryUsage.rss()
if (engine === 'ours')
  await renderPdf(document, { fontsFolder: join(out, 'fonts'), wasmFolder: join(out, 'host'), images: () => null })
else {
  preparePdfMake(join(out, 'fonts'))
  await renderWithPdfMake(document)
}
// In kilobytes (getrusage), as a whole and above what Node and the document took.
console.log(Math.max(0, process.resourceUsage().maxRSS / 1024 - before / 1024 / 1024).toFixed(1))
