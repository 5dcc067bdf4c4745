/** A Word file as tests read it: its parts as XML, and the words a reader meets, in order. */
import { unzipSync } from 'fflate'
import { elements, readXml, type XmlElement } from './xml.ts'

export interface DocxFile {
  names: string[]
  /** Throws when the part is not well formed. */
  part: (name: string) => XmlElement
  text: (name: string) => string
}

export function openDocx(bytes: Uint8Array): DocxFile {
  const files = unzipSync(bytes)
  const text = (name: string): string => new TextDecoder().decode(files[name] ?? new Uint8Array())
  return { names: Object.keys(files), text, part: (name) => readXml(text(name)) }
}

/** Paragraphs of the body in order, each as its style and its words, notes in parentheses; those of cells included. */
export function paragraphs(docx: DocxFile): { style: string; text: string; element: XmlElement }[] {
  const notes = notesOf(docx)
  return elements(docx.part('word/document.xml'), 'w:p').map((element) => ({
    element,
    style: elements(element, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: wordsOf(element, notes),
  }))
}

/** The words of each note at the foot of a page, by id. */
function notesOf(docx: DocxFile): ReadonlyMap<string, string> {
  return new Map(
    elements(docx.part('word/footnotes.xml'), 'w:footnote').map((note) => [
      note.attributes['w:id'] ?? '',
      wordsOf(note, new Map()).trim(),
    ]),
  )
}

function wordsOf({ name, attributes, children }: XmlElement, notes: ReadonlyMap<string, string>): string {
  if (name === 'w:pPr') return ''
  if (name === 'w:br' || name === 'w:tab') return ' '
  if (name === 'w:footnoteReference') return ` (${notes.get(attributes['w:id'] ?? '') ?? 'no such note'})`
  return children
    .map((child) => (typeof child === 'string' ? (name === 'w:t' ? child : '') : wordsOf(child, notes)))
    .join('')
}
