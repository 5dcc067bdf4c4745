/** The minutes in French: present tense, third person, neutral nouns rather than guessed genders (domain.md §6). */
import type { VoteCounts } from '#shared/rules/facts.ts'
import { fr, french as typography } from '#shared/minutes/typography/french.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import { frenchApproval } from './french-approval.ts'
import { frenchAnnexes } from './french-annexes.ts'
import { frenchBalance } from './french-balance.ts'
import { frenchBallots } from './french-ballots.ts'
import type { Phrases, QuorumState, RoomCount } from './phrases.ts'
import { frenchDecidingPhrases } from './french-deciding.ts'
import { frenchNames } from './french-names.ts'
import { frenchOpinionPhrases } from './french-opinions.ts'
import { frenchEditionPhrases } from './french-editions.ts'
import { frenchRulePhrases } from './french-rules.ts'

/** In French the plural begins at 2: « 0 abstention », « 1 voix », « 1,5 point ». */
function many(count: number, one: string, several: string): string {
  return `${typography.number(count)} ${Math.abs(count) < 2 ? one : several}`
}

function counts({ for: pour, against, abstain, notVoting }: VoteCounts): string {
  const cast = [`${typography.number(pour)} pour`, `${typography.number(against)} contre`]
  const rest = [many(abstain, 'abstention', 'abstentions')]
  const apart = many(notVoting, 'ne prend pas part au vote', 'ne prennent pas part au vote')
  return [...cast, ...rest, ...(notVoting > 0 ? [apart] : [])].join(', ')
}

function room({ present, represented }: RoomCount): string {
  return typography.list([many(present, 'présent', 'présents'), many(represented, 'représenté', 'représentés')])
}

function counted({ present, needed, missingColleges }: QuorumState): string {
  const members = `${many(present, 'membre compté', 'membres comptés')} pour ${typography.number(needed)} requis`
  return missingColleges.length === 0
    ? members
    : `${members}, minimum non atteint pour ${typography.list(missingColleges)}`
}

function span(what: string, from: string, to: string | null): string {
  return to === null ? `${what} à ${from}.` : `${what} de ${from} à ${to}.`
}

const sittings = {
  plenary: 'de la séance plénière',
  workingGroup: 'de la réunion du groupe de travail',
  assembly: 'de l’assemblée',
  committee: 'de la réunion du comité',
}

