/**
 * A document without anybody's mail address or phone number: the words stay, each found place says what was taken out.
 * An address cut in two by a mark (half of it bold) is found as well.
 */
import type { Inline, PlainInline, SemanticDocument } from '#shared/minutes/document.ts'
import { contactsIn, withoutContacts } from './contacts.ts'

function maskedHref(href: string): boolean {
  let readable = href
  try {
    readable = decodeURIComponent(href)
  } catch {
    // Not an encoding: read as it stands.
  }
  return /^(?:mailto|tel|sms):/iu.test(href) || contactsIn(readable).length > 0
}

type TextInline = Extract<Inline, { kind: 'text' }>

function withoutHref(inline: TextInline): TextInline {
  if (inline.href === undefined || !maskedHref(inline.href)) return inline
  const { href: _, ...rest } = inline
  return rest
}

/** The pieces of one line; what stands for a contact is written where the contact began. */
function maskLine(pieces: readonly TextInline[], instead: string): TextInline[] {
  const line = pieces.map(({ text }) => text).join('')
  const spans = contactsIn(line)
  let start = 0
  return pieces.flatMap((piece) => {
    const from = start
    start += piece.text.length
    let text = piece.text
    for (const span of spans.toReversed()) {
      const cutFrom = Math.max(span.from - from, 0)
      const cutTo = Math.min(span.to - from, piece.text.length)
      if (cutFrom >= cutTo) continue
      text = text.slice(0, cutFrom) + (span.from >= from ? instead : '') + text.slice(cutTo)
    }
    return text === '' ? [] : [withoutHref({ ...piece, text })]
  })
}

/** A note holds no notes. */
function maskPlain(inlines: readonly PlainInline[], instead: string): PlainInline[] {
  return maskInlines(inlines, instead).filter((inline) => inline.kind !== 'note')
}

export function maskInlines(inlines: readonly Inline[], instead: string): Inline[] {
  const masked: Inline[] = []
  let line: TextInline[] = []
  for (const inline of inlines) {
    if (inline.kind === 'text') line.push(inline)
    else {
      const kept = inline.kind === 'note' ? { ...inline, inlines: maskPlain(inline.inlines, instead) } : inline
      masked.push(...maskLine(line, instead), kept)
      line = []
    }
  }
  return [...masked, ...maskLine(line, instead)]
}

/** Names of fields that hold no words: masking a hash or a kind would break the document. */
const wordless = new Set([
  'kind',
  'sha256',
  'href',
  'language',
  'edition',
  'style',
  'tone',
  'align',
  'textSha256',
  'fingerprint',
  'strokes',
  'orientation',
])

function isInlines(name: string, value: readonly unknown[]): value is Inline[] {
  const [first] = value
  const named = name === 'inlines' || name === 'value'
  return named && (first === undefined || (typeof first === 'object' && first !== null && 'kind' in first))
}

/** Any value of a document, whatever kinds of block it will have one day: every word passes here. */
function mask(value: unknown, name: string, instead: string): unknown {
  if (typeof value === 'string') return wordless.has(name) ? value : withoutContacts(value, instead)
  if (Array.isArray(value)) {
    return isInlines(name, value) ? maskInlines(value, instead) : value.map((each) => mask(each, name, instead))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mask(each, key, instead)]))
}

export function maskContacts(document: SemanticDocument, instead: string): SemanticDocument {
  // Same shape: only strings that hold words were changed.
  return mask(document, '', instead) as SemanticDocument
}
