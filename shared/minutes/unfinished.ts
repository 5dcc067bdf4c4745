/**
 * What Finaliser lists before minutes are frozen. Everything can be accepted as it is, one by one, except what would
 * make the record false or open: those are `blocking` (evening.md items 4, 5 and 12).
 */
import type { Action, AgendaItem, SessionRoles } from '#shared/contract/meeting.ts'
import { plannedSpan } from '#shared/meeting/hours.ts'
import { remarksOf, votesHeld } from '#shared/meeting/ballots.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { ofKind, type JournalEntry } from '#shared/rules/facts.ts'
import { deliberationsOf, proposalsOf } from '#shared/rules/deliberation.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { timeline, type Timeline } from '#shared/rules/timing.ts'
import {
  decisionsOf,
  dotVotesOf,
  electionsOf,
  talliesOf,
  tallyRemarks,
  votesOf,
  type Decision,
} from '#shared/rules/votes.ts'
import { isEmptyText } from './text-words.ts'
import { marksInText, saysToComplete } from './to-complete.ts'

export const unfinishedCodes = [
  'sessionNotOpened',
  'sessionNotAdjourned',
  'nobodyPresent',
  'roleMissing',
  'itemNotTreated',
  'itemTextEmpty',
  'itemToComplete',
  'conclusionToComplete',
  'decisionToComplete',
  'actionToComplete',
  'decisionMissing',
  'decisionWithoutText',
  'dissentUnanswered',
  'grantWithoutSums',
  'addresseeMissing',
  'decisionNotAdopted',
  'discussionOpen',
  'objectionOpen',
  'voteNotCounted',
  'moreVotesThanRoom',
  'fewerVotesThanRoom',
  'moreDotsThanGiven',
  'moreGradesThanPeople',
  'ballotsDoNotAddUp',
  'moreSignedThanRoom',
  'envelopesNotSigned',
  'ballotsNotEnvelopes',
  'moreNamesThanPapers',
  'tellersMissing',
  'tellerIsCandidate',
  'secondCountDiffers',
  'voicesDiffer',
  'quorumWasMissing',
  'actionWithoutText',
  'actionWithoutOwner',
  'actionWithoutDue',
  'parkedPointOpen',
  'entryToCheck',
] as const
export type UnfinishedCode = (typeof unfinishedCodes)[number]

/** The screen where it is mended. */
export type MendingScreen = 'prepare' | 'conduct' | 'minutes' | 'finalise'

export interface Trouble {
  code: UnfinishedCode
  params: Record<string, string | number>
  where: {
    screen: MendingScreen
    itemId?: string
    actionId?: string
    decisionId?: string
    voteId?: string
    entryId?: string
    parkedPointId?: string
    objectionId?: string
    /** Which « à compléter » of the item's text, from 1: the link puts the caret there. */
    mark?: number
  }
  /** Minutes can't be finalised while it stands; the others may be accepted. */
  blocking: boolean
}

/** What `meeting.finalise` takes as accepted: the same trouble keeps the same key while its figures do. */
export function troubleKey({ code, params, where }: Trouble): string {
  const about = [
    where.itemId,
    where.actionId,
    where.decisionId,
    where.voteId,
    where.entryId,
    where.parkedPointId,
    where.objectionId,
  ]
  const figures = Object.keys(params)
    .filter((name) => typeof params[name] === 'number' || name === 'role')
    .sort()
    .map((name) => `${name}=${params[name]}`)
  return [code, ...about.filter((id) => id !== undefined), ...figures].join(':').slice(0, 200)
}

interface Evening {
  meeting: WholeMeeting
  standing: JournalEntry[]
  toCheck: JournalEntry[]
  times: Timeline
  adjourned: boolean
  opened: boolean
  decisions: Decision[]
}

function trouble(
  code: UnfinishedCode,
  where: Trouble['where'],
  params: Trouble['params'] = {},
  blocking = false,
): Trouble {
  return { code, params, where, blocking }
}

function ofSession({ opened, adjourned, standing, meeting }: Evening): Trouble[] {
  if (!opened) return [trouble('sessionNotOpened', { screen: 'conduct' }, {}, true)]
  const arrived = ofKind(standing, 'arrived').length > 0
  return [
    ...(adjourned ? [] : [trouble('sessionNotAdjourned', { screen: 'conduct' }, {}, true)]),
    ...(arrived || meeting.people.length === 0 ? [] : [trouble('nobodyPresent', { screen: 'conduct' })]),
  ]
}

/** Those without whom minutes have no author, and those who sign them. */
function ofRoles({ meeting, standing }: Evening): Trouble[] {
  const needed = new Set<keyof SessionRoles>([
    'facilitator',
    'minuteTaker',
    ...rulesAt(standing, meeting.rules).signers,
  ])
  return [...needed]
    .filter((role) => meeting.roles[role].trim() === '')
    .map((role) => trouble('roleMissing', { screen: 'prepare' }, { role }))
}

