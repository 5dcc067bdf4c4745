/**
 * What a press of the remote means: a pure function of what was pressed before, of the evening and of an instant.
 * Three buttons do things; the one that starts and ends a slide show (F5, Escape) never does anything (evening.md
 * item 3).
 */
import type { WallState } from '#shared/contract/meeting.ts'
import type { RemoteButton } from '#shared/contract/remote.ts'
import type { Instant, Phase } from '#shared/rules/facts.ts'

/** How long a second press of "next" goes to the next item, ms. */
export const armedFor = 4000
/** How long "previous" takes back the last act of the remote, ms. */
export const undoFor = 10_000
/** Two signals of one press, ms: a worn button bounces. */
const bounce = 250

export interface RemoteScene {
  phase: Phase
  someoneSpeaks: boolean
  someoneWaits: boolean
  hasNextItem: boolean
  wall: Pick<WallState, 'shows' | 'page' | 'armedUntil'>
  /** Of the file on the wall; null when nobody knows. */
  pages: number | null
}

export interface RemoteMemory {
  lastPress: { button: RemoteButton; at: Instant } | null
  undoUntil: Instant | null
  /** What calm was put over. */
  beforeCalm: WallState['shows'] | null
}

export type RemoteAct =
  | { do: 'give' | 'endTurn' | 'endTurnAndArm' | 'arm' | 'nextItem' | 'nextPage' | 'previousPage' | 'undo' }
  | { do: 'show'; shows: WallState['shows'] }

export const nothingPressed: RemoteMemory = { lastPress: null, undoUntil: null, beforeCalm: null }

export interface Pressed {
  memory: RemoteMemory
  /** Null when the press means nothing here. */
  act: RemoteAct | null
}

export function pressed(memory: RemoteMemory, button: RemoteButton, scene: RemoteScene, now: Instant): Pressed {
  const { lastPress } = memory
  // An hour put back between two presses makes no bounce of the second.
  const isBounce = lastPress !== null && lastPress.button === button && Math.abs(now - lastPress.at) < bounce
  const known = { ...memory, lastPress: { button, at: now } }
  const act = isBounce ? null : actOf(known, button, scene, now)
  return { memory: act === null ? known : after(known, act, scene, now), act }
}

function actOf(memory: RemoteMemory, button: RemoteButton, scene: RemoteScene, now: Instant): RemoteAct | null {
  const { shows, page } = scene.wall
  if (button === 'start') return null
  if (button === 'black') return { do: 'show', shows: shows === 'calm' ? (memory.beforeCalm ?? 'auto') : 'calm' }
  if (shows === 'attachment') {
    // Past its end a slide show ends: whoever stands far from the keyboard comes back to the session.
    if (button === 'next') {
      return scene.pages !== null && page >= scene.pages ? { do: 'show', shows: 'auto' } : { do: 'nextPage' }
    }
    return page > 1 ? { do: 'previousPage' } : null
  }
  if (button === 'next') return nextOf(scene, now)
  if (memory.undoUntil !== null && now <= memory.undoUntil) return { do: 'undo' }
  return { do: 'show', shows: shows === 'agenda' ? 'auto' : 'agenda' }
}

function nextOf(
  { phase, someoneSpeaks, someoneWaits, hasNextItem, wall }: RemoteScene,
  now: Instant,
): RemoteAct | null {
  if (phase !== 'running') return null
  // Somebody who asked meanwhile comes before the next item, armed or not.
  if (someoneWaits) return { do: 'give' }
  if (hasNextItem && wall.armedUntil !== null && now <= wall.armedUntil) return { do: 'nextItem' }
  if (someoneSpeaks) return { do: hasNextItem ? 'endTurnAndArm' : 'endTurn' }
  return hasNextItem ? { do: 'arm' } : null
}

function after(memory: RemoteMemory, act: RemoteAct, { wall }: RemoteScene, now: Instant): RemoteMemory {
  switch (act.do) {
    case 'undo':
      return { ...memory, undoUntil: null }
    case 'nextPage':
    case 'previousPage':
      return memory
    case 'show':
      // The overview is left by the same button; only calm is an act to take back.
      if (act.shows === 'agenda' || wall.shows === 'agenda') return memory
      return { ...memory, undoUntil: now + undoFor, beforeCalm: act.shows === 'calm' ? wall.shows : null }
    default:
      return { ...memory, undoUntil: now + undoFor }
  }
}
