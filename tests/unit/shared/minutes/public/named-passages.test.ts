import { describe, expect, it } from 'vitest'
import { namedPassages } from '#shared/minutes/public/named-passages.ts'
import { buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { paragraph, textOf, words } from '#factories/text.ts'

const people = [
  buildPerson({ id: 'f', name: 'Fatou Ndiaye', displayName: '' }),
  buildPerson({ id: 'l', name: 'Léa de La Roche', displayName: 'Lélé' }),
  buildPerson({ id: 'm', name: 'Marie-Noëlle (C.) d’Aÿ/Ly', displayName: '' }),
]

function passages(line: string): string[] {
  const meeting = buildMeeting({
    people,
    items: [buildItem({ id: 'i', title: 'Éclairage' })],
    texts: { i: textOf(paragraph(line)) },
    actions: [],
    journal: [],
  })
  return namedPassages(meeting).map(({ person }) => person)
}

describe('A passage to look at before the public edition leaves', () => {
  it.each([
    ['Fatou Ndiaye dit que la rue est sombre', ['Fatou Ndiaye']],
    ['Mme Ndiaye dit que la rue est sombre', ['Fatou Ndiaye']],
    ['Mme NDIAYE dit que la rue est sombre', ['Fatou Ndiaye']],
    ['« La rue est sombre » (Fatou)', ['Fatou Ndiaye']],
    ['Lélé et Fatou le répètent', ['Fatou Ndiaye', 'Léa de La Roche']],
    ['Mme de La Roche demande un banc', ['Léa de La Roche']],
    ['Léa\u00A0de La\u00A0Roche demande un banc'.normalize('NFD'), ['Léa de La Roche']],
    ['Marie-Noëlle demande un banc', ['Marie-Noëlle (C.) d’Aÿ/Ly']],
    ['une habitante dit que la rue est sombre', []],
    ['la roche du parc est tombée', []],
    ['le fatoumètre, la rue Ndiayeville', []],
  ])('%s', (line, expected) => {
    expect(passages(line).sort()).toEqual([...expected].sort())
  })

  it('is found in a conclusion, a decision, its other views, a task and a point kept, and says where each is mended', () => {
    const meeting = buildMeeting({
      people,
      items: [buildItem({ id: 'i', title: 'Éclairage', conclusion: 'Fatou écrit au bailleur.' })],
      texts: {},
      actions: [],
      parkedPoints: [],
      journal: journalOf(
        happened('18:30', { kind: 'sessionOpened' }),
        happened('19:30', {
          kind: 'decisionRecorded',
          decisionId: 'd',
          itemId: 'i',
          type: 'decision',
          mode: 'consent',
          text: 'Le conseil suit Mme Ndiaye.',
          dissentingViews: ['Lélé préfère attendre.'],
          alternatives: [],
        }),
      ),
    })
    expect(namedPassages(meeting)).toEqual([
      { itemId: 'i', screen: 'minutes', person: 'Fatou Ndiaye', words: 'Fatou écrit au bailleur.' },
      { itemId: 'i', screen: 'conduct', person: 'Fatou Ndiaye', words: 'Le conseil suit Mme Ndiaye.' },
      { itemId: 'i', screen: 'conduct', person: 'Léa de La Roche', words: 'Lélé préfère attendre.' },
    ])
  })

  it('is said with the words around it, cut between two words, and over marks', () => {
    const meeting = buildMeeting({
      people,
      items: [buildItem({ id: 'i', title: 'Éclairage' })],
      texts: {
        i: textOf(
          paragraph(
            'Depuis trois semaines les lampadaires de toute l’allée sont éteints et ',
            words('Fatou', 'bold'),
            ' Ndiaye demande que la réponse du bailleur soit affichée dans tous les halls du quartier.',
          ),
        ),
      },
      actions: [],
      journal: [],
    })
    expect(namedPassages(meeting)[0]?.words).toBe(
      '…semaines les lampadaires de toute l’allée sont éteints et Fatou Ndiaye demande que la réponse du bailleur soit affichée dans tous…',
    )
  })
})
