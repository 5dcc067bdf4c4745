/** Words as Word's runs: marks, links, languages, notes, and the direction of Arabic and Hebrew. */
import { ExternalHyperlink, FootnoteReferenceRun, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Inline } from '#shared/minutes/document.ts'
import { flatInlines } from '#shared/minutes/flat-inlines.ts'
import { sanitise } from '../pdf/text/sanitise.ts'
import type { Footnotes } from './footnotes.ts'

const rightToLeft = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC`
/** A stretch of right-to-left words, the spaces between them included. */
const passages = new RegExp(`([${rightToLeft}]+(?:[\\s\\u00A0]+[${rightToLeft}]+)*)`, 'u')
const isRight = new RegExp(`^[${rightToLeft}]`, 'u')

/** Word knows no isolates: a mark after each keeps what follows it in the line's own direction. */
function unisolated(text: string): string {
  return text.replaceAll(/\u2069(?!\u2069)/gu, '\u200e').replaceAll(/[\u2066-\u2069]/gu, '')
}

type TextInline = Extract<Inline, { kind: 'text' }>

function optionsOf({ marks, href, language }: TextInline): IRunOptions {
  const has = new Set(marks)
  return {
    ...(has.has('bold') ? { bold: true, boldComplexScript: true } : {}),
    ...(has.has('italic') ? { italics: true, italicsComplexScript: true } : {}),
    ...(has.has('underline') ? { underline: {} } : {}),
    ...(has.has('strike') ? { strike: true } : {}),
    ...(has.has('highlight') ? { highlight: 'yellow' } : {}),
    ...(has.has('code') ? { font: 'Consolas' } : {}),
    ...(href === undefined ? {} : { style: 'Hyperlink' }),
    ...(language === undefined ? {} : { language: { value: language } }),
  }
}

function runs(inline: TextInline, extra: IRunOptions): TextRun[] {
  const options = { ...extra, ...optionsOf(inline) }
  return unisolated(sanitise(inline.text))
    .split(passages)
    .filter((text) => text !== '')
    .map((text) => new TextRun({ ...options, ...(isRight.test(text) ? { rightToLeft: true } : {}), text }))
}

/**
 * @param footnotes where notes go; null where there is no foot of a page, and they stand in parentheses
 * @param extra of every run: a head's weight, a banner's
 */
export function runsOf(
  inlines: readonly Inline[],
  footnotes: Footnotes | null,
  extra: IRunOptions = {},
): ParagraphChild[] {
  const written = footnotes === null ? flatInlines(inlines) : inlines
  return written.flatMap((inline): ParagraphChild[] => {
    if (inline.kind === 'break') return [new TextRun({ break: 1 })]
    if (inline.kind === 'note')
      return footnotes === null ? [] : [new FootnoteReferenceRun(footnotes.add(inline.inlines))]
    const said = runs(inline, extra)
    if (inline.href === undefined) return said
    return [new ExternalHyperlink({ children: said, link: inline.href })]
  })
}

export function textRuns(text: string, extra: IRunOptions = {}): ParagraphChild[] {
  return runsOf([{ kind: 'text', text }], null, extra)
}
