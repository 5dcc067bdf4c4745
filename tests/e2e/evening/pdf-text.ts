/** The words of a PDF, by a reader that is not ours: poppler's `pdftotext`, or pdf.js where that is not installed. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { popplerText } from '#factories/pdf.ts'

async function pdfjsText(bytes: Uint8Array): Promise<string> {
  const reading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await reading.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  await reading.destroy()
  return pages.join('\n')
}

/** Text in reading order, each run of blanks one space: a sentence is found wherever its lines were broken. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const text = popplerText(bytes, '-raw') ?? (await pdfjsText(bytes))
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ')
}
