/** The public view as a host sends it: the demo's sixth item under way at 19:20, nobody speaking. Override any field. */
import type { PublicItem, PublicView } from '#shared/contract/public-view.ts'
import { evening } from './journal.ts'

const titles: [title: string, minutes: number][] = [
  ['Ouverture, rôles, règles de parole, quorum', 5],
  ['Adoption de l’ordre du jour', 3],
  ['Approbation du compte rendu du 8 octobre', 5],
  ['Suivi des actions', 10],
  ['Retour du comité de pilotage du contrat de ville', 15],
  ['Renouvellement urbain : relogement de la tour D, maison du projet', 25],
  ['Cadre de vie : priorités après le diagnostic en marchant', 15],
  ['Atelier santé ville : accès à un médecin', 10],
  ['Emploi des jeunes : chantier éducatif d’avril', 10],
  ['Fonds de participation des habitants : 3 demandes', 20],
  ['Désignation de 2 délégués au comité technique', 7],
  ['Questions diverses, tour de clôture, prochaine séance', 10],
]

/** The twelve items with `current` (from 1) under way, those before it done; 0 is before the opening. */
export function buildPublicAgenda(current: number): PublicItem[] {
  return titles.map(([title, minutes], index) => ({
    id: `item-${index + 1}`,
    number: String(index + 1),
    title,
    kind: 'debate',
    minutes,
    state: index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'ahead',
    mustTreat: false,
    expectedStart: null,
  }))
}

/** Item `number` (from 1) as the running item, begun at `since`. */
export function buildRunningItem(
  number: number,
  overrides: Partial<NonNullable<PublicView['item']>> = {},
): NonNullable<PublicView['item']> {
  const [title, minutes] = titles[number - 1] ?? ['', 0]
  return {
    id: `item-${number}`,
    number: String(number),
    title,
    kind: 'debate',
    presenter: '',
    plannedMs: minutes * 60_000,
    spentMs: 0,
    runningSince: evening('19:08'),
    ...overrides,
  }
}

export function buildSpeaker(
  overrides: Partial<NonNullable<PublicView['speaker']>> = {},
): NonNullable<PublicView['speaker']> {
  return { name: 'Amina B.', form: 'turn', since: evening('19:19'), turn: null, concludeAt: null, ...overrides }
}

export function buildVote(overrides: Partial<NonNullable<PublicView['vote']>> = {}): NonNullable<PublicView['vote']> {
  return {
    id: 'vote-1',
    question: 'Accorder 700 € à l’Atelier vélos ?',
    forMeans: '',
    againstMeans: '',
    state: 'open',
    votesInRoom: 17,
    counts: null,
    outcome: null,
    countedAt: null,
    phoneVoters: null,
    ballot: 'showOfHands',
    round: 1,
    majority: null,
    needed: null,
    base: null,
    casting: null,
    blank: 0,
    invalid: 0,
    ...overrides,
  }
}

export function buildDots(overrides: Partial<NonNullable<PublicView['dots']>> = {}): NonNullable<PublicView['dots']> {
  return {
    id: 'dots-1',
    question: 'Quelles priorités pour le cadre de vie ?',
    options: ['Éclairage', 'Encombrants', 'Passage piéton de l’école', 'Bancs', 'Jardin partagé'],
    perVoter: 3,
    degrees: [],
    state: 'open',
    phoneVoters: null,
    totals: null,
    grades: null,
    countedAt: null,
    ...overrides,
  }
}

export function buildPublicView(overrides: Partial<PublicView> = {}): PublicView {
  return {
    revision: 1,
    docId: 'meeting-1',
    hostNow: evening('19:20'),
    language: 'fr',
    timeZone: 'Europe/Paris',
    councilName: 'Conseil citoyen des Peupliers–Moulin-Vert',
    title: 'Séance plénière n° 14',
    place: 'Centre social, salle 2',
    phase: 'running',
    plannedStart: evening('18:30'),
    plannedEnd: evening('20:45'),
    openedAt: evening('18:30'),
    adjournedAt: null,
    expectedEnd: null,
    pause: null,
    agenda: buildPublicAgenda(6),
    item: buildRunningItem(6),
    speaker: null,
    nextSpeakers: [],
    waiting: 0,
    listClosed: false,
    round: null,
    vote: null,
    dots: null,
    election: null,
    proposal: null,
    deliberation: null,
    decision: null,
    balance: null,
    parkedPoints: [],
    wall: { shows: 'auto', text: '', attachment: null, notice: '', armedUntil: null },
    join: null,
    speechRules: null,
    quorumLost: false,
    next: null,
    ...overrides,
  }
}
