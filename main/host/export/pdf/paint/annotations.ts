/** Places of a page that do something: links to follow, fields to sign (ISO 32000-1 §12.5, §12.7). */
import type { StructureElement } from '../layout/structure.ts'
import type { Words } from '../layout/words.ts'
import type { ObjectWriter } from './jspdf-container.ts'
import { asciiString, number, reference, textString } from './pdf-syntax.ts'
import type { AnnotatedArea, FieldArea, LinkArea } from './tagging.ts'

/** `/Dest` for an element of the document; '' for one that stands nowhere. */
type DestinationOf = (element: StructureElement) => string

interface AnnotationPlace {
  /** Left, bottom, right, top, in points. */
  box: readonly [number, number, number, number]
  /** The page's object. */
  page: number
  /** In the parent tree. */
  key: number
}

export function writeAnnotation(
  area: AnnotatedArea,
  place: AnnotationPlace,
  words: Words,
  objects: ObjectWriter,
  destinationOf: DestinationOf,
): string {
  const common = `/Type/Annot/F 4/Rect[${place.box.map((value) => number(value)).join(' ')}]/StructParent ${place.key}`
  return area.kind === 'link' ? link(area, common, words, destinationOf) : field(area, common, place, objects)
}

function link({ text, to }: LinkArea, common: string, words: Words, destinationOf: DestinationOf): string {
  const [leads, said] =
    typeof to === 'string'
      ? [`/A<</S/URI/URI${asciiString(to)}>>`, words.link(text.trim(), to)]
      : [destinationOf(to), text.trim()]
  return `<<${common}/Subtype/Link/Border[0 0 0]${leads}/Contents${textString(said)}>>`
}

/** A field nobody signed in: it looks like the paper around it, and PDF/A wants even that written down. */
function field(
  { name, said }: FieldArea,
  common: string,
  { box: [left, bottom, right, top], page }: AnnotationPlace,
  objects: ObjectWriter,
): string {
  const size = `[0 0 ${number(right - left)} ${number(top - bottom)}]`
  const nothing = objects.addStream(`/Type/XObject/Subtype/Form/BBox${size}/Resources<<>>`, new Uint8Array())
  const shown = `/AP<</N ${reference(nothing)}>>`
  return `<<${common}/Subtype/Widget/FT/Sig/T(${name})/TU${textString(said)}/P ${reference(page)}${shown}>>`
}
