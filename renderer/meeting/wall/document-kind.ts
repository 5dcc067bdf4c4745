/** Whether the wall can show a file, told from its name and its first bytes before anything is sent or kept. */

export type DocumentKind = 'pdf' | 'image' | 'slides' | 'office' | 'wrongType' | 'empty'

const slides = /\.(?:pptx?|ppsx?|odp|key|pez)$/i
const office = /\.(?:docx?|xlsx?|odt|ods|odg|rtf|pages|numbers|pub)$/i

/** @param head the first bytes, sixteen at least when there are so many */
export function documentKind(name: string, head: Uint8Array): DocumentKind {
  if (head.length === 0) return 'empty'
  const text = String.fromCodePoint(...head)
  if (text.startsWith('%PDF-')) return 'pdf'
  if (isImage(text)) return 'image'
  if (slides.test(name)) return 'slides'
  return office.test(name) ? 'office' : 'wrongType'
}

function isImage(text: string): boolean {
  return (
    text.startsWith('\u0089PNG\r\n') ||
    text.startsWith('\u00FF\u00D8\u00FF') ||
    text.startsWith('GIF8') ||
    (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP')
  )
}
