import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NODE_BUNDLES, nodeBundleOptions } from '../../../../../../build/bundle/node-bundles.ts'
import { FONTS_FOLDER, WASM_FOLDER, render } from '#factories/pdf.ts'
import { png } from '#factories/pictures.ts'
import { SAMPLE_SHA, longMinutes, sampleMinutes } from '#factories/semantic.ts'
import { type PdfJobSetting, runPdfJob } from '#host/export/pdf/run-pdf-job.ts'

const PROJECT = join(import.meta.dirname, '../../../../../..')
const SOURCE = join(PROJECT, 'main/host/export/pdf/worker.ts')
/** Laid out as the build lays out/: host/ with the bundle and its wasm, fonts/ beside it. */
const OUT = mkdtempSync(join(tmpdir(), 'tablee-worker-'))
const BUNDLE = join(OUT, 'host/pdf-worker.cjs')

const fromSource = (more: Partial<PdfJobSetting> = {}): PdfJobSetting => ({
  workerFile: SOURCE,
  fontsFolder: FONTS_FOLDER,
  wasmFolder: WASM_FOLDER,
  images: new Map(),
  ...more,
})

beforeAll(async () => {
  mkdirSync(join(OUT, 'host'))
  const worker = NODE_BUNDLES.find(({ output }) => output.endsWith('pdf-worker.cjs'))
  if (worker === undefined) throw new Error('the build makes no PDF worker')
  await build({ ...nodeBundleOptions(PROJECT, worker), outfile: BUNDLE })
  for (const file of ['harfbuzz.wasm', 'harfbuzz-subset.wasm'])
    copyFileSync(join(WASM_FOLDER, file), join(OUT, 'host', file))
})
afterAll(() => rmSync(OUT, { recursive: true, force: true }))

describe('the PDF worker', { timeout: 60_000 }, () => {
  it('as one bundled file gives the bytes the engine gives', async () => {
    const images = new Map([[SAMPLE_SHA, png({ type: 6 })]])
    const job = await runPdfJob(sampleMinutes(), { workerFile: BUNDLE, fontsFolder: FONTS_FOLDER, images })
    const direct = await render(sampleMinutes(), { images: (sha256) => images.get(sha256) ?? null })
    if (!job.ok) throw new Error(job.code)
    expect(Buffer.from(job.value.bytes).equals(Buffer.from(direct.bytes))).toBe(true)
    expect(job.value).toMatchObject({ pages: direct.pages, undrawn: [], unreadImages: [] })
  })

  it('finds fonts in ../fonts and wasm beside itself when nobody says where', async () => {
    const job = await runPdfJob(sampleMinutes(), { workerFile: BUNDLE, images: new Map() })
    // This folder has no fonts: what is missing is named.
    expect(job).toEqual({ ok: false, code: 'pdfFilesMissing', params: { file: expect.stringMatching(/\.ttf$/) } })
  })

  it('tells progress, growing', async () => {
    const shares: number[] = []
    const job = await runPdfJob(longMinutes(40), fromSource({ onProgress: (share) => shares.push(share) }))
    expect(job.ok).toBe(true)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('stops at once when cancelled, before or during', async () => {
    const cancelled = { ok: false, code: 'pdfCancelled', params: {} }
    expect(await runPdfJob(sampleMinutes(), fromSource({ signal: AbortSignal.abort() }))).toEqual(cancelled)
    const cancel = new AbortController()
    const job = runPdfJob(longMinutes(400), fromSource({ signal: cancel.signal, onProgress: () => cancel.abort() }))
    expect(await job).toEqual(cancelled)
  })

  it('that does not load, or ends without a word, is a failure with a code', async () => {
    const broken = join(OUT, 'broken.cjs')
    writeFileSync(broken, 'throw new TypeError("no")')
    expect(await runPdfJob(sampleMinutes(), fromSource({ workerFile: broken }))).toMatchObject({
      code: 'pdfWorkerStopped',
      params: { at: 'TypeError' },
    })
    const silent = join(OUT, 'silent.cjs')
    writeFileSync(silent, 'process.exit(3)')
    expect(await runPdfJob(sampleMinutes(), fromSource({ workerFile: silent }))).toMatchObject({
      code: 'pdfWorkerStopped',
      params: { exit: 3 },
    })
  })

  it('says where the engine failed without saying what the minutes say', async () => {
    const impossible = { ...sampleMinutes(), blocks: [{ kind: 'paragraph', inlines: null, secret: 'confidentiel' }] }
    const job = await runPdfJob(impossible as never, fromSource())
    expect(job).toMatchObject({ ok: false, code: 'pdfFailed' })
    expect(JSON.stringify(job)).not.toContain('confidentiel')
    expect(JSON.stringify(job)).not.toContain(PROJECT)
  })
})
