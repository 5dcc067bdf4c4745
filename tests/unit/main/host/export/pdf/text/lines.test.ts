import { beforeAll, describe, expect, it } from 'vitest'
import { testBook } from '#factories/pdf.ts'
import { type Paragraph, type Span, type TextStyle, toParagraph } from '#host/export/pdf/text/chunks.ts'
import type { FontBook } from '#host/export/pdf/text/font-book.ts'
import { type Line, breakLines, placePieces } from '#host/export/pdf/text/lines.ts'

const STYLE: TextStyle = { size: 10, bold: false, italic: false }
let book: FontBook
beforeAll(async () => {
  book = await testBook()
})

const paragraph = (...spans: (string | Span<TextStyle>)[]): Paragraph<TextStyle> =>
  toParagraph(
    spans.map((span) => (typeof span === 'string' ? { text: span, style: STYLE } : span)),
    book,
  )
const textOf = (line: Line<TextStyle>) => line.pieces.map((piece) => piece.shaped.text).join('')
const linesOf = (text: string, width: number) => breakLines(paragraph(text), width).map(textOf)

describe('lines', () => {
  it('part at spaces, and keep the space so that readers do not join words', () => {
    expect(linesOf('depuis trois semaines entières', 48)).toEqual(['depuis ', 'trois ', 'semaines ', 'entières'])
  })

  it('never part at a no-break space, a narrow one, nor before French punctuation held by one', () => {
    for (const held of ['18\u00a0h\u00a030', '12\u202f500\u00a0€', '«\u00a0oui\u00a0»', 'vraiment\u202f?']) {
      expect(breakLines(paragraph(`mot ${held}`), paragraph(held).maxWidth + 1).map(textOf)).toEqual(['mot ', held])
    }
  })

  it('part after a hyphen, without a space that would be read', () => {
    const width = paragraph('Saint-').maxWidth + 2
    expect(linesOf('Saint-Étienne', width)).toEqual(expect.arrayContaining(['Saint-']))
    expect(linesOf('Saint-Étienne', width).join('')).toBe('Saint-Étienne')
  })

  it('end where wanted, even in the middle', () => {
    expect(linesOf('un\ndeux', 500)).toEqual(['un ', 'deux'])
    expect(linesOf('un\n\ndeux', 500)).toEqual(['un ', ' ', 'deux'])
  })

  it('are no wider than the measure, whatever the styles', () => {
    const bold = { ...STYLE, bold: true }
    const mixed = paragraph(
      'Le conseil ',
      { text: 'saisit la mairie', style: bold },
      ' et le bailleur par un courrier commun.',
    )
    for (const line of breakLines(mixed, 90)) expect(line.width).toBeLessThanOrEqual(90)
  })

  it('do not part a word whose letters change style', () => {
    const bold = { ...STYLE, bold: true }
    const word = paragraph('a ', { text: 'lam', style: bold }, 'padaires')
    expect(breakLines(word, 60).map(textOf)).toEqual(['a ', 'lampadaires'])
  })

  it('do not leave one short word alone at the end', () => {
    const text = 'Le bailleur a promis sa réponse pour la fin du mois de novembre au plus tard, dit-il là'
    const whole = paragraph(text).maxWidth
    const lines = linesOf(text, whole - 6)
    expect(lines.at(-1)?.split(' ').length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(text)
  })
})

describe('a word wider than the line', () => {
  it('of ten thousand letters is cut between letters, and none is lost', () => {
    const name = 'É'.repeat(10_000)
    const lines = breakLines(paragraph(name), 200)
    expect(lines.map(textOf).join('')).toBe(name)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(200)
  })

  it('is never cut inside an emoji', () => {
    const lines = linesOf('👨‍👩‍👧'.repeat(40), 60)
    for (const line of lines) expect(line.replaceAll('👨‍👩‍👧', '')).toBe('')
  })

  it('goes on with what follows it', () => {
    expect(linesOf(`${'x'.repeat(30)} fin`, 100).join('')).toBe(`${'x'.repeat(30)} fin`)
  })
})

describe('right-to-left text', () => {
  const placed = (text: string) => {
    const set = paragraph(text)
    const [line] = breakLines(set, 1000)
    if (line === undefined) throw new Error('no line')
    return placePieces(line, set.rightToLeft)
  }
  const visual = (text: string) =>
    placed(text)
      .toSorted((a, b) => a.x - b.x)
      .map((piece) => piece.shaped.text)
      .join('')

  it('stands the other way round in a French line, its words from right to left', () => {
    expect(visual('avec عبد الله ici')).toBe('avec الله عبد ici')
  })

  it('keeps numbers from left to right inside', () => {
    expect(visual('محمد 12 عبد')).toBe('عبد 12 محمد')
  })

  it('keeps the reading order in the order of the pieces', () => {
    expect(
      placed('avec عبد الله ici')
        .map((piece) => piece.shaped.text)
        .join(''),
    ).toBe('avec عبد الله ici')
  })

  it('does not turn a French sentence round because it begins with an Arabic name', () => {
    expect(paragraph('عبد الله, président').rightToLeft).toBe(false)
    expect(paragraph('زيارة طبيب بالقرب من بيتي').rightToLeft).toBe(true)
  })

  it('stands name after name in a French list, each isolated, and leaves no sign of it', () => {
    const list = 'présents : \u2068سلمى النخيل\u2069, \u2068נועם 12\u2069 et \u2068عبد\u2069.'
    expect(visual(list)).toBe('présents : النخيل سلمى, 12 נועם et عبد.')
    expect(
      placed(list)
        .map((piece) => piece.shaped.text)
        .join(''),
    ).toBe('présents : سلمى النخيل, נועם 12 et عبد.')
  })

  it('fills its line without gap or overlap', () => {
    const pieces = placed('a عبد 12 (الله) b').toSorted((a, b) => a.x - b.x)
    let x = 0
    for (const piece of pieces) {
      expect(piece.x).toBeCloseTo(x, 5)
      x += piece.width
    }
  })
})
