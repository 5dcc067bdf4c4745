import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyOf, folderUnderWay, openVotes, type VotingRig } from '#factories/phone-votes.ts'
import type { SeatRecord } from '#host/room/hosting/seats.ts'
import type { Fact, VoteCounts } from '#shared/rules/facts.ts'

/** With Aline, Bachir and Carla, eight who vote; Denis gave Aline his proxy: nine votes. */
const others = ['emma', 'farid', 'gina', 'hugo', 'ines']
const eight = ['aline', 'bachir', 'carla', ...others]

let ready: string
let dispose: () => Promise<void>
let docId: string
let rig: VotingRig
let phones: Map<string, SeatRecord>

beforeAll(async () => {
  const made = await folderUnderWay()
  ;({ docId, dispose } = made)
  const first = await openVotes(await copyOf(made.folder), docId)
  await first.welcome(others)
  const ballots = ['showOfHands', 'secretPaper', 'secretPhone'] as const
  await first.say({ kind: 'ruleChanged', changes: { ballots: [...ballots] }, proposedBy: 'la salle' })
  ready = await copyOf(first.folder)
  await first.end()
})
afterAll(() => dispose())
beforeEach(async () => {
  rig = await openVotes(await copyOf(ready), docId)
  phones = new Map(eight.map((id) => [id, rig.phone(id)]))
})
afterEach(() => rig.end())

const put = (voteId = 's1'): Fact => ({
  kind: 'voteOpened',
  voteId,
  itemId: rig.itemId,
  question: 'Garder la date ?',
  ballot: 'secretPhone',
})
/** Opened, and its file made. */
const open = async (): Promise<void> => {
  await rig.say(put())
  await rig.votes.settled()
}
const papers = (pour: number, against = 0, abstain = 0): VoteCounts => ({ for: pour, against, abstain, notVoting: 0 })
const count = (counts: VoteCounts, more: Partial<Extract<Fact, { kind: 'voteCounted' }>> = {}): Fact => ({
  kind: 'voteCounted',
  voteId: 's1',
  counts,
  ...more,
})
const cast = (who: string, choice: 'for' | 'against' | 'abstain', on = rig) =>
  on.vote(phones.get(who) ?? on.phone(null), 's1', choice)
const castAll = async (): Promise<void> => {
  for (const who of eight) await cast(who, who === 'bachir' || who === 'carla' ? 'against' : 'for')
}
const place = (folder = rig.folder): string => join(folder, 'secret-ballots', docId, 's1.json')
const files = (): Promise<string[]> =>
  readdir(join(rig.folder, 'secret-ballots'), { recursive: true }).then(
    (names) => names.filter((name) => name.includes('.json')),
    () => [],
  )

