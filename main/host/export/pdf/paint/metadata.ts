/** What the file says of itself: XMP and the colours it means (ISO 19005-2 §6.2.3, §6.6). */
import { xmpDate } from './pdf-syntax.ts'

export interface Description {
  title: string
  author: string
  subject: string
  language: string
  /** UTC ms. */
  created: number
  /** The part of ISO 19005 the file keeps to: 3 with its document attached, 2 without, 1 for the checker that knows no other. */
  part: 1 | 2 | 3
}

export const PRODUCER = 'jsPDF 4.2.1'
export const CREATOR = 'Tablée'

export function xmp({ title, author, subject, language, created, part }: Description): string {
  const date = xmpDate(created)
  const one = (tag: string, text: string) =>
    text === '' ? '' : `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${tag}>`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    `<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    one('dc:title', title),
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    one('dc:description', subject),
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

// oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
