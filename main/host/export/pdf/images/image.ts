/** A picture read from its bytes, ready to be embedded. */
export interface ReadImage {
  /** As shown, after turning, in pixels. */
  width: number
  height: number
  /** As stored, in pixels. */
  stored: { width: number; height: number }
  /** Exif orientation, 1 to 8: phones store pictures lying on their side. */
  orientation: number
  /** The stream of the PDF object, already compressed. */
  data: Uint8Array
  filter: 'DCTDecode' | 'FlateDecode'
  bitsPerComponent: number
  color: 'gray' | 'rgb' | 'cmyk' | { palette: Uint8Array }
  /** Rows carry a PNG filter byte each. */
  rowFilters: boolean
  /** CMYK as Photoshop writes it. */
  inverted: boolean
  /** Deflated, 8 bits a pixel; null when opaque. */
  alpha: Uint8Array | null
  /** The one colour that is transparent, as PNG allows. */
  colorKey: number[] | null
}

/** More than any page shows; above it a forged size would only eat memory. */
export const LARGEST_SIDE = 30_000
export const LARGEST_AREA = 100_000_000

/** Throws for a size no picture has. */
export function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE || width * height > LARGEST_AREA) {
    throw new Error('no picture has this size')
  }
}