describe('A secret vote by phone', () => {
  it('is opened where eight people at least can vote with a phone, and refused with the figure below', async () => {
    rig.room.seats.remove(phones.get('ines')?.seatId ?? '')
    expect(await rig.say(put())).toMatchObject({
      ok: false,
      code: 'tooFewSecretVoters',
      params: { voters: 7, fewest: 8 },
    })
    // A second phone of somebody already there, a person without a vote, a name nobody accepted make no eighth.
    rig.phone('aline')
    rig.phone('nina')
    rig.room.seats.change(rig.phone(null).seatId, { personId: 'ines', typed: 'Inès' })
    expect(await rig.say(put())).toMatchObject({ ok: false, code: 'tooFewSecretVoters' })
    rig.phone('ines')
    expect(await rig.say(put())).toMatchObject({ ok: true })
  })

  it('is refused where the rules leave it out, in a room for computers, and without a room', async () => {
    rig.room.change({ reach: 'computers' })
    expect(await rig.say(put())).toMatchObject({ ok: false, code: 'noPhonesForSecret' })
    rig.room.change({ reach: 'phones' })
    await rig.say({ kind: 'ruleChanged', changes: { ballots: ['showOfHands'] }, proposedBy: 'la salle' })
    expect(await rig.say(put())).toMatchObject({ ok: false, code: 'ballotNotAllowed' })
    await rig.close()
    expect(await rig.say(put())).toMatchObject({ ok: false })
  })

  it('takes each vote once, from whichever phone, and for ever', async () => {
    await open()
    const second = rig.phone('bachir')
    expect(await Promise.all([cast('bachir', 'for'), rig.vote(second, 's1', 'against')])).toMatchObject([
      { ok: true },
      { ok: false, code: 'alreadyVoted' },
    ])
    expect(await cast('bachir', 'against')).toMatchObject({ ok: false, code: 'alreadyVoted' })
    expect(rig.view(second).vote).toMatchObject({ secret: true, cast: true, mayVote: false, choice: null })
    expect(rig.room.phoneVote).toEqual({ voteId: 's1', voters: 1, totals: [], secret: { voices: 1, isLost: false } })
  })

  it('takes the votes of proxies with their holder’s, and never a second time from who comes back', async () => {
    await open()
    const aline = phones.get('aline')
    expect(rig.view(aline ?? rig.phone(null)).vote).toMatchObject({ weight: 2, cast: false })
    await cast('aline', 'for')
    await rig.say({ kind: 'arrived', personId: 'denis' })
    const denis = rig.phone('denis')
    expect(await rig.vote(denis, 's1', 'against')).toMatchObject({ ok: false, code: 'alreadyVoted' })
    expect(rig.room.phoneVote?.secret?.voices).toBe(2)
  })

  it('keeps a ballot in the heap when its phone is removed or its person leaves: nobody knows which it was', async () => {
    await open()
    await castAll()
    rig.room.seats.remove(phones.get('bachir')?.seatId ?? '')
    await rig.say({ kind: 'left', personId: 'carla' })
    expect(rig.room.phoneVote?.voters).toBe(8)
    // Whoever comes back by another phone has voted.
    expect(await rig.vote(rig.phone('bachir'), 's1', 'for')).toMatchObject({ code: 'alreadyVoted' })
    expect(await cast('carla', 'for')).toMatchObject({ code: 'notPresent' })
  })

  it.each<[string, string | null, string]>([
    ['nobody recognised', null, 'notAccepted'],
    ['somebody who is not here', 'denis', 'notPresent'],
    ['somebody without a vote', 'nina', 'noVote'],
  ])('takes none of %s', async (_who, personId, code) => {
    await open()
    expect(await rig.vote(rig.phone(personId), 's1', 'for')).toMatchObject({ ok: false, code })
    expect(rig.room.phoneVote?.voters).toBe(0)
  })

  it('takes none for another vote, as dots, or once it was counted or given up', async () => {
    await open()
    const emma = phones.get('emma') ?? rig.phone('emma')
    expect(await rig.vote(emma, 's2', 'for')).toMatchObject({ code: 'noVoteOpen' })
    expect(await rig.dots(emma, 's1', [1, 0, 0])).toMatchObject({ code: 'noVoteOpen' })
    await rig.say({ kind: 'voteCancelled', voteId: 's1', reason: 'question mal comprise' })
    expect(await cast('emma', 'for')).toMatchObject({ code: 'noVoteOpen' })
    await rig.votes.settled()
    expect([await files(), rig.room.phoneVote]).toEqual([[], null])
  })

  it('says that a ballot was not kept when the disk refuses it, and takes it again', async () => {
    await open()
    await mkdir(`${place()}.new`)
    expect(await cast('emma', 'for')).toMatchObject({ ok: false, code: 'ballotNotKept' })
    expect(rig.room.phoneVote?.voters).toBe(0)
    await rmdir(`${place()}.new`)
    expect(await cast('emma', 'for')).toMatchObject({ ok: true })
  })
})

