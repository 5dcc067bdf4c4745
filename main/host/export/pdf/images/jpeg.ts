/** JPEG goes into the file as it is; only its size, colours and orientation are read. */
import { type ReadImage, checkSize } from './image.ts'

const [START_OF_SCAN, END, APP1, APP14] = [0xda, 0xd9, 0xe1, 0xee]
/** Baseline, extended and progressive: what PDF readers decode. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])

export function readJpeg(bytes: Uint8Array): ReadImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [at, orientation, adobe] = [2, 1, false]
  let frame: { width: number; height: number; components: number; bits: number } | undefined
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new Error('no marker where one must be')
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === START_OF_SCAN) break
    const length = view.getUint16(at + 2)
    if (FRAMES.has(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      frame = { height, width, bits: view.getUint8(at + 4), components: view.getUint8(at + 9) }
    }
    if (marker === APP1) orientation = exifOrientation(view, at + 4, length - 2) ?? orientation
    if (marker === APP14) adobe = true
    at += 2 + length
  }
  if (frame === undefined || frame.bits !== 8) throw new Error('no frame a PDF reader decodes')
  if (!endsWhole(bytes, at)) throw new Error('cut short')
  checkSize(frame.width, frame.height)
  const color = ({ 1: 'gray', 3: 'rgb', 4: 'cmyk' } as const)[frame.components]
  if (color === undefined) throw new Error('no colours a PDF has')
  const turned = orientation >= 5
  return {
    width: turned ? frame.height : frame.width,
    height: turned ? frame.width : frame.height,
    stored: { width: frame.width, height: frame.height },
    orientation,
    data: bytes,
    filter: 'DCTDecode',
    bitsPerComponent: 8,
    color,
    rowFilters: false,
    inverted: color === 'cmyk' && adobe,
    alpha: null,
    colorKey: null,
  }
}

function endsWhole(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === END) return true
  }
  return false
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATION_TAG = 0x0112

function exifOrientation(view: DataView, start: number, length: number): number | null {
  if (length < 14 || EXIF.some((byte, index) => view.getUint8(start + index) !== byte)) return null
  const tiff = start + EXIF.length
  const little = view.getUint16(tiff) === 0x49_49
  const directory = tiff + view.getUint32(tiff + 4, little)
  for (let index = 0; index < view.getUint16(directory, little); index++) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}
