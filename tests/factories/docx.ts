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

/** Paragraphs of the body in order, each as its style and its words; those of a table's cells included. */
export function paragraphs(docx: DocxFile): { style: string; text: string; element: XmlElement }[] {
  return elements(docx.part('word/document.xml'), 'w:p').map((element) => ({
    element,
    style: elements(element, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: wordsOf(element),
  }))
}

function wordsOf({ name, children }: XmlElement): string {
  if (name === 'w:br' || name === 'w:tab') return ' '
  return children.map((child) => (typeof child === 'string' ? (name === 'w:t' ? child : '') : wordsOf(child))).join('')
}
