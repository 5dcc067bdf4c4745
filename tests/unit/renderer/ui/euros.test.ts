import { describe, expect, it } from 'vitest'
import { readEuros, writtenEuros } from '../../../../renderer/ui/euros.ts'

describe('A sum in euros', () => {
  it.each<[string, number | null]>([
    ['600', 60_000],
    ['600 €', 60_000],
    ['1 250,50', 125_050],
    ['1\u202F250,50\u00A0€', 125_050],
    ['1.250,50', 125_050],
    ['1,250.50', 125_050],
    ['1250,5', 125_050],
    ['0', 0],
    ['850 euros', 85_000],
    ['12,345', 1_234_500],
    ['', null],
    ['six cents', null],
    ['-20', null],
    ['12,5,5', null],
    ['12,3456', null],
    ['99999999999', null],
  ])('typed « %s » is %s cents', (typed, cents) => {
    expect(readEuros(typed)).toBe(cents)
  })

  it.each([0, 5, 60_000, 125_050, 1_234_567])('of %i cents is read as it is written, in both languages', (cents) => {
    expect(readEuros(writtenEuros(cents, 'fr'))).toBe(cents)
    expect(readEuros(writtenEuros(cents, 'en'))).toBe(cents)
  })

  it('is written as each language does', () => {
    expect(writtenEuros(125_050, 'fr')).toBe('1\u202F250,50\u00A0€')
    expect(writtenEuros(60_000, 'fr')).toBe('600\u00A0€')
    expect(writtenEuros(60_000, 'en')).toBe('€600')
  })
})