describe('The common count', () => {
  it('is written by this computer, papers and phones together, and no part of it is said', async () => {
    await open()
    await castAll()
    expect(rig.room.phoneVote?.totals).toEqual([])
    expect(await rig.say(count(papers(3, 2, 1)))).toMatchObject({ ok: true })
    const counted = rig.journal().find((entry) => entry.kind === 'voteCounted')
    // Seven for by phone, one of them Denis's by proxy, and two against.
    expect(counted).toMatchObject({ counts: papers(10, 4, 1) })
    expect(counted).not.toHaveProperty('phones')
  })

  it.each<[string, VoteCounts, string]>([
    ['one paper, which has a name', papers(1), 'tooFewPapers'],
    ['four papers', papers(2, 1, 1), 'tooFewPapers'],
  ])('is refused with %s', async (_what, on, code) => {
    await open()
    await castAll()
    expect(await rig.say(count(on))).toMatchObject({ ok: false, code, params: { fewest: 5 } })
    expect(await rig.say(count(papers(0)))).toMatchObject({ ok: true })
  })

  it('is refused with four phones, and with nothing at all; papers alone make one', async () => {
    await open()
    expect(await rig.say(count(papers(0)))).toMatchObject({ ok: false, code: 'noBallots' })
    for (const who of eight.slice(3, 7)) await cast(who, 'for')
    expect(await rig.say(count(papers(6)))).toMatchObject({ ok: false, code: 'tooFewPhoneBallots' })
    expect(await cast('aline', 'for')).toMatchObject({ ok: true })
    expect(await rig.say(count(papers(6)))).toMatchObject({ ok: true })
  })

  it('counts white and void papers among the five', async () => {
    await open()
    await castAll()
    expect(await rig.say(count(papers(2, 1), { blank: 1, invalid: 1 }))).toMatchObject({ ok: true })
  })

  it('can’t say what came by phone', async () => {
    await open()
    await castAll()
    expect(await rig.say(count(papers(9, 2), { phones: papers(6, 2) }))).toMatchObject({ ok: false, code: 'badInput' })
  })

  it('ends it at once: what comes late is refused, and no ballot that was acknowledged is left out', async () => {
    await open()
    await castAll()
    await rig.say({ kind: 'arrived', personId: 'denis' })
    const counting = rig.say(count(papers(0)))
    const late = rig.vote(rig.phone('denis'), 's1', 'for')
    expect([(await counting).ok, (await late).ok]).toEqual([true, false])
    await rig.votes.settled()
    expect([await files(), rig.room.phoneVote]).toEqual([[], null])
  })

  it('is put right by a correction, neither counted twice nor undone: its ballots are erased', async () => {
    await open()
    await castAll()
    const counted = await rig.say(count(papers(5)))
    const entryId = counted.ok ? counted.value.entryId : ''
    expect(await rig.undo(entryId)).toMatchObject({ ok: false, code: 'secretCountStands' })
    expect(await rig.say(count(papers(5)))).toMatchObject({ ok: false, code: 'alreadyCounted' })
    expect(await rig.say(count(papers(11, 2)), entryId)).toMatchObject({ ok: true })
  })
})

