import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { sessionAt } from '#shared/rules/session.ts'
import * as scene from './scene.ts'
import { at, evening, item, open, resume } from './scene.ts'

const session = (time: string, ...lines: Line[]) => sessionAt(journalOf(...lines), evening(time))
const minutes = (ms: number | undefined) => (ms ?? Number.NaN) / 60_000

describe('A session', () => {
  const script = [
    at('18:32', open),
    at('18:33', item('opening')),
    at('18:40', item('tower')),
    at('19:00', scene.pause('19:10')),
    at('19:12', resume),
    at('20:00', item('opening')),
    at('20:44', scene.adjourn),
  ]
  it.each([
    ['18:31', 'planned', null],
    ['18:32', 'running', null],
    ['18:33', 'running', 'opening'],
    ['18:59', 'running', 'tower'],
    ['19:05', 'paused', 'tower'],
    ['19:12', 'running', 'tower'],
    ['20:10', 'running', 'opening'],
    ['20:44', 'adjourned', null],
  ])('at %s is %s on item %s', (time, phase, currentItemId) => {
    expect(session(time, ...script)).toMatchObject({ phase, currentItemId })
  })

  it('keeps the hours of its opening and its adjournment', () => {
    expect(session('21:00', ...script)).toMatchObject({ openedAt: evening('18:32'), adjournedAt: evening('20:44') })
  })

  it('says what kind of pause, since when and until when', () => {
    expect(session('19:05', ...script).pause).toEqual({
      form: 'pause',
      since: evening('19:00'),
      returnAt: evening('19:10'),
    })
    expect(session('19:12', ...script).pause).toBeNull()
  })

  it('can come back from a pause on the next item', () => {
    const during = [at('18:32', open), at('18:33', scene.pause()), at('18:34', item('tower'))]
    expect(session('18:35', ...during)).toMatchObject({ phase: 'paused', currentItemId: 'tower' })
  })

  it('does not go on after its adjournment', () => {
    expect(session('21:00', ...script, at('20:50', item('fund')))).toMatchObject({ phase: 'adjourned' })
  })
})

describe('A turn', () => {
  const start = [at('18:30', open), at('18:31', item('tower')), at('18:40', scene.speaks('aline'))]
  it.each<[string, Line[], string | null]>([
    ['runs until someone ends it', [], 'aline'],
    ['ends', [at('18:42', scene.stops('aline'))], null],
    ['gives way to the next one', [at('18:42', scene.speaks('bachir'))], 'bachir'],
    ['ends with its item', [at('18:42', item('fund'))], null],
    ['goes on when the same item is started twice', [at('18:42', item('tower'))], 'aline'],
    ['is kept during a pause', [at('18:42', scene.pause())], 'aline'],
    ['ends with the session', [at('18:42', scene.adjourn)], null],
    ['is not ended by the end of another', [at('18:42', scene.stops('bachir'))], 'aline'],
  ])('%s', (_, lines, personId) => {
    expect(session('18:50', ...start, ...lines).turn?.personId ?? null).toBe(personId)
  })

  it('does not spend time while the session is suspended, and resumes', () => {
    const suspended = [...start, at('18:41', scene.pause()), at('18:51', resume)]
    expect(minutes(session('18:45', ...suspended).turn?.spentMs)).toBe(1)
    expect(minutes(session('18:52', ...suspended).turn?.spentMs)).toBe(2)
  })
})

describe('An open vote', () => {
  const start = [at('18:30', open), at('18:31', item('tower')), at('18:40', scene.ballot('v1'))]
  it.each<[string, Line[], string | null]>([
    ['stays open', [], 'v1'],
    ['closes when counted', [at('18:41', scene.counted('v1', scene.counts(3, 0)))], null],
    ['closes when cancelled', [at('18:41', { kind: 'voteCancelled', voteId: 'v1', reason: 'question mal lue' })], null],
    ['waits for its count after the next item', [at('18:41', item('fund'))], 'v1'],
    ['is the last one, when a merge brought two', [at('18:41', scene.ballot('v2'))], 'v2'],
  ])('%s', (_, lines, openVoteId) => {
    expect(session('18:50', ...start, ...lines).openVoteId).toBe(openVoteId)
  })
})
