import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyOf, folderUnderWay, openVotes, type VotingRig } from '#factories/phone-votes.ts'
import type { Fact, VoteCounts } from '#shared/rules/facts.ts'

let ready: Awaited<ReturnType<typeof folderUnderWay>>
let rig: VotingRig
beforeAll(async () => {
  ready = await folderUnderWay()
})
afterAll(() => ready.dispose())
beforeEach(async () => {
  rig = await openVotes(await copyOf(ready.folder), ready.docId)
})
afterEach(() => rig.end())

const put = (byPhone = true): Fact => ({
  kind: 'voteOpened',
  voteId: 'v1',
  itemId: rig.itemId,
  question: 'Accorder 700 € ?',
  ballot: 'showOfHands',
  byPhone,
})
const counts = (pour: number, against: number, abstain = 0): VoteCounts => ({
  for: pour,
  against,
  abstain,
  notVoting: 0,
})
const count = (all: VoteCounts, phones?: VoteCounts): Fact => ({
  kind: 'voteCounted',
  voteId: 'v1',
  counts: all,
  ...(phones === undefined ? {} : { phones }),
})
const place = (): Fact => ({
  kind: 'dotsOpened',
  tallyId: 'd1',
  itemId: rig.itemId,
  question: 'Quelles priorités ?',
  options: ['Bancs', 'Arbres', 'Éclairage'],
  perVoter: 3,
  live: true,
})
const files = (folder = rig.folder): Promise<string[]> =>
  readdir(join(folder, 'phone-votes'), { recursive: true }).then(
    (names) => names.filter((name) => name.endsWith('.json')),
    () => [],
  )

describe('A vote opened to phones', () => {
  it('counts a person once, whichever of their phones they used last', async () => {
    await rig.say(put())
    const [one, two] = [rig.phone('bachir'), rig.phone('bachir')]
    await rig.vote(one, 'v1', 'for')
    await rig.vote(two, 'v1', 'against')
    await rig.vote(two, 'v1', 'against')
    expect(rig.room.phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [0, 1, 0] })
    expect([one, two].map((seat) => rig.view(seat).vote?.choice)).toEqual(['against', 'against'])
  })

  it('counts two votes for whoever holds a proxy, and says so', async () => {
    await rig.say(put())
    const aline = rig.phone('aline')
    expect(rig.view(aline).vote).toMatchObject({ mayVote: true, weight: 2, choice: null })
    await rig.vote(aline, 'v1', 'for')
    expect(rig.room.phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [2, 0, 0] })
  })

  it.each<[string, string | null, string]>([
    ['nobody recognised', null, 'notAccepted'],
    ['somebody who is not here', 'denis', 'notPresent'],
    ['somebody without a vote', 'nina', 'noVote'],
    ['somebody the meeting does not know', 'ghost', 'notAccepted'],
  ])('takes none of %s, and says why', async (_who, personId, why) => {
    await rig.say(put())
    const seat = rig.phone(personId)
    expect(rig.view(seat).vote).toMatchObject({ mayVote: false, whyNot: why, weight: 0 })
    expect(await rig.vote(seat, 'v1', 'for')).toMatchObject({ ok: false, code: why })
    expect(rig.room.phoneVote).toEqual({ voteId: 'v1', voters: 0, totals: [0, 0, 0] })
  })

  it('takes none of a seat that typed a name nobody accepted, though it already asked for the floor', async () => {
    await rig.say(put())
    const seat = rig.phone(null)
    rig.room.seats.change(seat.seatId, { personId: 'bachir', typed: 'Bachir' })
    expect(await rig.vote(seat, 'v1', 'for')).toMatchObject({ ok: false, code: 'notAccepted' })
  })

  it('drops what a phone chose once a pen says it was somebody else’s, or removes it', async () => {
    await rig.say(put())
    const [wrong, gone] = [rig.phone('bachir'), rig.phone('carla')]
    await rig.vote(wrong, 'v1', 'for')
    await rig.vote(gone, 'v1', 'for')
    rig.room.seats.change(wrong.seatId, { personId: 'nina' })
    rig.room.seats.remove(gone.seatId)
    expect(rig.room.phoneVote?.voters).toBe(0)
    expect(await rig.vote(gone, 'v1', 'for')).toMatchObject({ ok: false, code: 'notAccepted' })
  })

  it('no longer counts whoever left or was recused since', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    await rig.vote(rig.phone('aline'), 'v1', 'for')
    await rig.say({ kind: 'left', personId: 'bachir' })
    await rig.say({ kind: 'recused', personId: 'aline', itemId: rig.itemId })
    expect(rig.room.phoneVote).toEqual({ voteId: 'v1', voters: 0, totals: [0, 0, 0] })
  })

  it('is none on the phones when it is by hands alone, or the room is for computers', async () => {
    await rig.say(put(false))
    const seat = rig.phone('bachir')
    expect(rig.view(seat)).toEqual({ vote: null, dots: null })
    expect(await rig.vote(seat, 'v1', 'for')).toMatchObject({ ok: false, code: 'noVoteOpen' })
    await rig.say({ kind: 'voteCancelled', voteId: 'v1', reason: '' })
    await rig.say({ ...put(), voteId: 'v2' } as Fact)
    rig.room.change({ reach: 'computers' })
    expect(await rig.vote(seat, 'v2', 'for')).toMatchObject({ ok: false, code: 'noVoteOpen' })
    expect(rig.room.phoneVote).toBeNull()
  })
})

