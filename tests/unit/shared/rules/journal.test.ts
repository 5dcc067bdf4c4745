import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { cancellationRefusal, effective } from '#shared/rules/journal.ts'
import { sessionAt } from '#shared/rules/session.ts'
import * as scene from './scene.ts'
import { at, evening, ids, item, open, undo } from './scene.ts'

const standing = (...lines: Line[]) => ids(effective(journalOf(...lines)).entries)
const atNine = (...lines: Line[]) => sessionAt(effective(journalOf(...lines)).entries, evening('21:00'))

describe('Undo', () => {
  const opened = at('18:30', open, { id: 'open' })
  const started = at('18:31', item('opening'), { id: 'start' })

  it('takes an entry out, and itself with it', () => {
    expect(standing(opened, started, at('18:32', undo, { cancels: 'start' }))).toEqual(['open'])
  })

  it('undone again gives the entry back', () => {
    const back = [at('18:32', undo, { cancels: 'start', id: 'undo' }), at('18:33', undo, { cancels: 'undo' })]
    expect(standing(opened, started, ...back)).toEqual(['open', 'start'])
  })

  it('takes corrections of the entry with it', () => {
    const corrected = at('18:31', item('tower'), { corrects: 'start', recorded: '18:32' })
    expect(standing(opened, started, corrected, at('18:33', undo, { cancels: 'start' }))).toEqual(['open'])
  })

  it('of a correction gives the first version back', () => {
    const corrected = at('18:31', item('tower'), { corrects: 'start', recorded: '18:32', id: 'fix' })
    const lines = [opened, started, corrected, at('18:33', undo, { cancels: 'fix' })]
    expect(atNine(...lines).currentItemId).toBe('opening')
  })

  it('of something unknown, as in half a file, takes nothing out', () => {
    expect(standing(opened, at('18:32', undo, { cancels: 'elsewhere' }))).toEqual(['open'])
  })
})

describe('A correction', () => {
  it('moves a fact to its real time and keeps its id, so that later facts still find it', () => {
    const { entries } = effective(
      journalOf(
        at('18:30', open),
        at('18:50', item('tower'), { id: 'start' }),
        at('18:38', item('tower'), { corrects: 'start', recorded: '18:55', id: 'fix' }),
      ),
    )
    expect(entries.map(({ id, at: when }) => [id, when])).toEqual([
      ['entry-1', evening('18:30')],
      ['start', evening('18:38')],
    ])
  })

  it('written last wins, whatever time it gives', () => {
    const lines = [
      at('18:30', open),
      at('18:50', scene.arrives('aline'), { id: 'in' }),
      at('18:45', scene.arrives('bachir'), { corrects: 'in', recorded: '19:05' }),
      at('18:40', scene.arrives('carla'), { corrects: 'in', recorded: '19:00' }),
    ]
    expect(effective(journalOf(...lines)).entries.at(-1)).toMatchObject({ personId: 'bachir', at: evening('18:45') })
  })

  it('may correct a correction', () => {
    const lines = [
      at('18:50', scene.arrives('aline'), { id: 'in' }),
      at('18:45', scene.arrives('aline'), { corrects: 'in', recorded: '19:00', id: 'fix' }),
      at('18:42', scene.arrives('aline'), { corrects: 'fix', recorded: '19:05' }),
    ]
    expect(effective(journalOf(...lines)).entries).toMatchObject([{ id: 'in', at: evening('18:42') }])
  })

  it('of another kind of fact counts for nothing and is told', () => {
    const lines = [at('18:50', scene.arrives('aline'), { id: 'in' }), at('18:51', open, { corrects: 'in', id: 'odd' })]
    const { entries, voided } = effective(journalOf(...lines))
    expect([ids(entries), ids(voided)]).toEqual([['in'], ['odd']])
  })

  it('voids nothing people did meanwhile', () => {
    // Someone says at 19:10 that the tower began at 18:38; words spoken on the opening at 18:45 stay spoken.
    const lines = [
      at('18:30', open),
      at('18:31', item('opening')),
      at('18:45', scene.speaks('aline', { itemId: 'opening' }), { expects: { currentItemId: 'opening' }, id: 'turn' }),
      at('18:50', item('tower'), { id: 'start', expects: { currentItemId: 'opening' } }),
      at('18:38', item('tower'), { corrects: 'start', recorded: '19:10' }),
    ]
    const { entries, voided } = effective(journalOf(...lines))
    expect(voided).toEqual([])
    expect(ids(entries)).toContain('turn')
  })
})

