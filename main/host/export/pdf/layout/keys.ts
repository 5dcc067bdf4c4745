/** The key card: every key drawn as one, beside what it does, in two columns on one page. */
import type { Block } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import { type Mark, lowered, scaled, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, marksOf, pile, slab } from './slab.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { INK, KEYS, TYPE, type TypeStyle } from './theme.ts'

type Keys = Extract<Block, { kind: 'keys' }>
type Group = Keys['groups'][number]

interface Row {
  height: number
  marks: Mark[]
  /** A title stays with its first key. */
  isTitle: boolean
}

/** One slab on one page: as large as the page allows, for it is read from the table; many keys are set smaller. */
export function layOutKeys({ groups }: Keys, place: Place, setting: Setting): Slab[] {
  if (groups.length === 0) return []
  const drawn = (size: number, parent: Place['parent']) => {
    const room = { ...place, parent, width: place.width / size }
    return { size, ...laidOut(groups, room, setting) }
  }
  // Tried without a trace in the logical tree, then laid out once.
  const fitting = KEYS.sizes.find((size) => drawn(size, 'layout').height * size <= KEYS.tallest)
  const { size, marks, height } = drawn(fitting ?? KEYS.smallest, place.parent)
  const back = place.x * (1 - size)
  return [
    slab(
      height * size,
      marks.map((mark) => shifted(scaled(mark, size), back)),
    ),
  ]
}

function laidOut(groups: readonly Group[], place: Place, setting: Setting): { marks: Mark[]; height: number } {
  const width = (place.width - KEYS.gutter) / 2
  const [left, right] = columns(groups.flatMap((group) => groupRows(group, { ...place, width }, setting)))
  const marks = [...stacked(left, 0), ...stacked(right, width + KEYS.gutter)]
  return { marks, height: Math.max(heightOf(left), heightOf(right)) }
}

function groupRows(group: Group, place: Place, setting: Setting): Row[] {
  const title = line(group.title, TYPE.keyTitle, place, addElement(place.parent, 'P'), setting)
  const list = addElement(place.parent, 'L', { numbering: 'None' })
  const widest = Math.max(
    0,
    ...group.keys.map(({ keys }) => keyCaps(keys, { ...place, parent: 'layout' }, setting).width),
  )
  const column = Math.min(widest, place.width / 2) + KEYS.capGap
  return [
    {
      height: title.height + KEYS.titleGap + KEYS.titleBelow,
      marks: title.marks.map((mark) => lowered(mark, KEYS.titleGap)),
      isTitle: true,
    },
    ...group.keys.map((key): Row => {
      const body = addElement(addElement(list, 'LI'), 'LBody')
      const caps = keyCaps(key.keys, { ...place, parent: addElement(body, 'P') }, setting)
      const beside = { ...place, x: place.x + column, width: place.width - column }
      const label = line(key.label, TYPE.keyLabel, beside, addElement(body, 'P'), setting)
      return {
        height: Math.max(label.height + KEYS.gap, KEYS.row),
        marks: [...caps.marks, ...label.marks],
        isTitle: false,
      }
    }),
  ]
}

function line(text: string, type: TypeStyle, place: Place, owner: Place['parent'], setting: Setting) {
  const lines = textBlock(
    [{ text: sanitise(text), style: inkOf(type, owner) }],
    type,
    { ...place, align: 'left' },
    setting,
  )
  const { placed, height } = pile(lines)
  return { marks: marksOf(placed), height }
}

/** Each key in its own frame, one after the other. */
function keyCaps(keys: readonly string[], place: Place, setting: Setting): { marks: Mark[]; width: number } {
  const marks: Mark[] = []
  let { x } = place
  for (const [index, key] of keys.entries()) {
    // A space between two keys, that readers keep them apart.
    const text = index < keys.length - 1 ? `${key} ` : key
    const unbroken: Place = { ...place, x: x + KEYS.capPadding, width: Number.POSITIVE_INFINITY, align: 'left' }
    const lines = textBlock(
      [{ text: sanitise(text), style: inkOf(TYPE.keyCap, place.parent) }],
      TYPE.keyCap,
      unbroken,
      setting,
    )
    const letters = textWidth(lines)
    const width = Math.max(KEYS.capLeast, letters + 2 * KEYS.capPadding)
    const frame: Mark = {
      kind: 'box',
      x,
      y: 0.5,
      width,
      height: TYPE.keyCap.leading,
      fill: INK.headTint,
      stroke: stroke(INK.strongRule, 0.6),
      radius: 2.5,
      owner: 'layout',
    }
    const inFrame = (width - letters) / 2 - KEYS.capPadding
    marks.push(frame, ...marksOf(pile(lines).placed).map((mark) => shifted(lowered(mark, 0.5), inFrame)))
    x += width + KEYS.capSpace
  }
  return { marks, width: x - place.x - KEYS.capSpace }
}

function textWidth(lines: readonly Slab[]): number {
  return Math.max(
    0,
    ...lines.flatMap(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'text'
          ? [mark.pieces.filter(({ shaped }) => shaped.text.trim() !== '').reduce((sum, { width }) => sum + width, 0)]
          : [],
      ),
    ),
  )
}

const heightOf = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + row.height, 0)

/** As even as may be, and never a title at the foot of the first. */
function columns(rows: readonly Row[]): [Row[], Row[]] {
  const half = heightOf(rows) / 2
  let [cut, height] = [0, 0]
  while (cut < rows.length && height < half) height += rows[cut++]?.height ?? 0
  if (rows[cut - 1]?.isTitle === true) cut--
  return [rows.slice(0, cut), rows.slice(cut)]
}

function stacked(rows: readonly Row[], dx: number): Mark[] {
  let y = 0
  return rows.flatMap((row) => {
    const marks = row.marks.map((mark) => shifted(lowered(mark, y), dx))
    y += row.height
    return marks
  })
}

function shifted(mark: Mark, dx: number): Mark {
  return mark.kind === 'text' || mark.kind === 'box' ? { ...mark, x: mark.x + dx } : mark
}
