/**
 * sign.12p … verify.500p: a signature put into minutes of about that many pages, from the file to the signed file, and a
 * file of two signatures checked from its bytes to the verdict. Reference of the second: pdfsig on the same file, a
 * process each time, which checks the cryptography alone and misses a page covered between two signatures.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { paragraph, longMinutes } from '#factories/semantic.ts'
import { signAs, testSigner } from '#factories/signing.ts'
import { renderPdf } from '#host/export/pdf/render-pdf.ts'
import { verifyPdf } from '#host/signature/verify/verify-pdf.ts'
import { report, sayLoad, summary } from './support/measures.ts'

const out = join(import.meta.dirname, '../../out')
const run = promisify(execFile)
const sizes = [
  { pages: 12, runs: 9 },
  { pages: 100, runs: 7 },
  { pages: 500, runs: 5 },
]

sayLoad()
const folder = await mkdtemp(join(tmpdir(), 'tablee-sign-bench-'))
const hasPdfsig = await run('pdfsig', ['-v']).then(
  () => true,
  () => false,
)
const [first, second] = [await testSigner('Amina B.', 'rsa'), await testSigner('Amina K.', 'rsa')]
try {
  for (const { pages, runs } of sizes) {
    const long = longMinutes(pages)
    const fields = [
      { role: 'Animation', name: 'Amina B.' },
      { role: 'Secrétariat', name: 'Amina K.' },
    ]
    const document = { ...long, blocks: [...long.blocks, paragraph('Lu.'), { kind: 'signatures' as const, fields }] }
    const setting = { fontsFolder: join(out, 'fonts'), wasmFolder: join(out, 'host'), images: () => null }
    const { bytes } = await renderPdf(document, { ...setting, archive: true })
    const [signing, checking, theirs]: [number[], number[], number[]] = [[], [], []]
    const timed = async (into: number[] | null, work: () => unknown): Promise<void> => {
      const start = performance.now()
      await work()
      into?.push(performance.now() - start)
    }
    const once = await signAs(bytes, 'signature-1', first)
    const twice = await signAs(once, 'signature-2', second)
    const file = join(folder, `${pages}.pdf`)
    await writeFile(file, twice)
    for (let turn = 0; turn <= runs; turn += 1) {
      const isWarm = turn > 0
      await timed(isWarm ? signing : null, () => signAs(once, 'signature-2', second))
      await timed(isWarm ? checking : null, () => verifyPdf(twice))
      if (hasPdfsig) await timed(isWarm ? theirs : null, () => run('pdfsig', [file]))
    }
    const { outcome } = verifyPdf(twice)
    if (outcome !== 'unknownSigner') throw new Error(`the file is ${outcome}`)
    console.log(
      `   ${pages} pages, ${Math.round(twice.length / 1000)} kB: signed in ${summary(signing)}, checked in ${summary(checking)}`,
    )
    report(`sign.${pages}p`, 'ms', signing, null)
    report(`verify.${pages}p`, 'ms', checking, hasPdfsig ? theirs : null)
  }
} finally {
  await rm(folder, { recursive: true })
}
