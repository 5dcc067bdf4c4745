/** What every page carries: running head, foot with the page's number, and the banner of minutes not yet approved. */
import type { SemanticDocument } from '#shared/minutes/document.ts'
import type { Span } from '../text/chunks.ts'
import { breakLines } from '../text/lines.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import { type InkStyle, type Mark, lowered, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import type { Owner } from './structure.ts'
import { lineMarks, shapeParagraph } from './text-block.ts'
import { INK, MARGIN, type PAGE, TYPE, type TypeStyle } from './theme.ts'

const [HEAD_Y, HEAD_RULE_Y] = [32, 50]
/** The foot's rule from the edge of the paper, and the words under it. */
const [FOOT_RULE, FOOT_WORDS] = [46, 8]

type Sheet = typeof PAGE
const textWidth = ({ width }: Sheet) => width - MARGIN.left - MARGIN.right

/** What stands above and below the text of page `page` of `pages`, counted from 1. `banner` is the element that reads the first page's banner. */
export function pageFurniture(
  document: SemanticDocument,
  page: number,
  pages: number,
  banner: Owner,
  sheet: Sheet,
  setting: Setting,
): { above: Mark[]; below: Mark[] } {
  const width = textWidth(sheet)
  const footRule = sheet.height - FOOT_RULE
  const line = (y: number): Mark => ({
    kind: 'line',
    x1: MARGIN.left,
    x2: sheet.width - MARGIN.right,
    y1: y,
    y2: y,
    stroke: stroke(INK.rule, 0.6),
    owner: 'layout',
  })
  const drawn = bannerMarks(document.banner ?? '', page === 1 ? banner : 'header', sheet, setting)
  const goesOn = document.fit !== undefined && page < pages ? `${setting.words.goesOn} · ` : ''
  const number = oneLine(
    goesOn + setting.words.page(page, pages),
    TYPE.furniture,
    'footer',
    { align: 'right', width },
    setting,
  )
  const head =
    page === 1
      ? []
      : oneLine(document.header, TYPE.furniture, 'header', { align: 'left', width: width - drawn.width - 16 }, setting)
          .marks
  const foot = oneLine(
    document.footer,
    TYPE.furniture,
    'footer',
    { align: 'left', width: width - number.width - 16 },
    setting,
  )
  return {
    above: [...drawn.marks, ...head.map((mark) => lowered(mark, HEAD_Y)), ...(page === 1 ? [] : [line(HEAD_RULE_Y)])],
    below: [line(footRule), ...[...foot.marks, ...number.marks].map((mark) => lowered(mark, footRule + FOOT_WORDS))],
  }
}

function bannerMarks(text: string, owner: Owner, sheet: Sheet, setting: Setting): { marks: Mark[]; width: number } {
  if (sanitise(text).trim() === '') return { marks: [], width: 0 }
  const padding = 7
  // However long, it leaves the running head some of the line.
  const left = MARGIN.left + textWidth(sheet) * 0.4
  const place = { align: 'right', x: left, width: sheet.width - MARGIN.right - padding - left } as const
  const { marks, width, isShort } = oneLine(text, TYPE.banner, owner, place, setting)
  if (isShort && typeof owner !== 'string') owner.actualText = sanitise(text).trim()
  const box: Mark = {
    kind: 'box',
    x: sheet.width - MARGIN.right - width - 2 * padding,
    y: HEAD_Y - 3.5,
    width: width + 2 * padding,
    height: TYPE.banner.leading + 7,
    fill: null,
    stroke: stroke(INK.accent, 0.9),
    radius: 3,
    owner: 'layout',
  }
  return { marks: [box, ...marks.map((mark) => lowered(mark, HEAD_Y))], width: width + 2 * padding }
}

/** One line, shortened by an ellipsis when it is too long; what it shortens stands in full in the document. */
function oneLine(
  text: string,
  type: TypeStyle,
  owner: Owner,
  room: Pick<Place, 'align' | 'width'> & { x?: number },
  setting: Setting,
): { marks: Mark[]; width: number; isShort: boolean } {
  const style = inkOf(type, owner)
  const line = (shown: string) => {
    const spans: Span<InkStyle>[] = [{ text: shown, style }]
    const paragraph = shapeParagraph(spans, setting)
    return { paragraph, line: breakLines(paragraph, Number.POSITIVE_INFINITY)[0] }
  }
  // No line of this size shows more, and a name may have ten thousand letters.
  const whole = sanitise(text).trim()
  let shown = whole.slice(0, 240)
  let set = line(shown)
  while ((set.line?.width ?? 0) > room.width && shown.length > 1) {
    const share = Math.max(0, room.width) / (set.line?.width ?? 1)
    const kept = Math.min(shown.length - 2, Math.floor(shown.length * share))
    shown = `${shown
      .slice(0, kept)
      .toWellFormed()
      .replace(/\ufffd$/u, '')}…`
    set = line(shown)
  }
  if (set.line === undefined || shown === '') return { marks: [], width: 0, isShort: false }
  const place: Place = { x: MARGIN.left, parent: owner, type, depth: 0, ...room }
  const marks = lineMarks(set.line, set.paragraph.rightToLeft, type, place)
  return { marks, width: set.line.width, isShort: shown !== whole }
}
