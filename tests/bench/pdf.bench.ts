/**
 * pdf.12p, pdf.100p, pdf.500p: minutes of about that many pages as a PDF, as the host makes them: a thread is started,
 * the file is tagged and read back word for word before anyone gets it. Reference: pdfmake with the same document,
 * fonts and page, in a thread started for it; it writes no tags and checks nothing. Both are also run here without a
 * thread, warm, and said beside. pdf.print.*: the same against Chromium's print of the same content as HTML, tagged, in a
 * browser that is already open. pdf.memory.* and pdf.size.*: what each takes at the most and how large its file is.
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { longMinutes } from '#factories/semantic.ts'
import { renderPdf } from '#host/export/pdf/render-pdf.ts'
import { runPdfJob } from '#host/export/pdf/run-pdf-job.ts'
import { report, sayLoad, summary } from './support/measures.ts'
import { preparePdfMake, renderWithPdfMake } from './support/pdfmake.ts'
import { Printer } from './support/print.ts'

const OUT = join(import.meta.dirname, '../../out')
const FONTS = join(OUT, 'fonts')
const SIZES = [
  { pages: 12, runs: 9 },
  { pages: 100, runs: 5 },
  { pages: 500, runs: 3 },
]

interface Made {
  bytes: Uint8Array
  pages: number
}

async function ours(document: SemanticDocument): Promise<Made> {
  const job = await runPdfJob(document, { workerFile: join(OUT, 'host/pdf-worker.cjs'), images: new Map() })
  if (!job.ok) throw new Error(job.code)
  return job.value
}

async function theirs(document: SemanticDocument): Promise<Made> {
  const worker = new Worker(join(import.meta.dirname, 'support/pdfmake-worker.ts'), {
    workerData: { document, fontsFolder: FONTS },
  })
  const [bytes] = (await once(worker, 'message')) as [Uint8Array]
  await worker.terminate()
  return { bytes, pages: 0 }
}

const oursHere = (document: SemanticDocument): Promise<Made> =>
  renderPdf(document, { fontsFolder: FONTS, wasmFolder: join(OUT, 'host'), images: () => null })

const theirsHere = async (document: SemanticDocument): Promise<Made> => ({
  bytes: await renderWithPdfMake(document),
  pages: 0,
})

/** MB above what Node and the document take, in a process of its own. */
async function memoryOf(engine: 'ours' | 'pdfmake', pages: number): Promise<number> {
  const script = join(import.meta.dirname, 'support/made-alone.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, engine, String(pages)])
  return Number(stdout)
}

const kilobytes = ({ bytes }: Made): string => `${Math.round(bytes.length / 1000)} kB`

sayLoad()
preparePdfMake(FONTS)
const printer = await Printer.open()
for (const { pages, runs } of SIZES) {
  const document = longMinutes(pages)
  const printed = async (what: SemanticDocument): Promise<Made> => ({ bytes: await printer.print(what), pages: 0 })
  const contenders = [ours, theirs, oursHere, theirsHere, printed]
  const times = contenders.map((): number[] => [])
  const made: Made[] = []
  // In turn, so that other work on the computer weighs on all; the first of each warms up.
  for (let run = 0; run <= runs; run++) {
    for (const [index, make] of contenders.entries()) {
      const start = performance.now()
      made[index] = await make(document)
      if (run > 0) times[index]?.push(performance.now() - start)
    }
  }
  const [mine, reference, mineHere, referenceHere, printing] = times
  const [file, other, , , print] = made
  if (!mine || !reference || !mineHere || !referenceHere || !printing || !file || !other || !print)
    throw new Error('nothing was measured')
  console.log(`   ${file.pages} pages, ${kilobytes(file)} (pdfmake ${kilobytes(other)}, Chromium ${kilobytes(print)})`)
  console.log(`   in a thread: ${summary(mine)} against ${summary(reference)}`)
  console.log(`   warm, without one: ${summary(mineHere)} against ${summary(referenceHere)}`)
  report(`pdf.${pages}p`, 'ms', mine, reference)
  report(`pdf.print.${pages}p`, 'ms', mine, printing)
  report(`pdf.size.${pages}p`, 'kB', [file.bytes.length / 1000], [other.bytes.length / 1000])
  report(`pdf.size.print.${pages}p`, 'kB', [file.bytes.length / 1000], [print.bytes.length / 1000])
  const [memory, otherMemory] = [await memoryOf('ours', pages), await memoryOf('pdfmake', pages)]
  const printMemory = await printer.memoryOf(document)
  report(`pdf.memory.${pages}p`, 'MB', [memory], [otherMemory])
  report(`pdf.memory.print.${pages}p`, 'MB', [memory], [printMemory])
}
await printer.close()
