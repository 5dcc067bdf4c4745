import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const PROJECT = join(import.meta.dirname, '../../..')
const FONTS = join(PROJECT, 'build/fonts')

/** Where each font comes from: the package's own file, and the licence that must stand beside it. */
const ORIGINS: Record<string, { source: string; licence: string }> = {
  'Inter-Regular.ttf': { source: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', licence: 'Inter' },
  'Inter-Bold.ttf': { source: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf', licence: 'Inter' },
  'Inter-Italic.ttf': {
    source: '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
    licence: 'Inter',
  },
  'Inter-BoldItalic.ttf': {
    source: '@expo-google-fonts/inter/700Bold_Italic/Inter_700Bold_Italic.ttf',
    licence: 'Inter',
  },
  'DejaVuSans.ttf': { source: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf', licence: 'DejaVu' },
  'DejaVuSans-Bold.ttf': { source: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf', licence: 'DejaVu' },
  'NotoNaskhArabic-Regular.ttf': {
    source: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
    licence: 'NotoNaskhArabic',
  },
  'NotoNaskhArabic-Bold.ttf': {
    source: '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
    licence: 'NotoNaskhArabic',
  },
  'NotoEmoji-Regular.ttf': {
    source: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
    licence: 'NotoEmoji',
  },
  ...Object.fromEntries(
    ['Armenian', 'Bengali', 'Devanagari', 'Ethiopic', 'Georgian', 'Hebrew', 'Tamil', 'Thai', 'Tifinagh'].flatMap(
      (script) => [origin(script, '400Regular'), ...(script === 'Tifinagh' ? [] : [origin(script, '700Bold')])],
    ),
  ),
}

/** Tifinagh has one weight. */
function origin(script: string, weight: '400Regular' | '700Bold'): [string, { source: string; licence: string }] {
  const source = `@expo-google-fonts/noto-sans-${script.toLowerCase()}/${weight}/NotoSans${script}_${weight}.ttf`
  return [`NotoSans${script}-${weight.slice(3)}.ttf`, { source, licence: `NotoSans${script}` }]
}

describe('the fonts of the PDF', () => {
  it('are all known by where they come from', () => {
    const fonts = readdirSync(FONTS).filter((file) => file.endsWith('.ttf'))
    expect(fonts.toSorted()).toEqual(Object.keys(ORIGINS).toSorted())
  })

  it.each(Object.entries(ORIGINS))(
    '%s is its package’s file, byte for byte, its licence beside it',
    (file, { source, licence }) => {
      expect(readFileSync(join(FONTS, file)).equals(readFileSync(join(PROJECT, 'node_modules', source)))).toBe(true)
      expect(readFileSync(join(FONTS, `LICENSE-${licence}.txt`), 'utf8')).toMatch(/Font Software|Bitstream Vera/)
    },
  )
})
