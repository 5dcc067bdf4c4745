/** PNG: a plain one goes in as it is, its rows still filtered; only transparency and interlacing need its pixels. */
import { inflateSync } from 'node:zlib'
import { decode } from 'fast-png'
import { zlibSync } from 'fflate'
import { type ReadImage, checkSize } from './image.ts'

const [GRAY, RGB, PALETTE, GRAY_ALPHA, RGB_ALPHA] = [0, 2, 3, 4, 6]
const CHANNELS: Record<number, number> = { [GRAY]: 1, [RGB]: 3, [PALETTE]: 1, [GRAY_ALPHA]: 2, [RGB_ALPHA]: 4 }

interface Chunks {
  width: number
  height: number
  bits: number
  type: number
  interlaced: boolean
  palette: Uint8Array | null
  transparency: Uint8Array | null
  data: Uint8Array
}

export function readPng(bytes: Uint8Array, opaque: boolean): ReadImage {
  const chunks = readChunks(bytes)
  checkSize(chunks.width, chunks.height)
  const hasAlpha = chunks.type === GRAY_ALPHA || chunks.type === RGB_ALPHA
  // The decoder leaves such pixels packed, and no camera or screen makes them.
  if (chunks.interlaced && chunks.bits < 8) throw new Error('interlaced below 8 bits')
  if (!chunks.interlaced && !isWhole(chunks)) throw new Error('rows are missing')
  if (hasAlpha || chunks.interlaced || (chunks.type === PALETTE && chunks.transparency !== null)) {
    return fromPixels(bytes, chunks, opaque)
  }
  if (chunks.type === PALETTE && chunks.palette === null) throw new Error('a palette is missing')
  return {
    ...size(chunks),
    data: chunks.data,
    filter: 'FlateDecode',
    bitsPerComponent: chunks.bits,
    color:
      chunks.palette !== null && chunks.type === PALETTE
        ? { palette: chunks.palette }
        : chunks.type === GRAY
          ? 'gray'
          : 'rgb',
    rowFilters: true,
    inverted: false,
    alpha: null,
    colorKey: chunks.transparency === null ? null : keyOf(chunks.transparency, chunks.type === GRAY ? 1 : 3),
  }
}

const size = ({ width, height }: Chunks) => ({ width, height, stored: { width, height }, orientation: 1 })

function readChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunks = {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bits: view.getUint8(24),
    type: view.getUint8(25),
    interlaced: view.getUint8(28) === 1,
    palette: null,
    transparency: null,
    data: new Uint8Array(),
  }
  const parts: Uint8Array[] = []
  let at = 8
  let name = ''
  while (name !== 'IEND') {
    const length = view.getUint32(at)
    name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (content.length < length) throw new Error('cut short')
    if (name === 'PLTE') chunks.palette = content
    if (name === 'tRNS') chunks.transparency = content
    if (name === 'IDAT') parts.push(content)
    at += length + 12
  }
  chunks.data = concatenated(parts)
  return chunks
}

function concatenated(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A picture whose rows are not all there would show as torn, without a word. */
function isWhole(chunks: Chunks): boolean {
  const rowBytes = Math.ceil((chunks.width * (CHANNELS[chunks.type] ?? 1) * chunks.bits) / 8) + 1
  const wanted = rowBytes * chunks.height
  return inflateSync(chunks.data, { maxOutputLength: wanted + 1 }).length === wanted
}

function keyOf(transparency: Uint8Array, channels: number): number[] {
  const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.byteLength)
  return Array.from({ length: channels }, (_, index) => view.getUint16(index * 2)).flatMap((value) => [value, value])
}

function fromPixels(bytes: Uint8Array, chunks: Chunks, opaque: boolean): ReadImage {
  const { data, channels, depth, palette } = decode(bytes)
  const pixels = chunks.width * chunks.height
  const value = (index: number) => (depth === 16 ? (data[index] ?? 0) >> 8 : (data[index] ?? 0))
  const isGray = chunks.type === GRAY || chunks.type === GRAY_ALPHA
  const color = new Uint8Array(pixels * (isGray ? 1 : 3))
  const alpha = new Uint8Array(pixels).fill(255)
  for (let pixel = 0; pixel < pixels; pixel++) {
    if (chunks.type === PALETTE) {
      const entry = palette?.[paletteIndex(data, pixel, chunks)] ?? [0, 0, 0]
      color.set(entry.slice(0, 3), pixel * 3)
      alpha[pixel] = entry[3] ?? 255
    } else {
      const colors = isGray ? 1 : 3
      for (let channel = 0; channel < colors; channel++)
        color[pixel * colors + channel] = value(pixel * channels + channel)
      if (channels > colors) alpha[pixel] = value(pixel * channels + colors)
    }
  }
  if (opaque) layOnWhite(color, alpha)
  return {
    ...size(chunks),
    data: zlibSync(color),
    filter: 'FlateDecode',
    bitsPerComponent: 8,
    color: isGray ? 'gray' : 'rgb',
    rowFilters: false,
    inverted: false,
    alpha: alpha.every((value) => value === 255) ? null : zlibSync(alpha),
    colorKey: null,
  }
}

function layOnWhite(color: Uint8Array, alpha: Uint8Array): void {
  const channels = color.length / alpha.length
  for (const [pixel, share] of alpha.entries()) {
    for (let at = pixel * channels; at < (pixel + 1) * channels; at++) {
      color[at] = Math.round(((color[at] ?? 0) * share + 255 * (255 - share)) / 255)
    }
  }
  alpha.fill(255)
}

/** fast-png leaves indices below 8 bits packed, each row beginning a byte. */
function paletteIndex(data: ArrayLike<number>, pixel: number, { width, bits }: Chunks): number {
  if (bits === 8) return data[pixel] ?? 0
  const [row, column] = [Math.floor(pixel / width), pixel % width]
  const byte = data[row * Math.ceil((width * bits) / 8) + Math.floor((column * bits) / 8)] ?? 0
  return (byte >> (8 - bits - ((column * bits) % 8))) & ((1 << bits) - 1)
}
