import { describe, expect, it } from 'vitest'
import { dateWords, hour, readHour, writtenDate, writtenHour } from '../../../../renderer/ui/hours.ts'

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

describe('An hour someone types', () => {
  it('is read in the ways people write it', () => {
    for (const text of ['18:30', '18h30', '18 h 30', '18\u00A0h\u00A030', ' 1830 ', '18.30', '6:30 pm']) {
      expect(readHour(text), text).toBe('18:30')
    }
    expect(readHour('18 h')).toBe('18:00')
    expect(readHour('9h05')).toBe('09:05')
    expect(readHour('9')).toBe('09:00')
    expect(readHour('12:15 am')).toBe('00:15')
  })

  it('is null until it is one', () => {
    for (const text of ['', '24:00', '18:60', '18h3', 'midi', '18:300']) {
      expect(readHour(text), text).toBeNull()
    }
  })

  it('comes back as it was written', () => {
    for (const time of ['00:00', '09:05', '18:30', '23:59']) {
      expect(readHour(writtenHour(time, 'fr'))).toBe(time)
      expect(readHour(writtenHour(time, 'en'))).toBe(time)
    }
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
