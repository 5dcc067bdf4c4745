/**
 * What a host refuses to write, and why: the one guard before the journal. It refuses what makes no sense where the
 * session is; it never holds attendance against the start, the floor or a vote (evening.md item 11).
 */
import { attendanceAt, type Attendance } from './attendance.ts'
import { undoCodes } from './dependents.ts'
import type { Expectation, Fact, FactKind, FactOf, Instant, JournalEntry } from './facts.ts'
import { hasMadePointOn, itemOfRequest, listClosedOn, openRoundOn, waitingOn } from './floor.ts'
import type { Coded } from './coded.ts'
import type { Participant } from './people.ts'
import type { RulesProfile } from './rules-profile.ts'
import { flowAt, meets, type Flow } from './session.ts'
import { gradesFit } from './opinions.ts'
import { dotVotesOf, votesOf } from './votes.ts'
import { deliberationsOf, proposalsOf } from './deliberation.ts'

export const factCodes = [
  /** The session is not where the command thought; the parameters say where it is, '' for nowhere. */
  'elsewhere',
  'unknownPerson',
  'unknownItem',
  'idAlreadyUsed',
  'alreadyOpened',
  'sessionNotOpened',
  'sessionAlreadyAdjourned',
  'sessionIsPaused',
  'notPaused',
  'alreadyCurrent',
  'alreadyPostponed',
  'alreadyPresent',
  'notPresent',
  'alreadyExcused',
  'proxyToSelf',
  'noVoteToGive',
  'giverPresent',
  'proxyAlreadyGiven',
  'holderHasNoVote',
  'holderAbsent',
  'proxyLimit',
  'noProxy',
  'alreadyRecused',
  'alreadyWaiting',
  'listIsClosed',
  'listAlreadyClosed',
  'listNotClosed',
  'unknownRequest',
  'alreadySpeaking',
  'turnNotRunning',
  'turnAlreadyPaused',
  'turnNotPaused',
  'notWaiting',
  'voteAlreadyOpen',
  'unknownVote',
  'voteWasCancelled',
  'countsNotWhole',
  'dotsAlreadyClosed',
  /** Its dots are still being placed. */
  'dotsStillOpen',
  /** More votes or dots by phone than there are in all. */
  'phonesExceedCount',
  /** A dot vote on a single option chooses nothing. */
  'tooFewOptions',
  /** A table of degrees that is not of its scale, or whose rows do not add up to who answered. */
  'gradesDoNotMatch',
  'undoByItsOwnOperation',
  'nothingChanges',
  /** They have spoken on this item, where each speaks once (the rules). */
  'oneTurnEach',
  'roundAlreadyOpen',
  'roundNotOpen',
  'micNotTaken',
  'ballotNotAllowed',
  'modeNotAllowed',
  /** A voice called by name in a vote that calls nobody. */
  'notARollCall',
  'noVoteToCast',
  /** The rules give nobody a casting vote, or there is no tie. */
  'noCastingVote',
  'unknownProposal',
  'proposalWasWithdrawn',
  'deliberationAlreadyOpen',
  'deliberationNotOpen',
  'unknownStep',
  'unknownObjection',
  'objectionAlreadySettled',
  'sessionNotAdjourned',
  /** Somebody else amended the proposal since its text was read. */
  'amendedSince',
] as const

/** Every code this room's guards can answer, undo included; a test checks that each has words in every language. */
export const refusalCodes = [...factCodes, ...undoCodes] as const
export type RefusalCode = (typeof refusalCodes)[number]
export type RuleRefusal = Coded<(typeof factCodes)[number]>

export interface RefusalContext {
  people: readonly Participant[]
  itemIds: readonly string[]
  /** As they stand at the instant of the fact. */
  rules: Pick<RulesProfile, 'proxiesPerHolder' | 'oneTurnEach' | 'ballots' | 'decisionModes'>
}

