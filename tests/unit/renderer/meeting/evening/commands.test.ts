import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#shared/contract/journal.ts'
import { success } from '#shared/contract/result.ts'
import { addAttachment, setWall } from '#shared/meeting/edits.ts'
import { appendEntry, cancellationFor, entryFor } from '#shared/meeting/journal.ts'
import * as layout from '#shared/meeting/layout.ts'
import { readActions, readAttachments, readItems, readJournal, readPeople, readWall } from '#shared/meeting/read.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { micShares, micTurnsOf } from '#shared/rules/mic.ts'
import { evening } from '#factories/journal.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { commandsWith, type Commands } from '../../../../../renderer/meeting/evening/commands.ts'
import { readEvening, type Evening } from '../../../../../renderer/meeting/evening/evening.ts'

const meeting = buildMeeting({ journal: [], rules: { turnMinutes: 2 } })

/** The agenda and the wall as people edit them. */
function newBody(): Y.Doc {
  const body = new Y.Doc()
  for (const item of meeting.items) layout.items(body).set(item.id, new Y.Map(Object.entries(item)))
  return body
}

/** A host's own judgement of a command, a minute after the last one. */
class Desk {
  readonly journal = new Y.Doc()
  readonly body = newBody()
  readonly refused: string[] = []
  readonly names: string[] = []
  #now = evening('18:20')
  #ids = 0

  /** A window that has heard of everything, or of what there was when it was opened. */
  window(stale = false): Commands {
    const known = this.snapshot
    return commandsWith({
      send: async (command, label) => {
        this.names.push(label)
        return this.#write(command)
      },
      withdraw: async (entryId) => this.#withdraw(entryId),
      edit: (label, change) => {
        if (label !== null) this.names.push(label)
        change(this.body, null)
      },
      snapshot: () => (stale ? known : this.snapshot),
      newId: () => `id-${++this.#ids}`,
      now: () => this.#now,
      name: (act, params) => [act, ...Object.values(params ?? {})].join(' '),
      say: (result) => {
        if (!result.ok) this.refused.push(result.code)
      },
    })
  }

  wait(minutes: number): void {
    this.#now += minutes * 60_000
  }

  get snapshot(): MeetingSnapshot {
    const { body } = this
    return {
      ...meeting,
      header: { ...meeting.header, stillWaiting: (layout.header(body).get('stillWaiting') ?? []) as never[] },
      items: readItems(body),
      wall: readWall(body),
      attachments: readAttachments(body),
      actions: readActions(body),
      journal: readJournal(this.journal),
    }
  }
  get evening(): Evening {
    return readEvening(this.snapshot)
  }
  get entries(): JournalEntry[] {
    return this.snapshot.journal
  }

  #write(command: Omit<Command, 'id'>) {
    this.#now += 60_000
    const id = `entry-${++this.#ids}`
    const stamping = { host: 'host-a', now: this.#now, seat: 'seat-a' }
    const prepared = entryFor(this.journal, this.snapshot, { ...command, id }, stamping)
    if (!prepared.ok) return prepared
    appendEntry(this.journal, prepared.value.entry)
    return success({ entryId: id, kept: true })
  }

  #withdraw(entryId: string) {
    this.#now += 60_000
    const stamping = { host: 'host-a', now: this.#now, seat: 'seat-a' }
    const prepared = cancellationFor(this.journal, entryId, `entry-${++this.#ids}`, stamping)
    if (!prepared.ok) return prepared
    appendEntry(this.journal, prepared.value.entry)
    return success({ entryId: prepared.value.entry.id, kept: true })
  }
}

let desk: Desk
let commands: Commands
beforeEach(() => {
  desk = new Desk()
  commands = desk.window()
})

