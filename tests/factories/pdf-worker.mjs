/**
 * Stands for the PDF worker where what is printed does not matter: a "PDF" that holds its document, the same for the
 * same document. Plain JavaScript, so that a thread starts at once. Tests of the real engine are under
 * tests/unit/main/host/export/pdf.
 */
import { parentPort, workerData } from 'node:worker_threads'

const bytes = new TextEncoder().encode(`%PDF-1.7\n${JSON.stringify(workerData.document)}\n%%EOF\n`)
const rendered = { bytes, pages: 1, undrawn: [], unreadImages: [] }
parentPort?.postMessage({ kind: 'done', rendered }, [])
