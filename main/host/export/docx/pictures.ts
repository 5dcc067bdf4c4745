/** Pictures with what they show in words; one that Word can't read leaves its words in its place. */
import { ImageRun, type ParagraphChild } from 'docx'
import type { Block } from '#shared/minutes/document.ts'
import { readImage } from '../pdf/images/read-image.ts'
import { sanitise } from '../pdf/text/sanitise.ts'
import { textRuns } from './inlines.ts'
import type { Setting } from './setting.ts'

/** Pixels at 96 to the inch, as docx counts; the page is counted in twentieths of a point. */
const pixel = 15
const tallest = 860

/** Quarter turns clockwise a phone's picture needs; mirrored ones are shown as stored. */
const turns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 }

type ImageBlock = Extract<Block, { kind: 'image' }>

export function imageOf(block: ImageBlock, setting: Setting): ParagraphChild[] {
  const picture = pictureOf(block, setting)
  return picture === null ? textRuns(setting.words.unreadableImage(sanitise(block.alt))) : [picture]
}

/** Null when it is missing, or Word can't read it. */
export function pictureOf(block: ImageBlock, { images, width, words }: Setting): ImageRun | null {
  const alt = sanitise(block.alt)
  const data = images.get(block.sha256)
  const read = data === undefined ? null : readImage(data)
  if (data === undefined || read === null) return null
  const isTurned = read.orientation === 6 || read.orientation === 8
  const wanted = Math.min(width / pixel, block.width === undefined ? read.width : (block.width * 20) / pixel)
  const scale = Math.min(wanted / read.width, tallest / read.height)
  const shown = {
    width: Math.max(1, Math.round(read.width * scale)),
    height: Math.max(1, Math.round(read.height * scale)),
  }
  const rotation = turns[read.orientation]
  const description = alt === '' ? words.picture : alt
  return new ImageRun({
    type: data[0] === 0x89 ? 'png' : 'jpg',
    data,
    transformation: {
      ...(isTurned ? { width: shown.height, height: shown.width } : shown),
      ...(rotation === undefined ? {} : { rotation }),
    },
    altText: { name: block.sha256.slice(0, 12), title: description, description },
  })
}
