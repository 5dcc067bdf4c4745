import { describe, expect, it } from 'vitest'
import { candidate, type Candidate } from '../../../../../../renderer/meeting/minutes/offers/candidates.ts'
import { completeName } from '../../../../../../renderer/meeting/minutes/offers/complete-names.ts'

function person(text: string, detail = ''): Candidate {
  return candidate({ id: text, text, detail, isRole: false })
}
const people = [
  person('Aline Marchepied'),
  person('Denis Hautpré'),
  person('Élodie Roche (habitants)', 'habitants'),
  person('Élodie Roche (associations)', 'associations'),
  person('Marie-Louise Saule'),
  candidate({ id: 'role', text: 'bailleur social', detail: '', isRole: true }),
]

function found(before: string): string[] {
  return completeName(before, people)?.found.map(({ text }) => text) ?? []
}

describe('A name completes', () => {
  it.each([
    ['Al', 'Aline Marchepied'],
    ['Madame Al', 'Aline Marchepied'],
    ['Le mot de Denis', 'Denis Hautpré'],
    ['Denis H', 'Denis Hautpré'],
    ['M. Haut', 'Denis Hautpré'],
    ['(Louise', 'Marie-Louise Saule'],
    ['le bai', 'bailleur social'],
    ['« Al', 'Aline Marchepied'],
    ['AL', 'Aline Marchepied'],
  ])('from « %s » to « %s »', (before, name) => {
    expect(found(before)).toContain(name)
  })

  it.each(['A', 'un mot de', 'de', 'al', 'Aline Marchepied', 'xAl', 'Denis Hautpré ', 'socia', 'Zo'])(
    'not from « %s »',
    (before) => {
      expect(found(before)).toEqual([])
    },
  )

  it('with what tells homonyms apart', () => {
    expect(found('Avis d’Élodie : Elo')).toEqual(['Élodie Roche (habitants)', 'Élodie Roche (associations)'])
  })

  it('takes the place of all that was typed of it', () => {
    expect(completeName('Avec Denis Ha', people)?.typed).toBe('Denis Ha')
  })
})
