import { describe, expect, it } from 'vitest'
import { frenchCatalogue, frenchSpacing } from '../../../../renderer/ui/french-spacing.ts'

describe('French spacing', () => {
  it.each([
    ['On vote quoi ?', 'On vote quoi\u202F?'],
    ['Fini ! Encore ; oui', 'Fini\u202F! Encore\u202F; oui'],
    ['Adopté : 12 pour, 3 contre', 'Adopté\u00A0: 12\u00A0pour, 3\u00A0contre'],
    ['« Point suivant »', '«\u00A0Point suivant\u00A0»'],
    ['à 18 h 30', 'à 18\u00A0h\u00A030'],
    ['{{hours}} h {{minutes}}', '{{hours}}\u00A0h\u00A0{{minutes}}'],
    ['{{count}} min de plus', '{{count}}\u00A0min de plus'],
    ['séance n° {{n}}', 'séance n°\u00A0{{n}}'],
  ])('turns "%s" into "%s"', (typed, expected) => {
    expect(frenchSpacing(typed)).toBe(expected)
  })

  it('leaves a word that only begins like a unit alone', () => {
    expect(frenchSpacing('3 habitantes, 2 minutieux')).toBe('3 habitantes, 2 minutieux')
  })

  it('changes nothing when done twice', () => {
    const once = frenchSpacing('« À 18 h 30 : 6 min de plus ? »')
    expect(frenchSpacing(once)).toBe(once)
  })

  it('reaches every depth of a catalogue', () => {
    expect(frenchCatalogue({ a: { b: 'Oui ?' } })).toEqual({ a: { b: 'Oui\u202F?' } })
  })
})