describe('Counting', () => {
  it('holds what phones chose, or is refused until it was read again', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    expect(await rig.say(count(counts(3, 1), counts(1, 1)))).toMatchObject({ ok: false, code: 'phonesVotedSince' })
    expect(await rig.say(count(counts(3, 1)))).toMatchObject({ ok: false, code: 'phonesVotedSince' })
    expect(await rig.say(count(counts(3, 1), counts(1, 0)))).toMatchObject({ ok: true })
  })

  it('ends the vote on the phones, whose file is erased; what comes late is refused', async () => {
    await rig.say(put())
    const seat = rig.phone('bachir')
    await rig.vote(seat, 'v1', 'for')
    expect(await files()).toEqual([join(rig.docId, 'v1.json')])
    const counting = rig.say(count(counts(3, 1), counts(1, 0)))
    // Pressed while the count is on its way to the disk: one of the two holds it, never neither.
    const late = rig.vote(seat, 'v1', 'against')
    expect([(await counting).ok, (await late).ok]).toContain(false)
    await rig.say(count(counts(3, 1), counts(0, 1)))
    expect(await rig.vote(seat, 'v1', 'abstain')).toMatchObject({ ok: false, code: 'noVoteOpen' })
    await rig.votes.settled()
    expect([rig.room.phoneVote, rig.view(seat).vote, await files()]).toEqual([null, null, []])
  })

  it('undone gives the choices back', async () => {
    await rig.say(put())
    const seat = rig.phone('bachir')
    await rig.vote(seat, 'v1', 'for')
    const counted = await rig.say(count(counts(3, 1), counts(1, 0)))
    await rig.undo(counted.ok ? counted.value.entryId : '')
    expect(rig.view(seat).vote?.choice).toBe('for')
    expect(rig.room.phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [1, 0, 0] })
    await rig.votes.settled()
    expect(await files()).toHaveLength(1)
    expect(await rig.vote(seat, 'v1', 'against')).toEqual({ ok: true, value: null })
  })

  it('is put right later without asking the phones', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    await rig.say(count(counts(3, 1), counts(1, 0)))
    expect(await rig.say(count(counts(2, 2), counts(1, 0)))).toMatchObject({ ok: true })
  })

  it('given up erases what phones chose', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    await rig.say({ kind: 'voteCancelled', voteId: 'v1', reason: 'question mal comprise' })
    await rig.votes.settled()
    expect([rig.room.phoneVote, await files()]).toEqual([null, []])
  })
})

