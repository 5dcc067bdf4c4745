import { describe, expect, it } from 'vitest'
import { evening as at, happened, journalOf, type Line } from '#factories/journal.ts'
import { buildAction, buildGuest, buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { readEvening, type Evening } from '../../../../../renderer/meeting/evening/evening.ts'
import {
  itemVerbs,
  plainVerbs,
  personVerbs,
  textVerbs,
} from '../../../../../renderer/meeting/strip/line/line-command.ts'
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
const counted = happened('18:42', {
  kind: 'voteCounted',
  voteId: 'vote-1',
  counts: { for: 2, against: 0, abstain: 0, notVoting: 0 },
})
const asks = (personId: string) =>
  happened('18:36', { kind: 'floorRequested', requestId: `ask-${personId}`, personId, itemId: 'housing' })
const paused = happened('18:50', { kind: 'sessionPaused', form: 'pause', returnAt: at('19:05') })
const turn = happened('18:35', {
  kind: 'turnStarted',
  turnId: 'turn-1',
  personId: 'aline',
  itemId: 'housing',
  form: 'turn',
  frozenHead: [],
})

const actions = [buildAction({ id: 'letter', what: 'Écrire la lettre' })]

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
  return readEvening(buildMeeting({ people, items, attachments, actions, journal: journalOf(...opened, ...more) }))
}

const first = ({ suggestions, problem }: LineReading) => suggestions[0]?.command ?? problem
const read = (text: string, ...more: Line[]) =>
  first(readLine(text, { evening: evening(...more), language: 'fr', now: at('19:00') }))

