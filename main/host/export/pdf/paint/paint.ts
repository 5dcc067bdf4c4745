/** A laid-out document as the bytes of a PDF. */
import { createHash } from 'node:crypto'
import { zlibSync } from 'fflate'
import type { ReadImage } from '../images/image.ts'
import type { LaidDocument, LaidPage, Pace } from '../layout/lay-out.ts'
import type { StructureElement } from '../layout/structure.ts'
import { PAGE } from '../layout/theme.ts'
import type { Words } from '../layout/words.ts'
import type { Face } from '../text/font-book.ts'
import type { Subsetter } from '../text/subset.ts'
import { writeAnnotation } from './annotations.ts'
import { type Attached, writeAttachment } from './attachment.ts'
import { destinationOn, writeBookmarks } from './bookmarks.ts'
import { FontUse } from './font-use.ts'
import { srgbProfile } from './icc.ts'
import { writeImage } from './images.ts'
import { type Entries, JsPdfContainer, type ObjectWriter } from './jspdf-container.ts'
import { CREATOR, type Description, xmp } from './metadata.ts'
import { paintPage } from './page-painter.ts'
import { asciiString, pdfDate, reference } from './pdf-syntax.ts'
import { writeTree } from './structure-tree.ts'
import { Tagging } from './tagging.ts'

export interface PaintSetting {
  description: Description
  words: Words
  subset: Subsetter
  pace: Pace
  /** Whether places to sign become fields; nobody signed in them yet. */
  fields: boolean
  attachment: Attached | null
}

export async function paint(laid: LaidDocument, setting: PaintSetting): Promise<Uint8Array<ArrayBuffer>> {
  const { description, pace } = setting
  const container = new JsPdfContainer({
    ...sheetOf(laid.pages[0]),
    version: description.part === 1 ? '1.4' : '1.7',
    created: pdfDate(description.created),
    info: { title: description.title, author: description.author, subject: description.subject, creator: CREATOR },
  })
  const tagging = new Tagging()
  const fonts = new Map<Face, FontUse>()
  const images = new Map<ReadImage, string>()
  const fontUse = (face: Face) => {
    const known = fonts.get(face) ?? new FontUse(container.addFont(face.name), face)
    fonts.set(face, known)
    return known
  }
  const imageName = (image: ReadImage) => {
    const known = images.get(image) ?? `I${images.size + 1}`
    images.set(image, known)
    return known
  }
  const code: Parameters<typeof paintPage>[2]['code'] = ({ shaped }) => {
    const use = fontUse(shaped.face)
    return { fontName: use.name, coded: use.code(shaped) }
  }
  const hash = createHash('sha256').update(JSON.stringify(description))
  for (const [page, laidPage] of laid.pages.entries()) {
    const content = paintPage(laidPage, page, { code, imageName, tagging, fields: setting.fields })
    hash.update(content)
    container.addPage(content, sheetOf(laidPage))
    // oxlint-disable-next-line no-await-in-loop -- pages follow each other; the pause lets a cancel in
    await pace((page / laid.pages.length) * 0.7)
  }
  for (const image of images.keys()) hash.update(image.data)
  if (setting.attachment !== null) hash.update(setting.attachment.bytes)
  const fileId = hash.digest('hex').slice(0, 32)
  return container.finish(fileId, (objects, pages) =>
    buildObjects({ laid, setting, tagging, fonts: [...fonts.values()], images, objects, pages }),
  )
}

const sheetOf = ({ width, height }: Pick<LaidPage, 'width' | 'height'> = PAGE) => ({ width, height })

interface Parts {
  laid: LaidDocument
  setting: PaintSetting
  tagging: Tagging
  fonts: FontUse[]
  images: Map<ReadImage, string>
  objects: ObjectWriter
  pages: number[]
}

function buildObjects({ laid, setting, tagging, fonts, images, objects, pages }: Parts): Entries {
  const { description, words, subset, attachment } = setting
  const annotations = tagging.areas.map(() => objects.reserve())
  const tree = writeTree(laid.root, tagging, pages, annotations, objects)
  const destination = destinationOn(laid.pages, pages)
  const leadsTo = (element: StructureElement) => {
    const anchor = laid.anchors.get(element)
    return anchor === undefined ? '' : destination(anchor)
  }
  for (const [index, area] of tagging.areas.entries()) {
    const place = { box: area.box, page: pages[area.page] ?? 0, key: tree.areaKeys[index] ?? 0 }
    objects.write(annotations[index] ?? 0, writeAnnotation(area, place, words, objects, leadsTo))
  }
  const fields = tagging.areas.flatMap(({ kind }, index) =>
    kind === 'field' ? [reference(annotations[index] ?? 0)] : [],
  )
  const outline = writeBookmarks(laid.bookmarks, destination, tree.objectOf, objects)
  const metadata = objects.addStream('/Type/Metadata/Subtype/XML', Buffer.from(xmp(description), 'utf8'))
  const profile = objects.addStream('/N 3/Filter/FlateDecode', zlibSync(srgbProfile()))
  const catalog = [
    `/Lang${asciiString(description.language)}/MarkInfo<</Marked true>>/StructTreeRoot ${reference(tree.root)}`,
    `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${reference(metadata)}`,
    `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${reference(profile)}>>]`,
    fields.length === 0 ? '' : `/AcroForm<</Fields[${fields.join(' ')}]>>`,
    attachment === null ? '' : writeAttachment(attachment, description.created, objects),
    outline === null ? '' : `/Outlines ${reference(outline)}/PageMode/UseOutlines`,
  ].join('\n')
  return {
    pages: pages.map((_, page) => {
      const areas = tagging.areas.flatMap((area, index) =>
        area.page === page ? [reference(annotations[index] ?? 0)] : [],
      )
      return `/StructParents ${page}/Tabs/S${areas.length === 0 ? '' : `/Annots[${areas.join(' ')}]`}`
    }),
    catalog,
    fonts: fonts.map((use) => use.writeObjects(objects, subset, description.part === 1)),
    images: [...images].map(([image, name]) => [name, writeImage(image, objects)]),
  }
}