const decides: ReadonlySet<AgendaItem['kind']> = new Set(['decision', 'approval', 'fundRequest', 'election'])

function ofItem(evening: Evening, item: AgendaItem): Trouble[] {
  const { meeting, standing, times, decisions, adjourned } = evening
  const text = meeting.texts[item.id]
  const isEmpty = isEmptyText(text)
  const at = (screen: MendingScreen): Trouble['where'] => ({ screen, itemId: item.id })
  const params = { title: item.title }
  const found: Trouble[] = []
  const state = times.items[item.id]?.state
  const decided = decisions.filter((decision) => decision.itemId === item.id)
  const isParent = meeting.items.some((other) => other.parentId === item.id)

  // Nothing that says it is unfinished can be signed, wherever it was written (evening.md item 5).
  const marks = marksInText(text)
  found.push(
    ...marks.map((words, index) => {
      const mark = index + 1
      return trouble('itemToComplete', { ...at('minutes'), mark }, { ...params, words, place: mark }, true)
    }),
  )
  if (saysToComplete(item.conclusion)) found.push(trouble('conclusionToComplete', at('minutes'), params, true))
  if (adjourned && state === 'skipped' && !isParent) {
    // Said to be postponed by a conclusion, a text or an adjourning decision: nothing more to say.
    if (isEmpty && item.conclusion.trim() === '' && decided.length === 0) {
      found.push(trouble('itemNotTreated', at('minutes'), params))
    }
    return found
  }
  // Put off by the room: nothing else is asked.
  if (state !== 'done' && state !== 'current' && state !== 'postponed') return found
  if (state !== 'postponed' && isEmpty && item.conclusion.trim() === '' && !isParent)
    found.push(trouble('itemTextEmpty', at('minutes'), params))
  if (state !== 'postponed' && decides.has(item.kind) && decided.length === 0 && !isParent) {
    // An approval is its vote; an election is its ballot.
    const voted = votesOf(standing).some((vote) => vote.itemId === item.id && vote.counts !== null && !vote.cancelled)
    const elected = talliesOf(standing).some((tally) => tally.itemId === item.id)
    const said = (item.kind === 'approval' && voted) || (item.kind === 'election' && (voted || elected))
    if (!said) found.push(trouble('decisionMissing', at('conduct'), params))
  }
  return found
}

