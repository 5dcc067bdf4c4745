/** The minutes in English, for a council whose minutes language is English. */
import type { VoteCounts } from '#shared/rules/facts.ts'
import { english as typography } from '#shared/minutes/typography/english.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import { englishDecidingPhrases } from './english-deciding.ts'
import { englishNames } from './english-names.ts'
import { englishOpinionPhrases } from './english-opinions.ts'
import { englishEditionPhrases } from './english-editions.ts'
import { englishRulePhrases } from './english-rules.ts'
import { englishApproval } from './english-approval.ts'
import { englishAnnexes } from './english-annexes.ts'
import { englishBalance } from './english-balance.ts'
import { englishBallots } from './english-ballots.ts'
import type { Phrases, QuorumState, RoomCount } from './phrases.ts'

function many(count: number, one: string, several: string): string {
  return `${typography.number(count)} ${count === 1 ? one : several}`
}

function counts({ for: inFavour, against, abstain, notVoting }: VoteCounts): string {
  const cast = [`${typography.number(inFavour)} for`, `${typography.number(against)} against`]
  const apart = notVoting > 0 ? [`${typography.number(notVoting)} not taking part in the vote`] : []
  return [...cast, many(abstain, 'abstention', 'abstentions'), ...apart].join(', ')
}

function room({ present, represented }: RoomCount): string {
  return `${typography.number(present)} present and ${typography.number(represented)} represented`
}

function counted({ present, needed, missingColleges }: QuorumState): string {
  const members = `${many(present, 'member', 'members')} counted, ${typography.number(needed)} needed`
  return missingColleges.length === 0 ? members : `${members}, minimum not met for ${typography.list(missingColleges)}`
}

function span(what: string, from: string, to: string | null): string {
  return to === null ? `${what} at ${from}.` : `${what} from ${from} to ${to}.`
}

const sittings = {
  plenary: 'plenary session',
  workingGroup: 'working group meeting',
  assembly: 'assembly',
  committee: 'committee meeting',
}

