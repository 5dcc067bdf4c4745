/**
 * What stands in the way of an undo: someone has already gone on from it. Undo is for the slip of a finger; what is
 * older is corrected with its real time, or undone from the end.
 */
import type { Coded } from './coded.ts'
import type { EntryOf, Fact, FactKind, JournalEntry } from './facts.ts'
import { asHappened } from './order.ts'

export const undoCodes = [
  'unknownEntry',
  'alreadyUndone',
  'entryIsVoid',
  'correctedSince',
  'laterFactDepends',
  'sessionWentOn',
  'resumedSince',
  'pausedSince',
  'laterItemStarted',
  'itemTakenUpSince',
  'itemHasTurns',
  'itemHasVotes',
  'itemHasDecisions',
  'leftSince',
  'arrivedSince',
  'holdsProxySince',
  'gaveProxySince',
  'proxyEndedSince',
  'turnAlreadyStarted',
  'withdrawnSince',
  'requestedSince',
  'turnAlreadyEnded',
  'turnResumedSince',
  'turnPausedSince',
  'movedSince',
  'laterTurnStarted',
  'listReopenedSince',
  'voteAlreadyCounted',
  'voteCancelledSince',
  'countedAgain',
  'laterVoteOpened',
  'dotsClosedSince',
  'tallyRecordedSince',
  'namedByDecision',
  'decisionReworded',
  'ruleChangedSince',
  'turnGoneOnSince',
  'roundClosedSince',
  'micLeftSince',
  'micTakenSince',
  'voicesCastSince',
  'proposalInUse',
  'deliberationWentOn',
  'objectionSettledSince',
  'deliberationOpenedSince',
] as const
export type UndoCode = (typeof undoCodes)[number]

/** A dependency: what is later and in the way, and the code to say so. */
type Obstacle<K extends FactKind> = readonly [
  UndoCode,
  (later: JournalEntry, entry: EntryOf<K>, standing: readonly JournalEntry[]) => boolean,
]

const attendance: ReadonlySet<FactKind> = new Set([
  'arrived',
  'left',
  'excused',
  'proxyGiven',
  'proxyEnded',
  'recused',
  'publicCounted',
])

/** People arrive before, during and after an opening; their attendance does not depend on it. */
const wentOn = (later: Fact) => !attendance.has(later.kind)

const laterItem: Obstacle<FactKind> = ['laterItemStarted', (later) => later.kind === 'itemStarted']
const laterTurn: Obstacle<FactKind> = ['laterTurnStarted', (later) => later.kind === 'turnStarted']

const laterMic: Obstacle<FactKind> = ['micTakenSince', (later) => later.kind === 'micTaken']

function isOfDeliberation(later: JournalEntry, deliberationId: string): boolean {
  return 'deliberationId' in later && later.deliberationId === deliberationId
}

/** Two votes are never open at a time. */
const laterVote: Obstacle<FactKind> = [
  'laterVoteOpened',
  (later) => later.kind === 'voteOpened' || later.kind === 'dotsOpened' || later.kind === 'electionOpened',
]

