import { describe, expect, it } from 'vitest'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { isolated, runsFromTheRight, stretchesOf } from '#shared/minutes/typography/isolates.ts'

const salma = 'سلمى'
const noam = 'נועם'
const iso = (text: string): string => `\u2068${text}\u2069`

describe('a value in a sentence', () => {
  it.each([
    ['a French name stays as it is', 'Łucja Żak', 'Łucja Żak'],
    ['an Arabic name is isolated', salma, iso(salma)],
    ['one that is isolated already is not again', iso(noam), iso(noam)],
    [
      'one with its role in French is isolated as a whole, the name inside',
      `${iso(noam)} (invité)`,
      `${iso(noam)} (invité)`,
    ],
    ['each line by itself', `${salma}\n${noam}`, `${iso(salma)}\n${iso(noam)}`],
    ['an isolate left open does not take in the rest', `\u2067${salma}`, iso(salma)],
    ['one that was closed twice neither', `${salma}\u2069`, iso(salma)],
  ])('%s', (_, typed, written) => {
    expect(isolated(typed)).toBe(written)
    expect(isolated(isolated(typed))).toBe(written)
  })

  it('is isolated by every phrase it is given to, wherever in what it is given', () => {
    const { typography, people, deciding, ballots, recusal } = phrasesOf('fr')
    expect(typography.list([salma, noam, 'Anne'])).toBe(`${iso(salma)}, ${iso(noam)} et Anne`)
    expect(people(3, [salma])).toBe(`3 personnes, dont ${iso(salma)}`)
    expect(recusal(noam)).toContain(`${iso(noam)} ne participe`)
    expect(deciding.firstText(salma, deciding.by(noam))).toContain(` (${iso(noam)})\u00A0: ${iso(salma)}`)
    expect(ballots.candidates([{ label: noam }])).toContain(iso(noam))
    expect(phrasesOf('en').typography.series([salma, noam])).toBe(`${iso(salma)}; ${iso(noam)}`)
  })

  it('keeps its full stop before the end of a sentence, and takes no second one', () => {
    expect(phrasesOf('fr').plain.who(`${noam}.`)).toBe(`Qui\u00A0: ${iso(`${noam}.`)}`)
  })
})

describe('a paragraph', () => {
  it.each([
    ['of Arabic words runs from the right', 'زيارة طبيب', true],
    ['of isolated names runs as French does, and so do the commas between them', `${iso(salma)}, ${iso(noam)}`, false],
    ['of a French sentence after an Arabic name runs from the left', `${salma}, présidente`, false],
  ])('%s', (_, text, expected) => {
    expect(runsFromTheRight(text)).toBe(expected)
  })
})

describe('a text by its isolates', () => {
  it('has them one inside another', () => {
    expect(stretchesOf(`Pour : ${iso(`${iso(salma)} (avec ${noam})`)}.`)).toEqual([
      'Pour : ',
      { isolated: [{ isolated: [salma] }, ` (avec ${noam})`] },
      '.',
    ])
  })

  it('keeps every word of one that is not well closed', () => {
    expect(stretchesOf(`a\u2068b\u2068c\u2069d`)).toEqual(['a', 'b', { isolated: ['c'] }, 'd'])
    expect(stretchesOf(`a\u2069b\u2066c`)).toEqual(['ab c'.replace(' ', '')])
  })
})