/** Everything a guard may look at, read at the instant of the fact. */
interface Scene {
  entries: readonly JournalEntry[]
  context: RefusalContext
  at: Instant
  flow: Flow
}

type Guard<K extends FactKind> = (fact: FactOf<K>, scene: Scene) => RuleRefusal | null

function no(code: RuleRefusal['code'], params: RuleRefusal['params'] = {}): RuleRefusal {
  return { code, params }
}

/**
 * Why a fact can't be written, or null.
 *
 * @param entries effective, in order (journal.ts); without the entry being corrected, if one is
 * @param at when it happened, UTC ms: a fact entered afterwards is judged by the session of its own time
 */
export function refusal(
  fact: Fact,
  entries: readonly JournalEntry[],
  context: RefusalContext,
  at: Instant,
  expects?: Expectation,
): RuleRefusal | null {
  const scene: Scene = { entries, context, at, flow: flowAt(entries, at) }
  if (!meets(expects, scene.flow)) {
    const { amended, ...rest } = expects ?? {}
    return amended !== undefined && meets(rest, scene.flow) ? no('amendedSince') : elsewhere(scene.flow)
  }
  return unknownNames(fact, context) ?? (guards[fact.kind] as Guard<FactKind>)(fact, scene)
}

function elsewhere(flow: Flow): RuleRefusal {
  return no('elsewhere', {
    phase: flow.phase,
    currentItemId: flow.currentItemId ?? '',
    turnId: flow.turn?.turnId ?? '',
    openVoteId: flow.openVotes.at(-1) ?? '',
  })
}

function unknownNames(fact: Fact, { people, itemIds }: RefusalContext): RuleRefusal | null {
  if ('itemId' in fact && !itemIds.includes(fact.itemId)) return no('unknownItem')
  const named = [
    ...('personId' in fact ? [fact.personId] : []),
    ...('from' in fact ? [fact.from] : []),
    ...('to' in fact ? [fact.to] : []),
    ...('tellers' in fact ? (fact.tellers ?? []) : []),
    ...(fact.kind === 'roundOpened' ? fact.places.map(({ personId }) => personId) : []),
  ]
  const unknown = named.find((id) => !people.some((person) => person.id === id))
  return unknown === undefined ? null : no('unknownPerson', { personId: unknown })
}

/** Work that only a session under way can hold. */
function notUnderWay({ flow }: Scene): RuleRefusal | null {
  if (flow.phase === 'planned') return no('sessionNotOpened')
  if (flow.phase === 'adjourned') return no('sessionAlreadyAdjourned')
  return null
}

function notRunning(scene: Scene): RuleRefusal | null {
  return notUnderWay(scene) ?? (scene.flow.phase === 'paused' ? no('sessionIsPaused') : null)
}

function attendance({ entries, context, at }: Scene): Attendance['byPerson'] {
  return attendanceAt(entries, context.people, at, context.rules.proxiesPerHolder).byPerson
}

function hasVote({ context }: Scene, personId: string): boolean {
  return context.people.some((person) => person.id === personId && person.votingRight)
}

function used({ entries }: Scene, isSame: (entry: JournalEntry) => boolean): RuleRefusal | null {
  return entries.some(isSame) ? no('idAlreadyUsed') : null
}

function voteKnown({ entries }: Scene, voteId: string): RuleRefusal | null {
  const vote = votesOf(entries).find((each) => each.voteId === voteId)
  if (vote === undefined) return no('unknownVote')
  return vote.cancelled ? no('voteWasCancelled') : null
}

function anotherVote({ flow }: Scene): RuleRefusal | null {
  const open = flow.openVotes.at(-1)
  return open === undefined ? null : no('voteAlreadyOpen', { voteId: open })
}

const isCount = (count: number | undefined) => count === undefined || (Number.isInteger(count) && count >= 0)

