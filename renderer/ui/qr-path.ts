/** A QR code as the path of an SVG, its quiet zone included. */
import { encodeQR } from 'qr'

/** Modules left white on each side (ISO/IEC 18004 §5.3.8). */
export const quietZone = 4

export interface QrDrawing {
  /** Side of the picture in modules. */
  size: number
  /** Dark modules, one rectangle a run. */
  path: string
}

export function qrDrawing(text: string): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  const runs = rows.flatMap((row, y) => {
    const found: string[] = []
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true || row[x - 1] === true) continue
      const end = row.indexOf(false, x)
      const length = (end === -1 ? row.length : end) - x
      found.push(`M${x} ${y}h${length}v1h-${length}z`)
    }
    return found
  })
  return { size: rows.length, path: runs.join('') }
}
