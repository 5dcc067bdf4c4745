import { describe, expect, it } from 'vitest'
import { sanitise, trimSteering, visibleWords } from '#host/export/pdf/text/sanitise.ts'

describe('a text before it is drawn', () => {
  it('is left alone when it is ordinary French', () => {
    const ordinary = 'L’éclairage : « 18 h 30 », 4 525,85 € — œuvre n° 3…'
    expect(sanitise(ordinary)).toBe(ordinary)
  })

  it('joins letters and accents typed apart', () => {
    expect(sanitise('e\u0301le\u0300ve')).toBe('élève')
  })

  it('drops what has no shape: soft hyphens, zero-width spaces, joiners of words, variation selectors', () => {
    expect(sanitise('vo\u00adte\u200b ac\u2060quis \u2764\ufe0f\ufeff')).toBe('vote acquis \u2764')
  })

  it('reads tabs and line ends as spaces, and control characters as nothing', () => {
    expect(sanitise('un\tdeux\r\ntrois\u2028quatre\u0007\u0000')).toBe('un deux trois quatre')
  })

  it('drops overrides, which make a sentence read otherwise than it is written', () => {
    expect(sanitise('vote \u202e51 ruop\u202c')).toBe('vote 51 ruop')
  })

  it('keeps the joiners of an emoji and of Persian', () => {
    expect(sanitise('👩\u200d🚒 می\u200cخواهم')).toBe('👩\u200d🚒 می\u200cخواهم')
  })

  it('shows half a character as the sign for what is not one', () => {
    expect(sanitise('A\ud800B')).toBe('A\ufffdB')
  })
})

describe('joiners and marks at the ends', () => {
  it('go, and those inside stay', () => {
    expect(trimSteering('\u200f👩\u200d🚒\u200d')).toBe('👩\u200d🚒')
    expect(trimSteering('\u200d')).toBe('')
    expect(trimSteering('a')).toBe('a')
  })
})

describe('the words that are compared', () => {
  it('part at every space, the narrow and the unbreakable too', () => {
    expect(visibleWords('à 18\u00a0h\u202f30 \n «\u00a0oui\u00a0»')).toEqual(['à', '18', 'h', '30', '«', 'oui', '»'])
  })

  it('do not see joiners nor direction marks', () => {
    expect(visibleWords('a\u200db \u200f')).toEqual(['ab'])
  })
})