describe('On disk', () => {
  it('whose votes were cast stand sorted, the sums apart, and nothing has an hour', async () => {
    await open()
    for (const who of ['hugo', 'carla', 'aline', 'emma', 'bachir']) await cast(who, who === 'carla' ? 'against' : 'for')
    expect(await files()).toEqual([join(docId, 's1.json')])
    const kept = JSON.parse(await readFile(place(), 'utf8')) as Record<string, unknown>
    expect(kept).toEqual({
      voteId: 's1',
      voters: ['aline', 'bachir', 'carla', 'denis', 'emma', 'hugo'],
      ballots: 5,
      totals: { for: 5, against: 1, abstain: 0 },
    })
  })

  it('is all that is written when somebody votes: no other file changes, and the log says nothing', async () => {
    await open()
    const others = async (): Promise<[string, string][]> => {
      const names = await readdir(rig.folder, { recursive: true, withFileTypes: true })
      const paths = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
      return Promise.all(
        paths
          .filter((path) => !path.includes('secret-ballots'))
          .toSorted()
          .map(async (path): Promise<[string, string]> => [path, (await readFile(path)).toString('base64')]),
      )
    }
    const before = await others()
    expect(before.length).toBeGreaterThan(2)
    await castAll()
    expect(await others()).toEqual(before)
    expect(rig.log).toEqual([])
  })

  it('is the same whoever chose what, as long as the sums are', async () => {
    await open()
    const other = await openVotes(await copyOf(rig.folder), docId, rig.room.record())
    await Promise.all([cast('emma', 'for'), cast('farid', 'against')])
    await Promise.all([
      other.vote(phones.get('farid') ?? other.phone(null), 's1', 'for'),
      other.vote(phones.get('emma') ?? other.phone(null), 's1', 'against'),
    ])
    expect(await readFile(place(other.folder), 'utf8')).toBe(await readFile(place(), 'utf8'))
    await other.end()
  })

  it('outlives its host: nobody votes twice, and it is counted as a whole', async () => {
    await open()
    for (const who of eight.slice(0, 5)) await cast(who, 'for')
    const next = await openVotes(await copyOf(rig.folder), docId, rig.room.record())
    expect(next.room.phoneVote).toMatchObject({ voters: 5, secret: { voices: 6, isLost: false } })
    expect(await cast('emma', 'against', next)).toMatchObject({ code: 'alreadyVoted' })
    expect(await cast('hugo', 'against', next)).toMatchObject({ ok: true })
    await next.say(count(papers(0)))
    expect(next.journal().find((entry) => entry.kind === 'voteCounted')).toMatchObject({ counts: papers(6, 1) })
    await next.end()
  })

  it('outlives its room, closed and opened again', async () => {
    await open()
    for (const who of eight.slice(0, 5)) await cast(who, 'for')
    await rig.close()
    expect(await files()).toHaveLength(1)
    const next = await openVotes(await copyOf(rig.folder), docId)
    await next.votes.tidy()
    expect(next.room.phoneVote).toMatchObject({ voters: 5 })
    expect(await next.vote(next.phone('aline'), 's1', 'against')).toMatchObject({ code: 'alreadyVoted' })
    await next.end()
  })

  it('is lost with the computer that had it, said, and to be taken again', async () => {
    await open()
    await castAll()
    // Another computer holds the same meeting, and no ballots.
    const folder = await copyOf(rig.folder)
    await writeFile(place(folder), '{"voteId":"s1","voters":["al')
    const next = await openVotes(folder, docId, rig.room.record())
    expect(next.room.phoneVote).toMatchObject({ voters: 0, secret: { voices: 0, isLost: true } })
    const emma = phones.get('emma') ?? next.phone('emma')
    expect(next.view(emma).vote).toMatchObject({ mayVote: false, whyNot: 'ballotLost' })
    expect(await cast('emma', 'for', next)).toMatchObject({ ok: false, code: 'ballotLost' })
    expect(await next.say(count(papers(6)))).toMatchObject({ ok: false, code: 'ballotLost' })
    await next.say({ kind: 'voteCancelled', voteId: 's1', reason: 'bulletins perdus' })
    expect(await next.say(put('s2'))).toMatchObject({ ok: true })
    expect(await next.vote(emma, 's2', 'for')).toMatchObject({ ok: true })
    await next.end()
  })

  it('goes with a vote taken back, and with a meeting erased', async () => {
    const opened = await rig.say(put())
    await cast('emma', 'for')
    await rig.undo(opened.ok ? opened.value.entryId : '')
    await rig.votes.settled()
    expect(await files()).toEqual([])
    await rig.say(put('s2'))
    await rig.votes.settled()
    await rig.close()
    await rig.votes.forget(docId)
    expect(await files()).toEqual([])
  })
})

describe('An election', () => {
  it('is on paper, unless the rules let phones elect', async () => {
    await rig.become('election')
    expect(await rig.say(put())).toMatchObject({ ok: false, code: 'electionOnPaper' })
    await rig.say({ kind: 'ruleChanged', changes: { electionsByPhone: true }, proposedBy: 'la salle' })
    expect(await rig.say(put())).toMatchObject({ ok: true })
  })
})