describe('Dots opened to phones', () => {
  it('are anybody’s in the room, as many as each has, on the options there are', async () => {
    await rig.say(place())
    const [nina, denis] = [rig.phone('nina'), rig.phone('denis')]
    expect(rig.view(nina).dots).toMatchObject({ mayVote: true, perVoter: 3, placed: [0, 0, 0] })
    expect(rig.view(denis).dots).toMatchObject({ mayVote: false, whyNot: 'notPresent' })
    expect(await rig.dots(nina, 'd1', [2, 1, 0])).toEqual({ ok: true, value: null })
    expect(await rig.dots(nina, 'd1', [2, 2, 0])).toMatchObject({
      ok: false,
      code: 'tooManyDots',
      params: { perVoter: 3 },
    })
    expect(await rig.dots(nina, 'd1', [1, 1])).toMatchObject({ ok: false, code: 'badInput' })
    expect(await rig.dots(denis, 'd1', [1, 0, 0])).toMatchObject({ ok: false, code: 'notPresent' })
    expect(await rig.vote(nina, 'd1', 'for')).toMatchObject({ ok: false, code: 'noVoteOpen' })
    await rig.dots(rig.phone('aline'), 'd1', [0, 0, 3])
    expect(rig.room.phoneVote).toEqual({ voteId: 'd1', voters: 2, totals: [2, 1, 3] })
    expect(rig.view(nina).dots?.placed).toEqual([2, 1, 0])
  })

  it('stay as they are once closed, until their totals are noted', async () => {
    await rig.say(place())
    const nina = rig.phone('nina')
    await rig.dots(nina, 'd1', [2, 1, 0])
    await rig.say({ kind: 'dotsClosed', tallyId: 'd1' })
    expect(await rig.dots(nina, 'd1', [3, 0, 0])).toMatchObject({ ok: false, code: 'noVoteOpen' })
    expect(rig.room.phoneVote).toEqual({ voteId: 'd1', voters: 1, totals: [2, 1, 0] })
    const options = ['Bancs', 'Arbres', 'Éclairage'].map((label, at) => ({ label, count: [7, 5, 2][at] ?? 0 }))
    const tally = {
      kind: 'tallyRecorded',
      tallyId: 'd1',
      itemId: rig.itemId,
      form: 'dots',
      question: '',
      options,
    } as const
    expect(await rig.say({ ...tally, phones: [1, 1, 0] })).toMatchObject({ ok: false, code: 'phonesVotedSince' })
    expect(await rig.say({ ...tally, phones: [2, 1, 0] })).toMatchObject({ ok: true })
    await rig.votes.settled()
    expect([rig.room.phoneVote, await files()]).toEqual([null, []])
  })

  it('that are hidden say how many took part until they are closed, and no more to anybody', async () => {
    await rig.say({ ...place(), live: false } as Fact)
    await rig.dots(rig.phone('nina'), 'd1', [2, 1, 0])
    expect(rig.room.phoneVote).toEqual({ voteId: 'd1', voters: 1, totals: [] })
    await rig.say({ kind: 'dotsClosed', tallyId: 'd1' })
    expect(rig.room.phoneVote).toEqual({ voteId: 'd1', voters: 1, totals: [2, 1, 0] })
  })

  it('may be degrees instead: one an option, of the scale, and the table says what phones gave', async () => {
    await rig.say({ ...place(), scale: 'colors', perVoter: 1 } as Fact)
    const nina = rig.phone('nina')
    expect(rig.view(nina).dots?.degrees).toEqual(['agree', 'reserved', 'disagree'])
    expect(await rig.dots(nina, 'd1', [4, 0, 0])).toMatchObject({ ok: false, code: 'badInput' })
    await rig.dots(nina, 'd1', [1, 3, 0])
    await rig.dots(rig.phone('aline'), 'd1', [1, 1, 2])
    const grades = [
      [2, 0, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]
    expect(rig.room.phoneVote).toEqual({ voteId: 'd1', voters: 2, totals: [2, 2, 1], grades })
    await rig.say({ kind: 'dotsClosed', tallyId: 'd1' })
    const tally = (table: number[][]): Fact => ({
      kind: 'tallyRecorded',
      tallyId: 'd1',
      itemId: rig.itemId,
      form: 'grades',
      scale: 'colors',
      question: '',
      options: ['Bancs', 'Arbres', 'Éclairage'].map((label, at) => ({
        label,
        count: (table[at] ?? []).reduce((sum, each) => sum + each, 0),
      })),
      grades: table,
      phones: [2, 2, 1],
    })
    const moved = [
      [0, 2, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]
    expect(await rig.say(tally(moved))).toMatchObject({ ok: false, code: 'phonesVotedSince' })
    expect(await rig.say({ ...tally(grades), grades: [[2]] } as Fact)).toMatchObject({ code: 'gradesDoNotMatch' })
    expect(
      await rig.say(
        tally([
          [5, 1, 0],
          [1, 0, 1],
          [0, 1, 3],
        ]),
      ),
    ).toMatchObject({ ok: true })
  })

  it('opened again by an undo are placed again', async () => {
    await rig.say(place())
    const closed = await rig.say({ kind: 'dotsClosed', tallyId: 'd1' })
    await rig.undo(closed.ok ? closed.value.entryId : '')
    expect(await rig.dots(rig.phone('nina'), 'd1', [3, 0, 0])).toEqual({ ok: true, value: null })
  })

  it('keep their totals while another vote is taken', async () => {
    await rig.say(place())
    await rig.dots(rig.phone('nina'), 'd1', [3, 0, 0])
    await rig.say({ kind: 'dotsClosed', tallyId: 'd1' })
    await rig.say(put())
    expect(rig.room.phoneVote?.voteId).toBe('v1')
    await rig.say(count(counts(3, 1)))
    expect(rig.room.phoneVote).toEqual({ voteId: 'd1', voters: 1, totals: [3, 0, 0] })
  })
})

describe('On disk', () => {
  it('people stand sorted and without an hour, and a host that died gives everything back', async () => {
    await rig.say(put())
    const seats = [rig.phone('carla'), rig.phone('aline'), rig.phone('bachir')]
    await Promise.all(seats.map((seat) => rig.vote(seat, 'v1', 'for')))
    const text = await readFile(join(rig.folder, 'phone-votes', rig.docId, 'v1.json'), 'utf8')
    const kept = JSON.parse(text) as { choices: { personId: string }[] }
    expect(kept.choices.map(({ personId }) => personId)).toEqual(['aline', 'bachir', 'carla'])
    expect(Object.keys(kept.choices[0] ?? {}).toSorted()).toEqual(['choice', 'personId', 'seatId'])

    const next = await openVotes(await copyOf(rig.folder), rig.docId, rig.room.record())
    expect(next.room.phoneVote).toEqual({ voteId: 'v1', voters: 3, totals: [4, 0, 0] })
    expect(next.view(seats[1]!).vote?.choice).toBe('for')
    await next.end()
  })

  it('a file that is damaged or of another vote is as none', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    const record = rig.room.record()
    for (const text of [
      '{"voteId":"v1","choi',
      '{"voteId":"v2","choices":[]}',
      '{"voteId":"v1","choices":[{"personId":1}]}',
    ]) {
      const folder = await copyOf(rig.folder)
      await writeFile(join(folder, 'phone-votes', rig.docId, 'v1.json'), text)
      const next = await openVotes(folder, rig.docId, record)
      expect(next.room.phoneVote).toEqual({ voteId: 'v1', voters: 0, totals: [0, 0, 0] })
      await next.end()
    }
  })

  it('the name of a vote whose id is a path is none', async () => {
    await rig.say({ ...put(), voteId: '../../../escape' } as Fact)
    await rig.vote(rig.phone('bachir'), '../../../escape', 'for')
    const [name = ''] = await files()
    expect(name).toMatch(/[0-9a-f]{64}\.json$/)
    await rig.close()
    expect(await files()).toEqual([name])
    await rig.say({ kind: 'voteCancelled', voteId: '../../../escape', reason: 'autre' })
    await rig.votes.settled()
    expect(await files()).toEqual([])
  })
})

describe('A room that goes on without phones', () => {
  it('keeps on the console what they chose, until it is counted with it', async () => {
    await rig.say(put())
    const seat = rig.phone('bachir')
    await rig.vote(seat, 'v1', 'for')
    rig.room.change({ reach: 'computers' })
    expect(rig.room.phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [1, 0, 0] })
    expect(await rig.vote(seat, 'v1', 'against')).toMatchObject({ ok: false, code: 'noVoteOpen' })
    expect(await rig.say(count(counts(3, 1)))).toMatchObject({ ok: false, code: 'phonesVotedSince' })
    expect(await rig.say(count(counts(3, 1), counts(1, 0)))).toMatchObject({ ok: true })
    await rig.votes.settled()
    expect([rig.room.phoneVote, await files()]).toEqual([null, []])
  })

  it('keeps dots, closed or not', async () => {
    await rig.say(place())
    await rig.dots(rig.phone('nina'), 'd1', [2, 1, 0])
    rig.room.change({ reach: 'computers' })
    await rig.say({ kind: 'dotsClosed', tallyId: 'd1' })
    expect(rig.room.phoneVote).toEqual({ voteId: 'd1', voters: 1, totals: [2, 1, 0] })
  })
})

