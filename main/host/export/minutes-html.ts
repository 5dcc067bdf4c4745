/**
 * The semantic document as one HTML page that opens anywhere without the app: no script, no outside reference.
 * It lies in every `.tablee` beside what counts, for whoever has nothing else (decisions.md 7).
 */
import type {
  Block,
  Cell,
  ChartBar,
  Inline,
  Letterhead,
  Mark,
  PlainInline,
  SemanticDocument,
} from '#shared/minutes/document.ts'
import { groupedPrint } from '#shared/minutes/wording.ts'
import { WORDS, type Words } from './pdf/layout/words.ts'
import { type Note, notesOf } from '#shared/minutes/sources.ts'
import { piecesRunFromTheRight, type Stretch, stretchesOf } from '#shared/minutes/typography/isolates.ts'

const marks: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  highlight: 'mark',
  code: 'code',
}

const style = `body{font:1.05rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#211d18}
h1,h2,h3,h4,h5{font-family:sans-serif;line-height:1.2}table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border:1px solid #8c8174;padding:.3rem .5rem;text-align:left;vertical-align:top}td p,th p{margin:0}
.callout{border-left:4px solid #8c8174;padding:.2rem 1rem;margin:1rem 0}.banner,.label{font-weight:bold}dt{float:left;clear:left;width:12rem;color:#6b6256}dd{margin-left:13rem}img{max-width:100%}header{display:flex;gap:1rem;align-items:center}header img{max-height:4rem;max-width:11rem}header p{margin:0;font-size:.9rem}figure{margin:1rem 0}.chart th,.chart td{border:0;padding:.1rem .4rem;vertical-align:middle}.chart td:nth-last-child(2){width:60%}.chart i{display:block;height:.6rem;background:#a8492a}.chart tr:nth-child(even) i{background:#ddc4b6;outline:1px solid #a8492a}.notes{font-size:.85rem;overflow-wrap:anywhere}`

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Words with what is isolated in an element of its own, so that nothing invisible is copied out of the page. */
function shown(text: string): string {
  const html = (stretch: Stretch): string =>
    typeof stretch === 'string' ? escapeHtml(stretch) : `<bdi>${stretch.isolated.map(html).join('')}</bdi>`
  return stretchesOf(text).map(html).join('')
}

const direction = (pieces: readonly Inline[]): string => (piecesRunFromTheRight(pieces) ? ' dir="rtl"' : '')

function inline(piece: PlainInline): string {
  if (piece.kind === 'break') return '<br>'
  let html = shown(piece.text)
  for (const mark of piece.marks ?? []) html = `<${marks[mark]}>${html}</${marks[mark]}>`
  if (piece.href !== undefined) html = `<a href="${escapeHtml(piece.href)}">${html}</a>`
  return piece.language === undefined ? html : `<span lang="${escapeHtml(piece.language)}">${html}</span>`
}

/** The number of each note of the document, and the words of its language. */
interface Setting {
  numbers: ReadonlyMap<Note, number>
  words: Words
}

const inlines = (pieces: readonly Inline[], setting: Setting): string =>
  pieces.map((piece) => (piece.kind === 'note' ? called(setting.numbers.get(piece) ?? 0) : inline(piece))).join('')
const called = (number: number) => `<sup><a id="call-${number}" href="#note-${number}">${number}</a></sup>`
const blocks = (list: readonly Block[], setting: Setting): string => list.map((each) => block(each, setting)).join('\n')

function row(cells: readonly Cell[], tag: 'th' | 'td', setting: Setting): string {
  const scope = tag === 'th' ? ' scope="col"' : ''
  const cell = ({ blocks: content, colspan = 1, rowspan = 1 }: Cell): string =>
    `<${tag}${scope} colspan="${colspan}" rowspan="${rowspan}">${blocks(content, setting)}</${tag}>`
  return `<tr>${cells.map(cell).join('')}</tr>`
}

