import { describe, expect, it } from 'vitest'
import { evening as at, happened, journalOf, type Line } from '#factories/journal.ts'
import { buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import type { Commands } from '../../../../../renderer/meeting/evening/commands.ts'
import { readEvening } from '../../../../../renderer/meeting/evening/evening.ts'
import type { LineCommand } from '../../../../../renderer/meeting/strip/line/line-command.ts'
import { runLine, type LineDesk } from '../../../../../renderer/meeting/strip/line/run-line.ts'
import type { LineEdits } from '../../../../../renderer/meeting/strip/line/use-line-edits.ts'
import type { WallCommands } from '../../../../../renderer/meeting/wall/wall-commands.ts'

const meeting = buildMeeting({
  people: ['aline', 'bachir', 'denis'].map((id) => buildPerson({ id, name: id })),
  items: [
    buildItem({ id: 'housing', order: 'a1', title: 'Relogement', minutes: 20 }),
    buildItem({ id: 'fund', order: 'a2', title: 'Fête', minutes: 300 }),
    buildItem({ id: 'grants', order: 'a3', title: 'Aides', minutes: 20, mustTreat: true }),
  ],
})
const opened = [
  happened('18:20', { kind: 'arrived', personId: 'aline' }),
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'housing' }, { id: 'start' }),
]
const asked = ['bachir', 'denis'].map((personId) =>
  happened('18:35', { kind: 'floorRequested', requestId: `ask-${personId}`, personId, itemId: 'housing' }),
)
const decided = (dissentingViews: string[] | null) =>
  happened(
    '18:50',
    {
      kind: 'decisionRecorded',
      decisionId: 'letter',
      itemId: 'housing',
      type: 'decision',
      mode: 'consensus',
      text: 'On écrit.',
      dissentingViews,
      alternatives: [],
    },
    { id: 'decided' },
  )

/** What a line had done, call by call, and whether it said so. */
async function done(command: LineCommand, ...more: Line[]): Promise<{ calls: unknown[]; answer: boolean }> {
  const calls: unknown[] = []
  const recording = <T>(): T =>
    new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...args: unknown[]) => {
            calls.push([name, ...args.filter((arg) => arg !== undefined)])
            return name === 'addNewcomer' ? 'new' : true
          },
      },
    ) as T
  const answer = await runLine(command, {
    evening: readEvening({ ...meeting, journal: journalOf(...opened, ...more) }),
    commands: recording<Commands>(),
    wall: recording<WallCommands>(),
    edits: recording<LineEdits>(),
    newId: () => 'id',
    now: () => at('19:00'),
    undo: async () => true,
    toggleShared: () => undefined,
    lock: () => undefined,
    room: recording<LineDesk['room']>(),
    words: {
      secretDemanded: 'demandé',
      lastMinute: '1 minute',
      overflows: (title) => `${title} déborde`,
      group: (title) => `Groupe : ${title}`,
    },
  })
  return { calls, answer }
}

const placed = { question: 'Quoi ?', options: ['Bancs', 'Arbres'], perVoter: 3 }
const dotsOpened = happened('18:50', { kind: 'dotsOpened', tallyId: 'dots', itemId: 'housing', ...placed })
const letter = { decisionId: 'letter', itemId: 'housing', type: 'decision', mode: 'consensus', text: 'On écrit.' }

const discussed = [
  happened('18:40', { kind: 'proposalMade', proposalId: 'p1', itemId: 'housing', text: 'Six bancs.', by: '' }),
  happened('18:41', {
    kind: 'deliberationOpened',
    deliberationId: 'd1',
    itemId: 'housing',
    mode: 'consent',
    proposalId: 'p1',
  }),
]

