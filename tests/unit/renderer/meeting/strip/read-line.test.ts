import { describe, expect, it } from 'vitest'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildGuest, buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { readEvening, type Evening } from '../../../../../renderer/meeting/evening/evening.ts'
import { plainVerbs, personVerbs, textVerbs } from '../../../../../renderer/meeting/strip/line/line-command.ts'
import type { LineReading } from '../../../../../renderer/meeting/strip/line/line-reading.ts'
import { readLine } from '../../../../../renderer/meeting/strip/line/read-line.ts'
import { verbs } from '../../../../../renderer/meeting/strip/line/verbs.ts'

const people = [
  buildPerson({ id: 'aline', name: 'Aline Marchepied', card: 1 }),
  buildPerson({ id: 'bachir', name: 'Bachir Clairbois', card: 2 }),
  buildPerson({ id: 'denis', name: 'Denis Hautpré', card: 4 }),
  buildGuest({ id: 'ines', name: 'Inès Bellerive', card: 27 }),
]
const items = [
  buildItem({ id: 'opening', order: 'a1', title: 'Ouverture' }),
  buildItem({ id: 'housing', order: 'a2', title: 'Relogement de la tour D' }),
  buildItem({ id: 'fund', order: 'a3', title: 'Fête des voisins' }),
]
const opened = [
  ...['aline', 'bachir', 'ines'].map((personId) => happened('18:20', { kind: 'arrived', personId })),
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'housing' }),
]
const vote = happened('18:40', {
  kind: 'voteOpened',
  voteId: 'vote-1',
  itemId: 'housing',
  question: 'Écrire au bailleur ?',
  ballot: 'showOfHands',
})
const turn = happened('18:35', {
  kind: 'turnStarted',
  turnId: 'turn-1',
  personId: 'aline',
  itemId: 'housing',
  form: 'turn',
  frozenHead: [],
})

function evening(...more: Line[]): Evening {
  const attachments = [
    {
      sha256: 'a'.repeat(64),
      name: 'plan-tour-D.pdf',
      mime: 'application/pdf',
      bytes: 1,
      itemId: null,
      isPublic: false,
    },
  ]
  return readEvening(buildMeeting({ people, items, attachments, journal: journalOf(...opened, ...more) }))
}

const first = ({ suggestions, problem }: LineReading) => suggestions[0]?.command ?? problem
const read = (text: string, ...more: Line[]) => first(readLine(text, evening(...more), 'fr'))