/** What a trouble quotes of a text: enough to know it by, cut between two words. */
function inShort(text: string): string {
  if (text.length <= 120) return text
  const cut = text.slice(0, 119)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))}…`
}

function ofDecision(decision: Decision, place: number): Trouble[] {
  const where = (screen: MendingScreen) => ({ screen, itemId: decision.itemId, decisionId: decision.decisionId })
  const params = { place, text: inShort(decision.text) }
  const said = [decision.text, ...(decision.dissentingViews ?? []), ...decision.alternatives]
  return [
    ...(said.some(saysToComplete) ? [trouble('decisionToComplete', where('conduct'), params, true)] : []),
    ...(decision.text.trim() === '' ? [trouble('decisionWithoutText', where('conduct'), params)] : []),
    ...(decision.type === 'grant' && (decision.amountAsked === null || decision.amountGranted === null)
      ? [trouble('grantWithoutSums', where('conduct'), params)]
      : []),
    ...((decision.type === 'question' || decision.type === 'referral') && decision.addressedTo === ''
      ? [trouble('addresseeMissing', where('conduct'), params)]
      : []),
    // Nobody asked whether there is another view: "none" would be a false record of what the charter asks for.
    ...(decision.dissentingViews === null ? [trouble('dissentUnanswered', where('conduct'), params, true)] : []),
  ]
}

/** What was begun together and has no end: never the minutes' to guess, and never in the way of the evening. */
function ofDiscussions({ standing }: Evening): Trouble[] {
  const proposals = new Map(proposalsOf(standing).map((each) => [each.proposalId, inShort(each.text)]))
  return deliberationsOf(standing).flatMap(({ itemId, mode, proposalId, outcome, objections }) => {
    const where: Trouble['where'] = { screen: 'conduct', itemId }
    const open = mode === 'consent' ? objections.filter(({ end }) => end === null) : []
    return [
      ...(outcome === null ? [trouble('discussionOpen', where, { text: proposals.get(proposalId) ?? '' })] : []),
      ...open.map(({ objectionId, text }) =>
        trouble('objectionOpen', { ...where, objectionId }, { text: inShort(text) }),
      ),
    ]
  })
}

/** Decided by a vote that did not adopt it: one or the other is wrong, unless what was decided is that it waits. */
function ofLostVotes({ meeting, standing, decisions }: Evening): Trouble[] {
  const votes = new Map(
    votesHeld({ standing, people: meeting.people, prepared: meeting.rules }).map((vote) => [vote.voteId, vote]),
  )
  return decisions.flatMap(({ decisionId, itemId, mode, type, voteId, text }, index) => {
    const outcome = votes.get(voteId ?? '')?.result?.outcome
    if (mode !== 'majority' || type === 'adjourned' || outcome === undefined || outcome === 'adopted') return []
    const where: Trouble['where'] = { screen: 'conduct', itemId, decisionId }
    return [trouble('decisionNotAdopted', where, { place: index + 1, text: inShort(text) })]
  })
}

function ofVotes({ meeting, standing }: Evening): Trouble[] {
  const balloting = { standing, people: meeting.people, prepared: meeting.rules }
  const votes = votesHeld(balloting).filter((vote) => !vote.cancelled)
  return votes.flatMap((vote) => {
    const { voteId, itemId, question, counts, countedAt } = vote
    const where: Trouble['where'] = { screen: 'conduct', itemId, voteId }
    if (counts === null || countedAt === null)
      return [trouble('voteNotCounted', where, { question: inShort(question) })]
    // Without attendance there is nothing to compare a count with; that is one trouble, not one a vote.
    if (ofKind(standing, 'arrived').length === 0) return []
    return remarksOf(balloting, vote).map(({ code, params }) => trouble(code, where, params))
  })
}

function ofTallies({ standing }: Evening): Trouble[] {
  const uncounted = [...dotVotesOf(standing), ...electionsOf(standing)].filter(({ isCounted }) => !isCounted)
  return [
    ...uncounted.map(({ tallyId, itemId, question }) =>
      trouble('voteNotCounted', { screen: 'conduct', itemId, voteId: tallyId }, { question: inShort(question) }),
    ),
    ...talliesOf(standing).flatMap((tally) =>
      tallyRemarks(tally).map(({ code, params }) =>
        trouble(code, { screen: 'conduct', itemId: tally.itemId, voteId: tally.tallyId }, params),
      ),
    ),
  ]
}

function ofAction(action: Action): Trouble[] {
  const { id, itemId, what, owner, due, status } = action
  if (status === 'done' || status === 'dropped') return []
  const where: Trouble['where'] = { screen: 'minutes', ...(itemId === null ? {} : { itemId }), actionId: id }
  const params = { what: inShort(what) }
  return [
    ...([what, owner].some(saysToComplete) ? [trouble('actionToComplete', where, params, true)] : []),
    ...(what.trim() === '' ? [trouble('actionWithoutText', where, params)] : []),
    ...(owner.trim() === '' ? [trouble('actionWithoutOwner', where, params)] : []),
    ...(due === null ? [trouble('actionWithoutDue', where, params)] : []),
  ]
}

/** Kept beside the subject and sent nowhere yet: it is mended where the list is (evening.md item 14). */
function ofParkedPoints({ meeting }: Evening): Trouble[] {
  return meeting.parkedPoints
    .filter(({ text, destination }) => text.trim() !== '' && destination === null)
    .map(({ id, text }) =>
      trouble('parkedPointOpen', { screen: 'finalise', parkedPointId: id }, { text: inShort(text) }),
    )
}

/** In the order a person would mend it: the session, its roles, each item with what belongs to it, the rest. */
export function unfinished(meeting: WholeMeeting): Trouble[] {
  const { entries: standing, toCheck } = effective(meeting.journal)
  const planned = plannedSpan(meeting.header)
  const end = standing.at(-1)?.at ?? planned.start
  const { openedAt, adjournedAt } = sessionAt(standing, end)
  const evening: Evening = {
    meeting,
    standing,
    toCheck,
    times: timeline(standing, meeting.items, planned.start, adjournedAt ?? end),
    adjourned: adjournedAt !== null,
    opened: openedAt !== null,
    decisions: decisionsOf(standing),
  }
  const details = [
    ...evening.decisions.flatMap((decision, index) => ofDecision(decision, index + 1)),
    ...ofLostVotes(evening),
    ...ofDiscussions(evening),
    ...ofVotes(evening),
    ...ofTallies(evening),
    ...meeting.actions.flatMap(ofAction),
  ]
  const known = new Set(meeting.items.map(({ id }) => id))
  return [
    ...ofSession(evening),
    ...ofRoles(evening),
    ...meeting.items.flatMap((item) => [
      ...ofItem(evening, item),
      ...details.filter(({ where }) => where.itemId === item.id),
    ]),
    ...details.filter(({ where }) => where.itemId === undefined || !known.has(where.itemId)),
    ...ofParkedPoints(evening),
    ...toCheck.map((entry) => trouble('entryToCheck', { screen: 'conduct', entryId: entry.id }, { kind: entry.kind })),
  ]
}
