import type { SpeechRule } from '../people.ts'
import type { QueueEntry } from './floor-at.ts'

/** Go first whatever happens: a place kept for them would be one less for whoever is announced. */
const alwaysFirst: ReadonlySet<QueueEntry['reason']['code']> = new Set(['resumes', 'procedure'])

/**
 * What a host writes as `frozenHead` when `requestId` (or nobody who waited) gets the floor: the next ones are told, and
 * whoever asks during the turn no longer passes them.
 */
export function headToFreeze(
  queue: readonly QueueEntry[],
  requestId: string | null,
  { frozenPlaces }: Pick<SpeechRule, 'frozenPlaces'>,
): string[] {
  return queue
    .filter((entry) => entry.requestId !== requestId && !alwaysFirst.has(entry.reason.code))
    .slice(0, frozenPlaces)
    .map((entry) => entry.requestId)
}
