import { describe, expect, test } from 'vitest'
import { defaultDisplayName } from '../../../../../renderer/meeting/prepare/people/display-name.ts'
import { pastePeople } from '../../../../../renderer/meeting/prepare/people/paste-people.ts'
import { peopleGroups } from '../../../../../renderer/meeting/prepare/people/people-groups.ts'
import { buildGuest, buildPerson } from '#factories/meeting.ts'

const colleges = [
  { id: 'residents', name: 'Habitants' },
  { id: 'localActors', name: 'Associations et acteurs locaux' },
]
const residents = { status: 'member' as const, college: 'residents' }

describe('a pasted list of people', () => {
  test('gives one person a line, the function after a comma, a tab or a dash', () => {
    const { people } = pastePeople(
      '- Amina Berger\n2. Paul Roy, épicerie solidaire\nLucie Tan\tcentre social\tdirectrice\nIda Mora – bailleur\n\n',
      residents,
      colleges,
      [],
    )
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['Amina Berger', ''],
      ['Paul Roy', 'épicerie solidaire'],
      ['Lucie Tan', 'centre social, directrice'],
      ['Ida Mora', 'bailleur'],
    ])
    expect(people.every((person) => person.votingRight && person.college === 'residents')).toBe(true)
  })

  test('changes group at a line that names one', () => {
    const { people } = pastePeople(
      'habitants (2) :\nA B\nAssociations et acteurs locaux\nC D\nInvités :\nE F\nPublic :\nG H',
      { status: 'public', college: null },
      colleges,
      [],
    )
    expect(people.map(({ name, status, college, votingRight }) => [name, status, college, votingRight])).toEqual([
      ['A B', 'member', 'residents', true],
      ['C D', 'member', 'localActors', true],
      ['E F', 'guest', null, false],
      ['G H', 'public', null, false],
    ])
  })

  test('leaves those already there as they are, whatever the accents and capitals', () => {
    const present = [buildPerson({ id: 'a', name: 'Éléonore Puy', displayName: 'Éléonore' })]
    const { people, known } = pastePeople('ELEONORE PUY\nPaul Roy\nPaul Roy', residents, colleges, present)
    expect(people.map((person) => person.name)).toEqual(['Paul Roy'])
    expect(known).toBe(2)
  })

  test('stops at a thousand people', () => {
    const many = Array.from({ length: 1200 }, (_, place) => `Personne Numéro${place}`).join('\n')
    expect(pastePeople(many, residents, colleges, []).people).toHaveLength(1000)
  })
})

describe('the name on screen', () => {
  test('is the first name until someone chooses', () => {
    expect(defaultDisplayName('Amina Berger', [])).toBe('Amina')
    expect(defaultDisplayName('BERGER Amina', [])).toBe('Amina')
    expect(defaultDisplayName('Mme Amina Berger', [])).toBe('Amina')
    expect(defaultDisplayName('Jean-Loïc', [])).toBe('Jean-Loïc')
    expect(defaultDisplayName('', [])).toBe('')
  })

  test('takes an initial when the first name is already called', () => {
    expect(defaultDisplayName('Amina Berger', ['amina'])).toBe('Amina B.')
    expect(defaultDisplayName('BERGER Amina', ['Amina'])).toBe('Amina B.')
    expect(defaultDisplayName('Amina', ['Amina'])).toBe('Amina')
  })

  test('never shows a whole surname by itself', () => {
    const { people } = pastePeople('Amina Berger\nAmina Courty\nAmina Berger-Roux', residents, colleges, [])
    expect(people.map((person) => person.displayName)).toEqual(['Amina', 'Amina C.', 'Amina B.'])
  })
})

test('people are listed by college, and nobody is lost when a college is removed', () => {
  const people = [
    buildPerson({ id: 'a', college: 'residents' }),
    buildPerson({ id: 'b', college: 'gone' }),
    buildGuest({ id: 'c' }),
    buildPerson({ id: 'd', status: 'public', college: null, votingRight: false }),
  ]
  const groups = peopleGroups(people, colleges)
  expect(groups.map((group) => [group.key, group.people.map((person) => person.id)])).toEqual([
    ['member residents', ['a']],
    ['member localActors', []],
    ['member', ['b']],
    ['guest', ['c']],
    ['public', ['d']],
    ['companion', []],
  ])
})