const obstacles: { [K in FactKind]: readonly Obstacle<K>[] } = {
  sessionOpened: [['sessionWentOn', wentOn]],
  sessionAdjourned: [],
  // Of several changes of one rule the last is undone first: what the earlier left would be a guess.
  ruleChanged: [
    [
      'ruleChangedSince',
      (later, { changes }) =>
        later.kind === 'ruleChanged' && Object.keys(later.changes).some((rule) => rule in changes),
    ],
  ],
  turnInterrupted: [
    ['turnGoneOnSince', (later, { turnId }) => later.kind === 'turnStarted' && later.resumes === turnId],
    laterTurn,
    laterItem,
  ],
  roundOpened: [
    ['roundClosedSince', (later, { roundId }) => later.kind === 'roundClosed' && later.roundId === roundId],
    [
      'turnAlreadyStarted',
      (later, { places }) =>
        later.kind === 'turnStarted' && places.some(({ requestId }) => requestId === later.requestId),
    ],
  ],
  roundClosed: [laterTurn, laterItem],
  micTaken: [['micLeftSince', (later, { micId }) => later.kind === 'micLeft' && later.micId === micId], laterMic],
  micLeft: [laterMic],
  voiceCast: [['voteAlreadyCounted', (later, { voteId }) => later.kind === 'voteCounted' && later.voteId === voteId]],
  proposalMade: [
    ['proposalInUse', (later, { proposalId }) => 'proposalId' in later && later.proposalId === proposalId],
  ],
  proposalAmended: [
    ['proposalInUse', (later, { proposalId }) => 'proposalId' in later && later.proposalId === proposalId],
  ],
  proposalWithdrawn: [],
  deliberationOpened: [['deliberationWentOn', (later, entry) => isOfDeliberation(later, entry.deliberationId)]],
  deliberationStepped: [['deliberationWentOn', (later, entry) => isOfDeliberation(later, entry.deliberationId)]],
  objectionRaised: [
    [
      'objectionSettledSince',
      (later, { objectionId }) => later.kind === 'objectionSettled' && later.objectionId === objectionId,
    ],
  ],
  objectionSettled: [],
  deliberationClosed: [
    [
      'deliberationOpenedSince',
      (later, { deliberationId }, standing) => {
        const own = standing.find(
          (each) => each.kind === 'deliberationOpened' && each.deliberationId === deliberationId,
        )
        return later.kind === 'deliberationOpened' && own?.kind === 'deliberationOpened' && later.itemId === own.itemId
      },
    ],
  ],
  balanceRecorded: [],
  sessionPaused: [
    ['resumedSince', (later) => later.kind === 'sessionResumed'],
    ['sessionWentOn', wentOn],
  ],
  sessionResumed: [
    ['pausedSince', (later) => later.kind === 'sessionPaused'],
    ['sessionWentOn', wentOn],
  ],
  itemStarted: [
    laterItem,
    ['itemHasTurns', (later, { itemId }) => later.kind === 'turnStarted' && later.itemId === itemId],
    [
      'itemHasVotes',
      (later, { itemId }) =>
        (later.kind === 'voteOpened' ||
          later.kind === 'dotsOpened' ||
          later.kind === 'electionOpened' ||
          later.kind === 'tallyRecorded') &&
        later.itemId === itemId,
    ],
    ['itemHasDecisions', (later, { itemId }) => later.kind === 'decisionRecorded' && later.itemId === itemId],
  ],
  itemPostponed: [['itemTakenUpSince', (later, { itemId }) => later.kind === 'itemStarted' && later.itemId === itemId]],
  itemExtended: [],
  publicCounted: [],
  arrived: [
    ['leftSince', (later, { personId }) => later.kind === 'left' && later.personId === personId],
    ['holdsProxySince', (later, { personId }) => later.kind === 'proxyGiven' && later.to === personId],
  ],
  left: [
    ['arrivedSince', (later, { personId }) => later.kind === 'arrived' && later.personId === personId],
    ['gaveProxySince', (later, { personId }) => later.kind === 'proxyGiven' && later.from === personId],
  ],
  excused: [],
  proxyGiven: [['proxyEndedSince', (later, { from }) => later.kind === 'proxyEnded' && later.from === from]],
  proxyEnded: [['gaveProxySince', (later, { from }) => later.kind === 'proxyGiven' && later.from === from]],
  // The vote was counted without this person; undoing would say otherwise.
  recused: [
    [
      'voteAlreadyCounted',
      (later, { itemId }, standing) => later.kind === 'voteCounted' && itemOfVote(later.voteId, standing) === itemId,
    ],
  ],
  floorRequested: [
    ['turnAlreadyStarted', (later, { requestId }) => later.kind === 'turnStarted' && later.requestId === requestId],
    ['withdrawnSince', (later, { requestId }) => later.kind === 'floorWithdrawn' && later.requestId === requestId],
  ],
  floorWithdrawn: [
    [
      'requestedSince',
      (later, { requestId }, standing) => {
        const request = standing.find((each) => each.kind === 'floorRequested' && each.requestId === requestId)
        return (
          later.kind === 'floorRequested' &&
          request?.kind === 'floorRequested' &&
          later.personId === request.personId &&
          later.itemId === request.itemId
        )
      },
    ],
  ],
  turnStarted: [
    ['turnAlreadyEnded', (later, { turnId }) => later.kind === 'turnEnded' && later.turnId === turnId],
    laterTurn,
    laterItem,
  ],
  turnEnded: [laterTurn, laterItem],
  turnPaused: [['turnResumedSince', (later, { turnId }) => later.kind === 'turnResumed' && later.turnId === turnId]],
  turnResumed: [['turnPausedSince', (later, { turnId }) => later.kind === 'turnPaused' && later.turnId === turnId]],
  turnExtended: [],
  floorMoved: [
    ['turnAlreadyStarted', (later, { requestId }) => later.kind === 'turnStarted' && later.requestId === requestId],
    ['movedSince', (later, { requestId }) => later.kind === 'floorMoved' && later.requestId === requestId],
  ],
  listClosed: [['listReopenedSince', (later, { itemId }) => later.kind === 'listReopened' && later.itemId === itemId]],
  listReopened: [['requestedSince', (later, { itemId }) => later.kind === 'floorRequested' && later.itemId === itemId]],
  voteOpened: [
    ['voicesCastSince', (later, { voteId }) => later.kind === 'voiceCast' && later.voteId === voteId],
    ['voteAlreadyCounted', (later, { voteId }) => later.kind === 'voteCounted' && later.voteId === voteId],
    ['voteCancelledSince', (later, { voteId }) => later.kind === 'voteCancelled' && later.voteId === voteId],
    ['namedByDecision', (later, { voteId }) => later.kind === 'decisionRecorded' && later.voteId === voteId],
  ],
  voteCounted: [
    ['countedAgain', (later, { voteId }) => later.kind === 'voteCounted' && later.voteId === voteId],
    ['voteCancelledSince', (later, { voteId }) => later.kind === 'voteCancelled' && later.voteId === voteId],
    ['namedByDecision', (later, { voteId }) => later.kind === 'decisionRecorded' && later.voteId === voteId],
  ],
  voteCancelled: [laterVote],
  dotsOpened: [
    ['dotsClosedSince', (later, { tallyId }) => later.kind === 'dotsClosed' && later.tallyId === tallyId],
    ['tallyRecordedSince', (later, { tallyId }) => later.kind === 'tallyRecorded' && later.tallyId === tallyId],
  ],
  electionOpened: [
    ['tallyRecordedSince', (later, { tallyId }) => later.kind === 'tallyRecorded' && later.tallyId === tallyId],
  ],
  dotsClosed: [
    ['tallyRecordedSince', (later, { tallyId }) => later.kind === 'tallyRecorded' && later.tallyId === tallyId],
    laterVote,
  ],
  tallyRecorded: [
    ['namedByDecision', (later, { tallyId }) => later.kind === 'decisionRecorded' && later.voteId === tallyId],
  ],
  decisionRecorded: [
    [
      'decisionReworded',
      (later, { decisionId }) => later.kind === 'decisionRecorded' && later.decisionId === decisionId,
    ],
  ],
  cancelled: [],
}

function itemOfVote(voteId: string, standing: readonly JournalEntry[]): string | undefined {
  const opening = standing.find((entry) => entry.kind === 'voteOpened' && entry.voteId === voteId)
  return opening?.kind === 'voteOpened' ? opening.itemId : undefined
}

/**
 * The first later fact that stands in the way of undoing `entry`, as a code with that fact's id, or null.
 * `standing` are effective entries, in order.
 */
export function cancellationCause(entry: JournalEntry, standing: readonly JournalEntry[]): Coded<UndoCode> | null {
  const later = standing.filter((other) => other.id !== entry.id && asHappened(entry, other) < 0)
  for (const [code, blocks] of obstacles[entry.kind] as readonly Obstacle<FactKind>[]) {
    const found = later.find((other) => blocks(other, entry, standing))
    if (found !== undefined) return { code, params: { entryId: found.id } }
  }
  return null
}
