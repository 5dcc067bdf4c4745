/**
 * The demo evening against what it must be: research/domain.md §9, as evening.md item 20 mends it. The rules compute
 * every figure from the script; the figures of `expected` are compared, and those of domain.md are written out here.
 */
import { describe, expect, it } from 'vitest'
import { demoEntries, demoScript, meetingAt, scriptInstant } from '#factories/demo.ts'
import { participants } from '#shared/meeting/journal.ts'
import { speechRule } from '#shared/meeting/speech.ts'
import { textSchema } from '#shared/minutes/text-schema.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import { balanceOf } from '#shared/rules/balance.ts'
import { floorAt, speakingTime, turnsOf } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import { quorumAt } from '#shared/rules/quorum.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { plannedTimes, timeline } from '#shared/rules/timing.ts'
import {
  decisionsOf,
  dotVotesOf,
  electionResultOf,
  electionsOf,
  talliesOf,
  tallyRemarks,
  votesOf,
} from '#shared/rules/votes.ts'
import { attendance, checkRoom, checkVote, clock, eligible, minute, nodesOf, standing, wordsOf } from './figures.ts'

const demo = demoScript()

describe('The demo evening', () => {
  const { expected } = demo
  const entries = standing(demo)
  const { people, items, rules } = demo.meeting
  const end = scriptInstant(demo, '20:45')
  const turns = turnsOf(entries, end)

  it('has the members, guests and colleges of domain.md §9', () => {
    const inCollege = (college: string) => people.filter((person) => person.college === college).length
    expect(expected.members).toEqual({ all: 24, residents: 14, localActors: 10 })
    expect([
      people.filter((person) => person.status === 'member').length,
      inCollege('residents'),
      inCollege('localActors'),
    ]).toEqual([24, 14, 10])
    expect(people.filter((person) => person.status === 'guest' && !person.votingRight)).toHaveLength(expected.guests)
    expect(expected.guests).toBe(4)
  })

  it('is planned to the minute, from 18:30 to 20:45', () => {
    const start = scriptInstant(demo, demo.meeting.header.startTime)
    const plan = plannedTimes(items, start, scriptInstant(demo, demo.meeting.header.endTime))
    expect([plan.totalMs / minute, plan.marginMs]).toEqual([expected.plannedMinutes, 0])
    expect(expected.plannedMinutes).toBe(135)
    expect(items.filter((item) => item.parentId === null)).toHaveLength(12)
  })

  it.each(expected.room)('has $votes votes in the room at $at', (room) => {
    const found = checkRoom(demo, room)
    expect(found.votes).toBe(room.present + room.represented)
  })

  it('has 17 votes from 18:38 on: 15 + 2, then 16 + 1, then 15 + 2 (evening.md item 20)', () => {
    const table = ['18:38', '19:09', '19:10', '20:08', '20:28', '20:44'].map((time) => {
      const { presentVoting, representedVoting } = attendance(demo, time)
      return [time, presentVoting, representedVoting]
    })
    expect(table).toEqual([
      ['18:38', 15, 2],
      ['19:09', 15, 2],
      ['19:10', 16, 1],
      ['20:08', 16, 1],
      ['20:28', 15, 2],
      ['20:44', 15, 2],
    ])
    const never = [...new Set(entries.map((entry) => entry.at))].filter(
      (at) => at >= scriptInstant(demo, '18:38') && at <= end,
    )
    for (const at of never) expect(attendanceAt(entries, participants({ people }), at, 1).votes).toBe(17)
  })

  it('reaches its quorum of a third, three a college, all along', () => {
    const rule = rules.quorum
    expect(rule).toMatchObject({ numerator: 1, denominator: 3, perCollege: expected.quorum.perCollege })
    if (rule === null) return
    for (const time of ['18:38', '19:10', '20:28', '20:44']) {
      const quorum = quorumAt(attendance(demo, time), participants({ people }), rule)
      expect(quorum).toMatchObject({ reached: true, needed: expected.quorum.needed, missingColleges: [] })
    }
  })

  it('sees 16 members pass through the room', () => {
    const { byPerson } = attendance(demo, '20:45')
    const passed = people.filter(({ id, status }) => status === 'member' && (byPerson[id]?.intervals.length ?? 0) > 0)
    expect(passed).toHaveLength(expected.membersWhoPassed)
    expect(expected.membersWhoPassed).toBe(16)
  })

  it('keeps the hour of the late arrival, entered afterwards, and of the departure', () => {
    const { byPerson } = attendance(demo, '20:45')
    expect(byPerson['p-marie-noelle']).toMatchObject({ arrivedAt: scriptInstant(demo, '19:10'), proxyTo: null })
    expect(byPerson['p-jean-loic']).toMatchObject({ status: 'represented', proxyTo: 'p-zoe' })
    const late = entries.filter((entry) => entry.at < entry.recordedAt && entry.corrects === undefined)
    expect(late).toHaveLength(expected.enteredLate)
  })

  it.each(expected.items)('spends $spentMinutes min on $id, from $start to $end', (wanted) => {
    const times = timeline(entries, items, scriptInstant(demo, '18:30'), end).items[wanted.id]
    expect([clock(demo, times?.startedAt), clock(demo, times?.endedAt)]).toEqual([wanted.start, wanted.end])
    expect(attendance(demo, wanted.start).votes).toBe(wanted.votes)
    expect([(times?.spentMs ?? 0) / minute, (times?.overrunMs ?? 0) / minute]).toEqual([
      wanted.spentMinutes,
      wanted.overrunMinutes,
    ])
    const spoken = turns.filter((turn) => turn.itemId === wanted.id)
    expect(spoken.filter((turn) => turn.form !== 'presentation')).toHaveLength(wanted.turns)
    expect(spoken.filter((turn) => turn.form === 'presentation')).toHaveLength(wanted.presentations)
  })

  it.each(expected.margins)('has $minutes min of margin at $at', ({ at, minutes }) => {
    const { marginMs } = timeline(entries, items, scriptInstant(demo, '18:30'), scriptInstant(demo, at), end)
    expect((marginMs ?? Number.NaN) / minute).toBe(minutes)
  })

  it('opens at 18:30 and ends at 20:45, six minutes over on item 6 alone', () => {
    const { openedAt, adjournedAt } = sessionAt(entries, end)
    expect([clock(demo, openedAt), clock(demo, adjournedAt)]).toEqual([expected.opened, expected.adjourned])
    expect([expected.opened, expected.adjourned]).toEqual(['18:30', '20:45'])
    expect(expected.items.filter((item) => item.overrunMinutes > 0)).toMatchObject([
      { id: 'item-06', overrunMinutes: 6 },
    ])
  })

  it.each(expected.votes)('counts $voteId over $eligible', (wanted) => {
    checkVote(demo, wanted)
  })

  it('has the votes of domain.md §9, and tells a recusal from taking no part', () => {
    const result = (voteId: string) =>
      Object.values(votesOf(entries).find((vote) => vote.voteId === voteId)?.counts ?? {})
    expect([result('v-minutes'), result('v-party'), result('v-bikes'), result('v-sea')]).toEqual([
      [15, 0, 2, 0],
      [15, 0, 1, 0],
      [12, 3, 2, 0],
      [16, 0, 0, 1],
    ])
    const recused = entries.flatMap((entry) =>
      entry.kind === 'recused' ? [{ personId: entry.personId, itemId: entry.itemId }] : [],
    )
    expect(recused).toEqual(expected.recused)
    const at = scriptInstant(demo, '20:15')
    expect([eligible(demo, 'item-10-1', at), eligible(demo, 'item-10-2', at)]).toEqual([16, 17])
    expect(votesOf(entries)).toHaveLength(expected.votes.length)
  })

  it.each(expected.tallies)('adds up the $form of $tallyId', (wanted) => {
    const tally = talliesOf(entries).find((each) => each.tallyId === wanted.tallyId)
    expect(tally?.options.map((option) => option.count)).toEqual(wanted.counts)
    expect(wanted.counts.reduce((sum, count) => sum + count, 0)).toBe(wanted.total)
    const { form, voters, perVoter, blank } = wanted
    expect(tally).toMatchObject({ form, voters, perVoter, blank })
    expect(tally?.tellers).toHaveLength(wanted.tellers)
    expect(tally === undefined ? null : tallyRemarks(tally)).toEqual([])
  })

  it.each(expected.tallies.flatMap(({ tallyId, election }) => (election === undefined ? [] : [{ tallyId, election }])))(
    'elects in one round of $tallyId, with an envelope for each voter',
    ({ tallyId, election: { seats, needs, needed, envelopes, invalid, elected } }) => {
      const tallies = talliesOf(entries)
      const tally = tallies.find((each) => each.tallyId === tallyId)
      expect(tally).toMatchObject({ seats, needs, envelopes, invalid, voters: envelopes, round: 1 })
      const result = tally === undefined ? null : electionResultOf(tally, tallies)
      expect(result).toMatchObject({ needed, tied: null, open: 0 })
      expect(result?.elected.map(({ label }) => label)).toEqual(elected)
      const opened = electionsOf(entries).find((each) => each.tallyId === tallyId)
      expect(opened?.candidates.map(({ label }) => label)).toEqual(tally?.options.map(({ label }) => label))
    },
  )

  it('places its dots between the choices that were read to the room', () => {
    const dots = dotVotesOf(entries)
    const tally = talliesOf(entries).find(({ form }) => form === 'dots')
    expect(dots).toMatchObject([{ tallyId: tally?.tallyId, isCounted: true, perVoter: 3 }])
    expect(dots[0]?.options).toEqual(tally?.options.map(({ label }) => label))
  })

  it('has 45 dots, and two tellers of which neither stands', () => {
    expect(expected.tallies.map((tally) => [tally.total, tally.blank])).toEqual([
      [45, 0],
      [16, 1],
      [14, 3],
    ])
    const tellers = new Set(talliesOf(entries).flatMap((tally) => tally.tellers))
    expect([...tellers].filter((id) => ['p-seadiya', 'p-francois'].includes(id))).toEqual([])
  })

  it('takes its decisions with every dissent asked about, two recorded', () => {
    const decisions = decisionsOf(entries)
    const byType: Record<string, number> = {}
    for (const { type } of decisions) byType[type] = (byType[type] ?? 0) + 1
    expect([decisions.length, byType]).toEqual([expected.decisions.all, expected.decisions.byType])
    const withDissent = decisions.filter((decision) => (decision.dissentingViews ?? []).length > 0)
    expect(withDissent.map((decision) => decision.decisionId)).toEqual(expected.decisions.withDissent)
    expect(decisions.filter((decision) => decision.dissentingViews === null)).toHaveLength(expected.decisions.unasked)
    expect(byType['question']).toBe(3)
    const asked = effective(meetingAt(demo, '20:50').journal).entries
    expect(decisionsOf(asked).filter((decision) => decision.dissentingViews === null)).toMatchObject([
      { decisionId: 'd-sea' },
    ])
  })

  it('shares the floor as its balance says', () => {
    const { floor } = expected
    const spoken = turns.filter((turn) => turn.form !== 'presentation')
    expect([spoken.length, turns.length - spoken.length]).toEqual([floor.turns, floor.presentations])
    expect(spoken.filter((turn) => turn.form === 'offList')).toHaveLength(floor.offList)
    const time = speakingTime(turns)
    const isMember = (id: string) => people.some((person) => person.id === id && person.status === 'member')
    const speakers = Object.entries(time).filter(([id, each]) => each.turns > 0 && isMember(id))
    expect(speakers).toHaveLength(floor.membersWhoSpoke)
    const total = Object.values(time).reduce((sum, each) => sum + each.turnMs, 0)
    const guests = Object.entries(time).reduce((sum, [id, each]) => sum + (isMember(id) ? 0 : each.turnMs), 0)
    expect(Math.round((100 * guests) / total)).toBe(floor.guestShareOfTurnTime)
    expect([floor.turns, floor.membersWhoSpoke, floor.guestShareOfTurnTime]).toEqual([41, 13, 22])
  })

  it('says in its anonymous balance how women and guests were heard, by what people said of themselves', () => {
    const { floor } = expected
    const balance = balanceOf(entries, participants({ people }), rules.balanceBy, end, {
      smallest: rules.smallestCategory,
    })
    const share = (axis: string, side: string) => {
      const shares = balance.axes.find((each) => each.axis === axis)?.shares ?? []
      const found = shares.find(({ sides }) => sides.length === 1 && sides[0] === side)
      return Math.round((100 * (found?.ms ?? Number.NaN)) / balance.totals.ms)
    }
    expect([balance.totals.turns, share('gender', 'women'), share('status', 'guest')]).toEqual([
      floor.turns,
      floor.womenShareOfTurnTime,
      floor.guestShareOfTurnTime,
    ])
    expect([floor.turns, floor.womenShareOfTurnTime, floor.guestShareOfTurnTime]).toEqual([41, 46, 22])
    expect(attendance(demo, '20:45').members.present).toBe(floor.membersInRoomAtEnd)
    expect([floor.membersWhoSpoke, floor.membersInRoomAtEnd]).toEqual([13, 15])
    const residents = people.filter(({ college }) => college === 'residents')
    const declared = (value: string) => residents.filter((person) => person.declared['gender'] === value).length
    expect([declared('women'), declared('men')]).toEqual([7, 7])
  })

  it('alternates residents and local actors on item 6, proposed by whoever keeps the floor, and there alone', () => {
    const changes = entries.filter((entry) => entry.kind === 'ruleChanged')
    expect(changes.map((entry) => [clock(demo, entry.at), entry])).toMatchObject([
      ['19:08', { changes: { alternation: 'college' }, proposedBy: 'Zoé L., garante de la parole' }],
      ['19:39', { changes: { alternation: null }, proposedBy: 'Zoé L., garante de la parole' }],
    ])
    expect(changes).toHaveLength(expected.rulesChanged)
    const alternating = items.filter(({ id }) => {
      const startedAt = timeline(entries, items, scriptInstant(demo, '18:30'), end).items[id]?.startedAt ?? 0
      return rulesAt(entries, rules, startedAt + minute).alternation !== null
    })
    expect(alternating.map(({ id }) => id)).toEqual(['item-06'])
    // François asked before Inès, but a resident has just spoken: the other list has its turn.
    const queueBy = (axis: string | null) => {
      const at = scriptInstant(demo, '19:27:55')
      const before = entries.filter((entry) => entry.at <= at)
      const speech = speechRule({ ...rulesAt(before, rules, at), alternation: axis })
      return floorAt(before, participants({ people }), speech, at).queue.map(({ requestId }) => requestId)
    }
    expect(queueBy('college')).toEqual(['ask-ines-3', 'ask-francois-3', 'ask-bailleur-2'])
    expect(queueBy(null)).toEqual(['ask-francois-3', 'ask-ines-3', 'ask-bailleur-2'])
    const next = entries.find((entry) => entry.kind === 'turnStarted' && entry.at > scriptInstant(demo, '19:27:55'))
    expect(next).toMatchObject({ requestId: 'ask-ines-3', frozenHead: ['ask-francois-3'] })
  })

  it('opens with the rules of its council, frozen', () => {
    const opening = entries.find((entry) => entry.kind === 'sessionOpened')
    expect(opening).toMatchObject({ rules: demo.meeting.rules })
    expect(rules).toMatchObject({
      noticeDays: 14,
      quorum: { basis: 'members', numerator: 1, denominator: 3, perCollege: 3 },
      proxiesPerHolder: 1,
      turnMinutes: 2,
      secretOnDemand: { numerator: 1, denominator: 3 },
      electionsByPhone: false,
      parity: true,
    })
    const { noticeSentOn, date } = demo.meeting.header
    expect((Date.parse(date) - Date.parse(noticeSentOn ?? '')) / (24 * 60 * minute)).toBe(rules.noticeDays)
  })

  it('hears four people for the first time on item 8', () => {
    const ordinary = turns.filter((turn) => turn.form === 'turn')
    const first = new Map(ordinary.toReversed().map((turn) => [turn.personId, turn.itemId]))
    const onItem8 = [...first].filter(([id, itemId]) => itemId === 'item-08' && id.startsWith('p-'))
    expect(onItem8).toHaveLength(demo.expected.floor.firstTimeInItem08)
    expect(onItem8).toHaveLength(4)
  })

  it('lets an interrupted speaker go on after the suspension, without losing a second', () => {
    const turn = turns.find((each) => each.turnId === 'turn-moussa-1')
    expect([turn?.durationMs, (turn?.endedAt ?? 0) - (turn?.startedAt ?? 0)]).toEqual([50_000, 110_000])
  })

  it('follows six earlier actions and leaves five new ones, with the owners and dates of domain.md §9', () => {
    const { actions } = meetingAt(demo)
    const count = (status: string) => actions.filter((action) => action.status === status).length
    expect(demo.openActions).toHaveLength(expected.actions.before)
    expect([
      actions.length - demo.openActions.length,
      count('done'),
      count('doing'),
      count('postponed'),
      count('todo'),
    ]).toEqual([
      expected.actions.new,
      expected.actions.done,
      expected.actions.doing,
      expected.actions.postponed,
      expected.actions.todo,
    ])
    expect([expected.actions.done, expected.actions.doing, expected.actions.postponed]).toEqual([3, 2, 1])
    expect(Object.fromEntries(actions.slice(6).map((action) => [action.id, action.due]))).toEqual({
      'a-letter': '2026-11-19',
      'a-questions': '2026-11-30',
      'a-lights': '2026-11-27',
      'a-leaflet': '2026-12-03',
      'a-file': '2026-12-01',
    })
    expect(actions.every((action) => action.owner !== '')).toBe(true)
  })

  it('undoes a slip, corrects a forgotten « next » and a decision, and loses nothing', () => {
    const written = demoEntries(demo)
    const { voided, toCheck } = effective(written)
    expect(written.filter((entry) => entry.cancels !== undefined)).toHaveLength(expected.undone)
    expect(written.filter((entry) => entry.corrects !== undefined)).toHaveLength(expected.corrected)
    expect([voided.length, toCheck.length]).toEqual([expected.void, 0])
  })

  it('finds its four guests without a vote refused where they try to have one', () => {
    const codes = demo.script.flatMap((step) => ('tries' in step.do ? [step.do.code] : []))
    expect(codes).toContain('noVoteToGive')
    expect(codes).toContain('holderHasNoVote')
  })

  it('is written in every kind of node and mark the minutes know', () => {
    const used = new Set(Object.values(demo.texts).flatMap(nodesOf))
    const known = [...Object.keys(textSchema.nodes), ...Object.keys(textSchema.marks)]
    expect([...used].toSorted()).toEqual(known.toSorted())
    expect(Object.keys(demo.texts)).toEqual(items.map((item) => item.id))
  })

  it('has letters beyond Latin-1, homonyms, and someone who is not to be named', () => {
    const names = people.map((person) => person.name).join(' ')
    for (const letter of ['İ', 'ğ', 'Ş', 'ɛ', 'ḥ', 'ị', 'ë', 'ç']) expect(names).toContain(letter)
    expect(wordsOf(demo.texts['item-08'] ?? { type: 'doc' })).toMatch(/\p{Script=Arabic}/u)
    expect(people.filter((person) => person.name.startsWith('Amina'))).toHaveLength(2)
    expect(people.filter((person) => person.displayName === '')).toHaveLength(1)
  })

  it('ends with the next session', () => {
    expect(meetingAt(demo).header).toMatchObject({ nextDate: '2026-12-10', nextTime: '18:30' })
    expect(meetingAt(demo, '18:29').header.nextDate).toBeNull()
  })
})
