/** Marked content: which drawing belongs to which element of the logical tree (ISO 32000-1 §14.6, §14.7). */
import type { LinkTarget } from '../layout/marks.ts'
import type { Owner, StructureElement } from '../layout/structure.ts'

/** What an element holds in the order it is read. */
export type Content =
  | { kind: 'marked'; page: number; id: number }
  | { kind: 'element'; element: StructureElement }
  /** A link's clickable area, or a field. */
  | { kind: 'annotation'; page: number; index: number }

interface Area {
  page: number
  /** Left, bottom, right, top, in points. */
  box: [number, number, number, number]
  owner: Owner
}
export type AnnotatedArea = Area & (LinkArea | FieldArea)
export interface LinkArea {
  kind: 'link'
  to: LinkTarget
  text: string
}
export interface FieldArea {
  kind: 'field'
  name: string
  said: string
}

const ARTIFACTS = {
  layout: '/Artifact BMC',
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
} as const

export class Tagging {
  readonly contents = new Map<StructureElement, Content[]>()
  /** For each page, the element of each of its marked contents. */
  readonly pages: StructureElement[][] = []
  readonly areas: AnnotatedArea[] = []
  readonly boxes = new Map<StructureElement, [number, number, number, number]>()
  #open: Owner | null = null

  /** The box of a figure drawn in several marks: it holds them all. */
  enlarge(element: StructureElement, box: [number, number, number, number]): void {
    const [left, bottom, right, top] = this.boxes.get(element) ?? box
    this.boxes.set(element, [
      Math.min(left, box[0]),
      Math.min(bottom, box[1]),
      Math.max(right, box[2]),
      Math.max(top, box[3]),
    ])
  }

  beginPage(): void {
    this.pages.push([])
  }

  /** The operator that begins what `owner` draws next, and ends what another drew; '' when it goes on. */
  beginTag(owner: Owner): string {
    if (this.#open === owner) return ''
    const end = this.endTag()
    this.#open = owner
    if (typeof owner === 'string') return `${end}${ARTIFACTS[owner]}\n`
    const page = this.pages.length - 1
    const elements = this.pages[page] ?? []
    const id = elements.push(owner) - 1
    this.#hold(owner, { kind: 'marked', page, id })
    return `${end}/${owner.role} <</MCID ${id}>> BDC\n`
  }

  endTag(): string {
    if (this.#open === null) return ''
    this.#open = null
    return 'EMC\n'
  }

  addArea(area: AnnotatedArea): void {
    const index = this.areas.push(area) - 1
    if (typeof area.owner !== 'string') this.#hold(area.owner, { kind: 'annotation', page: area.page, index })
  }

  #hold(element: StructureElement, content: Content): void {
    const held = this.contents.get(element)
    if (held !== undefined) {
      held.push(content)
      return
    }
    this.contents.set(element, [content])
    if (element.inline && element.parent !== null) this.#hold(element.parent, { kind: 'element', element })
  }
}
