/**
 * The semantic document in HTML, as the PDF will say it: the same blocks, nothing added.
 */
import { createElement, Fragment, memo, type ReactNode } from 'react'
import type { Block, Cell, Inline, Letterhead, Mark, PlainInline, SemanticDocument } from '#shared/minutes/document.ts'
import { type Note, notesOf } from '#shared/minutes/sources.ts'
import { piecesRunFromTheRight, type Stretch, stretchesOf } from '#shared/minutes/typography/isolates.ts'
import { Chart } from './Chart.tsx'
import { DrawnSignature } from './DrawnSignature.tsx'
import styles from './finalise.module.css'

const markTags: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  highlight: 'mark',
  code: 'code',
}

/** Keys by place: a preview is drawn anew from a value, nothing in it moves by itself. */
function keyed<T>(list: readonly T[], render: (each: T, key: string) => ReactNode): ReactNode[] {
  return list.map((each, index) => render(each, `k${index}`))
}

/** What is isolated stands in an element of its own, so that nothing invisible is copied out of the page. */
function stretch(words: Stretch, key: string): ReactNode {
  return typeof words === 'string' ? words : <bdi key={key}>{keyed(words.isolated, stretch)}</bdi>
}

const direction = (pieces: readonly Inline[]): { dir?: 'rtl' } => (piecesRunFromTheRight(pieces) ? { dir: 'rtl' } : {})

function inline(piece: PlainInline, key: string): ReactNode {
  if (piece.kind === 'break') return <br key={key} />
  let shown: ReactNode = keyed(stretchesOf(piece.text), stretch)
  for (const mark of piece.marks ?? []) shown = createElement(markTags[mark], {}, shown)
  if (piece.href !== undefined) shown = <a href={piece.href}>{shown}</a>
  return (
    <span key={key} lang={piece.language}>
      {shown}
    </span>
  )
}

function inlines(pieces: readonly Inline[], { numbers }: Showing): ReactNode[] {
  return keyed(pieces, (piece, key) =>
    piece.kind === 'note' ? <sup key={key}>{numbers.get(piece)}</sup> : inline(piece, key),
  )
}

interface Showing {
  imageUrl: (sha256: string) => string
  /** The number of each note of the document. */
  numbers: ReadonlyMap<Note, number>
}

function Blocks({ blocks, showing }: { blocks: readonly Block[]; showing: Showing }): ReactNode {
  return keyed(blocks, (block, key) => <OneBlock key={key} block={block} showing={showing} />)
}

function Cells({ cells, head, showing }: { cells: readonly Cell[]; head: boolean; showing: Showing }): ReactNode {
  return keyed(cells, (cell, key) =>
    createElement(
      head ? 'th' : 'td',
      {
        key,
        ...(head ? { scope: 'col' } : {}),
        colSpan: cell.colspan ?? 1,
        rowSpan: cell.rowspan ?? 1,
        style: { textAlign: cell.align ?? 'left' },
      },
      <Blocks blocks={cell.blocks} showing={showing} />,
    ),
  )
}

function TableBlock({ block, showing }: { block: Extract<Block, { kind: 'table' }>; showing: Showing }): ReactNode {
  return (
    <table>
      {block.caption !== undefined && <caption>{block.caption}</caption>}
      {block.head.length > 0 && (
        <thead>
          {keyed(block.head, (row, key) => (
            <tr key={key}>
              <Cells cells={row} head showing={showing} />
            </tr>
          ))}
        </thead>
      )}
      <tbody>
        {keyed(block.rows, (row, key) => (
          <tr key={key}>
            <Cells cells={row} head={false} showing={showing} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OneBlock({ block, showing }: { block: Block; showing: Showing }): ReactNode {
  switch (block.kind) {
    case 'heading':
      // The screen's own title is the h1 and the preview's title the h2.
      return createElement(
        `h${Math.min(6, block.level + 2)}`,
        { ...direction(block.inlines) },
        inlines(block.inlines, showing),
      )
    case 'paragraph':
      return <p {...direction(block.inlines)}>{inlines(block.inlines, showing)}</p>
    case 'list': {
      const items = keyed(block.items, (item, key) => (
        <li key={key} data-checked={item.checked}>
          {block.style === 'task' && <span aria-hidden="true">{item.checked === true ? '☑ ' : '☐ '}</span>}
          <Blocks blocks={item.blocks} showing={showing} />
        </li>
      ))
      return block.style === 'ordered' ? (
        <ol start={block.start}>{items}</ol>
      ) : (
        <ul data-style={block.style}>{items}</ul>
      )
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} showing={showing} />
        </blockquote>
      )
    case 'table':
      return <TableBlock block={block} showing={showing} />
    case 'image':
      return <img src={showing.imageUrl(block.sha256)} alt={block.alt} />
    case 'pairs':
      return (
        <dl>
          {keyed(block.pairs, (pair, key) => (
            <div key={key}>
              <dt>{pair.label}</dt>
              <dd>{inlines(pair.value, showing)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'callout':
      return (
        <div className={styles.callout} data-tone={block.tone}>
          <p className={styles.calloutLabel}>{block.label}</p>
          <Blocks blocks={block.blocks} showing={showing} />
        </div>
      )
    case 'chart':
      return <Chart chart={block} />
    case 'annex':
      return (
        <section>
          <h3>{block.title}</h3>
          <Blocks blocks={block.blocks} showing={showing} />
        </section>
      )
    case 'rule':
    case 'pageBreak':
      return <hr />
    case 'signatures':
      return (
        <div className={styles.signatures}>
          {keyed(block.fields, (field, key) => (
            <p key={key}>
              {field.role}
              <br />
              {field.name}
              {field.drawn === undefined ? null : <DrawnSignature drawn={field.drawn} />}
            </p>
          ))}
        </div>
      )
    default:
      return null
  }
}

function Notes({ notes }: { notes: readonly Note[] }): ReactNode {
  return (
    <ol className={styles.notes}>
      {keyed(notes, (note, key) => (
        <li key={key}>{keyed(note.inlines, inline)}</li>
      ))}
    </ol>
  )
}

function Head({ letterhead, imageUrl }: { letterhead: Letterhead } & Pick<Showing, 'imageUrl'>): ReactNode {
  const { logo, name, address } = letterhead
  return (
    <header className={styles.letterhead}>
      {logo !== null && <img src={imageUrl(logo.sha256)} alt={logo.alt} />}
      <p>
        <strong>{name}</strong>
        {keyed(address === '' ? [] : address.split('\n'), (line, key) => (
          <Fragment key={key}>
            <br />
            {line}
          </Fragment>
        ))}
      </p>
    </header>
  )
}

interface PreviewProps extends Pick<Showing, 'imageUrl'> {
  document: SemanticDocument
}

/** @param imageUrl where an attachment is shown from */
export const Preview = memo(function Preview({ document, imageUrl }: PreviewProps): ReactNode {
  const notes = notesOf(document)
  const numbers = new Map(notes.map((note, index) => [note, index + 1]))
  return (
    <article data-preview lang={document.language} className={styles.preview} aria-label={document.title}>
      {document.banner !== null && <p className={styles.banner}>{document.banner}</p>}
      {document.letterhead !== undefined && <Head letterhead={document.letterhead} imageUrl={imageUrl} />}
      <h2>{document.title}</h2>
      <p className={styles.soft}>{document.subtitle}</p>
      <Blocks blocks={document.blocks} showing={{ imageUrl, numbers }} />
      {notes.length > 0 && <Notes notes={notes} />}
    </article>
  )
})
