import { describe, expect, it } from 'vitest'
import { journalOf } from '#factories/journal.ts'
import type { Fact } from '#shared/rules/facts.ts'
import { turnsOf } from '#shared/rules/floor.ts'
import { micShares, micTurnsOf, type MicSide } from '#shared/rules/mic.ts'
import { adjourn, at, evening, item, open, pause, resume, speaks, type Line } from './scene.ts'

const takes = (micId: string, side: MicSide): Fact => ({ kind: 'micTaken', micId, itemId: 'tower', side })
const leaves = (micId: string): Fact => ({ kind: 'micLeft', micId })

function journal(...lines: Line[]) {
  return journalOf(at('18:30', open), at('18:31', item('tower')), ...lines)
}
/** "a 3" is three minutes for side A; "a 3…" is still at the microphone. */
function turns(lines: Line[], time?: string): string[] {
  return micTurnsOf(journal(...lines), time === undefined ? undefined : evening(time)).map(
    ({ side, endedAt, durationMs }) => `${side} ${durationMs / 60_000}${endedAt === null ? '…' : ''}`,
  )
}

describe('A hand counter', () => {
  it.each<[string, Line[], string | undefined, string[]]>([
    ['counts nobody before anybody came', [], '19:00', []],
    ['measures who is at the microphone up to now', [at('18:32', takes('1', 'a'))], '18:35', ['a 3…']],
    [
      'ends a turn when the microphone is left',
      [at('18:32', takes('1', 'b')), at('18:36', leaves('1'))],
      '19:00',
      ['b 4'],
    ],
    [
      'ends a turn when somebody else takes it',
      [at('18:32', takes('1', 'a')), at('18:33', takes('2', 'b')), at('18:35', takes('3', 'other'))],
      '18:36',
      ['a 1', 'b 2', 'other 1…'],
    ],
    [
      'begins a turn again when the same side follows itself',
      [at('18:32', takes('1', 'a')), at('18:34', takes('2', 'a')), at('18:35', leaves('2'))],
      undefined,
      ['a 2', 'a 1'],
    ],
    ['ends with the item', [at('18:32', takes('1', 'a')), at('18:40', item('fund'))], '19:00', ['a 8']],
    ['ends with the session', [at('18:32', takes('1', 'a')), at('18:40', adjourn)], '19:00', ['a 8']],
    [
      'ends when somebody named gets the floor',
      [at('18:32', takes('1', 'a')), at('18:33', speaks('aline', { unasked: true }))],
      '19:00',
      ['a 1'],
    ],
    [
      'leaves a suspension out',
      [at('18:32', takes('1', 'a')), at('18:33', pause()), at('18:43', resume), at('18:44', leaves('1'))],
      '19:00',
      ['a 2'],
    ],
  ])('%s', (_, lines, time, expected) => {
    expect(turns(lines, time)).toEqual(expected)
  })

  it('ends the turn of whoever had the floor', () => {
    const entries = journal(at('18:32', speaks('aline', { unasked: true })), at('18:34', takes('1', 'b')))
    expect(turnsOf(entries, evening('18:40')).map(({ endedAt }) => endedAt)).toEqual([evening('18:34')])
  })

  it('adds turns and time by side', () => {
    const entries = journal(
      at('18:32', takes('1', 'a')),
      at('18:34', takes('2', 'b')),
      at('18:35', takes('3', 'a')),
      at('18:38', leaves('3')),
    )
    expect(micShares(micTurnsOf(entries, evening('19:00')))).toEqual({
      a: { turns: 2, ms: 300_000 },
      b: { turns: 1, ms: 60_000 },
      other: { turns: 0, ms: 0 },
    })
  })
})
