import { describe, expect, it } from 'vitest'
import { demoZone, evening } from '#factories/journal.ts'
import { readWhen } from '../../../../../renderer/meeting/evening/read-when.ts'

const moment = { near: evening('19:00'), now: evening('19:30'), timeZone: demoZone }

describe('A typed time', () => {
  it.each([
    ['18:55', '18:55'],
    ['18h55', '18:55'],
    ['18 h 55', '18:55'],
    ['18\u202Fh\u202F55', '18:55'],
    ['à 18.55', '18:55'],
    ['1855', '18:55'],
    ['19 h', '19:00'],
    ['12', '19:18'],
    ['12 min', '19:18'],
    ['-12', '19:18'],
    ['− 12 min', '19:18'],
    ['il y a 12 min', '19:18'],
    ['12 minutes ago', '19:18'],
    ['0', '19:30'],
  ])('%s is %s', (typed, expected) => {
    expect(readWhen(typed, moment)).toBe(evening(expected))
  })

  it.each(['', 'tout à l’heure', '25:00', '18:75', '9999', '2 jours'])('%j is none', (typed) => {
    expect(readWhen(typed, moment)).toBeNull()
  })
})
