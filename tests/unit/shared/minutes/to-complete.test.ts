import { describe, expect, it } from 'vitest'
import { marksInLine, marksInText, markText, saysToComplete } from '#shared/minutes/to-complete.ts'
import { paragraph, textOf, words } from '#factories/text.ts'

describe('A mark « à compléter »', () => {
  it.each(Object.values(markText))('is what the key writes: %s', (mark) => {
    expect(saysToComplete(`Le devis ${mark} est joint`)).toBe(true)
  })

  it('is read with composed and decomposed letters', () => {
    expect(saysToComplete('à compléter'.normalize('NFD'))).toBe(true)
  })

  it('is where it is said to be', () => {
    const line = 'Montant : à compléter. Date : [à compléter]'
    const found = marksInLine([{ text: line, highlighted: false }])
    expect(found.map(({ from, to }) => line.slice(from, to))).toEqual(['à compléter', 'à compléter'])
  })

  it('begins anew after a line end', () => {
    expect(marksInLine([{ text: 'Budget\nà compléter', highlighted: false }])).toHaveLength(1)
  })

  it('is said with the words around it', () => {
    const text = textOf(
      paragraph(
        'Le montant de la subvention demandée au conseil est ',
        words('à compléter', 'highlight'),
        ' avant mars',
      ),
    )
    expect(marksInText(text)).toEqual(['…la subvention demandée au conseil est à compléter avant mars'])
  })
})
