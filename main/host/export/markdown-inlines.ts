/** Inlines as Markdown (CommonMark 0.31 with GitHub's tables, tasks and strikethrough), every literal sign escaped. */
import type { Inline, Mark } from '#shared/minutes/document.ts'
import { flatInlines } from '#shared/minutes/flat-inlines.ts'
import { withoutSources } from '#shared/minutes/sources.ts'

/** Signs that may mean something anywhere in a line. */
const ANYWHERE = /[\\`*_[\]<>~|]|&(?=#?\w+;)/gu
/** Signs that mean something where a line begins: headings, lists, quotes, rules, underlines. */
const LINE_START = /^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$)|-{2,}|={2,}|:(?=-))/u
const NUMBER_START = /^(\s*\d{1,9})([.)])(?=\s|$)/u

interface Written {
  text: string
  marks: ReadonlySet<Mark>
  href: string | null
}

/** One line of Markdown, or several parted by backslashes when `breaks` is 'line'; 'tag' writes <br>, 'space' a space. */
export function markdownInlines(inlines: readonly Inline[], breaks: 'line' | 'tag' | 'space' = 'line'): string {
  const broken = { line: '\\\n', tag: '<br>', space: ' ' }[breaks]
  const lines: Written[][] = [[]]
  for (const inline of flatInlines(withoutSources(inlines))) {
    if (inline.kind === 'break') lines.push([])
    else {
      const text = inline.text.replace(/\s*[\n\r\u2028\u2029]+\s*/gu, ' ')
      lines.at(-1)?.push({ text, marks: new Set(inline.marks), href: inline.href ?? null })
    }
  }
  return lines
    .map(writeLine)
    .map((line) => (breaks === 'line' ? atLineStart(line) : line))
    .join(broken)
    .replace(/(\\\n)+$/u, '')
}

/** Plain words as Markdown shows them unchanged, anywhere but where a line begins. */
export function markdownText(text: string): string {
  return escaped(text.replace(/\s*[\n\r\u2028\u2029]+\s*/gu, ' ').trim())
}

const escaped = (text: string) => text.replace(ANYWHERE, String.raw`\$&`)

function atLineStart(line: string): string {
  return line.replace(LINE_START, String.raw`$1\$2`).replace(NUMBER_START, String.raw`$1\$2`)
}

function writeLine(pieces: readonly Written[]): string {
  return pieces
    .map((piece, index) => writePiece(piece, around(pieces, index)))
    .join('')
    .trim()
}

interface Around {
  before: string
  after: string
}

function around(pieces: readonly Written[], index: number): Around {
  return { before: pieces[index - 1]?.text.at(-1) ?? '', after: pieces[index + 1]?.text.at(0) ?? '' }
}

/** Emphasis signs take no space inside them: those at the ends go outside. */
function writePiece({ text, marks, href }: Written, { before, after }: Around): string {
  const core = text.trim()
  if (core === '') return text
  const [lead, trail] = [text.slice(0, text.indexOf(core)), text.slice(text.indexOf(core) + core.length)]
  let written = marks.has('code') ? codeSpan(core) : escaped(core)
  if (marks.has('highlight')) written = `<mark>${written}</mark>`
  if (marks.has('underline')) written = `<u>${written}</u>`
  const place = { before: lead === '' ? before : ' ', after: trail === '' ? after : ' ' }
  const plain = canFlank(written, place)
  if (marks.has('strike')) written = plain ? `~~${written}~~` : `<del>${written}</del>`
  if (marks.has('italic')) written = plain ? `*${written}*` : `<em>${written}</em>`
  if (marks.has('bold')) written = plain ? `**${written}**` : `<strong>${written}</strong>`
  if (href !== null) written = `[${written}](<${href.replace(/[<>\s\\]/gu, encodeURIComponent)}>)`
  return `${lead}${written}${trail}`
}

const PUNCTUATION = /[\p{P}\p{S}]/u
const OPEN_SIDE = /^$|[\s\p{P}\p{S}]/u

/** Whether signs here open and close emphasis: not between a letter and a punctuation mark (CommonMark §6.2). */
function canFlank(inner: string, { before, after }: Around): boolean {
  const opens = !PUNCTUATION.test(inner.at(0) ?? '') || OPEN_SIDE.test(before)
  const closes = !PUNCTUATION.test(inner.at(-1) ?? '') || OPEN_SIDE.test(after)
  return opens && closes
}

/** A fence longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
