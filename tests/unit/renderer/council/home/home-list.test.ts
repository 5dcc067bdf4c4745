import { describe, expect, test } from 'vitest'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { homeList, stateOf } from '../../../../../renderer/council/home/home-list.ts'

function summary(docId: string, date: string, changes: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    docId,
    lineage: docId,
    title: docId,
    councilName: '',
    date,
    startTime: '18:30',
    phase: 'planned',
    finalisedAt: null,
    sessionNumber: null,
    openActions: 0,
    changedAt: 0,
    trouble: null,
    ...changes,
  }
}

const ids = (meetings: MeetingSummary[]): string[] => meetings.map((meeting) => meeting.docId)

describe('Home', () => {
  test('puts what is on first, then the nearest, then what has been, the latest first', () => {
    const { ahead, past } = homeList(
      [
        summary('last month', '2026-10-08', { phase: 'adjourned' }),
        summary('next month', '2026-12-10'),
        summary('tonight', '2026-11-12'),
        summary('afternoon', '2026-11-12', { startTime: '14:00' }),
        summary('running', '2026-11-13', { phase: 'paused' }),
        summary('last year', '2025-11-12', { phase: 'adjourned', finalisedAt: 1 }),
      ],
      '2026-11-12',
    )
    expect(ids(ahead)).toEqual(['running', 'afternoon', 'tonight', 'next month'])
    expect(ids(past)).toEqual(['last month', 'last year'])
  })

  test('keeps a planned meeting whose day has gone by among the past ones, and a running one ahead', () => {
    const { ahead, past } = homeList(
      [summary('never held', '2026-11-11'), summary('past midnight', '2026-11-11', { phase: 'running' })],
      '2026-11-12',
    )
    expect(ids(ahead)).toEqual(['past midnight'])
    expect(ids(past)).toEqual(['never held'])
  })

  test('says where a meeting is in its life', () => {
    expect(stateOf(summary('a', '2026-11-12'))).toBe('planned')
    expect(stateOf(summary('a', '2026-11-12', { phase: 'paused' }))).toBe('running')
    expect(stateOf(summary('a', '2026-11-12', { phase: 'adjourned' }))).toBe('toFinalise')
    expect(stateOf(summary('a', '2026-11-12', { phase: 'adjourned', finalisedAt: 1 }))).toBe('finalised')
  })
})
