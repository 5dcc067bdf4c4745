/**
 * The semantic document as one HTML page that opens anywhere without the app: no script, no outside reference.
 * It lies in every `.tablee` beside what counts, for whoever has nothing else (decisions.md 7).
 */
import type { Block, Cell, Inline, Letterhead, Mark, PlainInline, SemanticDocument } from '#shared/minutes/document.ts'
import { flatInlines } from '#shared/minutes/flat-inlines.ts'

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
.callout{border-left:4px solid #8c8174;padding:.2rem 1rem;margin:1rem 0}.banner{font-weight:bold}dt{float:left;clear:left;width:12rem;color:#6b6256}dd{margin-left:13rem}img{max-width:100%}header{display:flex;gap:1rem;align-items:center}header img{max-height:4rem;max-width:11rem}header p{margin:0;font-size:.9rem}`

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function inline(piece: PlainInline): string {
  if (piece.kind === 'break') return '<br>'
  let html = escapeHtml(piece.text)
  for (const mark of piece.marks ?? []) html = `<${marks[mark]}>${html}</${marks[mark]}>`
  if (piece.href !== undefined) html = `<a href="${escapeHtml(piece.href)}">${html}</a>`
  return piece.language === undefined ? html : `<span lang="${escapeHtml(piece.language)}">${html}</span>`
}
const inlines = (pieces: readonly Inline[]): string => flatInlines(pieces).map(inline).join('')
const blocks = (list: readonly Block[]): string => list.map(block).join('\n')

function row(cells: readonly Cell[], tag: 'th' | 'td'): string {
  const scope = tag === 'th' ? ' scope="col"' : ''
  const cell = ({ blocks: content, colspan = 1, rowspan = 1 }: Cell): string =>
    `<${tag}${scope} colspan="${colspan}" rowspan="${rowspan}">${blocks(content)}</${tag}>`
  return `<tr>${cells.map(cell).join('')}</tr>`
}

function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`
  const top = head.length === 0 ? '' : `<thead>${head.map((cells) => row(cells, 'th')).join('')}</thead>`
  return `<table>${title}${top}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

function list({ style: kind, start, items }: Extract<Block, { kind: 'list' }>): string {
  const sign = (checked: boolean | undefined): string => (kind === 'task' ? (checked === true ? '☑ ' : '☐ ') : '')
  const inner = items.map((item) => `<li>${sign(item.checked)}${blocks(item.blocks)}</li>`).join('')
  return kind === 'ordered' ? `<ol start="${start ?? 1}">${inner}</ol>` : `<ul>${inner}</ul>`
}

function block(value: Block): string {
  switch (value.kind) {
    case 'heading':
      return `<h${value.level + 1}>${inlines(value.inlines)}</h${value.level + 1}>`
    case 'paragraph':
      return `<p>${inlines(value.inlines)}</p>`
    case 'list':
      return list(value)
    case 'quote':
      return `<blockquote>${blocks(value.blocks)}</blockquote>`
    case 'table':
      return table(value)
    case 'image':
      // Inside a .tablee the pictures lie in files/ under their hash.
      return `<img src="files/${value.sha256}" alt="${escapeHtml(value.alt)}">`
    case 'pairs':
      return `<dl>${value.pairs.map(({ label, value: said }) => `<dt>${escapeHtml(label)}</dt><dd>${inlines(said)}</dd>`).join('')}</dl>`
    case 'callout':
      return `<div class="callout"><p><strong>${escapeHtml(value.label)}</strong></p>${blocks(value.blocks)}</div>`
    case 'chart':
      return `<p>${escapeHtml(value.alt)}</p>`
    case 'annex':
      return `<h2>${escapeHtml(value.title)}</h2>${blocks(value.blocks)}`
    case 'signatures':
      return `<p>${value.fields.map(({ role, name, drawn }) => `${escapeHtml(role)} : ${escapeHtml(name)}${drawn === undefined ? '' : ` (${escapeHtml(drawn.label)})`}`).join('<br>')}</p>`
    case 'rule':
    case 'pageBreak':
      return '<hr>'
    default:
      return ''
  }
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
  const notice = banner === null ? '' : `<p class="banner">${escapeHtml(banner)}</p>\n`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
${notice}${letterhead(document.letterhead)}<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(subtitle)}</p>
${blocks(document.blocks)}
</body></html>
`
}
