/** Words wider than a line: an address, a name of ten thousand letters. Cut between what the eye calls characters. */
import { type Chunk, type Piece, type TextStyle, widthOf } from './chunks.ts'
import { graphemeStarts } from './itemise.ts'

/** The chunk as chunks no wider than `width`, nothing between them. */
export function cutOverlong<S extends TextStyle>(chunk: Chunk<S>, width: number): Chunk<S>[] {
  const parts: Piece<S>[][] = []
  let [part, used] = [[] as Piece<S>[], 0]
  for (const piece of chunk.pieces.flatMap((piece) => cutPiece(piece, width))) {
    if (used + piece.width > width && part.length > 0) {
      parts.push(part)
      part = []
      used = 0
    }
    part.push(piece)
    used += piece.width
  }
  parts.push(part)
  return parts.map((pieces, index) =>
    index === parts.length - 1
      ? { ...chunk, pieces, width: widthOf(pieces) }
      : { pieces, width: widthOf(pieces), spaces: [], spaceWidth: 0, endsLine: false },
  )
}

function cutPiece<S extends TextStyle>(piece: Piece<S>, width: number): Piece<S>[] {
  const { shaped, style } = piece
  if (piece.missing || piece.width <= width) return [piece]
  const starts = [...graphemeStarts(shaped.text), shaped.text.length]
  const pieces: Piece<S>[] = []
  let [from, used] = [0, 0]
  const take = (end: number) => {
    const cut = shaped.face.shape(shaped.text.slice(from, end), shaped.rightToLeft)
    pieces.push({ ...piece, shaped: cut, width: cut.width * style.size })
    from = end
    used = 0
  }
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const grapheme = shaped.text.slice(start, starts[index + 1])
    const wide = shaped.face.shape(grapheme, shaped.rightToLeft).width * style.size
    // A little less than the line, because letters shaped together may be wider than the sum of them.
    if (used + wide > width * 0.98 && start > from) take(start)
    used += wide
  }
  take(shaped.text.length)
  return pieces
}
