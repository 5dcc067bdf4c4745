import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#shared/contract/journal.ts'
import { success } from '#shared/contract/result.ts'
import { appendEntry, entryFor } from '#shared/meeting/journal.ts'
import { readJournal } from '#shared/meeting/read.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { evening } from '#factories/journal.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { commandsWith, type Commands } from '../../../../../renderer/meeting/evening/commands.ts'
import { readEvening, type Evening } from '../../../../../renderer/meeting/evening/evening.ts'

const meeting = buildMeeting({ journal: [] })

/** A host's own judgement of a command, a minute after the last one. */
class Desk {
  readonly journal = new Y.Doc()
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
      snapshot: () => (stale ? known : this.snapshot),
      newId: () => `id-${++this.#ids}`,
      name: (act, params) => [act, ...Object.values(params ?? {})].join(' '),
      say: (result) => {
        if (!result.ok) this.refused.push(result.code)
      },
    })
  }

  get snapshot(): MeetingSnapshot {
    return { ...meeting, journal: readJournal(this.journal) }
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
    await commands.openVote('')
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
