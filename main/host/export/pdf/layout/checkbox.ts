/** A task's box, drawn: no text face here has ☐ and ☑ in the right weight. */
import { type Mark, stroke } from './marks.ts'
import type { Owner } from './structure.ts'
import { INK, type TypeStyle } from './theme.ts'

/** Stands beside the first line of a text of this type. */
export function checkbox(x: number, type: TypeStyle, checked: boolean, owner: Owner): Mark[] {
  const side = type.size * 0.86
  const y = (type.leading - side) / 2
  const pen = stroke(INK.strongRule, 0.9)
  const box: Mark = { kind: 'box', x, y, width: side, height: side, fill: null, stroke: pen, radius: 1.6, owner }
  if (!checked) return [box]
  const at = (right: number, down: number) => ({ x: x + side * right, y: y + side * down })
  const tick = [at(0.2, 0.52), at(0.42, 0.75), at(0.82, 0.25)]
  return [box, { kind: 'path', points: tick, stroke: stroke(INK.heading, 1.5, null, true), owner }]
}
