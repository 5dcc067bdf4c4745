/** Shapes as operators, remembering what is already set so that nothing is said twice. y grows downwards outside. */
import type { Stroke } from '../layout/marks.ts'
import type { Color } from '../layout/theme.ts'
import { number } from './pdf-syntax.ts'

/** How far a quarter circle's handles reach, as a share of the radius. */
const QUARTER = 0.5523

export class Graphics {
  readonly height: number
  readonly #set = new Map<string, string>()

  constructor(pageHeight: number) {
    this.height = pageHeight
  }

  /** An operator that sets a state, unless it is set so already. */
  set(key: string, operator: string): string {
    if (this.#set.get(key) === operator) return ''
    this.#set.set(key, operator)
    return `${operator}\n`
  }

  fill(color: Color): string {
    return this.set('fill', `${components(color)} rg`)
  }

  pen({ color, width, dash, round }: Stroke): string {
    return (
      this.set('stroke', `${components(color)} RG`) +
      this.set('width', `${number(width)} w`) +
      this.set('cap', `${round ? 1 : 0} J`) +
      this.set('join', `${round ? 1 : 0} j`) +
      this.set('dash', `[${(dash ?? []).map((each) => number(each)).join(' ')}] 0 d`)
    )
  }

  point(x: number, y: number): string {
    return `${number(x)} ${number(this.height - y)}`
  }

  /** A closed path; its corners rounded by `radius`. */
  box(x: number, y: number, width: number, height: number, radius: number): string {
    const bottom = number(this.height - y - height)
    if (radius <= 0) return `${number(x)} ${bottom} ${number(width)} ${number(height)} re\n`
    const r = Math.min(radius, width / 2, height / 2)
    const k = r * (1 - QUARTER)
    const at = (px: number, py: number) => this.point(px, py)
    const [right, foot] = [x + width, y + height]
    return [
      `${at(x + r, y)} m`,
      `${at(right - r, y)} l ${at(right - k, y)} ${at(right, y + k)} ${at(right, y + r)} c`,
      `${at(right, foot - r)} l ${at(right, foot - k)} ${at(right - k, foot)} ${at(right - r, foot)} c`,
      `${at(x + r, foot)} l ${at(x + k, foot)} ${at(x, foot - k)} ${at(x, foot - r)} c`,
      `${at(x, y + r)} l ${at(x, y + k)} ${at(x + k, y)} ${at(x + r, y)} c h\n`,
    ].join('\n')
  }

  /** A smooth line through every point (Catmull-Rom, as Bézier curves). */
  curve(points: readonly { x: number; y: number }[]): string {
    const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] ?? { x: 0, y: 0 }
    return points
      .map(({ x, y }, index) => {
        if (index === 0) return `${this.point(x, y)} m\n`
        const [before, from, to, after] = [at(index - 2), at(index - 1), at(index), at(index + 1)]
        const first = this.point(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6)
        const second = this.point(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6)
        return `${first} ${second} ${this.point(x, y)} c\n`
      })
      .join('')
  }

  polyline(points: readonly { x: number; y: number }[]): string {
    return points.map(({ x, y }, index) => `${this.point(x, y)} ${index === 0 ? 'm' : 'l'}\n`).join('')
  }
}

function components(color: Color): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255, 3)).join(' ')
}

/** The matrix that shows a stored picture the right way up (Exif 2.32 §4.6.4, Orientation). */
export function pictureMatrix(orientation: number, x: number, bottom: number, width: number, height: number): number[] {
  const [right, top] = [x + width, bottom + height]
  switch (orientation) {
    case 2:
      return [-width, 0, 0, height, right, bottom]
    case 3:
      return [-width, 0, 0, -height, right, top]
    case 4:
      return [width, 0, 0, -height, x, top]
    case 5:
      return [0, -height, -width, 0, right, top]
    case 6:
      return [0, -height, width, 0, x, top]
    case 7:
      return [0, height, width, 0, x, bottom]
    case 8:
      return [0, height, -width, 0, right, bottom]
    default:
      return [width, 0, 0, height, x, bottom]
  }
}
