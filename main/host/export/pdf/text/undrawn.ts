/** Which characters a page would show as boxes, asked before it is laid out: the same question itemise asks. */
import { openFontBook } from './font-book.ts'
import { isSteering, sanitise } from './sanitise.ts'

/** Code points, each once, in their order. Throws PdfFailure `pdfFilesMissing`. */
export async function undrawnIn(characters: string, fontsFolder: string, wasmFolder: string): Promise<number[]> {
  const book = await openFontBook(fontsFolder, wasmFolder)
  const chains = [false, true].map((bold) => [book.emoji, ...book.chain({ bold, italic: false })])
  const codePoints = [...new Set(sanitise(characters))].map((char) => char.codePointAt(0) ?? 0)
  return codePoints.filter(
    (codePoint) => !isSteering(codePoint) && chains.some((chain) => !chain.some((face) => face.covers(codePoint))),
  )
}
