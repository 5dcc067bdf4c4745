/**
 * The same minutes give the same file: docx stamps the clock and gives links random names, counts pictures over all files it ever made, and offers no way to say
 * otherwise. Here the dates become the meeting's own, the names are counted, and the ZIP has its names in order.
 */
import { unzipSync, zipSync, type Zippable } from 'fflate'

const fixedDate = new Date(1980, 0, 1, 12)

/** Relationship ids in the order each part's file names them. */
function countIds(rels: string): Map<string, string> {
  const found = [...rels.matchAll(/ Id="([^"]+)"/gu)].map(([, id = '']) => id)
  return new Map(found.map((id, place) => [id, `rId${place + 1}`]))
}

function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replaceAll(/ (r:id|r:embed|r:link|Id)="([^"]+)"/gu, (whole, name: string, id: string) => {
    const to = ids.get(id)
    return to === undefined ? whole : ` ${name}="${to}"`
  })
}

function partOf(relsName: string): string {
  return relsName.replace('_rels/', '').replace(/\.rels$/u, '')
}

/** The properties as they are to be: when, and in which language. */
function dated(core: string, created: number, locale: string): string {
  const at = new Date(created).toISOString().replace(/\.\d+Z$/u, 'Z')
  return core
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${at}`)
    .replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`)
}

/** Each picture's own number, from 1. */
function countedPictures(part: string): string {
  let count = 0
  return part.replaceAll(/(<wp:docPr id=")\d+"/gu, (_, head: string) => `${head}${(count += 1)}"`)
}

/** Word's own names of its headings are in small letters. */
function named(styles: string): string {
  return styles.replaceAll(/w:name w:val="Heading (\d)"/gu, 'w:name w:val="heading $1"')
}

/** @param created UTC ms */
export function settle(bytes: Uint8Array, created: number, locale: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  const read = new TextDecoder()
  const write = new TextEncoder()
  const texts = new Map<string, string>()
  for (const [name, content] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/u.test(name)) texts.set(name, read.decode(content))
  }
  for (const [name, rels] of [...texts].filter(([each]) => each.endsWith('.rels'))) {
    const ids = countIds(rels)
    texts.set(name, renamed(rels, ids))
    const part = texts.get(partOf(name))
    if (part !== undefined) texts.set(partOf(name), renamed(part, ids))
  }
  const core = texts.get('docProps/core.xml')
  if (core !== undefined) texts.set('docProps/core.xml', dated(core, created, locale))
  const body = texts.get('word/document.xml')
  if (body !== undefined) texts.set('word/document.xml', countedPictures(body))
  const styles = texts.get('word/styles.xml')
  if (styles !== undefined) texts.set('word/styles.xml', named(styles))

  // Word and the checkers of the format read this one first.
  const first = '[Content_Types].xml'
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1))
  const packed: Zippable = {}
  for (const name of names) {
    const text = texts.get(name)
    const content = text === undefined ? files[name] : write.encode(text)
    if (content !== undefined)
      packed[name] = [content, { level: name.startsWith('word/media/') ? 0 : 6, mtime: fixedDate }]
  }
  return zipSync(packed)
}
