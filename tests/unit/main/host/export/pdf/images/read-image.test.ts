import { describe, expect, it } from 'vitest'
import { jpegFrame, png } from '#factories/pictures.ts'
import { readImage } from '#host/export/pdf/images/read-image.ts'
import { unzlibSync } from 'fflate'

describe('a PNG', () => {
  it('goes in as it is when it is plain', () => {
    expect(readImage(png())).toMatchObject({
      width: 4,
      height: 3,
      color: 'rgb',
      bitsPerComponent: 8,
      rowFilters: true,
      alpha: null,
    })
    expect(readImage(png({ type: 0, bits: 1 }))).toMatchObject({ color: 'gray', bitsPerComponent: 1 })
    expect(readImage(png({ type: 3, bits: 2, palette: [1, 2, 3, 4, 5, 6] }))).toMatchObject({
      color: { palette: Buffer.from([1, 2, 3, 4, 5, 6]) },
    })
  })

  it('gives its transparency apart', () => {
    const image = readImage(
      png({ type: 6, width: 2, height: 1, pixels: Uint8Array.from([10, 20, 30, 255, 40, 50, 60, 128]) }),
    )
    expect([...unzlibSync(image?.data ?? new Uint8Array())]).toEqual([10, 20, 30, 40, 50, 60])
    expect([...unzlibSync(image?.alpha ?? new Uint8Array())]).toEqual([255, 128])
  })

  it('lays it on white where no transparency is allowed', () => {
    const pixels = Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 0, 100, 0, 200, 51])
    const image = readImage(png({ type: 6, width: 3, height: 1, pixels }), true)
    expect([...unzlibSync(image?.data ?? new Uint8Array())]).toEqual([0, 0, 0, 255, 255, 255, 224, 204, 244])
    expect(image?.alpha).toBeNull()
  })

  it('has none to give when every pixel is opaque', () => {
    const opaque = png({ type: 4, width: 2, height: 1, pixels: Uint8Array.from([7, 255, 8, 255]) })
    expect(readImage(opaque)).toMatchObject({ color: 'gray', alpha: null })
  })

  it('reads a palette with transparent entries, below eight bits too', () => {
    const palette = [255, 0, 0, 0, 255, 0]
    const image = readImage(
      png({
        type: 3,
        bits: 4,
        width: 3,
        height: 1,
        palette,
        transparency: [0, 255],
        pixels: Uint8Array.from([0x01, 0x00]),
      }),
    )
    expect([...unzlibSync(image?.data ?? new Uint8Array())]).toEqual([255, 0, 0, 0, 255, 0, 255, 0, 0])
    expect([...unzlibSync(image?.alpha ?? new Uint8Array())]).toEqual([0, 255, 0])
  })

  it('keeps the one colour that is transparent', () => {
    expect(readImage(png({ type: 2, transparency: [0, 1, 0, 2, 0, 3] }))).toMatchObject({
      colorKey: [1, 1, 2, 2, 3, 3],
    })
  })
})

describe('a JPEG', () => {
  it('goes in as it is', () => {
    const bytes = jpegFrame()
    expect(readImage(bytes)).toMatchObject({
      width: 40,
      height: 30,
      color: 'rgb',
      filter: 'DCTDecode',
      orientation: 1,
      data: bytes,
    })
    expect(readImage(jpegFrame({ components: 1 }))).toMatchObject({ color: 'gray' })
    expect(readImage(jpegFrame({ components: 4 }))).toMatchObject({ color: 'cmyk' })
  })

  it('lying on its side is shown upright', () => {
    expect(readImage(jpegFrame({ orientation: 6 }))).toMatchObject({
      width: 30,
      height: 40,
      orientation: 6,
      stored: { width: 40, height: 30 },
    })
    expect(readImage(jpegFrame({ orientation: 3 }))).toMatchObject({ width: 40, height: 30, orientation: 3 })
  })
})

describe('bytes that are no picture', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('<svg onload="x">')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a PNG cut short', png().subarray(0, 60)],
    ['a PNG whose rows are not all there', png({ pixels: new Uint8Array(36), height: 3 }).subarray(0, 33)],
    [
      'a PNG of a forged size',
      Buffer.concat([
        png().subarray(0, 16),
        Buffer.from([0x7f, 255, 255, 255, 0x7f, 255, 255, 255]),
        png().subarray(24),
      ]),
    ],
    ['a PNG of no size', png({ width: 0, pixels: new Uint8Array() })],
    ['a JPEG cut short', jpegFrame({ whole: false })],
    ['a JPEG of no size', jpegFrame({ width: 0 })],
    ['a JPEG with colours no PDF has', jpegFrame({ components: 2 })],
    ['only the first bytes of a JPEG', Uint8Array.from([0xff, 0xd8, 0xff])],
  ])('%s', (_, bytes) => {
    expect(readImage(bytes)).toBeNull()
  })

  it('a PNG with fewer rows than it says', () => {
    const short = png({ height: 2 })
    const taller = Buffer.from(short)
    taller.writeUInt32BE(9, 20)
    expect(readImage(taller)).toBeNull()
  })
})
