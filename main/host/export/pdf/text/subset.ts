/** Fonts cut down to the glyphs a file uses: 12 pages go from 387 to 155 kB (research/pdf.md §6). */
import { copyIn, loadWasm, openTypeTag } from './wasm.ts'

const NAMES = [
  'malloc',
  'free',
  'hb_blob_create',
  'hb_blob_destroy',
  'hb_blob_get_data',
  'hb_blob_get_length',
  'hb_face_create',
  'hb_face_destroy',
  'hb_face_reference_blob',
  'hb_set_add',
  'hb_subset_input_create_or_fail',
  'hb_subset_input_destroy',
  'hb_subset_input_glyph_set',
  'hb_subset_input_set',
  'hb_subset_input_set_flags',
  'hb_subset_or_fail',
] as const

const WRITABLE = 2
const NO_HINTING = 0x01
/** The page contents name glyphs by the numbers of the whole font; the emptied ones cost a few bytes once deflated. */
const RETAIN_GLYPH_IDS = 0x02
/** Shaping has been done: only the glyphs named are drawn. */
const NO_LAYOUT_CLOSURE = 0x200
const DROPPED_TABLES = 3
/** What a glyph-numbered font inside a PDF never reads. */
const UNREAD_TABLES = ['GSUB', 'GPOS', 'GDEF', 'cmap', 'name', 'OS/2', 'post', 'STAT', 'DSIG', 'kern', 'gasp', 'meta']

/** Cuts a TrueType font down to `glyphs`, numbers kept. */
export type Subsetter = (font: Uint8Array, glyphs: Iterable<number>) => Uint8Array<ArrayBuffer>

/** Loads the subsetter from `folder` (harfbuzz-subset.wasm). */
export async function loadSubsetter(folder: string): Promise<Subsetter> {
  const module = await loadWasm(folder, 'harfbuzz-subset.wasm', NAMES)
  const { call } = module
  return (font, glyphs) => {
    const copy = copyIn(module, font)
    const blob = call.hb_blob_create(copy, font.length, WRITABLE, 0, 0)
    const face = call.hb_face_create(blob, 0)
    const input = call.hb_subset_input_create_or_fail()
    call.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GLYPH_IDS | NO_LAYOUT_CLOSURE)
    const wanted = call.hb_subset_input_glyph_set(input)
    for (const glyph of glyphs) call.hb_set_add(wanted, glyph)
    const dropped = call.hb_subset_input_set(input, DROPPED_TABLES)
    for (const table of UNREAD_TABLES) call.hb_set_add(dropped, openTypeTag(table))
    const cut = call.hb_subset_or_fail(face, input)
    if (cut === 0) throw new Error('HarfBuzz could not cut the font down')
    const result = call.hb_face_reference_blob(cut)
    const start = call.hb_blob_get_data(result, 0)
    const bytes = module.bytes().slice(start, start + call.hb_blob_get_length(result))
    call.hb_blob_destroy(result)
    call.hb_face_destroy(cut)
    call.hb_subset_input_destroy(input)
    call.hb_face_destroy(face)
    call.hb_blob_destroy(blob)
    call.free(copy)
    return bytes
  }
}
