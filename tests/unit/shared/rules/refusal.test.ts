import { rulesWith } from '#factories/rules.ts'
import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import type { Fact } from '#shared/rules/facts.ts'
import { refusal, refusalCodes } from '#shared/rules/refusal.ts'
import * as scene from './scene.ts'
import {
  adjourn,
  arrives,
  asks,
  at,
  ballot,
  counted,
  counts,
  evening,
  excused,
  gives,
  item,
  itemIds,
  leaves,
  open,
  people,
  resume,
  speaks,
  stops,
  tallied,
} from './scene.ts'

const context = { people, itemIds, rules: rulesWith({ proxiesPerHolder: 1 }) }
const refused = (fact: Fact, lines: Line[], time = '19:00') =>
  refusal(fact, journalOf(...lines), context, evening(time))?.code ?? null

const running = [at('18:30', open), at('18:31', item('tower'))]
const paused = [...running, at('18:50', scene.pause())]
const over = [...running, at('18:50', adjourn)]
const speaking = [...running, at('18:50', speaks('aline', { unasked: true }))]
const voting = [...running, at('18:50', ballot('v1'))]
const placing = [...running, at('18:50', scene.dots('d1'))]
const placed = [...placing, at('18:52', scene.closesDots('d1'))]
const come = (...ids: string[]) => ids.map((id) => at('18:25', arrives(id)))

