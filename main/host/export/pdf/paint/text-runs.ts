/** The pieces of a line gathered into as few writing operations as they allow, in reading order. */
import type { InkStyle } from '../layout/marks.ts'
import type { PlacedPiece } from '../text/lines.ts'
import { trimSteering } from '../text/sanitise.ts'
import type { Coded } from './font-use.ts'

export interface Run {
  style: InkStyle
  /** Read instead of the glyphs; null when they say it themselves. */
  actualText: string | null
  /** Written one after the other, each where it stands. */
  shows: Show[]
}

export interface Show {
  fontName: string
  size: number
  color: string
  x: number
  width: number
  /** In reading order; those on one rise are written as one. */
  parts: Coded['parts'][number][]
}

export type Coder = (piece: PlacedPiece<InkStyle>) => { fontName: string; coded: Coded }

export function toRuns(pieces: readonly PlacedPiece<InkStyle>[], code: Coder): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const { fontName, coded } = code(piece)
    // Right-to-left glyphs stand in the order they are seen: only ActualText says the order they are read in.
    const spoken = piece.level > 0 || piece.missing || !coded.exact
    const last = runs.at(-1)
    const joins =
      last !== undefined &&
      last.style.owner === piece.style.owner &&
      last.style.language === piece.style.language &&
      (last.actualText !== null) === spoken
    const run = joins ? last : { style: piece.style, actualText: spoken ? '' : null, shows: [] }
    if (!joins) runs.push(run)
    if (run.actualText !== null) run.actualText += trimSteering(piece.shaped.text)
    show(run, piece, fontName, coded)
  }
  return runs
}

function show(run: Run, piece: PlacedPiece<InkStyle>, fontName: string, coded: Coded): void {
  const size = piece.style.size * piece.shaped.face.scale
  const next: Show = {
    fontName,
    size,
    color: piece.style.color,
    x: piece.x,
    width: piece.width,
    parts: [...coded.parts],
  }
  const last = run.shows.at(-1)
  const goesOn =
    last !== undefined &&
    last.fontName === next.fontName &&
    last.size === next.size &&
    last.color === next.color &&
    Math.abs(last.x + last.width - next.x) < 0.01
  if (!goesOn) {
    run.shows.push(next)
    return
  }
  last.width += next.width
  last.parts.push(...coded.parts)
}
