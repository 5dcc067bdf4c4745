/** What a phone is sent: the demo's sixth item under way at 19:20, nobody speaking. Override any field. */
import type { PhoneView } from '#shared/contract/phone.ts'
import { evening } from './journal.ts'

export function buildPhoneView({
  you,
  ...overrides
}: Partial<Omit<PhoneView, 'you'>> & { you?: Partial<PhoneView['you']> } = {}): PhoneView {
  return {
    revision: 1,
    hostNow: evening('19:20'),
    language: 'fr',
    timeZone: 'Europe/Paris',
    councilName: 'Conseil citoyen des Rives',
    title: 'Séance plénière de novembre',
    phase: 'running',
    pause: null,
    item: {
      id: 'item-6',
      number: '6',
      title: 'Renouvellement urbain : relogement de la tour D, maison du projet',
      plannedMs: 25 * 60_000,
      spentMs: 0,
      runningSince: evening('19:08'),
    },
    speaker: null,
    waiting: 0,
    listClosed: false,
    forms: ['speak', 'reply', 'question', 'procedure'],
    vote: null,
    dots: null,
    documents: [],
    categories: [],
    next: null,
    ...overrides,
    you: {
      seat: 'participant',
      number: 7,
      name: '',
      accepted: false,
      typed: 'Amina',
      place: null,
      remote: null,
      remoteSign: null,
      turnEndsAt: null,
      declared: {},
      ...you,
    },
  }
}

export function buildPhoneVote(
  overrides: Partial<NonNullable<PhoneView['vote']>> = {},
): NonNullable<PhoneView['vote']> {
  return {
    id: 'vote-1',
    question: 'Le conseil demande-t-il un délai de deux mois pour le relogement ?',
    forMeans: 'on écrit au bailleur demain',
    againstMeans: 'le calendrier reste le même',
    mayVote: true,
    whyNot: null,
    weight: 1,
    choice: null,
    secret: false,
    cast: false,
    ...overrides,
  }
}

export function buildPhoneDots(
  overrides: Partial<NonNullable<PhoneView['dots']>> = {},
): NonNullable<PhoneView['dots']> {
  return {
    id: 'dots-1',
    question: 'Cadre de vie : que faire d’abord ?',
    options: ['Éclairage du passage des Lilas', 'Bancs du square', 'Local à vélos'],
    perVoter: 3,
    degrees: [],
    mayVote: true,
    whyNot: null,
    placed: [0, 0, 0],
    ...overrides,
  }
}
