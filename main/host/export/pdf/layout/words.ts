/** The few words the engine itself prints; everything else comes from the document. */
import type { Language } from '#shared/contract/meeting.ts'

export interface Words {
  page: (page: number, pages: number) => string
  unreadableImage: (alt: string) => string
  /** The alternative of a picture nobody described. */
  picture: string
  signature: string
  /** In its place under what was drawn on a screen. */
  drawn: string
  /** Above the signatures, and under a signer's name; both compared by eye. */
  textPrint: (grouped: string) => string
  knownKey: (grouped: string) => string
  /** At the foot of a page of a document that should have been one page. */
  goesOn: string
  link: (text: string, href: string) => string
  /** What a link to a note is called, and one to a page. */
  note: (number: number) => string
  pageNumber: (page: number) => string
  /** Above the table of contents. */
  contents: string
  /** Of a field to sign. */
  toSign: (role: string, name: string) => string
  /** What the attached document is. */
  attached: string
}

const NBSP = '\u00a0'

export const WORDS: Record<Language, Words> = {
  fr: {
    page: (page, pages) => `page${NBSP}${page}${NBSP}/${NBSP}${pages}`,
    unreadableImage: (alt) => (alt === '' ? 'Image illisible' : `Image illisible${NBSP}: ${alt}`),
    picture: 'Image',
    signature: 'Date et signature',
    drawn: 'Signature manuscrite numérisée',
    textPrint: (grouped) => `Empreinte du texte à signer (SHA-256, début)${NBSP}: ${grouped}`,
    knownKey: (grouped) => `Clé connue du conseil${NBSP}: ${grouped}`,
    goesOn: 'la suite au verso',
    link: (text, href) => `${text} (lien${NBSP}: ${href})`,
    note: (number) => `Note${NBSP}${number}`,
    pageNumber: (page) => `page${NBSP}${page}`,
    contents: 'Sommaire',
    attached: 'Le même document, lisible par un programme',
    toSign: (role, name) => `Signature${NBSP}: ${[role, name].filter((each) => each !== '').join(', ')}`,
  },
  en: {
    page: (page, pages) => `page${NBSP}${page}${NBSP}/${NBSP}${pages}`,
    unreadableImage: (alt) => (alt === '' ? 'Unreadable image' : `Unreadable image: ${alt}`),
    picture: 'Picture',
    signature: 'Date and signature',
    drawn: 'Digitised handwritten signature',
    textPrint: (grouped) => `Fingerprint of the text to sign (SHA-256, beginning): ${grouped}`,
    knownKey: (grouped) => `Key known to the council: ${grouped}`,
    goesOn: 'continues overleaf',
    link: (text, href) => `${text} (link: ${href})`,
    note: (number) => `Note${NBSP}${number}`,
    pageNumber: (page) => `page${NBSP}${page}`,
    contents: 'Contents',
    attached: 'The same document, for a program to read',
    toSign: (role, name) => `Signature: ${[role, name].filter((each) => each !== '').join(', ')}`,
  },
}