export const englishPhrases: Phrases = {
  typography,
  ...englishNames,
  approval: englishApproval,
  deciding: englishDecidingPhrases,
  rules: englishRulePhrases,
  editions: englishEditionPhrases,
  ballots: englishBallots,
  opinions: englishOpinionPhrases,

  title: (kind, sessionNumber) =>
    `Minutes of the ${sittings[kind]}${sessionNumber === null ? '' : ` no.\u00A0${sessionNumber}`}`,
  publicTitle: (title) => `${title} (public version)`,
  plainTitle: (title) => `${title} (plain version)`,
  draftBanner: 'Draft — not approved',
  footer: (day) => `Minutes of ${day}`,
  subject: (day, place) => (place === '' ? `Meeting of ${day}` : `Meeting of ${day}, ${place}`),

  noticeSent: (day, before) =>
    before < 0 ? `sent on ${day}` : `sent on ${day} (${many(before, 'day', 'days')} before)`,
  plannedHours: (from, to) => `planned from ${from} to ${to}`,
  realHours: (opened, adjourned) =>
    adjourned === null ? `opened at ${opened}` : `opened at ${opened}, adjourned at ${adjourned}`,

  notOpened: 'The session has not been opened yet.',
  attendanceNotTaken: 'Attendance is to be completed.',
  wholeSession: 'Over the whole session',
  absence: 'absent',
  excusedAbsence: 'excused',
  atOpening: (hour, { present, represented, excused, absent, all }) =>
    `At the opening, at ${hour}: ${many(present, 'member', 'members')} present, ${represented} represented, ${excused} excused, ${absent} absent, of ${all}.`,
  arrival: (hour) => `arrived at ${hour}`,
  comeback: (hour) => `back at ${hour}`,
  departure: (hour) => `left at ${hour}`,
  proxy: (to, since, until) =>
    `proxy to ${to}${since === null ? '' : ` from ${since}`}${until === null ? '' : ` until ${until}`}`,
  people: (count, named) =>
    `${many(count, 'person', 'people')}${named.length === 0 ? '' : `, including ${typography.list(named)}`}`,

  noQuorum: 'The rules ask for no quorum.',
  quorumRule: ({ basis, needed, members, numerator, denominator, perCollege, countProxies }) => {
    const college = perCollege > 0 ? `, at least ${typography.number(perCollege)} of each college` : ''
    const proxies = countProxies ? 'proxies count' : 'proxies do not count'
    return `Quorum: ${needed} of ${members} ${basis === 'members' ? 'members' : 'full members'} (${numerator}/${denominator})${college}; ${proxies}.`
  },
  quorumAt: (hour, state) =>
    `At the opening, at ${hour}: ${counted(state)}. The quorum is ${state.reached ? '' : 'not '}reached.`,
  quorumSet: (hour, state) =>
    `At ${hour} a quorum is set: ${counted(state)}. It is ${state.reached ? '' : 'not '}reached.`,
  quorumLost: (hour, state) => `At ${hour} the quorum is lost: ${counted(state)}.`,
  quorumRegained: (hour, state) => `At ${hour} the quorum is reached: ${counted(state)}.`,
  votesAt: (hour, present, votes) => `At ${hour}: ${many(votes, 'vote', 'votes')} (${room(present)}).`,

  itemHours: (from, to) => (to === null ? `since ${from}` : `from ${from} to ${to}`),
  plannedOf: (duration) => `planned ${duration}`,
  presenter: (name) => `presenter: ${name}`,
  itemPostponed: 'This item was not discussed: it is postponed.',
  itemPutOff: (since) =>
    since === null
      ? 'This item is postponed to the next session.'
      : `This item, begun at ${since}, is postponed to the next session.`,
  presentation: (name, duration) => `Presentation: ${name}, ${duration}.`,
  itemAhead: 'This item has not been discussed yet.',
  recusal: (name) => `Recusal: ${name} takes no part in the debate or the vote.`,
  recusals: (count) => `Recusal: ${many(count, 'member takes', 'members take')} no part in the debate or the vote.`,

  counts,
  voteBase: ({ eligible, recused, cast, ...present }) => {
    const away = recused > 0 ? `, less ${many(recused, 'recusal', 'recusals')}` : ''
    return `Base: ${many(eligible, 'vote', 'votes')} (${room(present)}${away}). Votes cast for or against: ${cast}.`
  },
  deduced: 'The votes for are deduced by subtraction.',
  recounted: (hour, votes) => `Vote counted again; earlier count, at ${hour}: ${votes}.`,
  voteCancelled: (reason) => (reason === '' ? 'Vote cancelled.' : `Vote cancelled: ${reason}`),
  voteRecommenced: (reason) => (reason === '' ? 'Vote taken again.' : stopped(`Vote taken again: ${reason}`)),
  countedBefore: (hour, votes) => `Count that no longer holds, at ${hour}: ${votes}.`,
  voteNotCounted: 'Vote opened, result to be completed.',

  tallyBasis: ({ form, perVoter, voters, byPhone }) => {
    const each = {
      dots: ['dot', 'dots'],
      ballots: ['ballot', 'ballots'],
      election: ['vote', 'votes'],
      grades: ['opinion', 'opinions'],
    }
    const [one = '', several = ''] = each[form]
    const share = `${many(perVoter, one, several)} each`
    const phones = byPhone === 0 ? '' : `; ${many(byPhone, one, several)} by phone`
    const total = voters === null ? share : `${many(voters, 'voter', 'voters')}, ${share}`
    return `${total}${phones}.`
  },
  tellers: (names) => stopped(`Counted by ${names}`),

  decisionReference: (place, session) => (session === null ? `decision ${place}` : `D${session}-${place}`),
  decisionLabel: (type, place, session) => {
    const name = englishNames.decisionTypes[type]
    if (session !== null) return `${name} D${session}-${place}`
    return type === 'decision' ? `${name} ${place}` : `${name} (decision ${place})`
  },
  decidedBy: (mode) => `Decided by ${englishNames.decisionModes[mode]}.`,
  noDissent: 'Dissenting views: none.',
  dissentNotAsked: 'Dissenting views: to be completed.',

  actionLine: (owner, due) => `${stopped(`Who: ${owner}`)} ${stopped(`By: ${due}`)}`,
  noDecision: 'No decision is recorded.',
  noAction: 'No action is recorded.',

  nextSession: (day, hour, place) =>
    [day, ...(hour === null ? [] : [hour]), ...(place === '' ? [] : [place])].join(', '),
  noNextSession: 'Date to be set.',
  opened: (hour) => `The session is opened at ${hour}.`,
  adjourned: (hour) => `The session is adjourned at ${hour}.`,
  notAdjourned: 'The session is not adjourned.',
  pause: (from, to) => span('Break', from, to),
  suspension: (from, to) => span('The session is suspended', from, to),
  balance: englishBalance,
  annexes: englishAnnexes,

  log: {
    room: ({ present, represented }) =>
      `${many(present, 'member', 'members')} present${represented === 0 ? '' : `, ${represented} represented`}`,
    putOff: (titles) => stopped(`Put off to the next session: ${titles}`),
    provisional: 'Provisional, written when the session was adjourned',
  },

  plain: {
    decided: 'Decided',
    toDo: 'To do',
    next: 'Next date',
    met: (day) => `The meeting was on ${day}.`,
    at: (place) => stopped(`Place: ${place}`),
    present: (count) => `${many(count, 'member was', 'members were')} present.`,
    votedFor: (count) => `${many(count, 'vote', 'votes')} for.`,
    votedAgainst: (count) => `${many(count, 'vote', 'votes')} against.`,
    abstained: (count) => `${many(count, 'abstention', 'abstentions')}.`,
    notAllAgreed: 'There is another view:',
    who: (owner) => stopped(`Who: ${owner}`),
    until: (day) => `By: ${day}.`,
    nothingDecided: 'Nothing was decided.',
    nothingToDo: 'There is nothing to do.',
    nextDay: (day) => `The next meeting is on ${day}.`,
    nextHour: (hour) => `It starts at ${hour}.`,
    noNextDay: 'The date is not set yet.',
  },
}
