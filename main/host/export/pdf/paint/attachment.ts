/** A file inside the file: what the pages were made of, for whoever wants more than to read them (ISO 19005-3 §6.8). */
import { zlibSync } from 'fflate'
import type { ObjectWriter } from './jspdf-container.ts'
import { pdfDate, reference, textString } from './pdf-syntax.ts'

export interface Attached {
  /** ASCII: "minutes.json". */
  name: string
  /** What it is, in the document's language. */
  description: string
  bytes: Uint8Array
}

/** Writes a JSON file's objects; answers what the catalogue says of it. `modified` is UTC ms. */
export function writeAttachment(
  { name, description, bytes }: Attached,
  modified: number,
  objects: ObjectWriter,
): string {
  const params = `/Params<</Size ${bytes.length}/ModDate(${pdfDate(modified)})>>`
  const file = objects.addStream(
    `/Type/EmbeddedFile/Subtype/application#2Fjson${params}/Filter/FlateDecode`,
    zlibSync(bytes, { level: 9 }),
  )
  const said = `/F(${name})/UF${textString(name)}/Desc${textString(description)}`
  const held = `/EF<</F ${reference(file)}/UF ${reference(file)}>>`
  const specification = reference(objects.add(`<</Type/Filespec${said}/AFRelationship/Source${held}>>`))
  return `/AF[${specification}]/Names<</EmbeddedFiles<</Names[(${name}) ${specification}]>>>>`
}
