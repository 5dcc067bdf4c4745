/**
 * A journal as a timed script: `happened('18:32', { kind: 'itemStarted', itemId: 'item-1' })`. Ids and sequence numbers
 * follow the order of writing; the day is the demo's.
 */
import { instantOf } from '#shared/meeting/hours.ts'
import type { Expectation, Fact, JournalEntry } from '#shared/rules/facts.ts'
import { asHappened } from '#shared/rules/order.ts'

export const demoDay = '2026-11-12'
export const demoZone = 'Europe/Paris'

/** The instant of "19:08" on the demo's evening. */
export function evening(time: string): number {
  return instantOf(demoDay, time, demoZone)
}

export interface Line {
  time: string
  fact: Fact
  /** Id of an earlier entry this one corrects, or cancels with `{ kind: 'cancelled' }`. */
  corrects?: string
  cancels?: string
  /** When it was written down, if later than it happened. */
  recorded?: string
  /** An id to speak of instead of "entry-7"; another host than "host-a"; what the command expected. */
  id?: string
  host?: string
  expects?: Expectation
}

export function happened(time: string, fact: Fact, more: Omit<Line, 'time' | 'fact'> = {}): Line {
  return { time, fact, ...more }
}

/** Entries "entry-1", "entry-2"… in (at, host, seq) order as a snapshot holds them. */
export function journalOf(...lines: Line[]): JournalEntry[] {
  return lines
    .map(({ time, fact, corrects, cancels, recorded, id, host, expects }, index): JournalEntry => ({
      id: id ?? `entry-${index + 1}`,
      host: host ?? 'host-a',
      seq: index + 1,
      at: evening(time),
      recordedAt: evening(recorded ?? time),
      seat: 'seat-a',
      ...(corrects === undefined ? {} : { corrects }),
      ...(cancels === undefined ? {} : { cancels }),
      ...(expects === undefined ? {} : { expects }),
      ...fact,
    }))
    .sort(asHappened)
}
