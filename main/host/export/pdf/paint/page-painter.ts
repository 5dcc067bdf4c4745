/** One page's marks as a content stream, every mark inside the tag of its owner. */
import type { InkStyle, Mark } from '../layout/marks.ts'
import type { LaidPage } from '../layout/lay-out.ts'
import { Graphics, pictureMatrix } from './graphics.ts'
import { asciiString, number, textString } from './pdf-syntax.ts'
import type { Tagging } from './tagging.ts'
import { type Coder, type Run, type Show, toRuns } from './text-runs.ts'
import type { ReadImage } from '../images/image.ts'

export interface Palette {
  code: Coder
  imageName: (image: ReadImage) => string
  tagging: Tagging
  /** Whether places to sign become fields. */
  fields: boolean
}

export function paintPage({ marks, height }: LaidPage, page: number, palette: Palette): string {
  const graphics = new Graphics(height)
  const { tagging } = palette
  tagging.beginPage()
  let content = ''
  for (const mark of marks) content += paintMark(mark, page, graphics, palette)
  return `${content}${tagging.endTag()}`
}

function paintMark(mark: Mark, page: number, graphics: Graphics, palette: Palette): string {
  const { tagging } = palette
  switch (mark.kind) {
    case 'text':
      return toRuns(mark.pieces, palette.code)
        .map((run) => tagging.beginTag(run.style.owner) + paintRun(run, mark.x, mark.baseline, graphics))
        .join('')
    case 'box': {
      if (typeof mark.owner !== 'string' && mark.owner.role === 'Figure')
        tagging.enlarge(mark.owner, areaOf(mark, graphics))
      const path = graphics.box(mark.x, mark.y, mark.width, mark.height, mark.radius)
      const fill = mark.fill === null ? '' : graphics.fill(mark.fill)
      const pen = mark.stroke === null ? '' : graphics.pen(mark.stroke)
      const operator = mark.fill === null ? 'S' : mark.stroke === null ? 'f' : 'B'
      return `${tagging.beginTag(mark.owner)}${fill}${pen}${path}${operator}\n`
    }
    case 'line': {
      const points = [
        { x: mark.x1, y: mark.y1 },
        { x: mark.x2, y: mark.y2 },
      ]
      return `${tagging.beginTag(mark.owner)}${graphics.pen(mark.stroke)}${graphics.polyline(points)}S\n`
    }
    case 'path': {
      if (typeof mark.owner !== 'string' && mark.owner.role === 'Figure')
        tagging.enlarge(mark.owner, boxOf(mark.points, graphics))
      const path = mark.smooth === true ? graphics.curve(mark.points) : graphics.polyline(mark.points)
      return `${tagging.beginTag(mark.owner)}${graphics.pen(mark.stroke)}${path}S\n`
    }
    case 'image': {
      const bottom = graphics.height - mark.y - mark.height
      const matrix = pictureMatrix(mark.image.orientation, mark.x, bottom, mark.width, mark.height)
      if (typeof mark.owner !== 'string') {
        tagging.boxes.set(mark.owner, [mark.x, bottom, mark.x + mark.width, bottom + mark.height])
      }
      const placed = matrix.map((value) => number(value)).join(' ')
      return `${tagging.beginTag(mark.owner)}q ${placed} cm /${palette.imageName(mark.image)} Do Q\n`
    }
    case 'field': {
      const { name, said, owner } = mark
      if (palette.fields) tagging.addArea({ kind: 'field', page, box: areaOf(mark, graphics), name, said, owner })
      return ''
    }
    default: {
      const { to, text, owner } = mark
      if (to !== '') tagging.addArea({ kind: 'link', page, box: areaOf(mark, graphics), to, text, owner })
      return ''
    }
  }
}

function areaOf({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>, page: Graphics): Box {
  const top = page.height - y
  return [x, top - height, x + width, top]
}

/** In the page's own coordinates, y upwards: left, bottom, right, top. */
type Box = [number, number, number, number]

function boxOf(points: readonly { x: number; y: number }[], page: Graphics): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => page.height - y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function paintRun(run: Run, left: number, baseline: number, graphics: Graphics): string {
  const written = run.shows
    .map(({ fontName, size, color, x, parts }) => {
      const font = graphics.set('font', `/${fontName} ${number(size)} Tf`)
      const ink = graphics.fill(color as InkStyle['color'])
      const place = `1 0 0 1 ${graphics.point(left + x, baseline)} Tm\n`
      return font + ink + place + writeParts(parts, size)
    })
    .join('')
  const text = `BT\n${written}ET\n`
  const properties = [
    ...(run.style.language === null ? [] : [`/Lang${asciiString(run.style.language)}`]),
    ...(run.actualText === null ? [] : [`/ActualText${textString(run.actualText)}`]),
  ]
  return properties.length === 0 ? text : `/Span <<${properties.join('')}>> BDC\n${text}EMC\n`
}

/** Parts on one rise as one string, or as one array where letters are moved apart. */
function writeParts(parts: Show['parts'], size: number): string {
  let written = ''
  for (let start = 0; start < parts.length;) {
    const rise = parts[start]?.rise ?? 0
    let [end, elements] = [start, '']
    while (end < parts.length && parts[end]?.rise === rise) elements += parts[end++]?.elements ?? ''
    const joined = elements.replaceAll('><', '')
    const isOne = joined.startsWith('<') && joined.indexOf('>') === joined.length - 1
    const shown = joined === '' ? '' : isOne ? `${joined} Tj\n` : `[${joined}] TJ\n`
    written += rise === 0 ? shown : `${number(rise * size)} Ts\n${shown}0 Ts\n`
    start = end
  }
  return written
}
