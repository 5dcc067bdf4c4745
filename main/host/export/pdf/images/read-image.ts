/** Pictures from their bytes alone: what they are is read, never believed. */
import type { ReadImage } from './image.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'

/** Null for anything but a whole PNG or JPEG. `opaque` lays what is transparent on white: PDF/A-1 knows no other. */
export function readImage(bytes: Uint8Array, opaque = false): ReadImage | null {
  try {
    if (bytes[0] === 0x89 && bytes[1] === 0x50) return readPng(bytes, opaque)
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes)
    return null
  } catch {
    // Cut short or forged: the readers run past the end or find a size that can't be.
    return null
  }
}
