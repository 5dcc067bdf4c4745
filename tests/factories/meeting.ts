/**
 * A meeting with readable defaults: eight members in two colleges, a guest, three items, one vote, one decision with
 * a dissenting view, two actions, adjourned at 20:15. Override whole lists, or single fields of header, rules, roles.
 */
import type { Action, AgendaItem, MeetingHeader, Person, RulesProfile, SessionRoles } from '#shared/contract/meeting.ts'
import {
  defaultAction,
  defaultHeader,
  defaultItem,
  defaultPerson,
  defaultRoles,
  defaultRules,
  defaultWall,
} from '#shared/meeting/defaults.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { demoDay, demoZone, happened, journalOf } from './journal.ts'
import { bullets, heading, paragraph, textOf } from './text.ts'

export function buildPerson(overrides: Partial<Person> & { id: string }): Person {
  return {
    ...defaultPerson,
    name: `Personne ${overrides.id}`,
    displayName: overrides.id,
    college: 'residents',
    membershipSeat: 'full',
    votingRight: true,
    ...overrides,
  }
}
export function buildGuest(overrides: Partial<Person> & { id: string }): Person {
  return buildPerson({ status: 'guest', college: null, membershipSeat: null, votingRight: false, ...overrides })
}
export function buildItem(overrides: Partial<AgendaItem> & { id: string }): AgendaItem {
  return { ...defaultItem, order: overrides.id, title: `Point ${overrides.id}`, ...overrides }
}
export function buildAction(overrides: Partial<Action> & { id: string }): Action {
  return { ...defaultAction, order: overrides.id, what: `Faire ${overrides.id}`, ...overrides }
}

const people = [
  buildPerson({ id: 'aline', name: 'Aline Marchepied' }),
  buildPerson({ id: 'bachir', name: 'Bachir Clairbois' }),
  buildPerson({ id: 'carla', name: 'Carla Vertemotte' }),
  buildPerson({ id: 'denis', name: 'Denis Hautpré' }),
  buildPerson({ id: 'eda', name: 'Eda Yıldızlı' }),
  buildPerson({ id: 'farid', name: 'Farid Pontneuf', college: 'localActors', role: 'épicerie solidaire' }),
  buildPerson({ id: 'gisele', name: 'Gisèle Cœurjoly', college: 'localActors', role: 'centre social' }),
  buildPerson({ id: 'hugo', name: 'Hugo Lalande', college: 'localActors' }),
  buildGuest({ id: 'ines', name: 'Inès Bellerive', role: 'bailleur social' }),
]

const items = [
  buildItem({ id: 'opening', order: 'a1', title: 'Ouverture', kind: 'information', minutes: 10 }),
  buildItem({
    id: 'housing',
    order: 'a2',
    title: 'Relogement de la tour D',
    kind: 'debate',
    minutes: 40,
    presenter: 'Inès Bellerive',
    conclusion: 'Le conseil rend un avis',
  }),
  buildItem({ id: 'fund', order: 'a3', title: 'Fête des voisins', kind: 'fundRequest', minutes: 30 }),
]

const actions = [
  buildAction({
    id: 'letter',
    order: 'a1',
    itemId: 'housing',
    what: 'Écrire au bailleur sur les critères de relogement',
    owner: 'Bachir Clairbois',
    due: '2026-11-19',
  }),
  buildAction({ id: 'poster', order: 'a2', itemId: 'fund', what: 'Imprimer les affiches', owner: 'groupe fête' }),
]

/** The script of the evening: seven of eight members in the room, one proxy, one late arrival. */
export const scriptOfTheEvening = [
  ...['aline', 'bachir', 'carla', 'denis', 'farid', 'ines'].map((personId) =>
    happened('18:25', { kind: 'arrived', personId }),
  ),
  happened('18:26', { kind: 'excused', personId: 'hugo' }),
  happened('18:27', { kind: 'proxyGiven', from: 'gisele', to: 'farid' }),
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'opening' }),
  happened('18:41', { kind: 'itemStarted', itemId: 'housing' }),
  happened('18:50', { kind: 'arrived', personId: 'eda' }),
  happened('19:20', {
    kind: 'decisionRecorded',
    decisionId: 'opinion',
    itemId: 'housing',
    type: 'opinion',
    mode: 'consensus',
    text: 'Le conseil demande que les critères de relogement soient publiés.',
    dissentingViews: ['Relogement dans le même immeuble'],
    alternatives: ['Une permanence du bailleur au pied de la tour'],
  }),
  happened('19:25', { kind: 'sessionPaused', form: 'pause' }),
  happened('19:35', { kind: 'sessionResumed' }),
  happened('19:35', { kind: 'itemStarted', itemId: 'fund' }),
  happened('19:50', {
    kind: 'voteOpened',
    voteId: 'vote-fund',
    itemId: 'fund',
    question: 'Accorder 600 € à la fête des voisins ?',
    ballot: 'showOfHands',
  }),
  happened('19:52', {
    kind: 'voteCounted',
    voteId: 'vote-fund',
    counts: { for: 4, against: 1, abstain: 1, notVoting: 1 },
  }),
  happened('19:55', {
    kind: 'decisionRecorded',
    decisionId: 'grant',
    itemId: 'fund',
    type: 'grant',
    mode: 'majority',
    text: '600 € sont accordés à la fête des voisins.',
    voteId: 'vote-fund',
    dissentingViews: [],
    alternatives: [],
    amountAsked: 60_000,
    amountGranted: 60_000,
  }),
  happened('20:15', { kind: 'sessionAdjourned' }),
]

export interface MeetingOverrides extends Partial<Omit<WholeMeeting, 'header' | 'rules' | 'roles'>> {
  header?: Partial<MeetingHeader>
  rules?: Partial<RulesProfile>
  roles?: Partial<SessionRoles>
}

export function buildMeeting({ header, rules, roles, ...overrides }: MeetingOverrides = {}): WholeMeeting {
  return {
    identity: { docId: 'meeting-1', lineage: 'lineage-1', schema: 1 },
    header: {
      ...defaultHeader,
      title: 'Séance plénière de novembre',
      councilName: 'Conseil citoyen des Tilleuls',
      district: 'Les Tilleuls',
      timeZone: demoZone,
      place: 'Centre social, salle 2',
      date: demoDay,
      startTime: '18:30',
      endTime: '20:30',
      noticeSentOn: '2026-10-29',
      sessionNumber: 14,
      nextDate: '2026-12-10',
      nextTime: '18:30',
      nextPlace: 'Centre social',
      distribution: 'Membres du conseil\nMairie de quartier',
      ...header,
    },
    rules: {
      ...defaultRules,
      quorum: { basis: 'members', numerator: 1, denominator: 2, perCollege: 1, countProxies: true },
      ...rules,
    },
    roles: { ...defaultRoles, facilitator: 'Aline Marchepied', minuteTaker: 'Farid Pontneuf', ...roles },
    people,
    items,
    actions,
    attachments: [],
    parkedPoints: [],
    wall: defaultWall,
    journal: journalOf(...scriptOfTheEvening),
    texts: {
      opening: textOf(paragraph('L’animatrice rappelle les règles de parole.')),
      housing: textOf(
        heading(1, 'Présentation'),
        paragraph('Le bailleur présente le calendrier du relogement.'),
        bullets('trois immeubles concernés', 'premiers départs en mars'),
      ),
      fund: textOf(paragraph('Le porteur présente le budget de la fête.')),
    },
    ...overrides,
  }
}
