import { describe, expect, it } from 'vitest'
import { withoutContacts } from '#shared/minutes/public/contacts.ts'

const masked = (line: string): string => withoutContacts(line, '[…]')

describe('What everybody reads', () => {
  it.each([
    ['écrire à fatou.ndiaye@exemple.fr avant lundi', 'écrire à […] avant lundi'],
    ['Écrire à Łucja.Żak+cc@courrier.exemple.org.', 'Écrire à […].'],
    ['a_b@exemple.fr, c-d@exemple.fr ; e@exemple.co.uk', '[…], […] ; […]'],
    ["'rosa@exemple.fr', -rosa@exemple.fr", "'[…]', -[…]"],
    ['conseil (at) exemple.fr', '[…]'],
    ['conseil[arobase]exemple.fr', '[…]'],
    ['06 12 34 56 78', '[…]'],
    ['06\u202F12\u202F34\u202F56\u202F78', '[…]'],
    ['tél. : 06.12.34.56.78.', 'tél. : […].'],
    ['0612345678 ou 01-23-45-67-89', '[…] ou […]'],
    ['06/12/34/56/78', '[…]'],
    ['06 123 456 78', '[…]'],
    ['0612 345 678', '[…]'],
    ['020 7946 0958', '[…]'],
    ['+33 6 12 34 56 78', '[…]'],
    ['+33 (0)6 12 34 56 78', '[…]'],
    ['0033 6 12 34 56 78', '[…]'],
    ['+212 661-234567', '[…]'],
    ['Appeler Rosa (07 11 22 33 44) le soir', 'Appeler Rosa ([…]) le soir'],
  ])('has no contact: %s', (line, expected) => {
    expect(masked(line)).toBe(expected)
  })

  it.each([
    'le 01/12/2026 à 18 h 30',
    'du 01 12 2026 au 05 12 2026',
    'le 12.11.2026, de 18 h 34 à 20 h 41',
    '1 250 000 000 € sur 2 000 000 000 €',
    'Séance n° 14, décision 2026-14-01',
    '12 pour, 3 contre, 2 abstentions',
    'code postal 69100, 3 allée des Tanneurs',
    'SIRET 123 456 789 00012',
    'article 7 de la loi n° 2014-173 du 21 février 2014',
    'un arobase @ tout seul, et @fatou',
    '05 10 15 20',
    '0,06 12',
  ])('keeps what is no contact: %s', (line) => {
    expect(masked(line)).toBe(line)
  })
})