describe('The session', () => {
  it('is opened on its first item, in one press', async () => {
    await commands.open()
    expect(desk.evening.session).toMatchObject({ phase: 'running', currentItemId: 'opening' })
  })

  it('advances once when two windows press Next at the same moment', async () => {
    await commands.open()
    const [one, other] = [desk.window(true), desk.window(true)]
    expect([await one.next(), await other.next()]).toEqual([true, false])
    expect(desk.evening.session.currentItemId).toBe('housing')
    expect(desk.refused).toEqual(['elsewhere'])
  })

  it('goes back to the item before, and no further than the first', async () => {
    await commands.open()
    await commands.next()
    await commands.previous()
    expect(desk.evening.session.currentItemId).toBe('opening')
    expect(await commands.previous()).toBe(false)
  })

  it('stays where it is after the last item', async () => {
    await commands.open()
    await commands.next()
    await commands.next()
    expect(await commands.next()).toBe(false)
    expect(desk.evening.session.currentItemId).toBe('fund')
  })

  it('is adjourned whatever is going on', async () => {
    await commands.open()
    await commands.openVote({ question: '' })
    await commands.pause('suspension')
    expect(await commands.adjourn()).toBe(true)
    expect(desk.evening.session.phase).toBe('adjourned')
  })
})

describe('The floor', () => {
  beforeEach(async () => {
    await commands.open()
    for (const personId of ['ines', 'aline', 'bachir']) await commands.ask(personId)
  })

  it('goes to whoever is first, and freezes the one after', async () => {
    await commands.give()
    expect(desk.evening.session.turn).toMatchObject({ personId: 'aline', form: 'turn' })
    const turn = desk.entries.find((entry) => entry.kind === 'turnStarted')
    const bachir = desk.entries.find((entry) => entry.kind === 'floorRequested' && entry.personId === 'bachir')
    expect(turn).toMatchObject({ frozenHead: [bachir?.kind === 'floorRequested' ? bachir.requestId : ''] })
  })

  it('goes to one person when two windows give it at the same moment', async () => {
    const [one, other] = [desk.window(true), desk.window(true)]
    expect([await one.give(), await other.give()]).toEqual([true, false])
    expect(desk.entries.filter((entry) => entry.kind === 'turnStarted')).toHaveLength(1)
  })

  it('is taken by someone who did not ask, and the list waits', async () => {
    await commands.giveTo('carla', 'presentation')
    expect(desk.evening.session.turn).toMatchObject({ personId: 'carla', form: 'presentation' })
    expect(desk.evening.floor.queue).toHaveLength(3)
    expect(desk.entries.find((entry) => entry.kind === 'turnStarted')).toMatchObject({ frozenHead: [] })
    await commands.endTurn()
    expect(desk.evening.session.turn).toBeNull()
  })

  it('closes its list, refuses in words, and opens it again', async () => {
    await commands.toggleList()
    expect(await commands.ask('carla')).toBe(false)
    expect(desk.refused).toEqual(['listIsClosed'])
    await commands.toggleList()
    expect(await commands.ask('carla')).toBe(true)
  })

  it('is asked for on no item before the session is opened', async () => {
    expect(await new Desk().window().ask('aline')).toBe(false)
  })
})

describe('What one can take back', () => {
  it('is named with the person or the item it is about', async () => {
    await commands.arrive('aline')
    await commands.open()
    await commands.leave('aline')
    expect(desk.names).toEqual([
      'arrived Aline Marchepied',
      'sessionOpened',
      'itemStarted Ouverture',
      'left Aline Marchepied',
    ])
  })

  it('keeps its meaning when its hour is put right', async () => {
    await commands.arrive('aline')
    const [entry] = desk.entries
    if (entry === undefined) throw new Error('nobody arrived')
    expect(await commands.correctTime(entry, entry.at - 30_000)).toBe(true)
    expect(desk.entries.at(0)).toMatchObject({
      kind: 'arrived',
      personId: 'aline',
      corrects: entry.id,
      at: entry.at - 30_000,
    })
    expect(desk.evening.attendance.byPerson['aline']?.arrivedAt).toBe(entry.at - 30_000)
  })

  it('is refused an hour that has not come yet', async () => {
    await commands.arrive('aline')
    const [entry] = desk.entries
    if (entry === undefined) throw new Error('nobody arrived')
    expect(await commands.correctTime(entry, entry.at + 3_600_000)).toBe(false)
    expect(desk.refused).toEqual(['inTheFuture'])
  })
})