describe('A host refuses', () => {
  it.each<[string, Fact, Line[], string | null]>([
    ['to open twice', open, running, 'alreadyOpened'],
    ['to open what was adjourned', open, over, 'sessionAlreadyAdjourned'],
    ['to adjourn what did not open', adjourn, [], 'sessionNotOpened'],
    ['to adjourn twice', adjourn, over, 'sessionAlreadyAdjourned'],
    ['to pause in a pause', scene.pause(), paused, 'sessionIsPaused'],
    ['to resume without a pause', resume, running, 'notPaused'],
    ['an item before the opening', item('tower'), [], 'sessionNotOpened'],
    ['an item after the adjournment', item('fund'), over, 'sessionAlreadyAdjourned'],
    ['the item that runs already', item('tower'), running, 'alreadyCurrent'],
    ['an item nobody knows', item('ghost'), running, 'unknownItem'],
    ['not the next item during a pause', item('fund'), paused, null],
    ['not to adjourn during a pause', adjourn, paused, null],

    [
      'to put an item off twice',
      scene.postpones('fund'),
      [...running, at('18:40', scene.postpones('fund'))],
      'alreadyPostponed',
    ],
    [
      'not to put it off again once it was taken up',
      scene.postpones('fund'),
      [...running, at('18:40', scene.postpones('fund')), at('18:45', item('fund'))],
      null,
    ],
    ['not to put an item off beforehand', scene.postpones('fund'), [], null],
    ['more time for an item before the opening', scene.extendsBy('tower', 5), [], 'sessionNotOpened'],
    ['to hold a turn that is over', scene.holds('aline'), running, 'turnNotRunning'],
    [
      'to hold a turn twice',
      scene.holds('aline'),
      [...speaking, at('18:52', scene.holds('aline'))],
      'turnAlreadyPaused',
    ],
    ['to go on with a turn that runs', scene.goesOn('aline'), speaking, 'turnNotPaused'],
    ['to move a request nobody waits with', scene.moves('aline', null), running, 'notWaiting'],
    [
      'to move a request before itself',
      scene.moves('aline', 'aline'),
      [...running, at('18:40', asks('aline'))],
      'notWaiting',
    ],
    ['not to move a request to the end', scene.moves('aline', null), [...running, at('18:40', asks('aline'))], null],

    ['a person nobody knows', arrives('ghost'), [], 'unknownPerson'],
    ['the arrival of someone present', arrives('aline'), come('aline'), 'alreadyPresent'],
    ['the departure of someone absent', leaves('aline'), [], 'notPresent'],
    ['to excuse someone present', excused('aline'), come('aline'), 'alreadyPresent'],
    ['to excuse twice', excused('aline'), [at('18:20', excused('aline'))], 'alreadyExcused'],
    ['not an arrival before the opening', arrives('aline'), [], null],

    ['a proxy to oneself', gives('aline', 'aline'), [], 'proxyToSelf'],
    ['a guest’s proxy', gives('ines', 'aline'), come('aline'), 'noVoteToGive'],
    ['a proxy to a guest', gives('denis', 'ines'), come('ines'), 'holderHasNoVote'],
    ['a proxy from someone present', gives('denis', 'aline'), come('aline', 'denis'), 'giverPresent'],
    [
      'a second proxy',
      gives('denis', 'bachir'),
      [...come('aline', 'bachir'), at('18:30', gives('denis', 'aline'))],
      'proxyAlreadyGiven',
    ],
    ['a proxy to someone absent', gives('denis', 'aline'), [], 'holderAbsent'],
    [
      'a proxy over the limit',
      gives('denis', 'aline'),
      [...come('aline'), at('18:30', gives('gisele', 'aline'))],
      'proxyLimit',
    ],
    ['to end a proxy nobody gave', { kind: 'proxyEnded', from: 'denis' }, [], 'noProxy'],
    [
      'a second recusal',
      scene.recused('aline', 'fund'),
      [at('18:50', scene.recused('aline', 'fund'))],
      'alreadyRecused',
    ],

    [
      'a request of someone waiting',
      asks('aline', 'tower', 2),
      [...running, at('18:40', asks('aline'))],
      'alreadyWaiting',
    ],
    ['a request on a closed list', asks('aline'), [...running, at('18:40', scene.closes('tower'))], 'listIsClosed'],
    [
      'not a point of procedure, which waits for no list',
      { ...asks('aline'), form: 'procedure' } as Fact,
      [...running, at('18:40', scene.closes('tower'))],
      null,
    ],
    ['a request after the adjournment', asks('aline'), over, 'sessionAlreadyAdjourned'],
    [
      'a request id used before',
      asks('bachir', 'tower', 1),
      [...running, at('18:40', asks('bachir')), at('18:41', scene.withdraws('bachir'))],
      'idAlreadyUsed',
    ],
    ['to withdraw an unknown request', scene.withdraws('aline'), running, 'unknownRequest'],
    [
      'to withdraw what was answered',
      scene.withdraws('aline'),
      [...running, at('18:40', asks('aline')), at('18:41', speaks('aline'))],
      'unknownRequest',
    ],
    [
      'to close a closed list',
      scene.closes('tower'),
      [...running, at('18:40', scene.closes('tower'))],
      'listAlreadyClosed',
    ],
    ['to reopen an open list', { kind: 'listReopened', itemId: 'tower' }, running, 'listNotClosed'],
    ['not a request of someone absent', asks('aline'), running, null],

    ['a turn before the opening', speaks('aline', { unasked: true }), [], 'sessionNotOpened'],
    ['a turn during a pause', speaks('aline', { unasked: true }), paused, 'sessionIsPaused'],
    ['a turn on an item that does not run', speaks('aline', { unasked: true, itemId: 'fund' }), running, 'elsewhere'],
    ['a turn for a request nobody made', speaks('aline'), running, 'unknownRequest'],
    [
      'a turn for another’s request',
      { ...speaks('bachir'), requestId: 'aline-1' } as Fact,
      [...running, at('18:40', asks('aline'))],
      'unknownRequest',
    ],
    [
      'the floor to who has it',
      speaks('aline', { unasked: true, number: 2 }),
      [...running, at('18:40', speaks('aline', { unasked: true }))],
      'alreadySpeaking',
    ],
    [
      'a turn id used before',
      speaks('aline', { unasked: true }),
      [...running, at('18:40', speaks('aline', { unasked: true })), at('18:41', stops('aline'))],
      'idAlreadyUsed',
    ],
    ['to end a turn that does not run', stops('aline'), running, 'turnNotRunning'],
    ['not a turn of someone absent', speaks('aline', { unasked: true }), running, null],
    ['not a guest’s turn', speaks('ines', { unasked: true }), running, null],

    ['a vote while one is open', ballot('v2'), voting, 'voteAlreadyOpen'],
    ['a vote during a pause', ballot('v1'), paused, 'sessionIsPaused'],
    ['a vote on an unknown item', ballot('v1', 'ghost'), running, 'unknownItem'],
    ['a vote id used before', ballot('v1'), [...voting, at('18:51', counted('v1', counts(1, 0)))], 'idAlreadyUsed'],
    ['to count an unknown vote', counted('ghost', counts(1, 0)), voting, 'unknownVote'],
    [
      'to count a cancelled vote',
      counted('v1', counts(1, 0)),
      [...voting, at('18:51', { kind: 'voteCancelled', voteId: 'v1', reason: '' })],
      'voteWasCancelled',
    ],
    ['a negative count', counted('v1', counts(-1, 0)), voting, 'countsNotWhole'],
    ['more votes by phone than in all', counted('v1', counts(2, 1), counts(1, 2)), voting, 'phonesExceedCount'],
    ['half a vote by phone', counted('v1', counts(2, 1), counts(0.5, 0)), voting, 'countsNotWhole'],
    ['not a vote partly by phone', counted('v1', counts(2, 1), counts(1, 1)), voting, null],
    ['dots while a vote is open', scene.dots('d1'), voting, 'voteAlreadyOpen'],
    ['a vote while dots are placed', ballot('v1'), placing, 'voteAlreadyOpen'],
    ['dots during a pause', scene.dots('d1'), paused, 'sessionIsPaused'],
    ['a dot vote’s id used before', scene.dots('d1'), placed, 'idAlreadyUsed'],
    ['dots under the id of a tally', scene.dots('t1'), [...running, at('18:50', tallied('t1', [1]))], 'idAlreadyUsed'],
    ['to close dots nobody opened', scene.closesDots('ghost'), running, 'unknownVote'],
    ['to close dots twice', scene.closesDots('d1'), placed, 'dotsAlreadyClosed'],
    ['the totals of dots still being placed', tallied('d1', [4, 2]), placing, 'dotsStillOpen'],
    ['more dots by phone than in all', tallied('d1', [4, 2], [4, 3]), placed, 'phonesExceedCount'],
    ['dots by phone of an option there is not', tallied('d1', [4], [4, 0]), placed, 'phonesExceedCount'],
    ['not dots partly by phone', tallied('d1', [4, 2], [4, 0]), placed, null],
    [
      'not the totals of dots left open after the adjournment',
      scene.closesDots('d1'),
      [...placing, at('18:55', adjourn)],
      null,
    ],
    ['half a vote', counted('v1', counts(1, 0, 0.5)), voting, 'countsNotWhole'],
    ['not a vote in an empty room', ballot('v1'), running, null],
    ['not more votes than people', counted('v1', counts(99, 0)), voting, null],
    ['not a recount', counted('v1', counts(2, 0)), [...voting, at('18:51', counted('v1', counts(1, 0)))], null],
    ['not a count after the adjournment', counted('v1', counts(1, 0)), [...voting, at('18:55', adjourn)], null],

    [
      'an unknown teller',
      {
        kind: 'tallyRecorded',
        tallyId: 't',
        itemId: 'tower',
        form: 'ballots',
        question: '',
        options: [],
        tellers: ['ghost'],
      },
      running,
      'unknownPerson',
    ],
    [
      'negative dots',
      {
        kind: 'tallyRecorded',
        tallyId: 't',
        itemId: 'tower',
        form: 'dots',
        question: '',
        options: [{ label: 'bancs', count: -1 }],
      },
      running,
      'countsNotWhole',
    ],
    ['a decision before the opening', scene.decides('d1'), [], 'sessionNotOpened'],
    ['a decision on an unknown vote', scene.decides('d1', { voteId: 'ghost' }), running, 'unknownVote'],
    ['not a decision put into words at home', scene.decides('d1'), over, null],
    ['an undo outside its own operation', scene.undo, running, 'undoByItsOwnOperation'],
  ])('%s', (_, fact, lines, code) => {
    expect(refused(fact, lines)).toBe(code)
  })

  it('a command that finds the session elsewhere, and says where it is', () => {
    const why = refusal(item('fund'), journalOf(...running), context, evening('19:00'), { currentItemId: 'opening' })
    expect(why).toEqual({
      code: 'elsewhere',
      params: { phase: 'running', currentItemId: 'tower', turnId: '', openVoteId: '' },
    })
  })

  it('the turn that was overtaken, and the vote that was already opened', () => {
    const lines = [...voting, at('18:51', speaks('aline', { unasked: true }))]
    const expecting = (expects: object) =>
      refusal(scene.closes('tower'), journalOf(...lines), context, evening('19:00'), expects)?.code ?? null
    expect(expecting({ turnId: 'turn-aline-1', openVoteId: 'v1', phase: 'running' })).toBeNull()
    expect(expecting({ turnId: null })).toBe('elsewhere')
    expect(expecting({ openVoteId: null })).toBe('elsewhere')
    expect(expecting({ phase: 'paused' })).toBe('elsewhere')
  })

  it('judges a fact entered afterwards by the session of its own time', () => {
    expect(refused(arrives('aline'), [at('19:20', arrives('aline'))], '19:10')).toBeNull()
    expect(refused(item('fund'), over, '18:45')).toBeNull()
  })

  it('with codes that are each listed once', () => {
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length)
  })
})
