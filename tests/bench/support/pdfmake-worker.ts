/** The reference in a thread of its own, as our worker is: one document, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { preparePdfMake, renderWithPdfMake } from './pdfmake.ts'

const { document, fontsFolder } = workerData as { document: SemanticDocument; fontsFolder: string }
preparePdfMake(fontsFolder)
parentPort?.postMessage(await renderWithPdfMake(document), [])