describe('The agenda while the session runs', () => {
  beforeEach(async () => {
    await commands.open()
    await commands.next()
  })
  const titles = () => desk.snapshot.items.map(({ title }) => title)

  it('takes one more item, after the one under way or at the end, as a line one would paste', () => {
    commands.addItem('Panne de l’ascenseur 10 min', 'next')
    commands.addItem('Date de la fête', 'end')
    expect(titles()).toEqual([
      'Ouverture',
      'Relogement de la tour D',
      'Panne de l’ascenseur',
      'Fête des voisins',
      'Date de la fête',
    ])
    expect(desk.snapshot.items[2]).toMatchObject({ minutes: 10 })
    expect(commands.addItem('  ', 'end')).toBe(false)
  })

  it('puts an item off, and takes that back', async () => {
    await commands.postpone('fund')
    expect(desk.evening.run.map(({ id }) => id)).toEqual(['opening', 'housing'])
    await commands.takeUpAgain('fund')
    expect(desk.evening.next?.id).toBe('fund')
  })

  it('goes on when the item under way is put off', async () => {
    await commands.postpone('housing')
    expect(desk.evening.session.currentItemId).toBe('fund')
  })

  it('gives five minutes from now, however long the item has been over its time', async () => {
    desk.wait(50)
    await commands.extendItem()
    expect(desk.entries.at(-1)).toMatchObject({ kind: 'itemExtended', minutes: 15 })
  })

  it('leaves an item to a working group, with an action that says so', async () => {
    await commands.toWorkingGroup('housing', 'Groupe de travail : Relogement de la tour D')
    expect(desk.snapshot.actions.map(({ what }) => what)).toEqual(['Groupe de travail : Relogement de la tour D'])
    expect(desk.evening.session.currentItemId).toBe('fund')
  })
})

describe('A turn', () => {
  beforeEach(async () => {
    await commands.open()
    await commands.ask('aline')
    await commands.ask('bachir')
  })
  const waiting = () => desk.evening.floor.queue.map((entry) => [entry.personId, entry.reason.code])

  it('is held, goes on, and is given a minute more', async () => {
    await commands.give()
    await commands.holdTurn()
    await commands.extendTurn()
    expect(desk.evening.session.turn).toMatchObject({ held: true, extraMs: 60_000 })
    await commands.holdTurn()
    expect(desk.evening.session.turn?.held).toBe(false)
  })

  it('of a guest comes next when an answer is asked of them', async () => {
    await commands.askToAnswer('ines')
    expect(waiting()).toEqual([
      ['ines', 'byHand'],
      ['aline', 'firstTime'],
      ['bachir', 'firstTime'],
    ])
  })

  it('is moved by hand', async () => {
    const [, bachir] = desk.evening.floor.queue
    await commands.move(bachir?.requestId ?? '', desk.evening.floor.queue[0]?.requestId ?? null)
    expect(waiting()[0]).toEqual(['bachir', 'byHand'])
  })

  it('takes the notice off the wall when it ends', async () => {
    await commands.giveTo('ines', 'presentation', 10)
    expect(desk.evening.session.turn).toMatchObject({ form: 'presentation', extraMs: 600_000 })
    commands.toggleNotice('Il reste 1 minute')
    expect(desk.snapshot.wall.notice).toBe('Il reste 1 minute')
    await commands.endTurn()
    expect(desk.snapshot.wall.notice).toBe('')
  })
})

