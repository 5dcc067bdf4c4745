import { describe, expect, it } from 'vitest'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildGuest, buildMeeting, buildPerson, type MeetingOverrides } from '#factories/meeting.ts'
import { publish } from '#shared/minutes/publication.ts'
import { read } from '#shared/minutes/reading.ts'
import { balance } from '#shared/minutes/sections/balance.ts'

const gender = {
  id: 'gender',
  name: 'Genre',
  values: [
    { id: 'w', name: 'Femmes' },
    { id: 'm', name: 'Hommes' },
  ],
}
const women = ['a', 'b', 'c', 'd', 'e'].map((id) => buildPerson({ id, declared: { gender: 'w' } }))
const men = ['f', 'g', 'h', 'i', 'j'].map((id) =>
  buildPerson({ id, college: 'localActors', declared: { gender: 'm' } }),
)
const people = [...women, ...men, buildGuest({ id: 'k' })]

function turn(index: number, personId: string, form: 'turn' | 'presentation' | 'offList' = 'turn'): Line[] {
  return [
    happened(`18:${40 + index}`, {
      kind: 'turnStarted',
      turnId: `t${index}`,
      personId,
      itemId: 'opening',
      form,
      frozenHead: [],
    }),
    happened(`18:${41 + index}`, { kind: 'turnEnded', turnId: `t${index}` }),
  ]
}
/** Three women and two men speak a minute each, one of them off the list; the guest presents. */
const spoken: Line[] = [
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'opening' }),
  ...people.map(({ id }) => happened('18:30', { kind: 'arrived', personId: id })),
  ...['a', 'b', 'c', 'f'].flatMap((id, index) => turn(index, id)),
  ...turn(4, 'g', 'offList'),
  ...turn(5, 'k', 'presentation'),
]
const adjourned = happened('20:15', { kind: 'sessionAdjourned' })

function meeting(journal: Line[], overrides: MeetingOverrides = {}) {
  return buildMeeting({
    people,
    journal: journalOf(...journal),
    rules: { categories: [gender], balanceBy: ['gender'], ...overrides.rules },
    ...(overrides.header === undefined ? {} : { header: overrides.header }),
  })
}
const lines = (...args: Parameters<typeof meeting>) =>
  balance(read(meeting(...args), 'members'))
    .flatMap(blockLines)
    .map(ordinary)

describe('the balance of speech in the minutes', () => {
  it('is totals, then each axis in words and as a table, presentations apart', () => {
    expect(lines([...spoken, adjourned])).toEqual([
      '# Équilibre de la parole',
      '5 prises de parole par 5 personnes, 5 min au total. 1 présentation comptée à part, 1 min.',
      'Chiffres anonymes ; aucun groupe de moins de 5 habitants ou membres n’y figure seul, ni ne peut en être déduit.',
      // The one guest did not say: hidden with the women, of whom there are as few as men.
      '| Groupe | Personnes | Part du temps | Part des prises |',
      '| Hommes | 5 | 40 % | 40 % |',
      '| Autres, ensemble | 6 | 60 % | 60 % |',
      '(chart: Genre : Hommes, 40 % du temps et 40 % des prises de parole ; Autres, ensemble, 60 % du temps et 60 % des prises de parole.)',
    ])
  })

  it('is what was taken down when finalising, once what people said of themselves is forgotten', () => {
    const taken = happened('21:30', {
      kind: 'balanceRecorded',
      balances: [
        { id: 'gender', name: 'Genre', shares: [{ name: 'Femmes', people: 5, spoke: 3, turns: 3, ms: 180_000 }] },
      ],
    })
    expect(lines([...spoken, adjourned, taken]).at(-2)).toBe('| Femmes | 5 | 100 % | 100 % |')
  })

  it.each<[string, Line[], MeetingOverrides]>([
    ['where the rules keep it out', spoken, { rules: { balanceInMinutes: false } }],
    [
      'for fewer than five people: a total would say who',
      spoken.filter(({ fact }) => !('turnId' in fact) || fact.turnId !== 't4'),
      {},
    ],
    ['when nobody spoke', spoken.slice(0, 2), {}],
  ])('is left out %s', (_, journal, overrides) => {
    expect(lines([...journal, adjourned], overrides)).toEqual([])
  })

  it('counts what a hand counted, beside those who have a name', () => {
    const mic = (index: number, side: 'a' | 'b'): Line[] => [
      happened(`19:${10 + index}`, { kind: 'micTaken', micId: `m${index}`, itemId: 'opening', side }),
      happened(`19:${11 + index}`, { kind: 'micLeft', micId: `m${index}` }),
    ]
    const counted = [
      ...Array.from({ length: 5 }, (_, index) => mic(index, 'a')),
      ...Array.from({ length: 15 }, (_, index) => mic(index + 5, 'b')),
    ]
    const found = lines([...spoken, ...counted.flat(), adjourned], { rules: { alternation: 'gender' } })
    expect(found).toContain(
      '25 prises de parole par 5 personnes, 25 min au total. 1 présentation comptée à part, 1 min.',
    )
    expect(found.slice(-3, -1)).toEqual(['| Femmes | 25 % | 25 % |', '| Hommes | 75 % | 75 % |'])
  })

  it('enters what the register keeps of the session', () => {
    const whole = meeting([...spoken, adjourned])
    const { speech } = publish({ ...whole, actions: [] }, 14)
    expect(speech).toMatchObject({ turns: 5, speakers: 5, ms: 5 * 60_000, balances: [{ id: 'gender' }] })
    expect(publish(meeting([...spoken, adjourned], { rules: { balanceInMinutes: false } }), 14).speech).toBeNull()
  })
})
