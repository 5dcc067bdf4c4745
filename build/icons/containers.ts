/** The two icon containers of Windows and macOS: both take PNG images as they are. */

/** Sizes drawn, in pixels. Linux takes them as files. */
export const iconFiles: readonly number[] = [16, 32, 48, 64, 128, 256, 512, 1024]

/** Source: Microsoft, "ICO file format"; 256 is written as 0. */
const icoSizes = [16, 32, 48, 64, 128, 256]

/** Source: Apple's icns types that hold PNG: size and type. */
const icnsTypes: readonly [number, string][] = [
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]

type Drawn = ReadonlyMap<number, Uint8Array>

function imageOf(drawn: Drawn, size: number): Uint8Array {
  const png = drawn.get(size)
  if (png === undefined) throw new Error(`no image of ${size} pixels`)
  return png
}

export function packIco(drawn: Drawn): Buffer {
  const images = icoSizes.map((size) => ({ size, png: imageOf(drawn, size) }))
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2) // an icon, no cursor
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of images.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4) // colour planes
    head.writeUInt16LE(32, entry + 6) // bits a pixel
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

export function packIcns(drawn: Drawn): Buffer {
  const parts = icnsTypes.map(([size, type]) => {
    const png = imageOf(drawn, size)
    const head = Buffer.from(`${type}____`, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.from('icns____', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
