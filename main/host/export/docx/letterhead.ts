/** Whose paper it is, above the title: the picture, the name, the address. */
import { Paragraph } from 'docx'
import type { Letterhead } from '#shared/minutes/document.ts'
import { letterheadLines } from '../pdf/layout/letterhead.ts'
import { textRuns } from './inlines.ts'
import type { Setting } from './setting.ts'
import { pictureOf } from './pictures.ts'

/** Points: as wide as on the printed page. */
const logoWidth = 90

export function letterheadOf(letterhead: Letterhead | undefined, setting: Setting): Paragraph[] {
  if (letterhead === undefined) return []
  const { logo } = letterhead
  const picture = logo === null ? null : pictureOf({ kind: 'image', width: logoWidth, ...logo }, setting)
  return [
    ...(picture === null ? [] : [new Paragraph({ style: 'Letterhead', children: [picture] })]),
    ...letterheadLines(letterhead).map(
      (line, index) =>
        new Paragraph({ style: 'Letterhead', children: textRuns(line, index === 0 ? { bold: true } : {}) }),
    ),
  ]
}
