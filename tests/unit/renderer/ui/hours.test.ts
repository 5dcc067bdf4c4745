import { describe, expect, it } from 'vitest'
import { dateWords, hour, writtenDate, writtenHour } from '../../../../renderer/ui/hours.ts'

const evening = Date.parse('2026-11-12T17:30:00Z')

describe('Hours', () => {
  it('are those of the place of the meeting', () => {
    expect(hour(evening, 'fr', 'Europe/Paris')).toBe('18\u00A0h\u00A030')
    expect(hour(evening, 'en', 'Europe/Paris')).toBe('18:30')
    expect(hour(evening, 'fr', 'Indian/Reunion')).toBe('21\u00A0h\u00A030')
  })

  it('drop the minutes of a full hour and the zero of a morning in French', () => {
    expect(writtenHour('09:00', 'fr')).toBe('9\u00A0h')
    expect(writtenHour('09:05', 'fr')).toBe('9\u00A0h\u00A005')
    expect(writtenHour('00:00', 'fr')).toBe('0\u00A0h')
  })
})

describe('Dates', () => {
  it('are written in full', () => {
    expect(writtenDate('2026-11-12', 'fr')).toBe('jeudi 12\u00A0novembre 2026')
    expect(writtenDate('2026-11-12', 'en')).toBe('Thursday 12\u00A0November 2026')
  })

  it('say the first of a month as an ordinal in French', () => {
    expect(writtenDate('2026-12-01', 'fr')).toBe('mardi 1er\u00A0décembre 2026')
  })

  it('are those of the place of the meeting', () => {
    expect(dateWords(Date.parse('2026-11-12T23:30:00Z'), 'fr', 'Europe/Paris')).toBe('vendredi 13\u00A0novembre 2026')
  })
})
