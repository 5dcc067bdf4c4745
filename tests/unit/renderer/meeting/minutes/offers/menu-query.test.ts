import { describe, expect, it } from 'vitest'
import { beginsWith, menuQuery } from '../../../../../../renderer/meeting/minutes/offers/menu-query.ts'

describe('The menu of the text', () => {
  it.each([
    ['/', ''],
    ['/d', 'd'],
    ['Le bailleur est venu /déc', 'déc'],
    ['Le bailleur est venu\u00A0/d', 'd'],
    ['(/h', 'h'],
    ['/point à', 'point à'],
  ])('is asked for by « %s »', (before, query) => {
    expect(menuQuery(before, '/')).toBe(query)
  })

  it.each(['', '14/15', 'et/ou', 'et / ou', 'http://exemple.fr', '/14', '//', 'a/', '/ ', '\uFFFC/d'.slice(0, 1)])(
    'is not asked for by « %s »',
    (before) => {
      expect(menuQuery(before, '/')).toBeNull()
    },
  )

  it('is not asked for by an address with an @', () => {
    expect(menuQuery('moi@exemple', '@')).toBeNull()
    expect(menuQuery('avec @al', '@')).toBe('al')
  })
})

describe('An entry', () => {
  it.each([
    ['Décision', 'dec', true],
    ['Décision', 'd', true],
    ['À compléter', 'a comp', true],
    ['Point à reprendre', 'point ', true],
    ['Point à reprendre', 'pointu', false],
    ['Vote', 'ou', false],
  ])('« %s » begins with « %s »: %s', (words, query, answer) => {
    expect(beginsWith(words, query)).toBe(answer)
  })
})
