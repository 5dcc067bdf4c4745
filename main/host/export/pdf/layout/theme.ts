/** Sizes, spaces and colours of the printed minutes, in points: everything a designer would change is here. */

/** A4. */
export const PAGE = { width: 595.28, height: 841.89 }
export const MARGIN = { left: 70, right: 70, top: 80, bottom: 78 }
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const TEXT_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom

export type Color = `#${string}`

export const INK = {
  body: '#23201d',
  heading: '#33241c',
  muted: '#625a53',
  accent: '#a8492a',
  link: '#1f4e79',
  rule: '#cfc6bb',
  strongRule: '#7d7167',
  headTint: '#f4efe8',
  highlight: '#fbe9a6',
  codeTint: '#f0ece6',
  white: '#ffffff',
} as const satisfies Record<string, Color>

export interface TypeStyle {
  size: number
  /** From one baseline to the next. */
  leading: number
  bold: boolean
  italic: boolean
  color: Color
  above: number
  below: number
}

const regular = { bold: false, italic: false, color: INK.body, above: 0 } as const
const strong = { bold: true, italic: false, color: INK.heading } as const

export const TYPE = {
  title: { ...strong, size: 21.5, leading: 27, above: 0, below: 4 },
  subtitle: { ...regular, size: 12, leading: 17.5, color: INK.muted, below: 4 },
  h1: { ...strong, size: 16, leading: 21, above: 25, below: 7 },
  h2: { ...strong, size: 13, leading: 18, above: 19, below: 5 },
  h3: { ...strong, size: 11.25, leading: 16, above: 14, below: 3.5 },
  h4: { ...strong, italic: true, size: 10.5, leading: 15.5, above: 11, below: 2.5 },
  body: { ...regular, size: 10.5, leading: 15.6, below: 7.5 },
  quote: { ...regular, italic: true, size: 10.5, leading: 15.6, below: 6 },
  cell: { ...regular, size: 9.5, leading: 13.6, below: 4 },
  cellHead: { ...strong, size: 9.25, leading: 13, above: 0, below: 3 },
  caption: { ...strong, size: 9.5, leading: 13.6, above: 8, below: 4 },
  pairLabel: { ...regular, size: 9.5, leading: 14.2, color: INK.muted, below: 0 },
  pairValue: { ...regular, size: 10.25, leading: 14.2, below: 0 },
  calloutLabel: { ...strong, size: 9.5, leading: 14, above: 0, below: 2 },
  signatureRole: { ...regular, size: 9, leading: 13, color: INK.muted, below: 0 },
  signatureName: { ...strong, size: 10.5, leading: 15, above: 0, below: 0 },
  furniture: { ...regular, size: 8.25, leading: 11, color: INK.muted, below: 0 },
  banner: { ...strong, size: 8.5, leading: 11, color: INK.accent, above: 0, below: 0 },
} as const satisfies Record<string, TypeStyle>

export type Tone = 'decision' | 'dissent' | 'vote' | 'action' | 'note'

/** Bars differ in shape as well as colour: minutes are printed in black and white. */
export interface ToneStyle {
  ink: Color
  tint: Color
  bar: 'thick' | 'double' | 'thin' | 'dashed' | 'dotted'
}

export const TONES: Record<Tone, ToneStyle> = {
  decision: { ink: '#2b5f47', tint: '#f1f6f2', bar: 'thick' },
  dissent: { ink: '#8c3a2b', tint: '#faf3f0', bar: 'double' },
  vote: { ink: '#33507a', tint: '#f2f5f9', bar: 'thin' },
  action: { ink: '#7d5a13', tint: '#faf6ec', bar: 'dashed' },
  note: { ink: '#625a53', tint: '#f7f5f2', bar: 'dotted' },
}

export const SPACE = {
  listIndent: 18,
  listItem: 3.5,
  quoteIndent: 16,
  calloutPadding: 9,
  calloutIndent: 16,
  callout: 9,
  cell: { x: 6, y: 4.5 },
  table: 11,
  /** Labels stand in one column all through the document; longer ones go over two lines. */
  pairLabel: { least: 64, most: 126 },
  pairGap: 14,
  pair: 3.5,
  image: 10,
  rule: 12,
}
