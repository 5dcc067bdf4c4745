import { describe, expect, it } from 'vitest'
import { isKnown, knownFrom, wordsIn } from '../../../../../../renderer/meeting/minutes/spelling/words.ts'

describe('The words of a line', () => {
  it('are asked one by one, where they are', () => {
    const line = 'L’école, dit-elle : « fermée ».'
    const found = wordsIn(line)
    expect(found.map(({ text }) => text)).toEqual(['L’école', 'dit-elle', 'fermée'])
    expect(found.every(({ text, from, to }) => line.slice(from, to) === text)).toBe(true)
  })

  it('leave out figures, initials, single letters and addresses', () => {
    const line = 'La CAF et l’ANRU, 19h12, 3e, voir https://exemple.fr/plan ou moi@exemple.fr, M. B'
    expect(wordsIn(line).map(({ text }) => text)).toEqual(['La', 'et', 'l’ANRU', 'voir', 'ou'])
  })
})

describe('The words of the meeting', () => {
  const known = knownFrom(['Eda Yıldızlı', 'Marie-Louise Saule'])
  it.each(['Yıldızlı', 'd’Yıldızlı', 'Saule', 'Marie-Louise', 'Louise', 'yıldızlı'])('know « %s »', (word) => {
    expect(isKnown(word, known)).toBe(true)
  })
  it.each(['Yildizli', 'Saules'])('do not know « %s »', (word) => {
    expect(isKnown(word, known)).toBe(false)
  })
})
