/** The whole document as pages of marks, with its logical tree: everything a painter needs, and no PDF. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { PdfFailure } from '../failure.ts'
import { sanitise } from '../text/sanitise.ts'
import { layOutBlocks } from './blocks.ts'
import { pageFurniture } from './furniture.ts'
import { type Mark, lowered, scaled } from './marks.ts'
import { Notes } from './notes.ts'
import { labelColumn } from './pairs.ts'
import { Report, type Undrawn, type UnreadImage } from './report.ts'
import type { Setting } from './setting.ts'
import { type PlacedSlab, marksOf } from './slab.ts'
import { type StructureElement, addElement, rootElement } from './structure.ts'
import { areaOf, layOutInto, placeOf, sectionOn, withContents } from './sections.ts'
import { MARGIN, PAGE } from './theme.ts'
import { layOutTitle } from './title.ts'
import { WORDS } from './words.ts'

export interface LaidPage {
  /** Points. */
  width: number
  height: number
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
  /** Where links inside the document lead; y from the top of the page. */
  anchors: Map<StructureElement, { page: number; y: number }>
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
  // Laid out on a larger page, which is then drawn smaller: measures stay what the theme says.
  const setting: Setting = {
    ...given,
    layOutBlocks,
    words: WORDS[document.language],
    report,
    heading: { level: 0 },
    notes: new Notes(),
    labelWidth: labelColumn(document.blocks, given.book),
    ...areaOf(PAGE, size),
  }
  const root = rootElement()
  // Drawn with the first page, read before everything else.
  const banner = hasBanner(document) ? addElement(root, 'P') : 'header'
  const title = layOutTitle(document, placeOf(root, setting), setting)
  const sections = [sectionOn(PAGE, setting, title)]
  for (const [index, block] of document.blocks.entries()) {
    layOutInto(sections, block, root, size)
    // oxlint-disable-next-line no-await-in-loop -- blocks follow each other; the pause lets a cancel in
    await pace((index / document.blocks.length) * 0.8)
  }
  const placed = withContents(document, sections, title.length, root)
  const pages: LaidPage[] = []
  report.enter('')
  for (const [index, { page, sheet }] of placed.entries()) {
    const bare = page.some(({ slab }) => slab.bare === true)
    const { above, below } = bare
      ? bareFurniture
      : pageFurniture(document, index + 1, placed.length, banner, sheet, setting)
    const text = marksOf(page).map((mark) => lowered(scaled(mark, size), MARGIN.top))
    pages.push({ ...sheet, marks: [...above, ...text, ...below] })
    // oxlint-disable-next-line no-await-in-loop -- see above
    await pace(0.8 + (index / placed.length) * 0.2)
  }
  assertOnPages(pages)
  return {
    language: document.language,
    pages,
    root,
    bookmarks: placed.flatMap(({ page }, number) => bookmarksOf(page, number, size)),
    anchors: new Map(placed.flatMap(({ page }, number) => anchorsOf(page, number, size))),
    undrawn: report.undrawn,
    unreadImages: report.unreadImages,
  }
}

const bareFurniture: { above: Mark[]; below: Mark[] } = { above: [], below: [] }

/** A line below the foot of its page would be in the file and seen by nobody. */
function assertOnPages(pages: readonly LaidPage[]): void {
  for (const { marks, height } of pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text' || (mark.baseline > 0 && mark.baseline < height)) continue
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

/** Headings and notes, with where each begins. */
const anchorsOf = (page: readonly PlacedSlab[], number: number, size: number) =>
  page.flatMap(({ slab, top }) => {
    const element = slab.anchor ?? slab.bookmark?.element
    return element === undefined ? [] : [[element, { page: number, y: MARGIN.top + top * size }] as const]
  })
