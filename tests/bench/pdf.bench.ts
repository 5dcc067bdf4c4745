/**
 * pdf.12p, pdf.100p, pdf.500p: minutes of about that many pages as a PDF, as the host makes them: a thread is started,
 * the file is tagged and read back word for word before anyone gets it. Reference: pdfmake with the same document,
 * fonts and page, in a thread started for it; it writes no tags and checks nothing. Both are also run here without a
 * thread, warm, and said beside.
 */
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { longMinutes } from '#factories/semantic.ts'
import { renderPdf } from '#host/export/pdf/render-pdf.ts'
import { runPdfJob } from '#host/export/pdf/run-pdf-job.ts'
import { report, sayLoad, summary } from './support/measures.ts'
import { preparePdfMake, renderWithPdfMake } from './support/pdfmake.ts'

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

const kilobytes = ({ bytes }: Made): string => `${Math.round(bytes.length / 1000)} kB`

sayLoad()
preparePdfMake(FONTS)
for (const { pages, runs } of SIZES) {
  const document = longMinutes(pages)
  const contenders = [ours, theirs, oursHere, theirsHere]
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
  const [mine, reference, mineHere, referenceHere] = times
  const [file, other] = made
  if (!mine || !reference || !mineHere || !referenceHere || !file || !other) throw new Error('nothing was measured')
  console.log(`   ${file.pages} pages, ${kilobytes(file)} (pdfmake ${kilobytes(other)})`)
  console.log(`   in a thread: ${summary(mine)} against ${summary(reference)}`)
  console.log(`   warm, without one: ${summary(mineHere)} against ${summary(referenceHere)}`)
  report(`pdf.${pages}p`, 'ms', mine, reference)
}
