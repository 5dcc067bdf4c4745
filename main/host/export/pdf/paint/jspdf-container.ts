/**
 * The only file that knows jsPDF, and every private part of it that is used: `internal.pages` (page contents are set,
 * not drawn), the events putPage, putFont, putXobjectDict and putCatalog, `internal.newAdditionalObject`,
 * `internal.getPageInfo`, the topics of `internal.events`, `__private__.setPdfVersion`. jsPDF is the container: pages,
 * cross-reference table, trailer. Its own text, fonts, links and outlines lose letters or break PDF/A
 * (research/pdf.md §1.3, §3) and are not called. Pinned at 4.2.1; jspdf-container.test.ts fails when any of this moves.
 */
import { jsPDF } from 'jspdf'
import { textString, toBinary } from './pdf-syntax.ts'

interface JsPdfFont {
  id: string
  objectNumber?: number
  isAlreadyPutted?: boolean
}
/** What the events used here are given: the first is putPage's, the second putFont's. */
interface Given {
  pageNumber: number
  font: JsPdfFont
}
interface JsPdfInternals {
  pages: string[][]
  newAdditionalObject: () => { objId: number; content: string }
  getPageInfo: (page: number) => { objId: number }
  out: (line: string) => void
  events: {
    subscribe: (topic: string, handler: (given: Given) => void) => void
    getTopics: () => Record<string, unknown>
  }
}
interface JsPdf {
  internal: JsPdfInternals
  __private__: { setPdfVersion: (version: string) => void }
  addFont: (postScriptName: string, name: string, style: string, encoding: string) => string
  addPage: (format: [number, number], orientation: 'p' | 'l') => void
  setCreationDate: (date: string) => void
  setFileId: (id: string) => void
  setDocumentProperties: (properties: Partial<Record<InfoKey, string>>) => void
  output: (type: 'arraybuffer') => ArrayBuffer | undefined
}

export type InfoKey = 'title' | 'author' | 'subject' | 'creator'

export interface ContainerSetting {
  width: number
  height: number
  version: '1.4' | '1.7'
  /** `D:YYYYMMDDHHMMSS+00'00'`. */
  created: string
  info: Record<InfoKey, string>
}

/** Adds objects to the file while it is written. */
export interface ObjectWriter {
  /** Numbers an object that is written later. */
  reserve: () => number
  write: (object: number, content: string) => void
  add: (content: string) => number
  /** `entries` of its dictionary, without the length; bytes as they stand in the file. */
  addStream: (entries: string, bytes: Uint8Array) => number
}

/** What goes into the parts jsPDF writes by itself. */
export interface Entries {
  /** For each page's dictionary. */
  pages: string[]
  catalog: string
  /** Object numbers, in the order of `addFont`. */
  fonts: number[]
  /** Resource name and object number. */
  images: [string, number][]
}

export class JsPdfContainer {
  readonly #doc: JsPdf
  readonly #info: Record<InfoKey, string>
  readonly #fonts: string[] = []
  #pageCount = 0

  constructor({ width, height, version, created, info }: ContainerSetting) {
    const orientation = width > height ? 'l' : 'p'
    const options = { unit: 'pt', orientation, compress: true, floatPrecision: 2 } as const
    this.#doc = new jsPDF({ ...options, format: [width, height] }) as unknown as JsPdf
    this.#doc['__private__'].setPdfVersion(version)
    this.#doc.setCreationDate(created)
    this.#info = info
  }

  /** Announces a font; the name page contents call it by. jsPDF does not read the font: no file, no parsing. */
  addFont(postScriptName: string): string {
    const topics = this.#doc.internal.events.getTopics()
    const { addFont: loaders } = topics
    delete topics['addFont']
    const name = this.#doc.addFont(postScriptName, postScriptName, 'normal', 'Identity-H')
    topics['addFont'] = loaders
    this.#fonts.push(name)
    return name
  }