const proxyGuard: Guard<'proxyGiven'> = ({ from, to }, scene) => {
  if (from === to) return no('proxyToSelf')
  if (!hasVote(scene, from)) return no('noVoteToGive')
  if (!hasVote(scene, to)) return no('holderHasNoVote')
  const byPerson = attendance(scene)
  if (byPerson[from]?.status === 'present') return no('giverPresent')
  if (byPerson[from]?.proxyTo !== null) return no('proxyAlreadyGiven')
  if (byPerson[to]?.status !== 'present') return no('holderAbsent')
  const { proxiesPerHolder: limit } = scene.context.rules
  return byPerson[to].holdsProxies.length >= limit ? no('proxyLimit', { limit }) : null
}

const turnGuard: Guard<'turnStarted'> = (fact, scene) => {
  const stop = notRunning(scene)
  if (stop !== null) return stop
  if (fact.itemId !== scene.flow.currentItemId) return elsewhere(scene.flow)
  if (scene.flow.turn?.personId === fact.personId) return no('alreadySpeaking')
  const waiting = waitingOn(scene.entries, fact.itemId, scene.at)
  const request = waiting.find((each) => each.requestId === fact.requestId)
  if (fact.requestId !== undefined && request?.personId !== fact.personId) return no('unknownRequest')
  if (fact.resumes !== undefined && request?.resumes?.turnId !== fact.resumes) return no('unknownRequest')
  return used(scene, (entry) => entry.kind === 'turnStarted' && entry.turnId === fact.turnId)
}

const requestGuard: Guard<'floorRequested'> = ({ personId, itemId, requestId, form }, scene) => {
  if (scene.flow.phase === 'adjourned') return no('sessionAlreadyAdjourned')
  // A point about how the session itself is run can't wait for a list.
  if (form !== 'procedure' && listClosedOn(scene.entries, itemId, scene.at)) return no('listIsClosed')
  const waiting = waitingOn(scene.entries, itemId, scene.at)
  // Whoever waits for their turn may still say something about the session itself.
  const isSame = (request: (typeof waiting)[number]) => (request.form === 'procedure') === (form === 'procedure')
  if (waiting.some((request) => request.personId === personId && isSame(request))) return no('alreadyWaiting')
  // Who has spoken may still reply, ask, or say how the session should go on.
  const isNewPoint = form === undefined || form === 'speak'
  if (scene.context.rules.oneTurnEach && isNewPoint && hasMadePointOn(scene.entries, itemId, personId, scene.at))
    return no('oneTurnEach')
  return used(scene, (entry) => entry.kind === 'floorRequested' && entry.requestId === requestId)
}

function deliberationOpen({ entries }: Scene, deliberationId: string): RuleRefusal | null {
  const found = deliberationsOf(entries).find((each) => each.deliberationId === deliberationId)
  return found === undefined || found.outcome !== null ? no('deliberationNotOpen') : null
}

function proposalStands({ entries }: Scene, proposalId: string): RuleRefusal | null {
  const found = proposalsOf(entries).find((each) => each.proposalId === proposalId)
  if (found === undefined) return no('unknownProposal')
  return found.isWithdrawn ? no('proposalWasWithdrawn') : null
}

const withdrawalGuard: Guard<'floorWithdrawn'> = ({ requestId }, { entries, at }) => {
  const itemId = itemOfRequest(entries, requestId)
  const waiting = itemId === null ? [] : waitingOn(entries, itemId, at)
  return waiting.some((each) => each.requestId === requestId) ? null : no('unknownRequest')
}

