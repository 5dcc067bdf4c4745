import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { wordDifference, type WordRun } from '#shared/meeting/word-difference.ts'

const written = (runs: readonly WordRun[]): string =>
  runs.map(({ is, text }) => ({ kept: text, added: `{+${text}+}`, removed: `[-${text}-]` })[is]).join('')

describe('what changed between two wordings', () => {
  it.each<[string, string, string, string]>([
    ['nothing', 'Six bancs.', 'Six bancs.', 'Six bancs.'],
    [
      'a word for another',
      'Six bancs place Carnot.',
      'Quatre bancs place Carnot.',
      '[-Six-]{+Quatre+} bancs place Carnot.',
    ],
    ['a word more', 'Six bancs.', 'Six bancs neufs.', 'Six bancs{+ neufs+}.'],
    ['an accented word whole', 'Créer un comité.', 'Créer un côté.', 'Créer un [-comité-]{+côté+}.'],
    [
      'two words in a row at once',
      'Un groupe de travail.',
      'Une équipe de travail.',
      '[-Un groupe-]{+Une équipe+} de travail.',
    ],
    ['all of it', 'Oui', 'Non', '[-Oui-]{+Non+}'],
    ['a first text', '', 'Tout.', '{+Tout.+}'],
    ['a capital', 'le bailleur', 'Le bailleur', '[-le-]{+Le+} bailleur'],
  ])('is %s', (_, before, after, expected) => {
    expect(written(wordDifference(before, after))).toBe(expected)
  })

  test('gives both wordings back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const runs = wordDifference(before, after)
        const without = (out: WordRun['is']) =>
          runs
            .filter(({ is }) => is !== out)
            .map(({ text }) => text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
    )
  })

  test('says of two long texts with nothing in common that one replaced the other, without a long wait', () => {
    const words = (letter: string): string => Array.from({ length: 4000 }, (_, place) => `${letter}${place}`).join(' ')
    const runs = wordDifference(words('a'), words('b'))
    expect(runs.map(({ is }) => is)).toEqual(['removed', 'added'])
  })
})