describe('Round the table', () => {
  beforeEach(async () => {
    await commands.open()
  })
  const waiting = () => desk.evening.floor.queue.map(({ personId }) => personId)

  it('gives a place to the members in the room, the facilitator last, and those who ask come after', async () => {
    for (const personId of ['carla', 'aline', 'ines']) await commands.arrive(personId)
    await commands.ask('ines')
    await commands.openRound()
    expect(waiting()).toEqual(['carla', 'aline', 'ines'])
  })

  it('is for the people one names, and ends with the key it began with', async () => {
    await commands.openRound(['denis', 'aline'])
    expect(waiting()).toEqual(['denis', 'aline'])
    await commands.toggleRound()
    expect(waiting()).toEqual([])
    expect(desk.refused).toEqual([])
  })

  it('lets whoever’s place it is pass, and goes on with the next', async () => {
    await commands.openRound(['denis', 'aline'])
    expect(await commands.pass()).toBe(true)
    await commands.give()
    expect(desk.evening.session.turn?.personId).toBe('aline')
    expect(await commands.pass()).toBe(false)
  })
})

describe('A turn cut short', () => {
  it('is gone on with first, for the time that was left', async () => {
    await commands.open()
    for (const personId of ['aline', 'bachir']) await commands.ask(personId)
    await commands.give()
    const cut = desk.evening.session.turn?.turnId
    await commands.interruptTurn()
    expect(desk.evening.floor.queue[0]).toMatchObject({ personId: 'aline', reason: { code: 'resumes' } })
    await commands.give()
    expect(desk.entries.findLast((entry) => entry.kind === 'turnStarted')).toMatchObject({ resumes: cut })
  })
})

describe('An interpreter', () => {
  it('doubles the turn under way and those after, and taking it back shortens nothing', async () => {
    layout.people(desk.body).set('aline', new Y.Map(Object.entries(meeting.people[0] ?? {})))
    await commands.open()
    await commands.giveTo('aline', 'turn')
    await commands.toggleInterpreted('aline')
    expect(readPeople(desk.body)[0]?.interpreted).toBe(true)
    expect(desk.evening.session.turn).toMatchObject({ lengthMs: 120_000, extraMs: 120_000 })
  })
})

describe('A room without names', () => {
  it('counts who takes the microphone by side, with nobody on the list, and undoes the last', async () => {
    await commands.open()
    await commands.takeMic('a')
    await commands.takeMic('b')
    expect(desk.evening.session.mic?.side).toBe('b')
    await commands.leaveMic()
    expect(desk.evening.session.mic).toBeNull()
    expect(await commands.leaveMic()).toBe(false)
    expect(micShares(micTurnsOf(desk.entries))).toMatchObject({ a: { turns: 1 }, b: { turns: 1 } })
  })
})

describe('Those who waited last time', () => {
  it('are given the floor first in one act, those of them who are in the room', async () => {
    const stillWaiting = [{ itemId: 'old', title: 'OUVERTURE', personIds: ['carla', 'denis', 'aline'] }]
    layout.header(desk.body).set('stillWaiting', stillWaiting)
    await commands.open()
    await commands.ask('bachir')
    for (const personId of ['aline', 'bachir', 'carla']) await commands.arrive(personId)
    await commands.giveBackFirst()
    expect(desk.evening.floor.queue.map(({ personId }) => personId)).toEqual(['carla', 'aline', 'bachir'])
    expect(await commands.giveBackFirst()).toBe(false)
  })
})

