/** Parts of a document that begin on a page of their own, each on its own kind of sheet; and their pages. */
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { annexed } from './annex.ts'
import { layOutBlock, layOutBlocks } from './blocks.ts'
import { layOutContents, listed } from './contents.ts'
import { keepTwoLines } from './heading.ts'
import { notesRule } from './notes.ts'
import { paginate } from './paginate.ts'
import { Report } from './report.ts'
import type { Place, Setting } from './setting.ts'
import type { PlacedSlab, Slab } from './slab.ts'
import { type Owner, type StructureElement, addElement } from './structure.ts'
import { CONTENTS, LYING, MARGIN, PAGE, TYPE } from './theme.ts'

type Sheet = typeof PAGE

export interface Section {
  sheet: Sheet
  setting: Setting
  slabs: Slab[]
  /** Nothing more goes into it: what follows stands on paper of its own. */
  isClosed: boolean
}

export interface SheetPage {
  sheet: Sheet
  page: PlacedSlab[]
}

/** Where text stands on a sheet that is drawn at `size`. */
export function areaOf(sheet: Sheet, size: number): Pick<Setting, 'column' | 'textHeight'> {
  return {
    column: { x: MARGIN.left / size, width: (sheet.width - MARGIN.left - MARGIN.right) / size },
    textHeight: (sheet.height - MARGIN.top - MARGIN.bottom) / size,
  }
}

export const placeOf = (parent: Owner, { column }: Setting): Place => ({
  ...column,
  parent,
  type: TYPE.body,
  depth: 0,
  align: 'left',
})

export const sectionOn = (sheet: Sheet, setting: Setting, slabs: readonly Slab[]): Section => ({
  sheet,
  setting,
  slabs: [...slabs],
  isClosed: false,
})

/** Lays a block out at the end of the last of `sections`, or in one it adds. */
export function layOutInto(sections: Section[], block: Block, root: Owner, size: number): void {
  const last = sections.at(-1)
  if (last === undefined) throw new Error('a document without a section has no setting')
  if (block.kind === 'annex') {
    const sheet = block.orientation === 'landscape' ? LYING : PAGE
    const setting = { ...last.setting, ...areaOf(sheet, size) }
    const slabs = layOutBlocks(annexed(block), placeOf(root, setting), setting)
    sections.push({ ...sectionOn(sheet, setting, slabs), isClosed: true })
    return
  }
  const open = last.isClosed ? sectionOn(PAGE, { ...last.setting, ...areaOf(PAGE, size) }, []) : last
  if (last.isClosed) sections.push(open)
  open.slabs.push(...layOutBlock(block, placeOf(root, open.setting), open.setting))
}

function pagesOf(sections: readonly Section[]): SheetPage[] {
  const filled = sections.filter(({ slabs }) => slabs.some(({ height }) => height > 0))
  return (filled.length === 0 ? sections.slice(0, 1) : filled).flatMap(({ sheet, setting, slabs }) =>
    paginate(keepTwoLines(slabs), setting.textHeight, notesRule(setting.column)).map((page) => ({ sheet, page })),
  )
}

/**
 * The pages; a document over ten of them gets a table of contents before its first heading. It is set twice: how high it is says on which pages everything else comes. The first `titleLength` slabs
 * are the title, which is no part of what it is the title of.
 */
export function withContents(
  document: SemanticDocument,
  sections: readonly Section[],
  titleLength: number,
  root: StructureElement,
): SheetPage[] {
  const plain = pagesOf(sections)
  const [first, ...rest] = sections
  const isShort = plain.length <= CONTENTS.overPages || document.fit !== undefined || document.untitled === true
  if (isShort || first === undefined) return plain
  const body = [...first.slabs.slice(titleLength), ...rest.flatMap(({ slabs }) => slabs)]
  const entries = listed(body.flatMap(({ bookmark }) => bookmark ?? []))
  const [opening] = entries
  if (opening === undefined) return plain
  const at = first.slabs.findIndex(({ bookmark }, index) => index >= titleLength && bookmark !== undefined)
  const place = at === -1 ? first.slabs.length : at
  // What no font has is reported where it stands, not where it is listed.
  const setting = { ...first.setting, report: new Report() }
  const pagesWith = (owner: Owner, numbers: ReadonlyMap<StructureElement, number>): SheetPage[] => {
    const numbered = entries.map((entry) => ({ ...entry, page: numbers.get(entry.element) ?? 1 }))
    const contents = layOutContents(numbered, owner, placeOf(owner, setting), setting)
    const slabs = first.slabs.toSpliced(place, 0, ...contents)
    return pagesOf([{ ...first, slabs }, ...rest])
  }
  const numbers = pagesWith('layout', new Map()).flatMap(({ page }, index) =>
    page.flatMap(({ slab: { bookmark } }) => (bookmark === undefined ? [] : [[bookmark.element, index + 1] as const])),
  )
  return pagesWith(contentsElement(root, opening.element), new Map(numbers))
}

/** Read where it stands: before the first heading it lists. */
function contentsElement(root: StructureElement, opening: StructureElement): Owner {
  const element = addElement(root, 'TOC')
  let top = opening
  while (top.parent !== null && top.parent !== root) top = top.parent
  const others = root.children.slice(0, -1)
  root.children = [
    ...others.slice(0, others.indexOf(top)),
    ...root.children.slice(-1),
    ...others.slice(others.indexOf(top)),
  ]
  return element
}
