/** The faces a document may use, in the order they are asked for a character. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PdfFailure } from '../failure.ts'
import { type HarfBuzzFont, loadHarfBuzz } from './harfbuzz.ts'
import { trimSteering } from './sanitise.ts'
import { outlineReader } from './sfnt.ts'

/** One glyph of a shaped text, ready to be written: `text` is what it stands for, '' when an earlier glyph says it. */
export interface Glyph {
  id: number
  text: string
  /** Font units. */
  advance: number
  dx: number
  dy: number
}

export interface Shaped {
  face: Face
  text: string
  rightToLeft: boolean
  glyphs: readonly Glyph[]
  /** In ems of the size asked for. */
  width: number
}

export interface Face {
  /** PostScript name, unique in the book. */
  name: string
  bytes: Uint8Array
  unitsPerEm: number
  /** Drawn at this share of the size asked for: Naskh letters are small in their em. */
  scale: number
  /** Whether the face draws it: a glyph without an outline, for a character that has a shape, is none. */
  covers: (codePoint: number) => boolean
  advanceOf: (glyph: number) => number
  shape: (text: string, rightToLeft: boolean) => Shaped
}

export interface FontStyle {
  bold: boolean
  italic: boolean
}

export interface FontBook {
  /** Faces to try in order for ordinary characters. */
  chain: (style: FontStyle) => readonly Face[]
  emoji: Face
}

interface FaceFile {
  file: string
  scale: number
  off: readonly string[]
  /** The only characters it is asked for: it is opened for no other. */
  only?: RegExp
}

/** Ligatures and contextual arrows are off: what is read back is letter for letter what was typed. */
const BODY = { scale: 1, off: ['calt', 'clig', 'liga'] }
const FILES = {
  regular: { file: 'Inter-Regular.ttf', ...BODY },
  bold: { file: 'Inter-Bold.ttf', ...BODY },
  italic: { file: 'Inter-Italic.ttf', ...BODY },
  boldItalic: { file: 'Inter-BoldItalic.ttf', ...BODY },
  arabic: { file: 'NotoNaskhArabic-Regular.ttf', scale: 1.16, off: [] },
  arabicBold: { file: 'NotoNaskhArabic-Bold.ttf', scale: 1.16, off: [] },
  symbols: { file: 'DejaVuSans.ttf', scale: 0.96, off: ['clig', 'liga'] },
  symbolsBold: { file: 'DejaVuSans-Bold.ttf', scale: 0.96, off: ['clig', 'liga'] },
  emoji: { file: 'NotoEmoji-Regular.ttf', scale: 0.96, off: [] },
} satisfies Record<string, FaceFile>
type FaceKey = keyof typeof FILES

/** What neighbours write their names in, beside what Inter and Naskh have (docs/pdf.md). */
const SCRIPTS: readonly { script: string; only: RegExp; hasBold: boolean }[] = [
  { script: 'Hebrew', only: /\p{Script_Extensions=Hebrew}/u, hasBold: true },
  { script: 'Tifinagh', only: /\p{Script_Extensions=Tifinagh}/u, hasBold: false },
  { script: 'Armenian', only: /\p{Script_Extensions=Armenian}/u, hasBold: true },
  { script: 'Georgian', only: /\p{Script_Extensions=Georgian}/u, hasBold: true },
  { script: 'Devanagari', only: /\p{Script_Extensions=Devanagari}/u, hasBold: true },
  { script: 'Bengali', only: /\p{Script_Extensions=Bengali}/u, hasBold: true },
  { script: 'Tamil', only: /\p{Script_Extensions=Tamil}/u, hasBold: true },
  { script: 'Ethiopic', only: /\p{Script_Extensions=Ethiopic}/u, hasBold: true },
  { script: 'Thai', only: /\p{Script_Extensions=Thai}/u, hasBold: true },
]

/**
 * Opens the fonts of `fontsFolder` with the shaper of `wasmFolder`.
 * Throws PdfFailure `pdfFilesMissing` naming the first file that is not there.
 */
