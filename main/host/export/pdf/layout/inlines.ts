/** Inlines of the document as styled spans. */
import type { Inline } from '#shared/minutes/document.ts'
import { withoutIsolates } from '#shared/minutes/typography/isolates.ts'
import type { Span } from '../text/chunks.ts'
import { sanitise } from '../text/sanitise.ts'
import type { InkStyle } from './marks.ts'
import type { Setting } from './setting.ts'
import { type Owner, inlineElement } from './structure.ts'
import { INK, type TypeStyle } from './theme.ts'

/** The plain style of a text block. */
export function inkOf(type: TypeStyle, owner: Owner): InkStyle {
  return {
    size: type.size,
    bold: type.bold,
    italic: type.italic,
    color: type.color,
    underline: false,
    strike: false,
    highlight: false,
    code: false,
    language: null,
    owner,
    href: null,
    note: null,
  }
}

export function toSpans(inlines: readonly Inline[], type: TypeStyle, owner: Owner, setting: Setting): Span<InkStyle>[] {
  const plain = inkOf(type, owner)
  let link: { href: string; owner: Owner } | null = null
  return inlines.map((inline) => {
    if (inline.kind === 'note') {
      link = null
      return setting.notes.call(inline, plain, setting)
    }
    if (inline.kind === 'break') return { text: '\n', style: plain }
    const href = inline.href === undefined ? null : safeHref(inline.href)
    // Neighbours with one address are one link, whatever their marks.
    if (href === null) link = null
    else if (link?.href !== href) link = { href, owner: inlineElement(owner, 'Link') }
    const marks = new Set(inline.marks)
    const style: InkStyle = {
      ...plain,
      bold: plain.bold || marks.has('bold'),
      // Emphasis inside italic text stands upright again.
      italic: plain.italic !== marks.has('italic'),
      underline: marks.has('underline'),
      strike: marks.has('strike'),
      highlight: marks.has('highlight'),
      code: marks.has('code'),
      language: inline.language ?? null,
      color: link === null ? plain.color : INK.link,
      owner: link?.owner ?? owner,
      href,
    }
    return { text: sanitise(inline.text), style }
  })
}

/** The words of inlines without their notes, for bookmarks and reports. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'break' ? ' ' : inline.kind === 'note' ? '' : withoutIsolates(sanitise(inline.text)),
    )
    .join('')
    .trim()
}

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address as a PDF may hold it, in ASCII; null for one that leads nowhere or runs something. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href)
    return SAFE.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
