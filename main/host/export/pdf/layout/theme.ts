/** Sizes, spaces and colours of the printed minutes, in points: everything a designer would change is here. */

/** A4. */
export const PAGE = { width: 595.28, height: 841.89 }
export const MARGIN = { left: 62, right: 62, top: 72, bottom: 66 }
/** The same paper on its side. */
export const LYING: typeof PAGE = { width: PAGE.height, height: PAGE.width }
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
  letterheadName: { ...strong, size: 10.5, leading: 14.5, above: 0, below: 0 },
  letterhead: { ...regular, size: 9, leading: 12.5, color: INK.muted, below: 0 },
  h1: { ...strong, size: 15.5, leading: 20, above: 20, below: 6 },
  h2: { ...strong, size: 13, leading: 17, above: 15, below: 4 },
  h3: { ...strong, size: 11.25, leading: 16, above: 11, below: 3 },
  h4: { ...strong, italic: true, size: 10.5, leading: 15.5, above: 9, below: 2.5 },
  body: { ...regular, size: 10.5, leading: 14.9, below: 6.2 },
  quote: { ...regular, italic: true, size: 10.5, leading: 14.9, below: 5 },
  cell: { ...regular, size: 9.5, leading: 12.9, below: 3 },
  cellHead: { ...strong, size: 9.25, leading: 13, above: 0, below: 3 },
  caption: { ...strong, size: 9.5, leading: 13, above: 7, below: 3.5 },
  pairLabel: { ...regular, size: 9.5, leading: 14.2, color: INK.muted, below: 0 },
  pairValue: { ...regular, size: 10.25, leading: 14.2, below: 0 },
  calloutLabel: { ...strong, size: 9.5, leading: 14, above: 0, below: 2 },
  signatureRole: { ...regular, size: 9, leading: 13, color: INK.muted, below: 0 },
  signatureName: { ...strong, size: 10.5, leading: 15, above: 0, below: 0 },
  note: { ...regular, size: 8.5, leading: 11.6, below: 1.5 },
  chart: { ...regular, size: 9, leading: 12, below: 0 },
  contentsTitle: { ...strong, size: 13, leading: 17, above: 6, below: 7 },
  contents: { ...regular, size: 10.5, leading: 15.5, below: 2 },
  contentsPart: { ...strong, size: 10.5, leading: 15.5, above: 5, below: 2 },
  cardFigure: { ...strong, size: 100, leading: 100, above: 0, below: 0 },
  cardText: { ...regular, size: 11, leading: 15, color: INK.muted, below: 0 },
  keyTitle: { ...strong, size: 11.5, leading: 15, above: 0, below: 4 },
  keyLabel: { ...regular, size: 9.5, leading: 12.4, below: 0 },
  keyCap: { ...strong, size: 8.5, leading: 12.4, above: 0, below: 0 },
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

/** Numbered cards, in points; sizes of figures are shares of a card. */
export const CARD = {
  margin: 30,
  /** The figure's size as a share of the card's height, and how wide one figure is in ems. */
  tallest: 0.62,
  figureWidth: 0.68,
  rise: 8,
}

/** The card of keys. */
export const KEYS = {
  gutter: 22,
  capGap: 9,
  capSpace: 3,
  capPadding: 4,
  capLeast: 16,
  row: 16,
  gap: 3.6,
  titleGap: 9,
  titleBelow: 3,
  tallest: TEXT_HEIGHT - 80,
  sizes: [1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.82, 0.75],
  smallest: 0.7,
}

/** The council's picture and address, in points. */
export const LETTERHEAD = { mostWidth: 130, mostHeight: 48, gap: 14, below: 22, tallest: TEXT_HEIGHT / 3 }

/** Notes at the foot of a page, in points; at most this share of it, and the rest on the next. */
export const NOTES = { indent: 20, rule: 110, above: 9, below: 5, most: 0.6 }

/** Bars of a chart, in points; shares of its width. */
export const CHART = {
  bar: 7,
  between: 3,
  group: 7,
  gap: 10,
  swatch: 8,
  above: 7,
  below: 18,
  mostLabel: 0.3,
  mostValue: 0.2,
  second: '#ddc4b6',
} as const

/** The table of contents: over so many pages, with no more lines than this before parts alone are listed. */
export const CONTENTS = { overPages: 10, leastEntries: 3, mostEntries: 120, indent: 14, number: 26, gap: 8 }

export const SPACE = {
  listIndent: 18,
  listItem: 3.5,
  quoteIndent: 16,
  calloutPadding: 7.5,
  calloutIndent: 16,
  callout: 8,
  cell: { x: 6, y: 3.6 },
  table: 9,
  /** Labels stand in one column all through the document; longer ones go over two lines. */
  pairLabel: { least: 64, most: 126 },
  pairGap: 14,
  pair: 2.8,
  image: 10,
  rule: 12,
}
