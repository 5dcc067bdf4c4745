/** The session, its rules and its agenda. */
import { isCount, no, notRunning, notUnderWay, type Guards } from './scene.ts'

export const sessionGuards: Guards<
  | 'sessionOpened'
  | 'sessionAdjourned'
  | 'sessionPaused'
  | 'sessionResumed'
  | 'ruleChanged'
  | 'balanceRecorded'
  | 'itemStarted'
  | 'itemPostponed'
  | 'itemExtended'
> = {
  sessionOpened: (_, { flow }) => {
    if (flow.phase === 'adjourned') return no('sessionAlreadyAdjourned')
    return flow.phase === 'planned' ? null : no('alreadyOpened')
  },
  sessionAdjourned: (_, scene) => notUnderWay(scene),
  sessionPaused: (_, scene) => notRunning(scene),
  sessionResumed: (_, scene) => notUnderWay(scene) ?? (scene.flow.phase === 'paused' ? null : no('notPaused')),
  ruleChanged: ({ changes }, scene) =>
    notUnderWay(scene) ?? (Object.values(changes).every((value) => value === undefined) ? no('nothingChanges') : null),
  balanceRecorded: (_, { flow }) => (flow.phase === 'adjourned' ? null : no('sessionNotAdjourned')),
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
}
