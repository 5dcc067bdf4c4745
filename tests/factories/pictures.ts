/** Pictures built byte by byte, so that each test says which kind it needs. */
import { crc32, deflateSync } from 'node:zlib'

export interface PngKind {
  width: number
  height: number
  bits: 1 | 2 | 4 | 8 | 16
  /** 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha. */
  type: 0 | 2 | 3 | 4 | 6
  interlaced: boolean
  palette: number[] | null
  transparency: number[] | null
  /** Unfiltered rows one after the other; by default every byte is its place. */
  pixels: Uint8Array | null
}

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

export function png(kind: Partial<PngKind> = {}): Uint8Array {
  const { width = 4, height = 3, bits = 8, type = 2, interlaced = false, palette = null, transparency = null } = kind
  const rowBytes = Math.ceil((width * CHANNELS[type] * bits) / 8)
  const pixels = kind.pixels ?? Uint8Array.from({ length: rowBytes * height }, (_, index) => (index * 37) % 256)
  const rows = Buffer.alloc((rowBytes + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, type, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette === null ? [] : [chunk('PLTE', Buffer.from(palette))]),
    ...(transparency === null ? [] : [chunk('tRNS', Buffer.from(transparency))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

export interface JpegKind {
  width: number
  height: number
  components: number
  /** Exif orientation; null for none. */
  orientation: number | null
  whole: boolean
}

/** The frame of a JPEG: what a reader of headers needs, and nothing a decoder could show. */
export function jpegFrame(kind: Partial<JpegKind> = {}): Uint8Array {
  const { width = 40, height = 30, components = 3, orientation = null, whole = true } = kind
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, components])
  const parts = Buffer.alloc(components * 3, 1)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation === null ? [] : [segment(0xe1, exif(orientation))]),
    segment(0xc0, Buffer.concat([frame, parts])),
    segment(0xda, Buffer.alloc(6)),
    Buffer.from([1, 2, 3, 4]),
    Buffer.from(whole ? [0xff, 0xd9] : []),
  ])
}

function segment(marker: number, content: Buffer): Buffer {
  const length = content.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), content])
}

function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x01_12, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}
