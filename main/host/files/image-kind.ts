/**
 * What a file is, told from its first bytes and never from its name: the closed set of types that are rendered
 * (decisions.md 6). An image must also say a size, so that a few magic bytes before rubbish are no image.
 */

export type RenderedMime = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'application/pdf'

function ascii(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}

function bigEndian(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0)
}

function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0)
}

function isPng(bytes: Uint8Array): boolean {
  const signature = bytes[0] === 0x89 && ascii(bytes, 1, 'PNG\r\n\u001a\n')
  return signature && ascii(bytes, 12, 'IHDR') && bigEndian(bytes, 16, 4) > 0 && bigEndian(bytes, 20, 4) > 0
}

function isGif(bytes: Uint8Array): boolean {
  const signature = ascii(bytes, 0, 'GIF87a') || ascii(bytes, 0, 'GIF89a')
  return signature && littleEndian(bytes, 6, 2) > 0 && littleEndian(bytes, 8, 2) > 0
}

/** A RIFF container of kind WEBP with one of its three picture chunks. */
function isWebp(bytes: Uint8Array): boolean {
  const chunk = ascii(bytes, 12, 'VP8 ') || ascii(bytes, 12, 'VP8L') || ascii(bytes, 12, 'VP8X')
  return ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP') && chunk && bytes.length >= 30
}

/** Walks the segments up to the frame header (SOF), which holds the size. ITU-T T.81, B.1. */
function isJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return bigEndian(bytes, at + 5, 2) > 0 && bigEndian(bytes, at + 7, 2) > 0
    at += 2 + Math.max(bigEndian(bytes, at + 2, 2), 2)
  }
  return false
}

/** The type to render it as; null for everything that is only kept. */
export function renderedMime(bytes: Uint8Array): RenderedMime | null {
  if (isPng(bytes)) return 'image/png'
  if (isJpeg(bytes)) return 'image/jpeg'
  if (isWebp(bytes)) return 'image/webp'
  if (isGif(bytes)) return 'image/gif'
  return ascii(bytes, 0, '%PDF-') ? 'application/pdf' : null
}

export function isImage(mime: RenderedMime | null): boolean {
  return mime?.startsWith('image/') ?? false
}
