/** A tagged PDF read aloud: its text in the order of the logical tree, which is not always that of the page. */
import { PageReader, type PageText } from './page-text.ts'
import { type PdfDictionary, PdfFile, PdfName, PdfReference, type PdfValue } from './pdf-file.ts'

export interface ReadAloud {
  /** One line a block; what the engine adds left out, it is no words of the document. */
  text: string
  /** The alternatives of pictures. */
  alternatives: string[]
  /** Characters the file claims and does not draw. */
  invisible: string[]
  pages: number
}

const INLINE = new Set(['Link', 'Span'])
/** What the engine adds to a document's words: markers, numbers of notes, the table of contents. */
const APART = new Set(['Lbl', 'Reference', 'TOC'])
type Pause = (share: number) => Promise<void> | void

/** Reads the file; throws when it is not one, or its tree leads nowhere. */
export async function readAloud(bytes: Uint8Array, pause: Pause = () => undefined): Promise<ReadAloud> {
  const file = new PdfFile(bytes)
  const reader = new PageReader(file)
  const pages = new Map<number, PageText>()
  const references = pageReferences(file, file.root.get('Pages'))
  for (const [index, page] of references.entries()) {
    pages.set(page.object, reader.read(page))
    // oxlint-disable-next-line no-await-in-loop -- pages follow each other; the pause lets a cancel in
    await pause(index / references.length)
  }
  const tree = file.dictionary(file.root.get('StructTreeRoot'))
  const walk = new Walk(file, pages)
  for (const kid of file.array(tree.get('K'))) walk.element(file.dictionary(kid))
  return {
    text: walk.text,
    alternatives: walk.alternatives,
    invisible: [...pages.values()].flatMap((page) => page.invisible),
    pages: references.length,
  }
}

class Walk {
  readonly #file: PdfFile
  readonly #pages: Map<number, PageText>
  readonly #parts: string[] = []
  readonly alternatives: string[] = []

  constructor(file: PdfFile, pages: Map<number, PageText>) {
    this.#file = file
    this.#pages = pages
  }

  get text(): string {
    return this.#parts.join('')
  }

  element(element: PdfDictionary): void {
    const role = nameOf(element.get('S'))
    if (APART.has(role)) {
      if (/\s$/u.test(this.#said(element))) this.#parts.push(' ')
      return
    }
    const alternative = this.#file.resolve(element.get('Alt'))
    if (typeof alternative === 'string') this.alternatives.push(alternative)
    const actual = this.#file.resolve(element.get('ActualText'))
    if (!INLINE.has(role)) this.#parts.push('\n')
    if (typeof actual === 'string') this.#parts.push(actual)
    else for (const kid of this.#file.array(element.get('K'))) this.#kid(kid, element.get('Pg'))
    if (!INLINE.has(role)) this.#parts.push('\n')
  }

  /** What stands in it; the line may end there, and the next word begin. */
  #said(element: PdfDictionary): string {
    const apart = new Walk(this.#file, this.#pages)
    for (const kid of this.#file.array(element.get('K'))) apart.#kid(kid, element.get('Pg'))
    return apart.text
  }

  #kid(kid: PdfValue, page: PdfValue | undefined): void {
    if (typeof kid === 'number') {
      this.#marked(page, kid)
      return
    }
    const dictionary = this.#file.dictionary(kid)
    if (dictionary.has('S')) this.element(dictionary)
    else if (nameOf(dictionary.get('Type')) === 'MCR')
      this.#marked(dictionary.get('Pg') ?? page, Number(dictionary.get('MCID')))
  }

  #marked(page: PdfValue | undefined, id: number): void {
    const read = page instanceof PdfReference ? this.#pages.get(page.object) : undefined
    if (read === undefined) throw new Error('an element leads to no page')
    this.#parts.push(read.marked[id] ?? '')
  }
}

function pageReferences(file: PdfFile, node: PdfValue | undefined): PdfReference[] {
  const dictionary = file.dictionary(node)
  if (nameOf(dictionary.get('Type')) === 'Page') return node instanceof PdfReference ? [node] : []
  return file.array(dictionary.get('Kids')).flatMap((kid) => pageReferences(file, kid))
}

const nameOf = (value: PdfValue | undefined) => (value instanceof PdfName ? value.name : '')
