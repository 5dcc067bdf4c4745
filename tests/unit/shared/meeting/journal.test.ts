import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Fact } from '#shared/rules/facts.ts'
import { appendEntry, cancellationFor, entryFor } from '#shared/meeting/journal.ts'
import { readJournal } from '#shared/meeting/read.ts'
import { buildMeeting } from '#factories/meeting.ts'

const body = buildMeeting({})
const itemId = body.items[0]?.id ?? ''

/** A host that checks, stamps and appends, as the real one does. */
function host(name = 'host-a') {
  const journal = new Y.Doc()
  let count = 0
  return {
    journal,
    send: (fact: Fact, now: number, more: { id?: string; at?: number; corrects?: string; expects?: object } = {}) => {
      const { id = `c${(count += 1)}`, ...rest } = more
      const result = entryFor(journal, body, { id, fact, ...rest }, { host: name, now, seat: 'seat-1' })
      if (result.ok && result.value.isNew) appendEntry(journal, result.value.entry)
      return result
    },
  }
}

describe('a host writing the journal', () => {
  it('writes one entry for a command that comes twice', () => {
    const { journal, send } = host()
    send({ kind: 'sessionOpened' }, 1000, { id: 'same' })
    const again = send({ kind: 'sessionOpened' }, 2000, { id: 'same' })
    expect(again).toMatchObject({ ok: true, value: { isNew: false, entry: { at: 1000 } } })
    expect(readJournal(journal)).toHaveLength(1)
  })

  it('advances once when two people press Next', () => {
    const { journal, send } = host()
    send({ kind: 'sessionOpened' }, 1000)
    const second = body.items[1]?.id ?? ''
    send({ kind: 'itemStarted', itemId }, 2000)
    const expects = { currentItemId: itemId }
    expect(send({ kind: 'itemStarted', itemId: second }, 3000, { expects }).ok).toBe(true)
    expect(send({ kind: 'itemStarted', itemId: second }, 3001, { expects })).toMatchObject({ ok: false })
    expect(readJournal(journal)).toHaveLength(3)
  })

  it('never stamps earlier than before, even when its clock goes back an hour', () => {
    const { journal, send } = host()
    send({ kind: 'sessionOpened' }, 3_600_000)
    send({ kind: 'itemStarted', itemId }, 1000)
    expect(readJournal(journal).map((entry) => [entry.kind, entry.at, entry.seq])).toEqual([
      ['sessionOpened', 3_600_000, 1],
      ['itemStarted', 3_600_000, 2],
    ])
  })

  it('enters a forgotten fact with its real time, and refuses the future', () => {
    const { journal, send } = host()
    send({ kind: 'sessionOpened' }, 5000)
    expect(send({ kind: 'itemStarted', itemId }, 9000, { at: 6000 }).ok).toBe(true)
    expect(readJournal(journal).at(-1)).toMatchObject({ at: 6000, recordedAt: 9000 })
    expect(send({ kind: 'sessionResumed' }, 9000, { at: 10_000 })).toMatchObject({ ok: false, code: 'inTheFuture' })
  })

  it('corrects only an entry of the same kind', () => {
    const { send } = host()
    send({ kind: 'sessionOpened' }, 5000, { id: 'open' })
    expect(send({ kind: 'sessionAdjourned' }, 9000, { corrects: 'open' })).toMatchObject({ code: 'nothingToCorrect' })
    expect(send({ kind: 'sessionOpened' }, 9000, { corrects: 'open', at: 4000 }).ok).toBe(true)
  })

  it('undoes by another entry, once, and says why when it can’t', () => {
    const { journal, send } = host()
    send({ kind: 'sessionOpened' }, 1000, { id: 'open' })
    const stamping = { host: 'host-a', now: 2000, seat: 'seat-1' }
    expect(cancellationFor(journal, 'nothing', 'u0', stamping)).toMatchObject({ ok: false })
    const undone = cancellationFor(journal, 'open', 'u1', stamping)
    if (undone.ok) appendEntry(journal, undone.value.entry)
    expect(undone).toMatchObject({ ok: true, value: { entry: { kind: 'cancelled', cancels: 'open' } } })
    expect(cancellationFor(journal, 'open', 'u2', stamping)).toMatchObject({ ok: false })
  })

  it('refuses a cancellation dressed as a command', () => {
    expect(host().send({ kind: 'cancelled' }, 1000)).toMatchObject({ ok: false, code: 'undoByItsOwnOperation' })
  })
})
