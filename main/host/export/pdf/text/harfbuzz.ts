/** Shaping: which glyphs draw a text in one font, where, and from which characters. */
import { type CModule, copyIn, loadWasm, openTypeTag } from './wasm.ts'

const NAMES = [
  'malloc',
  'free',
  'hb_blob_create',
  'hb_face_create',
  'hb_face_get_upem',
  'hb_font_create',
  'hb_font_get_glyph_h_advance',
  'hb_font_get_nominal_glyph',
  'hb_buffer_create',
  'hb_buffer_clear_contents',
  'hb_buffer_add_utf16',
  'hb_buffer_set_cluster_level',
  'hb_buffer_guess_segment_properties',
  'hb_buffer_set_direction',
  'hb_buffer_set_flags',
  'hb_buffer_get_length',
  'hb_buffer_get_glyph_infos',
  'hb_buffer_get_glyph_positions',
  'hb_shape',
] as const

export interface ShapedGlyph {
  id: number
  /** UTF-16 index of the first character this glyph draws. */
  cluster: number
  /** Font units. */
  advance: number
  dx: number
  dy: number
}

export interface HarfBuzzFont {
  unitsPerEm: number
  /** The glyph of a code point before shaping; null when the font has none. */
  glyphOf: (codePoint: number) => number | null
  /** The glyph's own advance, font units, before kerning. */
  advanceOf: (glyph: number) => number
  /** Glyphs from left to right; `text` is of one direction and one script. */
  shape: (text: string, rightToLeft: boolean) => ShapedGlyph[]
}

export interface HarfBuzz {
  /** `off` names OpenType features that are normally on and unwanted here. */
  openFont: (bytes: Uint8Array, off: readonly string[]) => HarfBuzzFont
}

type Module = CModule<(typeof NAMES)[number]>
const [WRITABLE, LEFT_TO_RIGHT, RIGHT_TO_LEFT] = [2, 4, 5]
/** Marks keep their own cluster, so that each glyph knows its character. */
const MONOTONE_CHARACTERS = 1
const REMOVE_DEFAULT_IGNORABLES = 8
const GLYPH_BYTES = 20

/** Loads the shaper from `folder` (harfbuzz.wasm). */
export async function loadHarfBuzz(folder: string): Promise<HarfBuzz> {
  const module = await loadWasm(folder, 'harfbuzz.wasm', NAMES)
  const buffer = module.call.hb_buffer_create()
  return { openFont: (bytes, off) => openFont(module, buffer, bytes, off) }
}

function openFont(module: Module, buffer: number, bytes: Uint8Array, off: readonly string[]): HarfBuzzFont {
  const { call } = module
  // HarfBuzz reads the font in place for as long as it is used, which is as long as the module lives.
  const blob = call.hb_blob_create(copyIn(module, bytes), bytes.length, WRITABLE, 0, 0)
  const face = call.hb_face_create(blob, 0)
  const font = call.hb_font_create(face)
  const features = writeFeatures(module, off)
  const found = call.malloc(4)
  return {
    unitsPerEm: call.hb_face_get_upem(face),
    glyphOf(codePoint) {
      if (call.hb_font_get_nominal_glyph(font, codePoint, found) === 0) return null
      return module.view().getUint32(found, true)
    },
    advanceOf: (glyph) => call.hb_font_get_glyph_h_advance(font, glyph),
    shape(text, rightToLeft) {
      call.hb_buffer_clear_contents(buffer)
      call.hb_buffer_set_cluster_level(buffer, MONOTONE_CHARACTERS)
      call.hb_buffer_set_flags(buffer, REMOVE_DEFAULT_IGNORABLES)
      addText(module, buffer, text)
      call.hb_buffer_guess_segment_properties(buffer)
      call.hb_buffer_set_direction(buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT)
      call.hb_shape(font, buffer, features, off.length)
      return readGlyphs(module, buffer)
    },
  }
}

/** hb_feature_t is four 32-bit numbers: tag, value, first and last character (0 to the end). */
function writeFeatures(module: Module, off: readonly string[]): number {
  if (off.length === 0) return 0
  const pointer = module.call.malloc(off.length * 16)
  const view = module.view()
  for (const [index, feature] of off.entries()) {
    view.setUint32(pointer + index * 16, openTypeTag(feature), true)
    view.setUint32(pointer + index * 16 + 4, 0, true)
    view.setUint32(pointer + index * 16 + 8, 0, true)
    view.setUint32(pointer + index * 16 + 12, 0xff_ff_ff_ff, true)
  }
  return pointer
}

function addText(module: Module, buffer: number, text: string): void {
  const pointer = module.call.malloc(text.length * 2 || 2)
  const view = module.view()
  for (let index = 0; index < text.length; index++) {
    view.setUint16(pointer + index * 2, text.charCodeAt(index), true)
  }
  module.call.hb_buffer_add_utf16(buffer, pointer, text.length, 0, text.length)
  module.call.free(pointer)
}

function readGlyphs(module: Module, buffer: number): ShapedGlyph[] {
  const count = module.call.hb_buffer_get_length(buffer)
  const infos = module.call.hb_buffer_get_glyph_infos(buffer, 0)
  const positions = module.call.hb_buffer_get_glyph_positions(buffer, 0)
  const view = module.view()
  return Array.from({ length: count }, (_, index) => {
    const info = infos + index * GLYPH_BYTES
    const position = positions + index * GLYPH_BYTES
    return {
      id: view.getUint32(info, true),
      cluster: view.getUint32(info + 8, true),
      advance: view.getInt32(position, true),
      dx: view.getInt32(position + 8, true),
      dy: view.getInt32(position + 12, true),
    }
  })
}
