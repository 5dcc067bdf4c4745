import { expect, test } from 'vitest'
import { lengthWords } from '../../../../../renderer/meeting/agenda/length-words.ts'

test('a length is said as people say it', () => {
  const plain = (minutes: number, language: 'fr' | 'en'): string =>
    lengthWords(minutes, language).replaceAll('\u00A0', ' ')
  expect(plain(45, 'fr')).toBe('45 min')
  expect(plain(120, 'fr')).toBe('2 h')
  expect(plain(125, 'fr')).toBe('2 h 05')
  expect(plain(125, 'en')).toBe('2 h 5 min')
  expect(plain(0, 'fr')).toBe('0 min')
})