describe('The wall', () => {
  beforeEach(async () => {
    await commands.open()
  })

  it('shows a wording until the vote is opened', async () => {
    commands.showWording('Demander un banc.')
    expect(desk.snapshot.wall).toMatchObject({ shows: 'wording', text: 'Demander un banc.' })
    await commands.openVote({ question: 'Demander un banc ?', forMeans: 'on le demande' })
    expect(desk.snapshot.wall.shows).toBe('auto')
    expect(desk.evening.votes[0]).toMatchObject({ forMeans: 'on le demande', againstMeans: '' })
  })

  it('asks for another view until the room goes on, and a calm screen stays calm', async () => {
    commands.askDissent()
    expect(desk.snapshot.wall.shows).toBe('dissent')
    await commands.next()
    expect(desk.snapshot.wall.shows).toBe('auto')
    layout.wall(desk.body).set('shows', 'calm')
    await commands.next()
    expect(desk.snapshot.wall.shows).toBe('calm')
  })

  it('shows the item one goes on to: what was put over the one before is taken off, and the text with it', async () => {
    commands.showMessage('La salle ferme à 21 h')
    await commands.next()
    expect(desk.snapshot.wall).toMatchObject({ shows: 'auto', text: '' })
    for (const shows of ['agenda', 'parkedPoints', 'attachment', 'dissent'] as const) {
      layout.wall(desk.body).set('shows', shows)
      await commands.previous()
      expect(desk.snapshot.wall.shows).toBe('auto')
      await commands.next()
    }
  })

  it('keeps a file of the very item one goes on to, and a screen that is lent', async () => {
    const { current, next } = desk.evening
    const file = { name: 'Plan', mime: 'application/pdf', bytes: 9, isPublic: false }
    addAttachment(desk.body, { ...file, sha256: 'a'.repeat(64), itemId: next?.id ?? null })
    addAttachment(desk.body, { ...file, sha256: 'b'.repeat(64), itemId: current?.id ?? null })
    setWall(desk.body, { shows: 'attachment', attachment: 'a'.repeat(64), page: 1 })
    await commands.next()
    expect(desk.snapshot.wall.shows).toBe('attachment')
    setWall(desk.body, { attachment: 'b'.repeat(64) })
    await commands.goTo(desk.evening.next?.id ?? '')
    expect(desk.snapshot.wall.shows).toBe('auto')
    setWall(desk.body, { shows: 'lent' })
    await commands.previous()
    expect(desk.snapshot.wall.shows).toBe('lent')
  })
})

describe('The rules', () => {
  beforeEach(() => desk.window().open())

  it('are changed by the assembly, with who proposed it, and only what really changes is written', async () => {
    await desk.window().changeRule({ turnMinutes: 3, oneTurnEach: desk.evening.rules.oneTurnEach }, ' Aline ')
    expect(desk.entries.at(-1)).toMatchObject({ kind: 'ruleChanged', changes: { turnMinutes: 3 }, proposedBy: 'Aline' })
    expect(Object.keys((desk.entries.at(-1) as unknown as { changes: object }).changes)).toEqual(['turnMinutes'])
    expect(desk.evening.rules.turnMinutes).toBe(3)
  })

  it('write nothing when nothing changes', async () => {
    const before = desk.entries.length
    expect(await desk.window().changeRule({ turnMinutes: desk.evening.rules.turnMinutes })).toBe(true)
    expect(desk.entries).toHaveLength(before)
  })

  it('take a policy by its name, alternating by the two colleges', async () => {
    await desk.window().setSpeechPolicy('alternating')
    expect(desk.evening.rules).toMatchObject({ alternation: 'college', speechPriority: 'none' })
    await desk.window().setSpeechPolicy('inOrder')
    expect(desk.evening.rules).toMatchObject({ alternation: null, speechPriority: 'none' })
  })

  it('of speech are adopted once, by consensus, and leave the wall', async () => {
    desk.window().showSpeechRules()
    expect(desk.snapshot.wall.shows).toBe('speechRules')
    expect(await desk.window().adoptSpeechRules()).toBe(true)
    expect(desk.entries.at(-1)).toMatchObject({ kind: 'decisionRecorded', mode: 'consensus', dissentingViews: null })
    expect(desk.snapshot.wall.shows).toBe('auto')
    expect(await desk.window().adoptSpeechRules()).toBe(false)
  })
})

