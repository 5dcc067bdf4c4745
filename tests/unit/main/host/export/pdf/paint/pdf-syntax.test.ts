import { describe, expect, it } from 'vitest'
import { pictureMatrix } from '#host/export/pdf/paint/graphics.ts'
import { srgbProfile } from '#host/export/pdf/paint/icc.ts'
import { xmp } from '#host/export/pdf/paint/metadata.ts'
import { asciiString, number, pdfDate, textString } from '#host/export/pdf/paint/pdf-syntax.ts'

describe('values as PDF writes them', () => {
  it('numbers without trailing zeros, and never "-0"', () => {
    expect([number(1.5), number(2), number(-0.001), number(1 / 3, 3)]).toEqual(['1.5', '2', '0', '0.333'])
  })

  it('texts in UTF-16, pairs included', () => {
    expect(textString('é👍')).toBe('<FEFF00E9D83DDC4D>')
  })

  it('addresses with what would end them escaped', () => {
    expect(asciiString(String.raw`a(b)c\d`)).toBe(String.raw`(a\(b\)c\\d)`)
  })

  it('dates in UTC, whatever the machine', () => {
    expect(pdfDate(Date.UTC(2026, 10, 12, 20, 30, 5))).toBe("D:20261112203005+00'00'")
  })

  it('dates no clock should give as the nearest jsPDF takes', () => {
    expect(pdfDate(-1)).toBe("D:19700101000000+00'00'")
    expect(pdfDate(Date.UTC(2099, 0, 1))).toBe("D:20371231235959+00'00'")
  })
})

describe('a picture lying on its side', () => {
  /** Where the matrix puts a point of the stored picture, its corners being 0 and 1, y upwards. */
  const at = (orientation: number, u: number, v: number) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = pictureMatrix(orientation, 0, 0, 200, 100)
    return [a * u + c * v + e, b * u + d * v + f]
  }

  it.each([
    [1, [0, 100]],
    [2, [200, 100]],
    [3, [200, 0]],
    [4, [0, 0]],
    [5, [0, 100]],
    [6, [200, 100]],
    [7, [200, 0]],
    [8, [0, 0]],
  ])('orientation %i puts the stored first pixel where Exif says', (orientation, corner) => {
    expect(at(orientation, 0, 1)).toEqual(corner)
  })

  it.each([5, 6, 7, 8])('orientation %i turns rows into columns', (orientation) => {
    const [x0 = 0] = at(orientation, 0, 1)
    const [x1 = 0] = at(orientation, 1, 1)
    expect(x0).toBe(x1)
  })
})

describe('what the file says of itself', () => {
  const description = { title: 'A & <B>', author: 'Çà "là"', subject: '', language: 'fr', created: 0, part: 2 } as const

  it('is well-formed XML, without the empty', () => {
    const packet = xmp(description)
    expect(packet).toContain('A &amp; &lt;B&gt;')
    expect(packet).not.toContain('dc:description')
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part>')
  })

  it('goes with a colour profile of the right size and signature', () => {
    const profile = srgbProfile()
    const view = new DataView(profile.buffer)
    expect(view.getUint32(0)).toBe(profile.length)
    expect(Buffer.from(profile.subarray(36, 40)).toString('latin1')).toBe('acsp')
    expect(view.getUint32(128)).toBe(9)
  })
})
