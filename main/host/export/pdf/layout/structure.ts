/** The logical tree of the document, beside its drawing: what a screen reader follows (ISO 32000-1 §14.7). */

export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Link'
  | 'BlockQuote'
  | 'Div'
  | 'Note'
  | 'Reference'
  | 'TOC'
  | 'TOCI'
  | 'Form'

export interface ElementDetails {
  alt?: string
  /** Unique in the file: of a note. */
  id?: string
  /** Read instead of what is drawn: a drawn checkbox. */
  actualText?: string
  scope?: 'Column' | 'Row'
  colSpan?: number
  rowSpan?: number
  numbering?: 'Disc' | 'Decimal' | 'None'
}

export interface StructureElement extends ElementDetails {
  role: Role
  parent: StructureElement | null
  /** Children known from the layout; links inside a text are put among its contents while painting. */
  children: StructureElement[]
  /** Part of a line of its parent: placed where it is first painted. */
  inline: boolean
}

/** Drawn, and no part of what the document says (§14.8.2.2). */
export type Artifact = 'layout' | 'header' | 'footer'
export type Owner = StructureElement | Artifact

export function rootElement(): StructureElement {
  return { role: 'Document', parent: null, children: [], inline: false }
}

/** Adds an element at the end of `parent`; an artifact's children are the same artifact. */
export function addElement(parent: Owner, role: Role, details: ElementDetails = {}): Owner {
  if (typeof parent === 'string') return parent
  const element: StructureElement = { role, parent, children: [], inline: false, ...details }
  parent.children.push(element)
  return element
}

/** A link inside a text. */
export function inlineElement(parent: Owner, role: Role, details: ElementDetails = {}): Owner {
  if (typeof parent === 'string') return parent
  return { role, parent, children: [], inline: true, ...details }
}
