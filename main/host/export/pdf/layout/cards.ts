/** Numbered cards: two or four to a sheet, each read across a room, with lines to cut along. */
import type { Block } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import { type Mark, lowered, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, marksOf, pile, slab } from './slab.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { CARD, INK, MARGIN, PAGE, TEXT_HEIGHT, TYPE, type TypeStyle } from './theme.ts'

type Cards = Extract<Block, { kind: 'cards' }>
type Card = Cards['cards'][number]

interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** One slab a sheet, drawn over its margins: a card is as large as its paper allows. */
export function layOutCards({ perPage, cards }: Cards, place: Place, setting: Setting): Slab[] {
  const sheets = Math.ceil(cards.length / perPage)
  return Array.from({ length: sheets }, (_, index) => {
    const own = cards.slice(index * perPage, (index + 1) * perPage)
    const marks = own.flatMap((card, position) => layOutCard(card, rectangle(position, perPage), place, setting))
    const placed = [...cutLines(perPage), ...marks].map((mark) => lowered(mark, -MARGIN.top))
    return slab(TEXT_HEIGHT, placed, { bare: true, startsPage: true })
  })
}

/** From the sheet's top left corner. */
function rectangle(position: number, perPage: Cards['perPage']): Rectangle {
  const [width, height] = [PAGE.width / (perPage / 2), PAGE.height / 2]
  return { x: (position % (perPage / 2)) * width, y: Math.floor(position / (perPage / 2)) * height, width, height }
}

function cutLines(perPage: Cards['perPage']): Mark[] {
  const pen = stroke(INK.strongRule, 0.6, [4, 4])
  const [middleX, middleY] = [PAGE.width / 2, PAGE.height / 2]
  const across: Mark = { kind: 'line', x1: 0, x2: PAGE.width, y1: middleY, y2: middleY, stroke: pen, owner: 'layout' }
  const down: Mark = { kind: 'line', x1: middleX, x2: middleX, y1: 0, y2: PAGE.height, stroke: pen, owner: 'layout' }
  return perPage === 4 ? [across, down] : [across]
}

function layOutCard(card: Card, box: Rectangle, place: Place, setting: Setting): Mark[] {
  const owner = addElement(place.parent, 'Div')
  const inside: Place = {
    ...place,
    x: box.x + CARD.margin,
    width: box.width - 2 * CARD.margin,
    parent: owner,
    align: 'center',
  }
  const line = (text: string, type: TypeStyle, top: number): Mark[] => {
    const style = inkOf(type, addElement(owner, 'P'))
    const lines = textBlock([{ text: sanitise(text), style }], type, inside, setting)
    return marksOf(pile(lines).placed).map((mark) => lowered(mark, box.y + top))
  }
  // Three figures are set smaller: a card is never cut.
  const size = Math.min(box.height * CARD.tallest, inside.width / (CARD.figureWidth * Math.max(1, card.figure.length)))
  const figure: TypeStyle = { ...TYPE.cardFigure, size, leading: size }
  const top = (box.height - size) / 2 - CARD.rise
  const [left, right] = [box.x + box.width / 2 - size * 0.3, box.x + box.width / 2 + size * 0.3]
  const barY = box.y + top + size + CARD.rise
  // Held upside down, a 6 is a 9: the bar says where the foot is.
  const bar: Mark = {
    kind: 'line',
    x1: left,
    x2: right,
    y1: barY,
    y2: barY,
    stroke: stroke(INK.accent, size * 0.045),
    owner: 'layout',
  }
  return [
    ...(card.over === '' ? [] : line(card.over, TYPE.cardText, CARD.margin)),
    ...line(card.figure, figure, top),
    bar,
    ...(card.under === '' ? [] : line(card.under, TYPE.cardText, box.height - CARD.margin - TYPE.cardText.leading)),
  ]
}