describe('What is said afterwards', () => {
  it('is when the room should be back, on the break itself', async () => {
    await commands.open()
    await commands.pause('pause')
    const since = desk.evening.last
    await commands.setReturn(since + 600_000)
    expect(desk.evening.session.pause).toEqual({ form: 'pause', since, returnAt: since + 600_000 })
    await commands.setReturn(null)
    expect(desk.evening.session.pause?.returnAt).toBeNull()
  })

  it('is that a vote is taken again, with its reason; the earlier count stays', async () => {
    await commands.open()
    await commands.openVote({ question: 'Un banc ?' })
    const counts = { for: 3, against: 1, abstain: 0, notVoting: 0 }
    await commands.countVote(desk.evening.votes[0]?.voteId ?? '', counts, false)
    await commands.restartVote(desk.evening.votes[0]?.voteId ?? '', 'mains mal comptées')
    expect(desk.evening.votes).toMatchObject([
      { cancelled: true, cancelledReason: 'mains mal comptées', counts },
      { question: 'Un banc ?', counts: null },
    ])
  })

  it('is a second round after a tie, the first result kept', async () => {
    await commands.open()
    await commands.openVote({ question: 'Un banc ?', ballot: 'secretPaper' })
    const counts = { for: 2, against: 2, abstain: 0, notVoting: 0 }
    const first = desk.evening.votes[0]?.voteId ?? ''
    await commands.countVote(first, counts, false, { blank: 1, signed: 5, envelopes: 5 })
    expect(await commands.nextRound(first)).toBe(true)
    expect(desk.evening.votes).toMatchObject([
      { outcome: 'tie', blank: 1, envelopes: 5, majority: { base: 'cast' } },
      { question: 'Un banc ?', ballot: 'secretPaper', round: 2, after: first, counts: null },
    ])
  })

  it('is that hands go secret when that is asked for, in one step of undo', async () => {
    await commands.open()
    await commands.openVote({ question: 'Un banc ?' })
    await commands.makeSecret(desk.evening.votes[0]?.voteId ?? '', 'demandé')
    expect(desk.evening.votes).toMatchObject([
      { ballot: 'showOfHands', cancelled: true, cancelledReason: 'demandé' },
      { ballot: 'secretPaper', question: 'Un banc ?', cancelled: false },
    ])
  })

  it('is what each answered to a roll call, and no casting vote where the rules give none', async () => {
    await commands.open()
    await commands.arrive('aline')
    await commands.openVote({ question: 'Un banc ?', ballot: 'rollCall' })
    const voteId = desk.evening.votes[0]?.voteId ?? ''
    await commands.castVoice(voteId, 'aline', 'for')
    await commands.castVoice(voteId, 'aline', 'against')
    expect(desk.evening.votes[0]?.voices).toMatchObject([{ personId: 'aline', choice: 'against' }])
    const tie = { for: 1, against: 1, abstain: 0, notVoting: 0 }
    expect(await commands.countVote(voteId, tie, false, { casting: 'for' })).toBe(false)
    expect(desk.refused).toEqual(['noCastingVote'])
  })

  it('is an election, opened, given up, and opened again', async () => {
    await commands.open()
    const election = { question: 'Qui ?', candidates: [{ label: 'Aline' }], seats: 1, needs: 'absolute' as const }
    await commands.openElection(election)
    expect(await commands.openVote({ question: 'Autre chose ?' })).toBe(false)
    await commands.cancelElection(desk.evening.elections[0]?.tallyId ?? '')
    expect(desk.evening.elections).toEqual([])
    await commands.openElection(election)
    expect(desk.evening.elections).toMatchObject([{ question: 'Qui ?', isCounted: false, ballot: 'secretPaper' }])
  })

  it('is a suspension nobody noted', async () => {
    await commands.open()
    const from = desk.evening.last
    await commands.next()
    await commands.next()
    await commands.noteSuspension(from + 10_000, from + 50_000)
    expect(desk.evening.session.phase).toBe('running')
    expect(desk.refused).toEqual([])
  })
})