  /** The first page has the size the container was made with. */
  addPage(content: string, { width, height }: Pick<ContainerSetting, 'width' | 'height'>): void {
    this.#pageCount++
    if (this.#pageCount > 1) this.#doc.addPage([width, height], width > height ? 'l' : 'p')
    this.#doc.internal.pages[this.#pageCount] = [content]
  }

  /**
   * Writes the file. `build` is called once, when pages have their object numbers, and adds every other object.
   * `fileId` is 32 hexadecimal digits. Throws what `build` throws.
   */
  finish(fileId: string, build: (objects: ObjectWriter, pages: number[]) => Entries): Uint8Array<ArrayBuffer> {
    const { events, out } = this.#doc.internal
    let entries: Entries | undefined
    let failure: unknown
    // jsPDF swallows what a handler throws: it is kept here and thrown at the end.
    const guarded = (topic: string, handler: (given: Given) => void) =>
      events.subscribe(topic, (given) => {
        if (failure !== undefined) return
        try {
          handler(given)
        } catch (error) {
          failure = error ?? new Error('failed')
        }
      })
    guarded('putPage', ({ pageNumber }) => {
      entries ??= build(this.#objects(), this.#pageObjects())
      out(entries.pages[pageNumber - 1] ?? '')
    })
    guarded('putFont', ({ font }) => {
      // The fourteen standard fonts jsPDF always lists become aliases: none may stand in a file unembedded.
      const number = entries?.fonts[Math.max(0, this.#fonts.indexOf(font.id))]
      if (number === undefined) throw new Error(`font ${font.id} was not written`)
      font.objectNumber = number
      font.isAlreadyPutted = true
    })
    guarded('putXobjectDict', () => {
      for (const [name, object] of entries?.images ?? []) out(`/${name} ${object} 0 R`)
    })
    guarded('putCatalog', () => out(entries?.catalog ?? ''))
    this.#doc.setFileId(fileId)
    this.#doc.setDocumentProperties(placeholders(this.#info))
    const written = this.#doc.output('arraybuffer')
    if (failure !== undefined) throw failure
    if (written === undefined) throw new Error('jsPDF wrote nothing')
    const bytes = new Uint8Array(written)
    writeInfo(bytes, this.#info)
    return bytes
  }

  #objects(): ObjectWriter {
    const { internal } = this.#doc
    const reserved = new Map<number, { content: string }>()
    const reserve = () => {
      const object = internal.newAdditionalObject()
      reserved.set(object.objId, object)
      return object.objId
    }
    const write = (object: number, content: string) => {
      const found = reserved.get(object)
      if (found === undefined) throw new Error(`object ${object} was not reserved`)
      found.content = content
    }
    const add = (content: string) => {
      const object = reserve()
      write(object, content)
      return object
    }
    return {
      reserve,
      write,
      add,
      addStream: (entries, bytes) =>
        add(`<<${entries}/Length ${bytes.length}>>\nstream\n${toBinary(bytes)}\nendstream`),
    }
  }

  #pageObjects(): number[] {
    return Array.from({ length: this.#pageCount }, (_, index) => this.#doc.internal.getPageInfo(index + 1).objId)
  }
}

/**
 * jsPDF writes these texts as escaped bytes and leaves a carriage return in them: "č" (01 0D) is read back as another
 * letter. It is given fillers of the right length, and the texts are put in their place.
 */
function placeholders(info: Record<InfoKey, string>): Partial<Record<InfoKey, string>> {
  return Object.fromEntries(entriesOf(info).map(([key, text]) => [key, 'x'.repeat(textString(text).length - 2)]))
}

function writeInfo(bytes: Uint8Array, info: Record<InfoKey, string>): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [key, text] of entriesOf(info)) {
    const name = `/${key.charAt(0).toUpperCase()}${key.slice(1)} `
    const value = textString(text)
    const filler = `${name}(${'x'.repeat(value.length - 2)})`
    const at = buffer.lastIndexOf(filler, undefined, 'latin1')
    if (at === -1) throw new Error(`jsPDF wrote ${key} otherwise than expected`)
    buffer.write(name + value, at, 'latin1')
  }
}

const entriesOf = (info: Record<InfoKey, string>) =>
  (Object.entries(info) as [InfoKey, string][]).filter(([, text]) => text !== '')
