/** A small bar chart. Everything of it, words too, belongs to one figure, whose alternative says it in a sentence. */
import type { Block } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import { type Mark, lowered, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, marksOf, pile, slab, tieTogether, withSpace } from './slab.ts'
import { type Owner, addElement } from './structure.ts'
import { shapeParagraph, textBlock } from './text-block.ts'
import { CHART, INK, TYPE } from './theme.ts'

type Chart = Extract<Block, { kind: 'chart' }>
type Bar = Chart['bars'][number]

export function layOutChart(chart: Chart, place: Place, setting: Setting): Slab[] {
  if (chart.bars.length === 0) return []
  const owner = addElement(place.parent, 'Figure', { alt: sanitise(chart.alt) || setting.words.picture })
  const drawing = { ...place, parent: owner, align: 'left' as const }
  const columns = columnsOf(chart, drawing, setting)
  const slabs = [
    ...layOutLegend(chart.series, drawing, setting),
    ...chart.bars.flatMap((bar) => layOutBar(bar, chart, columns, drawing, setting)),
  ]
  const whole = pile(slabs).height <= setting.textHeight * 0.6 ? tieTogether(slabs) : slabs
  return withSpace(
    whole.map((each) => backed(each, drawing)),
    CHART.above,
    CHART.below,
  )
}

interface Columns {
  labels: Place
  bars: { x: number; width: number }
  values: Place
}

function columnsOf({ bars }: Chart, place: Place, setting: Setting): Columns {
  const widest = (texts: readonly string[], most: number) =>
    Math.min(place.width * most, 0.5 + Math.max(0, ...texts.map((text) => widthOf(text, place.parent, setting))))
  const label = widest(
    bars.map((bar) => bar.label),
    CHART.mostLabel,
  )
  const value = widest(
    bars.flatMap((bar) => bar.values.map(({ text }) => text)),
    CHART.mostValue,
  )
  const x = place.x + label + CHART.gap
  return {
    labels: { ...place, width: label },
    bars: { x, width: place.x + place.width - x - CHART.gap / 2 - value },
    values: { ...place, x: place.x + place.width - value, width: value },
  }
}

const widthOf = (text: string, owner: Owner, setting: Setting) =>
  shapeParagraph([{ text: sanitise(text), style: inkOf(TYPE.chart, owner) }], setting).maxWidth

/** A space ends each: the words of a figure stand one behind the other in the file. */
const words = (text: string, place: Place, setting: Setting): Slab[] =>
  sanitise(text).trim() === ''
    ? []
    : textBlock([{ text: `${sanitise(text)} `, style: inkOf(TYPE.chart, place.parent) }], TYPE.chart, place, setting)

/** What each shade stands for. */
function layOutLegend(series: readonly string[], place: Place, setting: Setting): Slab[] {
  const indent = CHART.swatch + 5
  return series.flatMap((name, index) => {
    const [first, ...rest] = words(name, { ...place, x: place.x + indent, width: place.width - indent }, setting)
    if (first === undefined) return []
    const y = (TYPE.chart.leading - CHART.bar) / 2
    const swatch = shade({ x: place.x, y, width: CHART.swatch }, index, place.parent)
    const lines = [{ ...first, marks: [swatch, ...first.marks] }, ...rest]
    return index === series.length - 1 ? withSpace(lines, 0, CHART.group) : lines
  })
}

function layOutBar({ label, values }: Bar, chart: Chart, columns: Columns, place: Place, setting: Setting): Slab[] {
  const named = words(label, columns.labels, setting)
  const rows = values.map(({ value, text }, index) => ({
    share: Math.min(1, Math.max(0, value / chart.most || 0)),
    index,
    said: words(text, columns.values, setting),
  }))
  const heights = rows.map(({ said }) => Math.max(CHART.bar + CHART.between, pile(said).height))
  const drawn = heights.reduce((sum, height) => sum + height, 0)
  const height = Math.max(drawn, pile(named).height)
  if (height > setting.textHeight * 0.4) {
    // Words of a page's length are read like any others, without bars.
    return [label, ...values.map(({ text }) => text)].flatMap((text) => words(text, place, setting))
  }
  const top = (height - drawn) / 2
  const marks = rows.flatMap(({ share, index, said }): Mark[] => {
    const y = top + heights.slice(0, index).reduce((sum, each) => sum + each, 0)
    const own = heights[index] ?? 0
    const [barY, saidY] = [y + (own - CHART.bar) / 2, y + (own - pile(said).height) / 2]
    const length = Math.max(0.75, share * columns.bars.width)
    return [
      shade({ x: columns.bars.x, y: barY, width: length }, index, place.parent),
      // Beside the end of its bar, where the eye is.
      ...marksOf(pile(said).placed).map((mark) => lowered(moved(mark, length - columns.bars.width), saidY)),
    ]
  })
  const name = marksOf(pile(named).placed).map((mark) => lowered(mark, (height - pile(named).height) / 2))
  const axis: Mark = {
    kind: 'line',
    x1: columns.bars.x,
    x2: columns.bars.x,
    y1: top - 1,
    y2: top + drawn + 1,
    stroke: stroke(INK.strongRule, 0.6),
    owner: place.parent,
  }
  return [slab(height, [...name, ...marks, axis], { below: CHART.group })]
}

const moved = (mark: Mark, dx: number): Mark => (mark.kind === 'text' ? { ...mark, x: mark.x + dx } : mark)

/** Told apart without colour: full, then light with an outline. */
function shade(at: { x: number; y: number; width: number }, series: number, owner: Owner): Mark {
  const isFull = series % 2 === 0
  return {
    kind: 'box',
    ...at,
    height: CHART.bar,
    fill: isFull ? INK.accent : CHART.second,
    stroke: isFull ? null : stroke(INK.accent, 0.6),
    radius: 0,
    owner,
  }
}

/** Paper behind it, as wide as the figure says it is. */
function backed(each: Slab, { x, width, parent }: Place): Slab {
  const { height } = each
  const paper: Mark = { kind: 'box', x, y: 0, width, height, fill: INK.white, stroke: null, radius: 0, owner: parent }
  return { ...each, marks: [paper, ...each.marks] }
}
