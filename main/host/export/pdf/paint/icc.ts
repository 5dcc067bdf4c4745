/** An sRGB profile of our own making (ICC.1:2001, version 2), so that no licence comes with it. */

/** XYZ of the sRGB primaries adapted to D50, and of D50 itself (IEC 61966-2-1). */
const COLORANTS = {
  rXYZ: [0.436_07, 0.222_49, 0.013_92],
  gXYZ: [0.385_15, 0.716_87, 0.097_08],
  bXYZ: [0.143_07, 0.060_61, 0.714_1],
  wtpt: [0.964_2, 1, 0.824_91],
}
const CURVE_POINTS = 1024
const HEADER = 128

export function srgbProfile(): Uint8Array<ArrayBuffer> {
  const curve = curveTag()
  const tags: [string, Uint8Array][] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('No copyright, use freely')],
    ...Object.entries(COLORANTS).map(([name, xyz]): [string, Uint8Array] => [name, xyzTag(xyz)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const contents = [...new Set(tags.map(([, tag]) => tag))]
  const offsets = new Map<Uint8Array, number>()
  let end = HEADER + 4 + tags.length * 12
  for (const content of contents) {
    offsets.set(content, end)
    end += Math.ceil(content.length / 4) * 4
  }
  const profile = new Uint8Array(end)
  const view = new DataView(profile.buffer)
  writeHeader(profile, view)
  view.setUint32(HEADER, tags.length)
  for (const [index, [name, content]] of tags.entries()) {
    const entry = HEADER + 4 + index * 12
    writeAscii(profile, entry, name)
    view.setUint32(entry + 4, offsets.get(content) ?? 0)
    view.setUint32(entry + 8, content.length)
    profile.set(content, offsets.get(content))
  }
  return profile
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length)
  view.setUint32(8, 0x02_10_00_00)
  writeAscii(profile, 12, 'mntrRGB XYZ ')
  // A fixed date: the profile is part of files that must come out the same.
  for (const [index, value] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, value)
  writeAscii(profile, 36, 'acsp')
  for (const [index, value] of (COLORANTS.wtpt ?? []).entries()) view.setInt32(68 + index * 4, fixed(value))
}

const fixed = (value: number) => Math.round(value * 65_536)

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index)
}

function xyzTag(xyz: readonly number[]): Uint8Array {
  const tag = new Uint8Array(20)
  writeAscii(tag, 0, 'XYZ ')
  const view = new DataView(tag.buffer)
  for (const [index, value] of xyz.entries()) view.setInt32(8 + index * 4, fixed(value))
  return tag
}

function curveTag(): Uint8Array {
  const tag = new Uint8Array(12 + CURVE_POINTS * 2)
  writeAscii(tag, 0, 'curv')
  const view = new DataView(tag.buffer)
  view.setUint32(8, CURVE_POINTS)
  for (let index = 0; index < CURVE_POINTS; index++) {
    const value = index / (CURVE_POINTS - 1)
    const linear = value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    view.setUint16(12 + index * 2, Math.round(linear * 65_535))
  }
  return tag
}

function textTag(text: string): Uint8Array {
  const tag = new Uint8Array(8 + text.length + 1)
  writeAscii(tag, 0, 'text')
  writeAscii(tag, 8, text)
  return tag
}

/** textDescriptionType: ASCII, then an empty Unicode and an empty Macintosh name. */
function descriptionTag(text: string): Uint8Array {
  const tag = new Uint8Array(12 + text.length + 1 + 8 + 3 + 67)
  writeAscii(tag, 0, 'desc')
  new DataView(tag.buffer).setUint32(8, text.length + 1)
  writeAscii(tag, 12, text)
  return tag
}
