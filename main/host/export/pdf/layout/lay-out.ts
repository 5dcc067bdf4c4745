/** The whole document as pages of marks, with its logical tree: everything a painter needs, and no PDF. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { PdfFailure } from '../failure.ts'
import { sanitise } from '../text/sanitise.ts'
import { layOutBlock, layOutBlocks } from './blocks.ts'
import { pageFurniture } from './furniture.ts'
import { keepTwoLines } from './heading.ts'
import { type Mark, lowered, scaled } from './marks.ts'
import { labelColumn } from './pairs.ts'
import { paginate } from './paginate.ts'
import { Report, type Undrawn, type UnreadImage } from './report.ts'
import type { Place, Setting } from './setting.ts'
import { type PlacedSlab, type Slab, marksOf } from './slab.ts'
import { type StructureElement, addElement, rootElement } from './structure.ts'
import { MARGIN, PAGE, TEXT_HEIGHT, TEXT_WIDTH, TYPE } from './theme.ts'
import { layOutTitle } from './title.ts'
import { WORDS } from './words.ts'

export interface LaidPage {
  marks: Mark[]
}

export interface PageBookmark {
  title: string
  level: number
  element: StructureElement
  /** From 0. */
  page: number
  y: number
}

export interface LaidDocument {
  language: string
  pages: LaidPage[]
  root: StructureElement
  bookmarks: PageBookmark[]
  undrawn: Undrawn[]
  unreadImages: UnreadImage[]
}

/** Called between blocks and pages with the share done, 0 to 1; may wait, or throw to stop. */
export type Pace = (share: number) => Promise<void> | void

/** From the size wanted down to what is still read without effort: body text of 10.5 points becomes 8.2. */
const SIZES = [1, 0.95, 0.91, 0.87, 0.83, 0.8, 0.78]

/** A document that wants to be so many pages is tried smaller and smaller; one that never fits keeps its size. */
export async function layOut(
  document: SemanticDocument,
  given: Pick<Setting, 'book' | 'image'>,
  pace: Pace = () => undefined,
): Promise<LaidDocument> {
  const { fit = Number.POSITIVE_INFINITY } = document
  let asWanted: LaidDocument | null = null
  for (const size of SIZES) {
    // oxlint-disable-next-line no-await-in-loop -- a smaller size is tried only where this one does not fit
    const laid = await layOutAt(size, document, given, pace)
    if (laid.pages.length <= fit) return laid
    asWanted ??= laid
  }
  return asWanted ?? layOutAt(1, document, given, pace)
}

async function layOutAt(
  size: number,
  document: SemanticDocument,
  given: Pick<Setting, 'book' | 'image'>,
  pace: Pace,
): Promise<LaidDocument> {
  const report = new Report()
  const setting: Setting = {
    ...given,
    layOutBlocks,
    words: WORDS[document.language],
    report,
    heading: { level: 0 },
    labelWidth: labelColumn(document.blocks, given.book),
  }
  const root = rootElement()
  // Laid out on a larger page, which is then drawn smaller: measures stay what the theme says.
  const place: Place = {
    x: MARGIN.left / size,
    width: TEXT_WIDTH / size,
    parent: root,
    type: TYPE.body,
    depth: 0,
    align: 'left',
  }
  // Drawn with the first page, read before everything else.
  const banner = hasBanner(document) ? addElement(root, 'P') : 'header'
  const slabs: Slab[] = layOutTitle(document, place, setting)
  for (const [index, block] of document.blocks.entries()) {
    slabs.push(...layOutBlock(block, place, setting))
    // oxlint-disable-next-line no-await-in-loop -- blocks follow each other; the pause lets a cancel in
    await pace((index / document.blocks.length) * 0.8)
  }
  const placed = paginate(keepTwoLines(slabs), TEXT_HEIGHT / size)
  const pages: LaidPage[] = []
  report.enter('')
  for (const [index, page] of placed.entries()) {
    const bare = page.some(({ slab }) => slab.bare === true)
    const { above, below } = bare ? bareFurniture : pageFurniture(document, index + 1, placed.length, banner, setting)
    const text = marksOf(page).map((mark) => lowered(scaled(mark, size), MARGIN.top))
    pages.push({ marks: [...above, ...text, ...below] })
    // oxlint-disable-next-line no-await-in-loop -- see above
    await pace(0.8 + (index / placed.length) * 0.2)
  }
  assertOnPages(pages)
  return {
    language: document.language,
    pages,
    root,
    bookmarks: placed.flatMap((page, number) => bookmarksOf(page, number, size)),
    undrawn: report.undrawn,
    unreadImages: report.unreadImages,
  }
}

const bareFurniture: { above: Mark[]; below: Mark[] } = { above: [], below: [] }

/** A line below the foot of its page would be in the file and seen by nobody. */
function assertOnPages(pages: readonly LaidPage[]): void {
  for (const { marks } of pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text' || (mark.baseline > 0 && mark.baseline < PAGE.height)) continue
      throw new PdfFailure('textLost', {
        words: mark.pieces
          .map((piece) => piece.shaped.text)
          .join('')
          .slice(0, 200),
        found: '',
      })
    }
  }
}

const hasBanner = (document: SemanticDocument) => sanitise(document.banner ?? '').trim() !== ''

const bookmarksOf = (page: readonly PlacedSlab[], number: number, size: number): PageBookmark[] =>
  page.flatMap(({ slab, top }) =>
    slab.bookmark === undefined ? [] : [{ ...slab.bookmark, page: number, y: MARGIN.top + top * size }],
  )
