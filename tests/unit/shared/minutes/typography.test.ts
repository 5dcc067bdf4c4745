import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '#shared/minutes/typography/english.ts'
import { fr, french, frenchSpaces } from '#shared/minutes/typography/french.ts'
import { stopped, type Typography } from '#shared/minutes/typography/typography.ts'

/** Written with ordinary marks so that a reader sees them: `_` is U+00A0, `~` is U+202F. */
function shown(text: string): string {
  return text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~')
}

type Case = [asked: (typography: Typography) => string, french: string, english: string]
const cases: Case[] = [
  [(t) => t.hour('18:30'), '18_h_30', '6:30_pm'],
  [(t) => t.hour('18:00'), '18_h', '6_pm'],
  [(t) => t.hour('09:05'), '9_h_05', '9:05_am'],
  [(t) => t.hour('00:15'), '0_h_15', '12:15_am'],
  [(t) => t.hour('12:00'), '12_h', '12_pm'],
  [(t) => t.day('2026-11-12'), 'jeudi 12_novembre 2026', 'Thursday 12_November 2026'],
  [(t) => t.day('2026-08-01'), 'samedi 1ᵉʳ_août 2026', 'Saturday 1_August 2026'],
  [(t) => t.shortDay('2026-12-03'), '3_décembre 2026', '3_December 2026'],
  [(t) => t.duration(31 * 60_000), '31_min', '31_min'],
  [(t) => t.duration(0), '0_min', '0_min'],
  [(t) => t.duration(65 * 60_000), '1_h_05', '1_h_5_min'],
  [(t) => t.duration(120 * 60_000), '2_h', '2_h'],
  [(t) => t.number(2000), '2_000', '2,000'],
  [(t) => t.number(1_234_567), '1_234_567', '1,234,567'],
  [(t) => t.number(3.5), '3,5', '3.5'],
  [(t) => t.money(452_585), '4_525,85_€', '€4,525.85'],
  [(t) => t.money(60_000), '600_€', '€600'],
  [(t) => t.money(5), '0,05_€', '€0.05'],
  [(t) => t.ordinal(1), '1ᵉʳ', '1st'],
  [(t) => t.ordinal(2), '2ᵉ', '2nd'],
  [(t) => t.ordinal(11), '11ᵉ', '11th'],
  [(t) => t.ordinal(23), '23ᵉ', '23rd'],
  [(t) => t.list([]), '', ''],
  [(t) => t.list(['A']), 'A', 'A'],
  [(t) => t.list(['A', 'B', 'C']), 'A, B et C', 'A, B and C'],
]

describe('hours, dates, numbers and money', () => {
  const named = cases.map(([asked, inFrench, inEnglish]) => ({ asked, inFrench, inEnglish }))
  it.each(named)('writes $inFrench in French and $inEnglish in English', ({ asked, inFrench, inEnglish }) => {
    expect(shown(asked(french))).toBe(inFrench)
    expect(shown(asked(english))).toBe(inEnglish)
  })
})

describe('the spaces of a French sentence', () => {
  it.each([
    ['Adopté : 12 pour', 'Adopté_: 12 pour'],
    ['Adopté: 12 pour', 'Adopté_: 12 pour'],
    ['Une question ? Oui !', 'Une question~? Oui~!'],
    ['Ah bon?!', 'Ah bon~?!'],
    ['présents; absents', 'présents~; absents'],
    ['« nouveau »', '«_nouveau_»'],
    ['«nouveau»', '«_nouveau_»'],
    ['50 % des 600 €', '50_% des 600_€'],
    ['50% des 600€', '50_% des 600_€'],
    ['n° 14', 'n°_14'],
    ['à 18h30, 18 h 30 ou 18 h.', 'à 18_h_30, 18_h_30 ou 18_h.'],
    ['une heure, 3 habitants', 'une heure, 3 habitants'],
    ['voir https://example.org:8080/a', 'voir https://example.org:8080/a'],
    ['de 18:30 à 20:45', 'de 18:30 à 20:45'],
  ])('turns %s into %s', (written, spaced) => {
    expect(shown(frenchSpaces(written))).toBe(spaced)
  })

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(' ', ':', ';', '!', '?', '«', '»', '18', 'h', '30', '%', '€', 'n°', 'mot', '\u00A0')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = frenchSpaces(pieces.join(''))
        expect(frenchSpaces(once)).toBe(once)
      }),
    )
  })

  it('spaces our words and leaves what was typed as it was typed', () => {
    expect(shown(fr`Question : ${'pourquoi pas demain?'} « ${'Rue n°3'} »`)).toBe(
      'Question_: pourquoi pas demain? «_Rue n°3_»',
    )
  })
})

it.each([
  ['Qui : le groupe', 'Qui : le groupe.'],
  ['Qui : Zoé L.', 'Qui : Zoé L.'],
  ['Qui : qui veut !', 'Qui : qui veut !'],
])('ends « %s » as « %s », with one stop', (sentence, ended) => {
  expect(stopped(sentence)).toBe(ended)
})