describe('What is typed after the prefix', () => {
  it.each([
    ['suivant', { do: 'next' }],
    ['ouvrir la salle', { do: 'roomOpen' }],
    ['fermer la salle', { do: 'roomClose' }],
    ['admettre', { do: 'admit' }],
    ['refuser', { do: 'refuseEntry' }],
    ['codes à l’écran', { do: 'joinCodes' }],
    ['sans téléphones', { do: 'noPhones' }],
    ['close the room', { do: 'roomClose' }],
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
    expect(first(readLine('4', { evening: planned, language: 'fr', now: at('18:10') }))).toEqual({
      do: 'arrive',
      personId: 'denis',
    })
  })

  it.each([
    ['dans l’ordre', { do: 'speechInOrder' }],
    ["d'abord ceux qui n'ont pas parle", { do: 'speechFirstTime' }],
    ['en alternance', { do: 'speechAlternating' }],
    ['durée de parole 2', { do: 'turnLength', turnMinutes: 2 }],
    ['temps de parole 1,5 min', { do: 'turnLength', turnMinutes: 1.5 }],
    ['durée de parole libre', { do: 'turnLength', turnMinutes: null }],
    ['règles de parole', { do: 'speechRules' }],
    ['adopter les règles', { do: 'adoptRules' }],
  ])('changes a rule: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it.each(['durée de parole 0', 'durée de parole 200', 'durée de parole longue'])('refuses a length: %s', (text) => {
    const reading = readLine(text, { evening: evening(), language: 'fr', now: at('18:45') })
    expect(reading).toEqual({ suggestions: [], problem: 'notANumber' })
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
    ['vote  Accorder 600\u00A0€\u00A0?', { do: 'openVote', text: 'Accorder 600\u00A0€\u00A0?' }],
    ['vote secret : Quitter le comité ?', { do: 'openVote', text: 'Quitter le comité ?', ballot: 'secretPaper' }],
    ['vote appel : On écrit ?', { do: 'openVote', text: 'On écrit ?', ballot: 'rollCall' }],
    ['vote Le préfet : on lui écrit ?', { do: 'openVote', text: 'Le préfet : on lui écrit ?' }],
    [
      'élire Deux délégués ? Aline, Farid, Carla, 2 places',
      { do: 'openElection', text: 'Deux délégués ?', candidates: ['Aline', 'Farid', 'Carla'], seats: 2 },
    ],
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
    ['équilibre', { do: 'balance' }],
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
    ['arrivée denis à 27h10', 'notATime'],
    ['tous présents sauf zzz, denis', 'nobody'],
    ['placer denis en premier', 'notWaiting'],
    ['recommencer', 'noVoteCounted'],
    ['pause café', 'notATime'],
    ['retour bientôt', 'notATime'],
    ['état inconnue faite', 'noAction'],
    ['prochaine séance bientôt', 'notADate'],
    ['gommettes Quoi ? beaucoup', 'notATally'],
    ['ouvrir les gommettes Quoi ? Bancs', 'notADotVote'],
    ['ouvrir les gommettes Quoi ? Bancs, Arbres, 11 par personne', 'notADotVote'],
  ])('says why there is nothing to do: %s', (text, problem) => {
    expect(read(text)).toBe(problem)
  })

  it('offers what fits the hour first, in the language of the page', () => {
    const texts = (text: string, language: 'fr' | 'en') =>
      readLine(text, { evening: evening(), language, now: at('19:00') }).suggestions.map((each) => each.text)
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

/** Each in both languages: what is understood, and what it is. */
function both(cases: [fr: string, en: string, command: unknown][]): [string, unknown][] {
  return cases.flatMap(([fr, en, command]) => [
    [fr, command],
    [en, command],
  ])
}

describe('What Animer’s other buttons do, typed', () => {
  it.each(
    both([
      ['réponse inès', 'answer 27', { do: 'answer', personId: 'ines' }],
      ['reponse de belle', 'answers inès', { do: 'answer', personId: 'ines' }],
      ['présente inès 10 min', 'presents inès 10 min', { do: 'present', personId: 'ines', minutes: 10 }],
      ['mineur inès', 'minor inès', { do: 'minor', personId: 'ines' }],
      ['carte inès 12', 'card inès 12', { do: 'card', personId: 'ines', card: 12 }],
      ['carte inès', 'card inès', { do: 'card', personId: 'ines', card: 3 }],
      ['tous présents', 'all present', { do: 'allPresent' }],
      ['tous présents sauf denis et inès', 'all present except 4, 27', { do: 'allExcept', except: ['denis', 'ines'] }],
      ['tous sauf 4 27', 'everybody except denis and inès', { do: 'allExcept', except: ['denis', 'ines'] }],
      ['habitante Fatou Brun', 'resident Fatou Brun', { do: 'newPublic', text: 'Fatou Brun' }],
      ['invité Luc Brun', 'guest Luc Brun', { do: 'newGuest', text: 'Luc Brun' }],
      ['interprète Luc Brun', 'interpreter Luc Brun', { do: 'newCompanion', text: 'Luc Brun' }],
    ]),
  )('calls people: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it.each(
    both([
      ['arrivée denis à 18 h 50', 'arrived denis at 18:50', { do: 'arrive', personId: 'denis', at: at('18:50') }],
      ['départ aline il y a 12 min', 'left aline 12 min ago', { do: 'leave', personId: 'aline', at: at('18:48') }],
      ['excusé denis 18:10', 'excused denis 18h10', { do: 'excuse', personId: 'denis', at: at('18:10') }],
      [
        'pouvoir denis à aline à 18h55',
        'proxy denis to aline at 18:55',
        { do: 'proxy', from: 'denis', to: 'aline', at: at('18:55') },
      ],
      ['public 12 à 18h40', 'public 12 at 18:40', { do: 'countPublic', count: 12, at: at('18:40') }],
      ['tous sauf denis à 18h30', 'all except denis at 18:30', { do: 'allExcept', except: ['denis'], at: at('18:30') }],
      ['commencé à 18h35', 'started at 18:35', { do: 'startedAt', itemId: 'housing', at: at('18:35') }],
      ['commencé 12', 'began 12 min ago', { do: 'startedAt', itemId: 'housing', at: at('18:48') }],
      ['commencé 3 à 18h50', 'started item 3 at 18:50', { do: 'startedAt', itemId: 'fund', at: at('18:50') }],
      [
        'interruption de 18h40 à 18h46',
        'cut from 18:40 to 18:46',
        { do: 'interruption', from: at('18:40'), to: at('18:46') },
      ],
      [
        'a parlé aline à 18h40, 4 min',
        'spoke aline at 18:40 for 4 min',
        { do: 'spoke', personId: 'aline', at: at('18:40'), minutes: 4 },
      ],
    ]),
  )('takes the real hour: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it.each(
    both([
      ['ajouter Un banc 10 min', 'add Un banc 10 min', { do: 'addItem', text: 'Un banc 10 min' }],
      ['ajouter a la fin Un banc', 'add at the end Un banc', { do: 'addItemAtEnd', text: 'Un banc' }],
      ['à la fin 3', 'to the end item 3', { do: 'toEnd', itemId: 'fund' }],
      ['mettre à la fin voisins', 'move to the end voisins', { do: 'toEnd', itemId: 'fund' }],
      ['reprendre ce soir 3', 'take up 3', { do: 'takeUp', itemId: 'fund' }],
      ['à traiter', 'tonight', { do: 'mustTreat', itemId: 'housing' }],
      ['à traiter 3', 'may wait 3', { do: 'mustTreat', itemId: 'fund' }],
      ['groupe de travail', 'working group', { do: 'workingGroup' }],
      ['ce point déborde', 'overflow', { do: 'overflow' }],
      ['reporter le reste', 'put off the rest', { do: 'postponeRest' }],
      ['reste 1 min', 'last minute', { do: 'lastMinute' }],
      ['conclusion Une lettre part', 'conclusion Une lettre part', { do: 'conclude', text: 'Une lettre part' }],
    ]),
  )('runs the agenda: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it.each(
    both([
      ['pause', 'break', { do: 'pause' }],
      ['pause 10 min', 'break 10 min', { do: 'pause', returnAt: at('19:10') }],
      ['suspendre 19h20', 'suspend 19:20', { do: 'suspend', returnAt: at('19:20') }],
      ['retour à 19 h 20', 'back at 19:20', { do: 'setReturn', returnAt: at('19:20') }],
      ['retour dans 10 min', 'return in 10 min', { do: 'setReturn', returnAt: at('19:10') }],
      ['retour ?', 'return unknown', { do: 'setReturn', returnAt: null }],
    ]),
  )('breaks, and says until when: %s', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  it('makes a break longer from its end, or from now when that has passed', () => {
    expect(read('+5', paused)).toEqual({ do: 'setReturn', returnAt: at('19:10') })
    expect(read('+5 pause', happened('18:50', { kind: 'sessionPaused', form: 'pause' }))).toEqual({
      do: 'setReturn',
      returnAt: at('19:05'),
    })
    expect(read('+5 point', paused)).toEqual({ do: 'extendItem', minutes: 5 })
  })

  it.each(
    both([
      ['placer inès avant bachir', 'move inès before bachir', { do: 'move', personId: 'ines', before: 'bachir' }],
      ['placer 27 > 2', 'place 27 > 2', { do: 'move', personId: 'ines', before: 'bachir' }],
      ['placer inès en premier', 'move inès first', { do: 'move', personId: 'ines', before: 'bachir' }],
      ['placer bachir à la fin', 'move bachir last', { do: 'move', personId: 'bachir', before: null }],
    ]),
  )('changes the order of those who wait: %s', (text, command) => {
    expect(read(text, turn, asks('bachir'), asks('ines'))).toEqual(command)
  })

  it.each(
    both([
      ['recommencer', 'restart', { do: 'restartVote', voteId: 'vote-1', reason: '' }],
      ['revoter Mal compté', 'vote again Mal compté', { do: 'restartVote', voteId: 'vote-1', reason: 'Mal compté' }],
      ['aucun autre avis', 'no other view', { do: 'noDissent' }],
      ["pas d'autre avis", 'no dissent', { do: 'noDissent' }],
      ['avis divergent Trop tard', 'dissenting view Trop tard', { do: 'dissentingView', text: 'Trop tard' }],
      ['autre proposition Attendre', 'alternative Attendre', { do: 'alternative', text: 'Attendre' }],
      [
        'proposition Six bancs @ Aline',
        'proposal Six bancs @ Aline',
        { do: 'propose', text: 'Six bancs', by: 'Aline' },
      ],
      ['amender Un banc', 'amend Un banc', { do: 'amendProposal', text: 'Un banc', by: '' }],
      ['objection Trop cher', 'objection Trop cher', { do: 'object', text: 'Trop cher', by: '' }],
      ['étape suivante', 'next step', { do: 'stepOn' }],
      ['étape précédente', 'previous step', { do: 'stepBack' }],
      ["proposition à l'écran", 'proposal on screen', { do: 'showProposal' }],
      [
        'décision 600 sur 1 250,50 € : Une fête.',
        'decision 600 of 1250.50: Une fête.',
        {
          do: 'decide',
          text: 'Une fête.',
          mode: 'majority',
          voteId: 'vote-1',
          type: 'grant',
          sums: { amountGranted: 60_000, amountAsked: 125_050 },
        },
      ],
      [
        'décision 600 bancs sur 850 : une lettre.',
        'decided 600 bancs sur 850 : une lettre.',
        { do: 'decide', text: '600 bancs sur 850 : une lettre.', mode: 'majority', voteId: 'vote-1' },
      ],
      [
        'décision voeu, consensus : Un banc.',
        'decision wish consensus: Un banc.',
        { do: 'decide', text: 'Un banc.', mode: 'consensus', voteId: null, type: 'wish' },
      ],
      [
        'décision Le préfet : une lettre.',
        'decided Le préfet : une lettre.',
        { do: 'decide', text: 'Le préfet : une lettre.', mode: 'majority', voteId: 'vote-1' },
      ],
      [
        'vote On écrit ? | une lettre part | rien',
        'vote On écrit ? | une lettre part | rien',
        { do: 'openVote', text: 'On écrit ?', forMeans: 'une lettre part', againstMeans: 'rien' },
      ],
      [
        'ouvrir les gommettes Quoi ? Bancs, Arbres, 2 par personne',
        'open dots Quoi ? Bancs, Arbres, 2 each',
        { do: 'openDots', dots: { question: 'Quoi ?', options: ['Bancs', 'Arbres'], perVoter: 2 } },
      ],
      [
        'ouvrir les gommettes Quoi : Bancs, Arbres',
        'open dots Quoi : Bancs, Arbres',
        { do: 'openDots', dots: { question: 'Quoi', options: ['Bancs', 'Arbres'], perVoter: 3 } },
      ],
      ['clore les gommettes', 'close dots', { do: 'closeDots' }],
      [
        'action Écrire @ Aline pour le 3 décembre',
        'todo Écrire @ Aline for 3/12',
        { do: 'act', what: 'Écrire', owner: 'Aline', due: '2026-12-03' },
      ],
      ['état lettre faite', 'status lettre done', { do: 'status', actionId: 'letter', status: 'done' }],
      ['état lettre : en cours', 'status lettre doing', { do: 'status', actionId: 'letter', status: 'doing' }],
      ['garder Les caves @ Ahmed', 'keep Les caves @ Ahmed', { do: 'park', text: 'Les caves', author: 'Ahmed' }],
      ["garder a l'écran Les caves", 'keep on screen Les caves', { do: 'parkShown', text: 'Les caves' }],
      [
        'prochaine séance 10/12 18h30, Salle B',
        'next session 10 December 18:30, Salle B',
        { do: 'nextSession', date: '2026-12-10', time: '18:30', place: 'Salle B' },
      ],
      [
        'prochaine séance 8 janvier',
        'next session 8/1',
        { do: 'nextSession', date: '2027-01-08', time: null, place: null },
      ],
    ]),
  )('records: %s', (text, command) => {
    expect(read(text, vote, counted)).toEqual(command)
  })

  it('takes totals counted on paper', () => {
    const figures = { perVoter: '', voters: '', blank: '', tellers: [] }
    const options = [
      { label: 'Éclairage', count: '12' },
      { label: 'Bancs', count: '8' },
    ]
    expect(read('gommettes Que faire ? Éclairage 12, Bancs 8, 14 votants, 3 par personne')).toEqual({
      do: 'dots',
      draft: { ...figures, form: 'dots', question: 'Que faire ?', options, perVoter: '3', voters: '14' },
    })
    expect(read('election Trésorier : Éclairage 12 ; Bancs 8 ; 2 blancs ; scrutateurs aline et 4')).toEqual({
      do: 'election',
      draft: { ...figures, form: 'election', question: 'Trésorier', options, blank: '2', tellers: ['aline', 'denis'] },
    })
  })
})

describe('The table of words', () => {
  it('has every command, and no word twice', () => {
    const ids = verbs.map(({ id }) => id as string)
    const reachedOtherwise = ['give']
    for (const name of [...plainVerbs, ...personVerbs, ...textVerbs, ...itemVerbs]) {
      if (!reachedOtherwise.includes(name)) expect(ids, name).toContain(name)
    }
    const words = verbs.flatMap(({ fr, en }) => [...new Set([...fr, ...en])])
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
  })

  it('reads each word as its own command', () => {
    const known = { evening: evening(vote, counted), language: 'fr', now: at('19:00') } as const
    for (const { id, fr, en } of verbs) {
      for (const word of [...fr, ...en]) {
        const name = readLine(word, known).suggestions[0]?.name
        expect(name, word).toBe(id === 'giveTo' ? 'give' : id)
      }
    }
  })
})