describe('What is typed after the prefix', () => {
  it.each([
    ['suivant', { do: 'next' }],
    ['s', { do: 'next' }],
    ['next', { do: 'next' }],
    ['FIN', { do: 'endTurn' }],
    ['  point   suivant ', { do: 'next' }],
    ['point 3', { do: 'goTo', itemId: 'fund' }],
    ['point voisins', { do: 'goTo', itemId: 'fund' }],
    ['pause', { do: 'pause' }],
    ['suspendre', { do: 'suspend' }],
    ['reprendre', { do: 'resume' }],
    ['reporter', { do: 'postpone', itemId: 'housing' }],
    ['reporter 3', { do: 'postpone', itemId: 'fund' }],
    ['lever', { do: 'adjourn' }],
    ['annuler', { do: 'undo' }],
    ['verrouiller', { do: 'lock' }],
  ])('runs the session: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it.each([
    ['arrivée denis', { do: 'arrive', personId: 'denis' }],
    ['arrivee 4', { do: 'arrive', personId: 'denis' }],
    ['départ al', { do: 'leave', personId: 'aline' }],
    ['demande bach', { do: 'ask', personId: 'bachir' }],
    ['parole', { do: 'give' }],
    ['parole 27', { do: 'giveTo', personId: 'ines' }],
    ['présente belle', { do: 'present', personId: 'ines' }],
    ['hors liste 2', { do: 'offList', personId: 'bachir' }],
    ['pouvoir denis > aline', { do: 'proxy', from: 'denis', to: 'aline' }],
    ['pouvoir denis à aline', { do: 'proxy', from: 'denis', to: 'aline' }],
    ['pouvoir 4 1', { do: 'proxy', from: 'denis', to: 'aline' }],
    ['fin du pouvoir denis', { do: 'endProxy', personId: 'denis' }],
    ['public 12', { do: 'countPublic', count: 12 }],
  ])('calls people by letters or by card: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it('gives the floor for a card alone in a silence, and puts on the list when someone speaks', () => {
    expect(read('27')).toEqual({ do: 'giveTo', personId: 'ines' })
    expect(read('27', turn)).toEqual({ do: 'ask', personId: 'ines' })
    expect(read('belle', turn)).toEqual({ do: 'ask', personId: 'ines' })
  })

  it('is the door for a card alone before the session', () => {
    const planned = readEvening(buildMeeting({ people, items, journal: [] }))
    expect(first(readLine('4', planned, 'fr'))).toEqual({ do: 'arrive', personId: 'denis' })
  })

  it.each([
    ['+5', { do: 'extendItem', minutes: 5 }],
    ['+1', { do: 'extendTurn', minutes: 1 }],
    ['+ 1 min point', { do: 'extendItem', minutes: 1 }],
    ['+5 parole', { do: 'extendTurn', minutes: 5 }],
  ])('gives more time: %s', (text, command) => {
    expect(read(text, turn)).toEqual(command)
  })

  it('gives one minute more to the item when nobody speaks', () => {
    expect(read('+1')).toEqual({ do: 'extendItem', minutes: 1 })
  })

  it.each([
    ['3 contre 2 abst', { for: 0, against: 3, abstain: 2, notVoting: 0 }, true],
    ['1 contre', { for: 1, against: 1, abstain: 0, notVoting: 0 }, true],
    ['contre 1, abst 0', { for: 1, against: 1, abstain: 0, notVoting: 0 }, true],
    ['2 pour 1 contre 1 nppv', { for: 2, against: 1, abstain: 0, notVoting: 1 }, false],
    ['vote 1 c', { for: 1, against: 1, abstain: 0, notVoting: 0 }, true],
    ['unanimité', { for: 2, against: 0, abstain: 0, notVoting: 0 }, true],
  ])('counts hands as they are called out: %s', (text, counts, deduced) => {
    expect(read(text, vote)).toEqual({ do: 'countVote', voteId: 'vote-1', counts, deduced })
  })

  it('counts nothing when no vote was opened', () => {
    expect(read('3 contre 2 abst')).toBe('noVoteOpen')
  })

  it.each([
    ['vote Écrire au bailleur ?', { do: 'openVote', text: 'Écrire au bailleur ?' }],
    ['décision On écrit.', { do: 'decide', text: 'On écrit.', mode: 'consensus', voteId: null }],
    ['décision consentement : On écrit.', { do: 'decide', text: 'On écrit.', mode: 'consent', voteId: null }],
    ['action Écrire la lettre @ groupe logement', { do: 'act', what: 'Écrire la lettre', owner: 'groupe logement' }],
    ['garder Les poubelles débordent', { do: 'park', text: 'Les poubelles débordent' }],
    ['message La salle ferme à 21 h', { do: 'message', text: 'La salle ferme à 21 h' }],
  ])('keeps words as they were typed: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it('offers the words of the vote just counted as the decision', () => {
    const counts = { for: 2, against: 0, abstain: 0, notVoting: 0 }
    const counted = happened('18:42', { kind: 'voteCounted', voteId: 'vote-1', counts })
    const decided = { do: 'decide', text: 'Écrire au bailleur.', mode: 'majority', voteId: 'vote-1' }
    expect(read('décision', vote, counted)).toEqual(decided)
  })

  it.each([
    ['calme', { do: 'calm' }],
    ['ordre', { do: 'agenda' }],
    ['direct', { do: 'auto' }],
    ["prêter l'écran", { do: 'lend' }],
    ['document plan', { do: 'project', sha256: 'a'.repeat(64) }],
    ['page 3', { do: 'page', page: 3 }],
    ['page suivante', { do: 'nextPage' }],
    ['points à reprendre', { do: 'parkedPoints' }],
  ])('speaks to the wall: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it.each([
    ['zzz', 'unknown'],
    ['fin de partie', 'unknown'],
    ['arrivée zzz', 'nobody'],
    ['99', 'nobody'],
    ['point 12', 'noItem'],
    ['document rien', 'noDocument'],
    ['public beaucoup', 'notANumber'],
  ])('says why there is nothing to do: %s', (text, problem) => {
    expect(read(text)).toBe(problem)
  })

  it('offers what fits the hour first, in the language of the page', () => {
    const texts = (text: string, language: 'fr' | 'en') =>
      readLine(text, evening(), language).suggestions.map((each) => each.text)
    expect(texts('', 'fr').slice(0, 3)).toEqual(['suivant', 'parole', 'fin'])
    expect(texts('', 'en').slice(0, 3)).toEqual(['next', 'floor', 'end'])
    expect(texts('su', 'fr')).toEqual(['suivant', 'suspendre'])
    // The words offered come before those that are only understood; the other language when this one has none.
    expect(texts('p', 'fr').slice(0, 2)).toEqual(['parole', 'pause'])
    expect(texts('postp', 'fr')).toEqual(['postpone '])
    expect(texts('arr', 'fr')).toEqual(['arrivée '])
    expect(texts('arrivée ', 'fr')).toEqual(['arrivée '])
    expect(texts('arrivée b', 'fr')).toEqual(['arrivée Bachir Clairbois', 'arrivée Inès Bellerive'])
  })
})

describe('The table of words', () => {
  it('has every command, and no word twice', () => {
    const ids = verbs.map(({ id }) => id as string)
    const reachedOtherwise = ['give']
    for (const name of [...plainVerbs, ...personVerbs, ...textVerbs]) {
      if (!reachedOtherwise.includes(name)) expect(ids, name).toContain(name)
    }
    const words = verbs.flatMap(({ fr, en }) => [...new Set([...fr, ...en])])
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
  })

  it('reads each word as its own command', () => {
    for (const { id, fr, en } of verbs) {
      for (const word of [...fr, ...en]) {
        const name = readLine(word, evening(), 'fr').suggestions[0]?.name
        expect(name, word).toBe(id === 'giveTo' ? 'give' : id)
      }
    }
  })
})