export async function openFontBook(fontsFolder: string, wasmFolder: string): Promise<FontBook> {
  const harfBuzz = await loadHarfBuzz(wasmFolder)
  const open = async (wanted: FaceFile): Promise<Face> => {
    const { file, off } = wanted
    const bytes = await readFile(join(fontsFolder, file)).catch(() => null)
    if (bytes === null) throw new PdfFailure('pdfFilesMissing', { file })
    return face(wanted, bytes, () => harfBuzz.openFont(bytes, off))
  }
  const keys = Object.keys(FILES) as FaceKey[]
  const files: FaceFile[] = [
    ...keys.map((key) => FILES[key]),
    ...SCRIPTS.flatMap(({ script, only, hasBold }) =>
      (hasBold ? ['Regular', 'Bold'] : ['Regular']).map((weight) => ({
        file: `NotoSans${script}-${weight}.ttf`,
        scale: 1,
        off: [],
        only,
      })),
    ),
  ]
  // The first in the list is the one that is named, whichever was missed first.
  const opened = await Promise.allSettled(files.map(open))
  const byFile = new Map<string, Face>()
  for (const [index, result] of opened.entries()) {
    if (result.status === 'rejected') throw result.reason
    byFile.set(files[index]?.file ?? '', result.value)
  }
  const faceOf = (file: string): Face => {
    const found = byFile.get(file)
    if (found === undefined) throw new PdfFailure('pdfFilesMissing', { file })
    return found
  }
  const faces = Object.fromEntries(keys.map((key) => [key, faceOf(FILES[key].file)])) as Record<FaceKey, Face>
  const scripts = SCRIPTS.map(({ script }) => faceOf(`NotoSans${script}-Regular.ttf`))
  const boldScripts = SCRIPTS.map(({ script, hasBold }) =>
    faceOf(`NotoSans${script}-${hasBold ? 'Bold' : 'Regular'}.ttf`),
  )
  const plain = [faces.regular, faces.arabic, ...scripts, faces.symbols, faces.emoji]
  const bold = [faces.bold, faces.arabicBold, ...boldScripts, faces.symbolsBold, faces.emoji]
  const italic = [faces.italic, ...plain.slice(1)]
  const boldItalic = [faces.boldItalic, ...bold.slice(1)]
  return {
    emoji: faces.emoji,
    chain: (style) => (style.bold ? (style.italic ? boldItalic : bold) : style.italic ? italic : plain),
  }
}

/** Characters that are meant to show nothing. */
export const BLANK = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Opens the font at its first use: most documents use three of them. */
function face({ file, scale, only }: FaceFile, bytes: Uint8Array, open: () => HarfBuzzFont): Face {
  let font: HarfBuzzFont | undefined
  const covered = new Map<number, boolean>()
  let hasOutline: ((glyph: number) => boolean) | undefined
  const shaped = { leftToRight: new Map<string, Shaped>(), rightToLeft: new Map<string, Shaped>() }
  const opened = () => (font ??= open())
  const made: Face = {
    name: file.replace('.ttf', ''),
    bytes,
    scale,
    get unitsPerEm() {
      return opened().unitsPerEm
    },
    covers(codePoint) {
      const known = covered.get(codePoint)
      if (known !== undefined) return known
      if (only !== undefined && !only.test(String.fromCodePoint(codePoint))) return false
      const glyph = opened().glyphOf(codePoint)
      hasOutline ??= outlineReader(bytes)
      const covers = glyph !== null && (hasOutline(glyph) || BLANK.test(String.fromCodePoint(codePoint)))
      covered.set(codePoint, covers)
      return covers
    },
    advanceOf: (glyph) => opened().advanceOf(glyph),
    shape(text, rightToLeft) {
      const known = rightToLeft ? shaped.rightToLeft : shaped.leftToRight
      const found = known.get(text)
      if (found !== undefined) return found
      const fresh = shapeIn(made, opened(), text, rightToLeft)
      known.set(text, fresh)
      return fresh
    },
  }
  return made
}

function shapeIn(face: Face, font: HarfBuzzFont, text: string, rightToLeft: boolean): Shaped {
  const drawn = font.shape(text, rightToLeft)
  const starts = [...new Set(drawn.map((glyph) => glyph.cluster))].toSorted((a, b) => a - b)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const said = new Set<number>()
  let advance = 0
  const glyphs = drawn.map(({ cluster, ...glyph }): Glyph => {
    advance += glyph.advance
    const first = !said.has(cluster)
    said.add(cluster)
    return { ...glyph, text: first ? trimSteering(text.slice(cluster, ends.get(cluster))) : '' }
  })
  return { face, text, rightToLeft, glyphs, width: (advance / font.unitsPerEm) * face.scale }
}