export const frenchPhrases: Phrases = {
  typography,
  ...frenchNames,
  approval: frenchApproval,
  deciding: frenchDecidingPhrases,
  rules: frenchRulePhrases,
  editions: frenchEditionPhrases,
  ballots: frenchBallots,
  opinions: frenchOpinionPhrases,

  title: (kind, sessionNumber) => {
    const title = `Compte rendu ${sittings[kind]}`
    return sessionNumber === null ? title : fr`${title} n° ${sessionNumber}`
  },
  publicTitle: (title) => `${title} (version publique)`,
  plainTitle: (title) => `${title} (version simple)`,
  draftBanner: 'Projet — non approuvé',
  footer: (day) => `Compte rendu du ${day}`,
  subject: (day, place) => (place === '' ? `Réunion du ${day}` : `Réunion du ${day}, ${place}`),

  noticeSent: (day, before) =>
    before < 0 ? `envoyée le ${day}` : `envoyée le ${day} (${many(before, 'jour', 'jours')} avant)`,
  plannedHours: (from, to) => `prévue de ${from} à ${to}`,
  realHours: (opened, adjourned) =>
    adjourned === null ? `ouverte à ${opened}` : `ouverte à ${opened}, levée à ${adjourned}`,

  notOpened: 'La séance n’a pas encore été ouverte.',
  attendanceNotTaken: 'Les présences sont à compléter.',
  wholeSession: 'Sur l’ensemble de la séance',
  absence: 'absence',
  excusedAbsence: 'absence excusée',
  atOpening: (hour, { present, represented, excused, absent, all }) =>
    fr`À l’ouverture, à ${hour} : ${many(present, 'membre présent', 'membres présents')}, ${many(represented, 'représenté', 'représentés')}, ${many(excused, 'excusé', 'excusés')}, ${many(absent, 'absent', 'absents')}, sur ${all}.`,
  arrival: (hour) => `arrivée à ${hour}`,
  comeback: (hour) => `retour à ${hour}`,
  departure: (hour) => `départ à ${hour}`,
  proxy: (to, since, until) =>
    `pouvoir à ${to}${since === null ? '' : ` à partir de ${since}`}${until === null ? '' : ` jusqu’à ${until}`}`,
  people: (count, named) =>
    `${many(count, 'personne', 'personnes')}${named.length === 0 ? '' : `, dont ${typography.list(named)}`}`,

  noQuorum: 'Le règlement ne prévoit pas de quorum.',
  quorumRule: ({ basis, needed, members, numerator, denominator, perCollege, countProxies }) => {
    const college = perCollege > 0 ? `, dont ${typography.number(perCollege)} au moins par collège` : ''
    const proxies = countProxies ? 'les pouvoirs comptent' : 'les pouvoirs ne comptent pas'
    return fr`Quorum : ${needed} ${basis === 'members' ? 'membres' : 'titulaires'} sur ${members} (${numerator}/${denominator})${college} ; ${proxies}.`
  },
  quorumAt: (hour, state) =>
    fr`À l’ouverture, à ${hour} : ${counted(state)}. Le quorum ${state.reached ? 'est' : 'n’est pas'} atteint.`,
  quorumSet: (hour, state) =>
    fr`À ${hour}, un quorum est fixé : ${counted(state)}. Il ${state.reached ? 'est' : 'n’est pas'} atteint.`,
  quorumLost: (hour, state) => fr`À ${hour}, le quorum n’est plus atteint : ${counted(state)}.`,
  quorumRegained: (hour, state) => fr`À ${hour}, le quorum est atteint : ${counted(state)}.`,
  votesAt: (hour, present, votes) => fr`À ${hour} : ${votes} voix (${room(present)}).`,

  itemHours: (from, to) => (to === null ? `depuis ${from}` : `de ${from} à ${to}`),
  plannedOf: (duration) => `prévu ${duration}`,
  presenter: (name) => fr`présentation : ${name}`,
  itemPostponed: fr`Ce point n’a pas été traité : il est reporté.`,
  itemPutOff: (since) =>
    since === null
      ? 'Ce point est reporté à la prochaine séance.'
      : `Ce point, commencé à ${since}, est reporté à la prochaine séance.`,
  presentation: (name, duration) => fr`Présentation : ${name}, ${duration}.`,
  itemAhead: 'Ce point n’a pas encore été traité.',
  recusal: (name) => fr`Déport : ${name} ne participe ni au débat ni au vote.`,
  recusals: (count) =>
    fr`Déport : ${many(count, 'membre ne participe', 'membres ne participent')} ni au débat ni au vote.`,

  counts,
  voteBase: ({ eligible, recused, cast, ...present }) => {
    const away = recused > 0 ? `, moins ${many(recused, 'déport', 'déports')}` : ''
    return fr`Base : ${eligible} voix (${room(present)}${away}). Suffrages exprimés : ${cast}.`
  },
  deduced: fr`Le nombre de « pour » est déduit par soustraction.`,
  recounted: (hour, votes) => fr`Vote recompté ; compte précédent, à ${hour} : ${votes}.`,
  voteCancelled: (reason) => (reason === '' ? 'Vote annulé.' : fr`Vote annulé : ${reason}`),
  voteRecommenced: (reason) => (reason === '' ? 'Vote recommencé.' : stopped(fr`Vote recommencé : ${reason}`)),
  countedBefore: (hour, votes) => fr`Compte qui ne vaut plus, à ${hour} : ${votes}.`,
  voteNotCounted: fr`Vote ouvert, résultat à compléter.`,

  tallyBasis: ({ form, perVoter, voters, byPhone }) => {
    const each = {
      dots: ['gommette', 'gommettes'],
      ballots: ['bulletin', 'bulletins'],
      election: ['voix', 'voix'],
      grades: ['avis', 'avis'],
    }
    const [one = '', several = ''] = each[form]
    const share = `${many(perVoter, one, several)} par personne`
    const phones = byPhone === 0 ? '' : fr` ; ${many(byPhone, one, several)} par téléphone`
    const total = voters === null ? share : `${many(voters, 'votant', 'votants')}, ${share}`
    return `${total}${phones}.`
  },
  tellers: (names) => stopped(fr`Dépouillement : ${names}`),

  decisionReference: (place, session) => (session === null ? `décision ${place}` : `D${session}-${place}`),
  decisionLabel: (type, place, session) => {
    const name = frenchNames.decisionTypes[type]
    if (session !== null) return `${name} D${session}-${place}`
    return type === 'decision' ? `${name} ${place}` : `${name} (décision ${place})`
  },
  decidedBy: (mode) => fr`Mode de décision : ${frenchNames.decisionModes[mode]}.`,
  noDissent: fr`Avis divergents : aucun.`,
  dissentNotAsked: fr`Avis divergents : à compléter.`,

  actionLine: (owner, due) => `${stopped(fr`Qui : ${owner}`)} ${stopped(fr`Pour le : ${due}`)}`,
  noDecision: 'Aucune décision n’est enregistrée.',
  noAction: 'Aucune action n’est enregistrée.',

  nextSession: (day, hour, place) =>
    [day, ...(hour === null ? [] : [hour]), ...(place === '' ? [] : [place])].join(', '),
  noNextSession: 'Date à fixer.',
  opened: (hour) => `La séance est ouverte à ${hour}.`,
  adjourned: (hour) => `La séance est levée à ${hour}.`,
  notAdjourned: 'La séance n’est pas levée.',
  pause: (from, to) => span('Pause', from, to),
  suspension: (from, to) => span('La séance est suspendue', from, to),
  balance: frenchBalance,
  annexes: frenchAnnexes,

  log: {
    room: ({ present, represented }) =>
      `${many(present, 'membre présent', 'membres présents')}${represented === 0 ? '' : `, ${many(represented, 'représenté', 'représentés')}`}`,
    putOff: (titles) => stopped(fr`Reporté à la prochaine séance : ${titles}`),
    provisional: 'Relevé provisoire, établi à la levée de la séance',
  },

  plain: {
    decided: 'Décidé',
    toDo: 'À faire',
    next: 'Prochaine date',
    met: (day) => `La réunion a eu lieu le ${day}.`,
    at: (place) => stopped(fr`Lieu : ${place}`),
    present: (count) => `${many(count, 'membre était présent', 'membres étaient présents')}.`,
    votedFor: (count) => `${many(count, 'vote pour', 'votes pour')}.`,
    votedAgainst: (count) => `${many(count, 'vote contre', 'votes contre')}.`,
    abstained: (count) => `${many(count, 'abstention', 'abstentions')}.`,
    notAllAgreed: fr`Il y a un autre avis :`,
    who: (owner) => stopped(fr`Qui : ${owner}`),
    until: (day) => fr`Pour le : ${day}.`,
    nothingDecided: 'Rien n’a été décidé.',
    nothingToDo: 'Il n’y a rien à faire.',
    nextDay: (day) => `La prochaine réunion est le ${day}.`,
    nextHour: (hour) => `Elle commence à ${hour}.`,
    noNextDay: 'La date n’est pas encore fixée.',
  },
}