describe('What a line does', () => {
  it.each<[LineCommand, Line[], unknown[]]>([
    [{ do: 'answer', personId: 'denis' }, [], ['askToAnswer', 'denis']],
    [{ do: 'present', personId: 'denis', minutes: 10 }, [], ['giveTo', 'denis', 'presentation', 10]],
    [{ do: 'arrive', personId: 'denis', at: at('18:50') }, [], ['arrive', 'denis', at('18:50')]],
    [{ do: 'allPresent' }, [], ['arriveAll', ['bachir', 'denis']]],
    [{ do: 'allExcept', except: ['denis'] }, [], ['arriveAll', ['bachir']]],
    [{ do: 'move', personId: 'denis', before: 'bachir' }, asked, ['move', 'ask-denis', 'ask-bachir']],
    [{ do: 'move', personId: 'bachir', before: null }, asked, ['move', 'ask-bachir', null]],
    [{ do: 'restartVote', voteId: 'vote', reason: 'Mal compté' }, [], ['restartVote', 'vote', 'Mal compté']],
    [{ do: 'openDots', dots: placed }, [], ['openDots', placed]],
    [{ do: 'closeDots' }, [dotsOpened], ['closeDots', 'dots']],
    [{ do: 'addItem', text: 'Un banc 10 min' }, [], ['addItem', 'Un banc 10 min', 'next']],
    [{ do: 'addItemAtEnd', text: 'Un banc' }, [], ['addItem', 'Un banc', 'end']],
    [{ do: 'toEnd', itemId: 'fund' }, [], ['moveToEnd', 'fund']],
    [{ do: 'admit' }, [], ['admit']],
    [{ do: 'refuseEntry' }, [], ['refuse']],
    [{ do: 'joinCodes' }, [], ['showCodes']],
    [{ do: 'noPhones' }, [], ['noPhones']],
    [{ do: 'roomOpen' }, [], ['open']],
    [{ do: 'roomClose' }, [], ['close']],
    [{ do: 'pause', returnAt: at('19:10') }, [], ['pause', 'pause', at('19:10')]],
    [{ do: 'setReturn', returnAt: null }, [], ['setReturn', null]],
    [{ do: 'workingGroup' }, [], ['toWorkingGroup', 'housing', 'Groupe : Relogement']],
    [{ do: 'overflow' }, [], ['showMessage', 'Relogement déborde']],
    // What must be treated tonight is not put off with the rest.
    [{ do: 'postponeRest' }, [], ['postponeAll', ['fund']]],
    [{ do: 'conclude', text: 'Une lettre part' }, [], ['conclude', 'Une lettre part']],
    [{ do: 'parkShown', text: 'Les caves' }, [], ['park', 'Les caves', '', true]],
    [
      { do: 'startedAt', itemId: 'fund', at: at('18:50') },
      [],
      ['enter', [{ fact: { kind: 'itemStarted', itemId: 'fund' }, at: at('18:50') }]],
    ],
    [
      { do: 'propose', text: 'Six bancs', by: 'Aline' },
      [],
      ['propose', 'housing', { do: 'propose', text: 'Six bancs', by: 'Aline' }],
    ],
    [
      { do: 'object', text: 'Trop cher', by: '' },
      discussed,
      ['object', 'd1', { do: 'object', text: 'Trop cher', by: '' }],
    ],
    [{ do: 'stepOn' }, discussed, ['takeStep', 1, 'housing']],
    [{ do: 'stepBack' }, discussed, ['takeStep', -1, 'housing']],
    [{ do: 'showProposal' }, discussed, ['showProposal', 'p1']],
    [
      {
        do: 'decide',
        text: 'Une fête.',
        mode: 'consensus',
        voteId: null,
        type: 'grant',
        sums: { amountGranted: 60_000, amountAsked: 85_000 },
      },
      [],
      [
        'decide',
        {
          decisionId: 'id',
          itemId: 'housing',
          type: 'grant',
          mode: 'consensus',
          text: 'Une fête.',
          amountGranted: 60_000,
          amountAsked: 85_000,
          dissentingViews: null,
          alternatives: [],
        },
      ],
    ],
    [
      { do: 'noDissent' },
      [decided(null)],
      ['decide', { ...letter, dissentingViews: [], alternatives: [] }, { corrects: 'decided', at: at('18:50') }],
    ],
    [
      { do: 'dissentingView', text: 'Trop tard' },
      [decided(['Trop cher'])],
      [
        'decide',
        { ...letter, dissentingViews: ['Trop cher', 'Trop tard'], alternatives: [] },
        { corrects: 'decided', at: at('18:50') },
      ],
    ],
  ])('gives the button’s own command: %o', async (command, more, call) => {
    expect(await done(command, ...more)).toEqual({ calls: [call], answer: true })
  })

  it('puts the hour of an item already begun right, rather than beginning it again', async () => {
    const { calls } = await done({ do: 'startedAt', itemId: 'housing', at: at('18:25') })
    expect(calls).toEqual([['correctTime', expect.objectContaining({ id: 'start' }), at('18:25')]])
  })

  it('takes in a name nobody has, then notes them present', async () => {
    const { calls } = await done({ do: 'newPublic', text: 'Fatou Brun' })
    expect(calls).toEqual([
      ['addNewcomer', 'Fatou Brun', 'public'],
      ['arrive', 'new'],
    ])
  })

  it.each<[LineCommand, Line[]]>([
    [{ do: 'noDissent' }, []],
    // Views already recorded are not unsaid by a word.
    [{ do: 'noDissent' }, [decided(['Trop cher'])]],
    [{ do: 'move', personId: 'denis', before: null }, []],
    [{ do: 'lastMinute' }, []],
    [{ do: 'addItem', text: 'Un banc' }, [happened('20:45', { kind: 'sessionAdjourned' })]],
  ])('says that nothing changed: %o', async (command, more) => {
    expect(await done(command, ...more)).toEqual({ calls: [], answer: false })
  })
})
