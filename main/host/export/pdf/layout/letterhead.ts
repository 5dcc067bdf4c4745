/** Whose paper it is, above the title: the council's picture, and beside it name and address. */
import type { Letterhead } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import type { Mark } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, marksOf, pile, slab, withSpace } from './slab.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { LETTERHEAD, TYPE, type TypeStyle } from './theme.ts'

interface Logo {
  mark: Mark
  width: number
  height: number
}

/** What is printed of it, in lines; the gate reads the same. */
export function letterheadLines({ name, address }: Letterhead): string[] {
  return [name, ...address.split(/\r\n|\r|\n/u)].filter((line) => sanitise(line).trim() !== '')
}

export function layOutLetterhead(letterhead: Letterhead, place: Place, setting: Setting): Slab[] {
  const logo = layOutLogo(letterhead, place, setting)
  const indent = logo === null ? 0 : logo.width + LETTERHEAD.gap
  const beside: Place = { ...place, x: place.x + indent, width: place.width - indent }
  const line = (text: string, type: TypeStyle) =>
    textBlock([{ text: sanitise(text), style: inkOf(type, addElement(place.parent, 'P')) }], type, beside, setting)
  const lines = letterheadLines(letterhead).flatMap((text, index) =>
    line(text, index === 0 && text === letterhead.name ? TYPE.letterheadName : TYPE.letterhead),
  )
  const { placed, height } = pile(lines)
  if (height > LETTERHEAD.tallest) {
    // An address of a page goes below the picture, where pages can part it.
    return withSpace([...(logo === null ? [] : [slab(logo.height, [logo.mark])]), ...lines], 0, LETTERHEAD.below)
  }
  const whole = Math.max(logo?.height ?? 0, height)
  if (whole === 0) return []
  const text = placed.map((part) => ({ ...part, top: part.top + (whole - height) / 2 }))
  return [
    slab(whole, [...(logo === null ? [] : [logo.mark]), ...marksOf(text)], { below: LETTERHEAD.below, tied: true }),
  ]
}

function layOutLogo({ logo }: Letterhead, place: Place, setting: Setting): Logo | null {
  if (logo === null) return null
  const image = setting.image(logo.sha256)
  if (image === null) {
    setting.report.unreadImage(logo.sha256, sanitise(logo.alt))
    return null
  }
  const { mostWidth, mostHeight } = LETTERHEAD
  const scale = Math.min(mostWidth / image.width, mostHeight / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const owner = addElement(place.parent, 'Figure', { alt: sanitise(logo.alt) || setting.words.picture })
  return { mark: { kind: 'image', x: place.x, y: 0, width, height, image, owner }, width, height }
}
