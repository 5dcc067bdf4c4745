/**
 * Stands for the PDF worker where what is printed does not matter: a "PDF" that holds its document, the same for the
 * same document. Tests of the real engine are under tests/unit/main/host/export/pdf.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { SemanticDocument } from '#shared/minutes/document.ts'

const { document } = workerData as { document: SemanticDocument }
const bytes = new TextEncoder().encode(`%PDF-1.7\n${JSON.stringify(document)}\n%%EOF\n`)
parentPort?.postMessage({ kind: 'done', rendered: { bytes, pages: 1, undrawn: [], unreadImages: [], signatures: [] } })