describe('A forgotten fact entered afterwards', () => {
  it('voids nothing that was written before it', () => {
    const lines = [
      at('18:30', open),
      at('18:31', item('opening')),
      at('18:50', item('fund'), { expects: { currentItemId: 'opening' } }),
      at('18:40', item('tower'), { expects: { currentItemId: 'opening' }, recorded: '18:55' }),
    ]
    expect(effective(journalOf(...lines)).voided).toEqual([])
    expect(atNine(...lines).currentItemId).toBe('fund')
  })
})

describe('A merge of two hosts', () => {
  const before = [at('18:30', open), at('18:31', item('opening'))]
  const expects = { currentItemId: 'opening' }

  it('advances once when both advanced from the same item', () => {
    const { entries, voided } = effective(
      journalOf(
        ...before,
        at('18:40', item('tower'), { host: 'host-a', id: 'a', expects }),
        at('18:40', item('tower'), { host: 'host-b', id: 'b', expects }),
      ),
    )
    expect(ids(entries)).toEqual(['entry-1', 'entry-2', 'a'])
    expect(ids(voided)).toEqual(['b'])
  })

  it('advances once when both entered the same advance afterwards', () => {
    const { voided } = effective(
      journalOf(
        ...before,
        at('18:40', item('tower'), { host: 'host-b', recorded: '19:00', id: 'b', expects }),
        at('18:40', item('tower'), { host: 'host-a', recorded: '19:01', id: 'a', expects }),
      ),
    )
    expect(ids(voided)).toEqual(['a'])
  })

  it.each([
    ['an arrival', scene.arrives('aline')],
    ['a departure', scene.leaves('aline')],
    ['an excuse', scene.excused('aline')],
    ['a proxy', scene.gives('aline', 'bachir')],
    ['a recusal', scene.recused('aline', 'opening')],
    ['a vote', scene.ballot('v1', 'opening')],
    ['a decision', scene.decides('d1', { itemId: 'opening' })],
  ])('keeps %s whose expectation failed, to check', (_, fact) => {
    const { entries, voided, toCheck } = effective(
      journalOf(
        ...before,
        at('18:40', item('tower'), { host: 'host-a' }),
        at('18:41', fact, { host: 'host-b', id: 'late', expects }),
      ),
    )
    expect(ids(entries)).toContain('late')
    expect(ids(toCheck)).toEqual(['late'])
    expect(voided).toEqual([])
  })

  it('tells a count whose vote was undone elsewhere', () => {
    const { toCheck } = effective(
      journalOf(
        ...before,
        at('18:40', scene.ballot('v1', 'opening'), { id: 'vote' }),
        at('18:42', scene.counted('v1', scene.counts(5, 1)), { host: 'host-b', id: 'count' }),
        at('18:42', undo, { cancels: 'vote' }),
      ),
    )
    expect(ids(toCheck)).toEqual(['count'])
  })

  it('lets stand what lost the race but was corrected by someone since', () => {
    const { entries, voided } = effective(
      journalOf(
        ...before,
        at('18:40', item('tower'), { host: 'host-a' }),
        at('18:41', item('fund'), { host: 'host-b', id: 'late', expects }),
        at('18:55', item('fund'), { corrects: 'late', recorded: '19:00' }),
      ),
    )
    expect(ids(entries)).toContain('late')
    expect(voided).toEqual([])
  })
})

