/** Who may ask for the floor, and who may have it. */
import { hasMadePointOn, itemOfRequest, listClosedOn, openRoundOn, waitingOn } from '../floor.ts'
import { elsewhere, isCount, no, notRunning, used, type Guard, type Guards } from './scene.ts'

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

const withdrawalGuard: Guard<'floorWithdrawn'> = ({ requestId }, { entries, at }) => {
  const itemId = itemOfRequest(entries, requestId)
  const waiting = itemId === null ? [] : waitingOn(entries, itemId, at)
  return waiting.some((each) => each.requestId === requestId) ? null : no('unknownRequest')
}

export const floorGuards: Guards<
  | 'floorRequested'
  | 'floorWithdrawn'
  | 'floorMoved'
  | 'turnStarted'
  | 'turnEnded'
  | 'turnPaused'
  | 'turnResumed'
  | 'turnExtended'
  | 'turnInterrupted'
  | 'roundOpened'
  | 'roundClosed'
  | 'micTaken'
  | 'micLeft'
  | 'listClosed'
  | 'listReopened'
> = {
  floorRequested: requestGuard,
  floorWithdrawn: withdrawalGuard,
  floorMoved: ({ requestId, before }, scene) => {
    const { currentItemId } = scene.flow
    const waiting = currentItemId === null ? [] : waitingOn(scene.entries, currentItemId, scene.at)
    const isWaiting = (id: string) => waiting.some((request) => request.requestId === id)
    return isWaiting(requestId) && requestId !== before && (before === null || isWaiting(before))
      ? null
      : no('notWaiting')
  },
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
  listClosed: ({ itemId }, { entries, at }) => (listClosedOn(entries, itemId, at) ? no('listAlreadyClosed') : null),
  listReopened: ({ itemId }, { entries, at }) => (listClosedOn(entries, itemId, at) ? null : no('listNotClosed')),
}
