/** PDF pages as pictures, by pdf.js: a chunk of its own, fetched the first time a PDF is shown. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- the bundler answers with its address
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { largestPicture, type Leaf, type OpenedFile } from './leaf.ts'
import { BundledData } from './pdf-data.ts'

GlobalWorkerOptions.workerSrc = workerAddress

export async function openPdf(data: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  const task = getDocument({
    data,
    BinaryDataFactory: BundledData,
    useWorkerFetch: false,
    // The same faces on every computer: ours for the fonts a file does not carry.
    useSystemFonts: false,
    // Pages are few and drawn ahead: a second worker would only be a second thing that can fail.
    disableWorkerRendering: true,
    // Errors only: a file's small faults are no concern of the room's.
    verbosity: 0,
  })
  let file
  try {
    file = await task.promise
  } catch (error) {
    void task.destroy()
    throw error
  }
  const pages = file.numPages
  return {
    pages,
    async leaf(asked): Promise<Leaf> {
      const number = Math.min(Math.max(1, asked), pages)
      const page = await file.getPage(number)
      const whole = page.getViewport({ scale: 1 })
      const room = largestPicture()
      const scale = Math.min(room.width / whole.width, room.height / whole.height)
      const viewport = page.getViewport({ scale })
      const picture = document.createElement('canvas')
      picture.width = Math.max(1, Math.floor(viewport.width))
      picture.height = Math.max(1, Math.floor(viewport.height))
      await page.render({ canvas: picture, viewport }).promise
      page.cleanup()
      return { kind: 'picture', picture, page: number, pages }
    },
    close: () => void task.destroy(),
  }
}
