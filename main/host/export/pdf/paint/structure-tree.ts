/** The logical tree as objects: elements, the tree that leads from marked content back to them. */
import type { Role, StructureElement } from '../layout/structure.ts'
import type { ObjectWriter } from './jspdf-container.ts'
import { asciiString, number, reference, textString } from './pdf-syntax.ts'
import type { Content, Tagging } from './tagging.ts'

export interface WrittenTree {
  root: number
  /** The key of an area's element in the parent tree, by the area's index. */
  areaKeys: number[]
  objectOf: (element: StructureElement) => number | undefined
}

/** Elements that would be empty, and mean nothing so. Cells keep their place in the row. */
const NEEDS_CONTENT = new Set<Role>(['P', 'Link', 'Div', 'Caption', 'LBody', 'BlockQuote', 'Lbl', 'Form'])

/** Writes the tree; `annotations` are the objects of the areas. */
export function writeTree(
  root: StructureElement,
  tagging: Tagging,
  pages: readonly number[],
  annotations: readonly number[],
  objects: ObjectWriter,
): WrittenTree {
  const tree = objects.reserve()
  const numbers = new Map<StructureElement, number>()
  const kidsOf = (element: StructureElement): Content[] => [
    ...element.children
      .filter((child) => isWorthWriting(child, tagging))
      .map((child): Content => ({ kind: 'element', element: child })),
    ...(tagging.contents.get(element) ?? []),
  ]
  const write = (element: StructureElement, parent: number): number => {
    const object = objects.reserve()
    numbers.set(element, object)
    const kids = kidsOf(element)
    // One page said once for all contents on it is half the size of saying it for each.
    const home = kids.find((kid) => kid.kind === 'marked')?.page
    const written = kids.map((kid) => {
      if (kid.kind === 'element') return reference(write(kid.element, object))
      const page = reference(pages[kid.page] ?? 0)
      if (kid.kind === 'annotation') {
        return `<</Type/OBJR/Obj ${reference(annotations[kid.index] ?? 0)}/Pg ${page}>>`
      }
      return kid.page === home ? String(kid.id) : `<</Type/MCR/Pg ${page}/MCID ${kid.id}>>`
    })
    const on = home === undefined ? '' : `/Pg ${reference(pages[home] ?? 0)}`
    const holds = written.length === 1 ? `/K ${written[0]}` : `/K[${written.join(' ')}]`
    objects.write(object, `<</S/${element.role}/P ${reference(parent)}${on}${holds}${details(element, tagging)}>>`)
    return object
  }
  const top = write(root, tree)
  const parentTree = objects.reserve()
  const pageRows = tagging.pages.map((elements, page) => {
    const row = elements.map((element) => reference(numbers.get(element) ?? 0)).join(' ')
    return `${page}[${row}]`
  })
  const areaKeys = tagging.areas.map((_, index) => pages.length + index)
  const areaRows = tagging.areas.map(({ owner }, index) => {
    const element = typeof owner === 'string' ? undefined : numbers.get(owner)
    return element === undefined ? '' : `${areaKeys[index]} ${reference(element)}`
  })
  objects.write(parentTree, `<</Nums[${[...pageRows, ...areaRows].join(' ')}]>>`)
  const next = pages.length + tagging.areas.length
  objects.write(
    tree,
    `<</Type/StructTreeRoot/K ${reference(top)}/ParentTree ${reference(parentTree)}/ParentTreeNextKey ${next}${idTree(numbers)}>>`,
  )
  return { root: tree, areaKeys, objectOf: (element) => numbers.get(element) }
}

/** Finds elements by their id, in the order of its bytes (ISO 32000-1 §7.9.6). */
function idTree(numbers: ReadonlyMap<StructureElement, number>): string {
  const ids = [...numbers].flatMap(([{ id }, object]) => (id === undefined ? [] : [{ id, object }]))
  if (ids.length === 0) return ''
  const sorted = ids.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return `/IDTree<</Names[${sorted.map(({ id, object }) => asciiString(id) + reference(object)).join('')}]>>`
}

function isWorthWriting(element: StructureElement, tagging: Tagging): boolean {
  if (!NEEDS_CONTENT.has(element.role) || tagging.contents.has(element)) return true
  return element.children.some((child) => isWorthWriting(child, tagging))
}

function details(element: StructureElement, tagging: Tagging): string {
  const table = [
    element.scope === undefined ? '' : `/Scope/${element.scope}`,
    element.colSpan === undefined ? '' : `/ColSpan ${element.colSpan}`,
    element.rowSpan === undefined ? '' : `/RowSpan ${element.rowSpan}`,
  ].join('')
  const box = tagging.boxes.get(element)
  const attributes = [
    table === '' ? '' : `<</O/Table${table}>>`,
    element.numbering === undefined ? '' : `<</O/List/ListNumbering/${element.numbering}>>`,
    box === undefined ? '' : `<</O/Layout/BBox[${box.map((value) => number(value)).join(' ')}]/Placement/Block>>`,
  ].filter((each) => each !== '')
  return [
    element.alt === undefined ? '' : `/Alt${textString(element.alt)}`,
    element.id === undefined ? '' : `/ID${asciiString(element.id)}`,
    element.actualText === undefined ? '' : `/ActualText${textString(element.actualText)}`,
    attributes.length === 0 ? '' : attributes.length === 1 ? `/A${attributes[0]}` : `/A[${attributes.join('')}]`,
  ].join('')
}
