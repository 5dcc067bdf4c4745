/** What is read from a TrueType file itself: its tables, the measures a PDF states, and which glyphs have an outline. */

export type Tables = Map<string, DataView>

export function readTables(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables: Tables = new Map()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(entry + 8), view.getUint32(entry + 12)),
    )
  }
  return tables
}

/** In thousandths of the em, as a PDF font descriptor wants them; angle in degrees. */
export interface FontMeasures {
  box: [number, number, number, number]
  ascender: number
  descender: number
  capHeight: number
  italicAngle: number
}

export function readMeasures(bytes: Uint8Array): FontMeasures {
  const tables = readTables(bytes)
  const head = table(tables, 'head')
  const scale = 1000 / head.getUint16(18)
  const thousandths = (view: DataView, at: number) => Math.round(view.getInt16(at) * scale)
  const hhea = table(tables, 'hhea')
  const os2 = table(tables, 'OS/2')
  const ascender = thousandths(hhea, 4)
  return {
    box: [thousandths(head, 36), thousandths(head, 38), thousandths(head, 40), thousandths(head, 42)],
    ascender,
    descender: thousandths(hhea, 6),
    // Only version 2 and later of OS/2 says it; 0.72 of the ascender is what most faces have.
    capHeight: os2.getUint16(0) >= 2 && os2.byteLength >= 90 ? thousandths(os2, 88) : Math.round(ascender * 0.72),
    italicAngle: table(tables, 'post').getInt32(4) / 65_536,
  }
}

/** Tells whether a glyph draws anything: a space does not, nor does a number the subset emptied. */
export function outlineReader(bytes: Uint8Array): (glyph: number) => boolean {
  const { count, offset } = glyphPlaces(readTables(bytes))
  return (glyph) => glyph < count && offset(glyph + 1) > offset(glyph)
}

/** Where each of `count` glyphs begins in `glyf`; it ends where the next one begins. */
export function glyphPlaces(tables: Tables): { count: number; offset: (glyph: number) => number } {
  const loca = table(tables, 'loca')
  const wide = table(tables, 'head').getInt16(50) === 1
  return {
    count: loca.byteLength / (wide ? 4 : 2) - 1,
    offset: (glyph) => (wide ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2),
  }
}

export function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag)
  if (found === undefined) throw new Error(`font without ${tag} table`)
  return found
}