const guards: { [K in FactKind]: Guard<K> } = {
  sessionOpened: (_, { flow }) => {
    if (flow.phase === 'adjourned') return no('sessionAlreadyAdjourned')
    return flow.phase === 'planned' ? null : no('alreadyOpened')
  },
  ruleChanged: ({ changes }, scene) =>
    notUnderWay(scene) ?? (Object.values(changes).every((value) => value === undefined) ? no('nothingChanges') : null),
  turnInterrupted: ({ turnId, requestId }, scene) => {
    if (scene.flow.turn?.turnId !== turnId) return no('turnNotRunning')
    return used(scene, (entry) => 'requestId' in entry && entry.requestId === requestId)
  },
  roundOpened: ({ roundId, itemId, places }, scene) => {
    const stop = notRunning(scene)
    if (stop !== null) return stop
    if (itemId !== scene.flow.currentItemId) return elsewhere(scene.flow)
    if (places.length === 0) return no('notWaiting')
    if (openRoundOn(scene.entries, itemId, scene.at) !== null) return no('roundAlreadyOpen')
    const ids = new Set(places.map(({ requestId }) => requestId))
    if (ids.size < places.length) return no('idAlreadyUsed')
    return used(
      scene,
      (entry) =>
        (entry.kind === 'roundOpened' && entry.roundId === roundId) ||
        (entry.kind === 'floorRequested' && ids.has(entry.requestId)),
    )
  },
  roundClosed: ({ roundId }, scene) => {
    const { currentItemId } = scene.flow
    const open = currentItemId === null ? null : openRoundOn(scene.entries, currentItemId, scene.at)
    return open?.roundId === roundId ? null : no('roundNotOpen')
  },
  micTaken: ({ micId, itemId }, scene) =>
    notRunning(scene) ??
    (itemId === scene.flow.currentItemId
      ? used(scene, (entry) => entry.kind === 'micTaken' && entry.micId === micId)
      : elsewhere(scene.flow)),
  micLeft: ({ micId }, { flow }) => (flow.mic?.micId === micId ? null : no('micNotTaken')),
  voiceCast: ({ voteId, personId }, scene) => {
    const unknown = voteKnown(scene, voteId)
    if (unknown !== null) return unknown
    const vote = votesOf(scene.entries).find((each) => each.voteId === voteId)
    if (vote?.ballot !== 'rollCall') return no('notARollCall')
    return hasVote(scene, personId) ? null : no('noVoteToCast')
  },
  proposalMade: ({ proposalId }, scene) =>
    used(scene, (entry) => entry.kind === 'proposalMade' && entry.proposalId === proposalId),
  proposalAmended: ({ proposalId, amendmentId }, scene) =>
    proposalStands(scene, proposalId) ??
    used(scene, (entry) => entry.kind === 'proposalAmended' && entry.amendmentId === amendmentId),
  proposalWithdrawn: ({ proposalId }, scene) => proposalStands(scene, proposalId),
  deliberationOpened: ({ deliberationId, itemId, mode, proposalId }, scene) => {
    if (!scene.context.rules.decisionModes.includes(mode)) return no('modeNotAllowed')
    const isOpen = deliberationsOf(scene.entries).some((each) => each.itemId === itemId && each.outcome === null)
    if (isOpen) return no('deliberationAlreadyOpen')
    return (
      notRunning(scene) ??
      proposalStands(scene, proposalId) ??
      used(scene, (entry) => entry.kind === 'deliberationOpened' && entry.deliberationId === deliberationId)
    )
  },
  deliberationStepped: ({ deliberationId, step }, scene) => {
    const found = deliberationsOf(scene.entries).find((each) => each.deliberationId === deliberationId)
    return deliberationOpen(scene, deliberationId) ?? (found?.steps.includes(step) === true ? null : no('unknownStep'))
  },
  objectionRaised: ({ deliberationId, objectionId }, scene) =>
    deliberationOpen(scene, deliberationId) ??
    used(scene, (entry) => entry.kind === 'objectionRaised' && entry.objectionId === objectionId),
  objectionSettled: ({ objectionId }, { entries }) => {
    const found = deliberationsOf(entries)
      .flatMap(({ objections }) => objections)
      .find((each) => each.objectionId === objectionId)
    if (found === undefined) return no('unknownObjection')
    return found.end === null ? null : no('objectionAlreadySettled')
  },
  deliberationClosed: ({ deliberationId }, scene) => deliberationOpen(scene, deliberationId),
  balanceRecorded: (_, { flow }) => (flow.phase === 'adjourned' ? null : no('sessionNotAdjourned')),
  sessionAdjourned: (_, scene) => notUnderWay(scene),
  sessionPaused: (_, scene) => notRunning(scene),
  sessionResumed: (_, scene) => notUnderWay(scene) ?? (scene.flow.phase === 'paused' ? null : no('notPaused')),
  // Allowed during a pause: the room comes back to the next item, whose clock starts when the session resumes.
  itemStarted: ({ itemId }, scene) =>
    notUnderWay(scene) ?? (scene.flow.currentItemId === itemId ? no('alreadyCurrent') : null),
  itemPostponed: ({ itemId }, scene) => {
    const last = scene.entries.findLast(
      (entry) =>
        (entry.kind === 'itemPostponed' || entry.kind === 'itemStarted') &&
        entry.itemId === itemId &&
        entry.at <= scene.at,
    )
    return last?.kind === 'itemPostponed' ? no('alreadyPostponed') : null
  },
  itemExtended: ({ minutes }, scene) => notUnderWay(scene) ?? (isCount(minutes) ? null : no('countsNotWhole')),
  publicCounted: ({ count }) => (isCount(count) ? null : no('countsNotWhole')),
  arrived: ({ personId }, scene) => (attendance(scene)[personId]?.status === 'present' ? no('alreadyPresent') : null),
  left: ({ personId }, scene) => (attendance(scene)[personId]?.status === 'present' ? null : no('notPresent')),
  excused: ({ personId }, scene) => {
    const status = attendance(scene)[personId]?.status
    if (status === 'present') return no('alreadyPresent')
    return status === 'excused' ? no('alreadyExcused') : null
  },
  proxyGiven: proxyGuard,
  proxyEnded: ({ from }, scene) => ((attendance(scene)[from]?.proxyTo ?? null) === null ? no('noProxy') : null),
  recused: ({ personId, itemId }, scene) =>
    scene.entries.some(
      (entry) =>
        entry.kind === 'recused' && entry.personId === personId && entry.itemId === itemId && entry.at <= scene.at,
    )
      ? no('alreadyRecused')
      : null,
  floorRequested: requestGuard,
  floorWithdrawn: withdrawalGuard,
  turnStarted: turnGuard,
  turnEnded: ({ turnId }, { flow }) => (flow.turn?.turnId === turnId ? null : no('turnNotRunning')),
  turnPaused: ({ turnId }, { flow }) => {
    if (flow.turn?.turnId !== turnId) return no('turnNotRunning')
    return flow.turn.held ? no('turnAlreadyPaused') : null
  },
  turnResumed: ({ turnId }, { flow }) => {
    if (flow.turn?.turnId !== turnId) return no('turnNotRunning')
    return flow.turn.held ? null : no('turnNotPaused')
  },
  turnExtended: ({ turnId, minutes }, { flow }) => {
    if (!isCount(minutes)) return no('countsNotWhole')
    return flow.turn?.turnId === turnId ? null : no('turnNotRunning')
  },
  floorMoved: ({ requestId, before }, scene) => {
    const { currentItemId } = scene.flow
    const waiting = currentItemId === null ? [] : waitingOn(scene.entries, currentItemId, scene.at)
    const isWaiting = (id: string) => waiting.some((request) => request.requestId === id)
    return isWaiting(requestId) && requestId !== before && (before === null || isWaiting(before))
      ? null
      : no('notWaiting')
  },
  listClosed: ({ itemId }, { entries, at }) => (listClosedOn(entries, itemId, at) ? no('listAlreadyClosed') : null),
  listReopened: ({ itemId }, { entries, at }) => (listClosedOn(entries, itemId, at) ? null : no('listNotClosed')),
  voteOpened: ({ voteId, ballot }, scene) =>
    (scene.context.rules.ballots.includes(ballot) ? null : no('ballotNotAllowed')) ??
    anotherVote(scene) ??
    notRunning(scene) ??
    used(scene, (entry) => entry.kind === 'voteOpened' && entry.voteId === voteId),
  // Counting again is allowed: the earlier count stays in the journal (evening.md item 12).
  voteCounted: ({ voteId, counts, phones, blank, invalid, signed, envelopes, checked, casting }, scene) => {
    const unknown = voteKnown(scene, voteId)
    if (unknown !== null) return unknown
    const all = [...[counts, phones ?? {}, checked ?? {}].flatMap(Object.values), blank, invalid, signed, envelopes]
    if (!all.every(isCount)) return no('countsNotWhole')
    const rule = votesOf(scene.entries).find((vote) => vote.voteId === voteId)?.majority?.tie
    if (casting !== undefined && (rule !== 'castingVote' || counts.for !== counts.against)) return no('noCastingVote')
    if (phones === undefined) return null
    const sides = ['for', 'against', 'abstain', 'notVoting'] as const
    return sides.every((side) => phones[side] <= counts[side]) ? null : no('phonesExceedCount')
  },
  voteCancelled: ({ voteId }, scene) => voteKnown(scene, voteId),
  dotsOpened: ({ tallyId, options, scale = 'dots' }, scene) =>
    (scale === 'dots' && options.length < 2 ? no('tooFewOptions') : null) ??
    anotherVote(scene) ??
    notRunning(scene) ??
    used(
      scene,
      (entry) => (entry.kind === 'dotsOpened' || entry.kind === 'tallyRecorded') && entry.tallyId === tallyId,
    ),
  electionOpened: ({ tallyId, ballot }, scene) =>
    (ballot === undefined || scene.context.rules.ballots.includes(ballot) ? null : no('ballotNotAllowed')) ??
    anotherVote(scene) ??
    notRunning(scene) ??
    used(
      scene,
      (entry) => (entry.kind === 'electionOpened' || entry.kind === 'tallyRecorded') && entry.tallyId === tallyId,
    ),
  dotsClosed: ({ tallyId }, { entries }) => {
    const dots = dotVotesOf(entries).find((each) => each.tallyId === tallyId)
    if (dots === undefined) return no('unknownVote')
    return dots.closedAt === null ? null : no('dotsAlreadyClosed')
  },
  tallyRecorded: ({ tallyId, options, phones, ...fact }, scene) => {
    if (scene.flow.phase === 'planned') return no('sessionNotOpened')
    const isElection = scene.entries.some((entry) => entry.kind === 'electionOpened' && entry.tallyId === tallyId)
    if (scene.flow.openVotes.includes(tallyId) && !isElection) return no('dotsStillOpen')
    const counts = options.map((option) => option.count)
    const figures = [fact.perVoter, fact.voters, fact.blank, fact.invalid, fact.envelopes, fact.seats]
    if (![...counts, ...(phones ?? []), ...figures].every(isCount)) return no('countsNotWhole')
    const { form, scale = 'dots', grades = [] } = fact
    if (form === 'grades' && !(grades.flat().every(isCount) && gradesFit(scale, grades, counts)))
      return no('gradesDoNotMatch')
    const fits = phones === undefined || phones.every((count, place) => count <= (counts[place] ?? -1))
    return fits ? null : no('phonesExceedCount')
  },
  // After adjournment too: what was decided may be put into words, and dissent asked about, at home.
  decisionRecorded: ({ voteId, proposalId }, { entries, flow }) => {
    if (flow.phase === 'planned') return no('sessionNotOpened')
    const isKnown = entries.some((entry) => entry.kind === 'proposalMade' && entry.proposalId === proposalId)
    if (proposalId !== undefined && !isKnown) return no('unknownProposal')
    if (voteId === undefined) return null
    const named = entries.some(
      (entry) =>
        (entry.kind === 'voteOpened' && entry.voteId === voteId) ||
        (entry.kind === 'tallyRecorded' && entry.tallyId === voteId),
    )
    return named ? null : no('unknownVote')
  },
  cancelled: () => no('undoByItsOwnOperation'),
}