describe('A room that was closed and is opened again', () => {
  /** The host too was ended and started. */
  const again = async (): Promise<VotingRig> => {
    await rig.close()
    const next = await openVotes(await copyOf(rig.folder), rig.docId)
    await next.votes.tidy()
    return next
  }

  it('finds what each person chose, who may still choose otherwise', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    await rig.vote(rig.phone('carla'), 'v1', 'against')
    const next = await again()
    expect(next.room.phoneVote).toEqual({ voteId: 'v1', voters: 2, totals: [1, 1, 0] })
    const bachir = next.phone('bachir')
    expect(next.view(bachir).vote?.choice).toBe('for')
    await next.vote(bachir, 'v1', 'abstain')
    expect(next.room.phoneVote).toEqual({ voteId: 'v1', voters: 2, totals: [0, 1, 1] })
    await next.end()
  })

  it('does not find what a seat chose that was removed before', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    const removed = rig.phone('carla')
    await rig.vote(removed, 'v1', 'against')
    rig.room.seats.remove(removed.seatId)
    const next = await again()
    expect(next.room.phoneVote).toEqual({ voteId: 'v1', voters: 1, totals: [1, 0, 0] })
    await next.end()
  })

  it('finds nothing of a vote counted by hand meanwhile', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    await rig.close()
    expect(await files()).toEqual([join(rig.docId, 'v1.json')])
    expect(await rig.say(count(counts(3, 1)))).toMatchObject({ ok: true })
    await rig.votes.settled()
    expect(await files()).toEqual([])
  })

  it('finds nothing of a meeting erased meanwhile', async () => {
    await rig.say(put())
    await rig.vote(rig.phone('bachir'), 'v1', 'for')
    await rig.close()
    await rig.votes.forget(rig.docId)
    expect(await files()).toEqual([])
  })
})
