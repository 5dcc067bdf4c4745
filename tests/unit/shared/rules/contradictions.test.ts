import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { contradictions } from '#shared/rules/contradictions.ts'
import { effective } from '#shared/rules/journal.ts'
import { adjourn, arrives, at, ballot, counted, counts, item, leaves, open, people, speaks } from './scene.ts'

function found(...lines: Line[]): string[] {
  const { entries, toCheck } = effective(journalOf(...lines))
  return contradictions({ entries, toCheck, people, proxiesPerHolder: 1 }).map(
    ({ code, entryId, params }) =>
      `${entryId} ${code}${'counted' in params ? ` ${params['counted']}/${params['eligible']}` : ''}`,
  )
}

const underWay = [
  at('18:25', arrives('aline')),
  at('18:25', arrives('bachir')),
  at('18:30', open),
  at('18:31', item('tower')),
]

describe('What does not agree', () => {
  it('is nothing when everything was noted as it happened', () => {
    expect(
      found(
        ...underWay,
        at('18:40', speaks('aline')),
        at('18:50', ballot('v')),
        at('18:51', counted('v', counts(2, 0))),
      ),
    ).toEqual([])
  })

  it('is not that someone nobody noted at the door speaks', () => {
    expect(found(...underWay, at('18:40', speaks('carla')))).toEqual([])
  })

  it('is someone who speaks before they arrive, or after they left', () => {
    expect(found(...underWay, at('18:40', speaks('carla')), at('18:45', arrives('carla')))).toEqual([
      'entry-5 speaksBeforeArriving',
    ])
    expect(found(...underWay, at('18:35', leaves('aline')), at('18:40', speaks('aline')))).toEqual([
      'entry-6 speaksAfterLeaving',
    ])
  })

  it('is a turn on an item the session turns out not to have been on', () => {
    const corrected = at('18:38', item('fund'), { corrects: 'entry-6', recorded: '19:00' })
    expect(found(...underWay, at('18:40', speaks('aline')), at('18:50', item('fund')), corrected)).toEqual([
      'entry-5 speaksOnOtherItem',
    ])
  })

  it('is a count that no longer fits the room, and only the one that holds', () => {
    const vote = [at('18:50', ballot('v')), at('18:51', counted('v', counts(2, 0)))]
    expect(found(...underWay, ...vote, at('18:45', arrives('carla'), { recorded: '19:10' }))).toEqual([
      'entry-6 fewerVotesThanRoom 2/3',
    ])
    expect(
      found(...underWay, ...vote, at('18:52', counted('v', counts(1, 0))), at('18:53', counted('v', counts(1, 1)))),
    ).toEqual([])
  })

  it('is a turn after the session was adjourned', () => {
    expect(found(...underWay, at('18:55', adjourn), at('19:00', speaks('aline')))).toContain('entry-6 outsideSession')
  })
})