describe('Undo is refused', () => {
  const opening = [at('18:30', open, { id: 'open' }), at('18:31', item('tower'), { id: 'start' })]
  const asked = at('18:32', scene.asks('aline'), { id: 'ask' })
  const spoke = at('18:33', scene.speaks('aline'), { id: 'turn' })
  const voted = at('18:40', scene.ballot('v1'), { id: 'vote' })
  const count = at('18:41', scene.counted('v1', scene.counts(5, 1)), { id: 'count' })
  const dots = at('18:36', scene.dots('d1'), { id: 'dots' })
  const dotsClosed = at('18:38', scene.closesDots('d1'), { id: 'closed' })
  const pausedAt = at('18:50', scene.pause(), { id: 'pause' })
  const resumed = at('18:55', scene.resume, { id: 'resume' })
  const came = at('18:32', scene.arrives('aline'), { id: 'in' })
  const went = at('18:36', scene.leaves('aline'), { id: 'out' })
  const gave = at('18:37', scene.gives('aline', 'bachir'), { id: 'proxy' })

  it.each<[string, string, Line[], string | null]>([
    ['of something unknown', 'ghost', opening, 'unknownEntry'],
    ['twice', 'start', [...opening, at('18:32', undo, { cancels: 'start' })], 'alreadyUndone'],
    ['of the opening once an item started', 'open', opening, 'sessionWentOn'],
    ['of an item with turns in it', 'start', [...opening, spoke], 'itemHasTurns'],
    ['of an item with a vote in it', 'start', [...opening, voted], 'itemHasVotes'],
    ['of an item with a decision in it', 'start', [...opening, at('18:45', scene.decides('d1'))], 'itemHasDecisions'],
    ['of an item when a later one started', 'start', [...opening, at('18:50', item('fund'))], 'laterItemStarted'],
    ['of a request whose turn began', 'ask', [...opening, asked, spoke], 'turnAlreadyStarted'],
    ['of a request withdrawn', 'ask', [...opening, asked, at('18:33', scene.withdraws('aline'))], 'withdrawnSince'],
    [
      'of a withdrawal once the person asked again',
      'back',
      [
        ...opening,
        asked,
        at('18:33', scene.withdraws('aline'), { id: 'back' }),
        at('18:34', scene.asks('aline', 'tower', 2)),
      ],
      'requestedSince',
    ],
    ['of a turn that ended', 'turn', [...opening, spoke, at('18:35', scene.stops('aline'))], 'turnAlreadyEnded'],
    [
      'of a turn followed by another',
      'turn',
      [...opening, spoke, at('18:35', scene.speaks('bachir', { unasked: true }))],
      'laterTurnStarted',
    ],
    ['of a dot vote that was closed', 'dots', [...opening, dots, dotsClosed], 'dotsClosedSince'],
    [
      'of the close of a dot vote whose totals were noted',
      'closed',
      [...opening, dots, dotsClosed, at('18:42', scene.tallied('d1', [3, 2]))],
      'tallyRecordedSince',
    ],
    [
      'of the close of a dot vote when a vote was opened since',
      'closed',
      [...opening, dots, dotsClosed, voted],
      'laterVoteOpened',
    ],
    ['of a vote already counted', 'vote', [...opening, voted, count], 'voteAlreadyCounted'],
    [
      'of a count a decision names',
      'count',
      [...opening, voted, count, at('18:45', scene.decides('d1', { voteId: 'v1' }))],
      'namedByDecision',
    ],
    [
      'of a count counted again',
      'count',
      [...opening, voted, count, at('18:42', scene.counted('v1', scene.counts(4, 2)))],
      'countedAgain',
    ],
    [
      'of a recusal once the vote was counted',
      'recusal',
      [...opening, at('18:39', scene.recused('aline', 'tower'), { id: 'recusal' }), voted, count],
      'voteAlreadyCounted',
    ],
    ['of a pause that ended', 'pause', [...opening, pausedAt, resumed], 'resumedSince'],
    ['of an arrival when the person left', 'in', [came, went], 'leftSince'],
    ['of a departure when the person gave a proxy', 'out', [came, went, gave], 'gaveProxySince'],
    [
      'of the holder’s arrival',
      'holder',
      [at('18:32', scene.arrives('bachir'), { id: 'holder' }), gave],
      'holdsProxySince',
    ],
    [
      'of a correction corrected since',
      'fix',
      [
        came,
        at('18:31', scene.arrives('aline'), { corrects: 'in', recorded: '18:40', id: 'fix' }),
        at('18:29', scene.arrives('aline'), { corrects: 'in', recorded: '18:42' }),
      ],
      'correctedSince',
    ],
    [
      'of what a later command expected to find',
      'pause',
      [...opening, pausedAt, at('18:52', scene.asks('aline'), { expects: { phase: 'paused' } })],
      'sessionWentOn',
    ],
    [
      'of what lost a race',
      'late',
      [...opening, at('18:40', item('fund'), { id: 'late', expects: { currentItemId: 'opening' } })],
      'entryIsVoid',
    ],
    ['not for the last thing done', 'start', opening, null],
    ['not for an opening followed by arrivals alone', 'open', [at('18:30', open, { id: 'open' }), came], null],
    ['not for an item when a hand only went up in it', 'start', [...opening, asked], null],
    ['not for a vote opened by mistake', 'vote', [...opening, voted], null],
    ['not for an adjournment', 'end', [...opening, at('20:45', scene.adjourn, { id: 'end' })], null],
    ['not for an undo: that is redo', 'undo', [...opening, at('18:32', undo, { cancels: 'start', id: 'undo' })], null],
    [
      'of an undo that has been gone on from',
      'undo',
      [
        at('18:30', open),
        at('18:31', item('opening'), { id: 'start' }),
        at('18:32', undo, { cancels: 'start', id: 'undo' }),
        at('18:33', item('tower'), { expects: { currentItemId: null } }),
      ],
      'laterFactDepends',
    ],
  ])('%s', (_, id, lines, code) => {
    expect(cancellationRefusal(journalOf(...lines), id)?.code ?? null).toBe(code)
  })

  it('naming the fact in the way', () => {
    const why = cancellationRefusal(journalOf(...opening, asked, spoke), 'ask')
    expect(why).toEqual({ code: 'turnAlreadyStarted', params: { entryId: 'turn' } })
  })
})