function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>, setting: Setting): string {
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`
  const top = head.length === 0 ? '' : `<thead>${head.map((cells) => row(cells, 'th', setting)).join('')}</thead>`
  return `<table>${title}${top}<tbody>${rows.map((cells) => row(cells, 'td', setting)).join('')}</tbody></table>`
}

function list({ style: kind, start, items }: Extract<Block, { kind: 'list' }>, setting: Setting): string {
  const sign = (checked: boolean | undefined): string => (kind === 'task' ? (checked === true ? '☑ ' : '☐ ') : '')
  const inner = items.map((item) => `<li>${sign(item.checked)}${blocks(item.blocks, setting)}</li>`).join('')
  return kind === 'ordered' ? `<ol start="${start ?? 1}">${inner}</ol>` : `<ul>${inner}</ul>`
}

function block(value: Block, setting: Setting): string {
  switch (value.kind) {
    case 'heading':
      return `<h${value.level + 1}${direction(value.inlines)}>${inlines(value.inlines, setting)}</h${value.level + 1}>`
    case 'paragraph':
      return `<p${direction(value.inlines)}>${inlines(value.inlines, setting)}</p>`
    case 'list':
      return list(value, setting)
    case 'quote':
      return `<blockquote>${blocks(value.blocks, setting)}</blockquote>`
    case 'table':
      return table(value, setting)
    case 'image':
      // Inside a .tablee the pictures lie in files/ under their hash.
      return `<img src="files/${value.sha256}" alt="${escapeHtml(value.alt)}">`
    case 'pairs':
      return `<dl>${value.pairs.map(({ label, value: said }) => `<dt>${escapeHtml(label)}</dt><dd>${inlines(said, setting)}</dd>`).join('')}</dl>`
    case 'callout':
      return `<div class="callout"><p class="label">${escapeHtml(value.label)}</p>${blocks(value.blocks, setting)}</div>`
    case 'chart':
      return chart(value)
    case 'annex':
      return `<h2>${escapeHtml(value.title)}</h2>${blocks(value.blocks, setting)}`
    case 'signatures':
      return signatures(value, setting.words)
    case 'rule':
    case 'pageBreak':
      return '<hr>'
    default:
      return ''
  }
}

/** A field a paragraph: role, name, and how it was signed where the file itself shows it. */
function signatures({ fields, textSha256 }: Extract<Block, { kind: 'signatures' }>, words: Words): string {
  const print = textSha256 === undefined ? [] : [[words.textPrint(groupedPrint(textSha256))]]
  const signed = fields.map(({ role, name, fingerprint, drawn }) => [
    role,
    name,
    ...(fingerprint === undefined ? [] : [words.knownKey(groupedPrint(fingerprint))]),
    ...(drawn === undefined ? [] : [drawn.label]),
  ])
  return [...print, ...signed].map((lines) => `<p>${lines.map(escapeHtml).join('<br>')}</p>`).join('')
}

type Chart = Extract<Block, { kind: 'chart' }>

/** Drawn for the eye, said in its sentence: both in the page, for a reader of either. */
function chart({ alt, series, most, bars }: Chart): string {
  const legend = series.map((name) => `<p class="legend">${escapeHtml(name)}</p>`).join('')
  const drawn = bars.map((bar) => barRows(bar, most)).join('')
  return `<figure><figcaption>${shown(alt)}</figcaption><div aria-hidden="true">${legend}<table class="chart">${drawn}</table></div></figure>`
}

function barRows({ label, values }: ChartBar, most: number): string {
  const name = `<th rowspan="${values.length}">${escapeHtml(label)}</th>`
  return values
    .map(({ value, text }, index) => {
      const share = Math.round(Math.min(1, Math.max(0, value / most || 0)) * 100)
      return `<tr>${index === 0 ? name : ''}<td><i style="width:${share}%"></i></td><td>${escapeHtml(text)}</td></tr>`
    })
    .join('')
}

function notes(document: SemanticDocument): string {
  const items = notesOf(document).map(
    ({ inlines: said }, index) =>
      `<li id="note-${index + 1}">${said.map(inline).join('')} <a href="#call-${index + 1}">↑</a></li>`,
  )
  return items.length === 0 ? '' : `\n<hr>\n<ol class="notes">${items.join('\n')}</ol>`
}

function letterhead(given: Letterhead | undefined): string {
  if (given === undefined) return ''
  const { logo, name, address } = given
  const picture = logo === null ? '' : `<img src="files/${logo.sha256}" alt="${escapeHtml(logo.alt)}">`
  const lines = address === '' ? [] : address.split('\n').map(escapeHtml)
  return `<header>${picture}<p>${[`<strong>${escapeHtml(name)}</strong>`, ...lines].join('<br>')}</p></header>\n`
}

export function toHtml(document: SemanticDocument): string {
  const { language, title, subtitle, banner } = document
  const numbers = new Map(notesOf(document).map((note, index) => [note, index + 1]))
  const setting = { numbers, words: WORDS[language] }
  const notice = banner === null ? '' : `<p class="banner">${escapeHtml(banner)}</p>\n`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
${notice}${letterhead(document.letterhead)}<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(subtitle)}</p>
${blocks(document.blocks, setting)}${notes(document)}
</body></html>
`
}
