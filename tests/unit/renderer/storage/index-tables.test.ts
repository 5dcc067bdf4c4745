import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RegisterDecision } from '#shared/contract/operations.ts'
import { openDatabase, type TableeDatabase } from '../../../../renderer/storage/database.ts'
import { putMeetings, putRegister } from '../../../../renderer/storage/index-tables.ts'

let database: TableeDatabase
let name = 0
beforeEach(() => {
  name += 1
  database = openDatabase(`index ${name}`)
})
afterEach(() => database.delete())

function decision(decisionId: string, text = 'Adopté.'): RegisterDecision {
  return {
    decisionId,
    text,
    number: '2026-1',
    type: 'opinion',
    mode: 'consensus',
    dissentingViews: [],
    docId: 'd',
    date: '2026-11-12',
  }
}

/** Ids of the rows written or removed from now on. */
function watch(): string[] {
  const touched: string[] = []
  database.decisions.hook('creating', (id) => void touched.push(`+${id}`))
  database.decisions.hook('updating', (_, id) => void touched.push(`~${id}`))
  database.decisions.hook('deleting', (id) => void touched.push(`-${id}`))
  return touched
}

describe('the register kept on the page', () => {
  it('is not written again when the host says the same', async () => {
    const register = { decisions: [decision('a'), decision('b')], actions: [], speech: [] }
    await putRegister(database, register)
    const touched = watch()
    await putRegister(database, structuredClone(register))
    expect(touched).toEqual([])
  })

  it('takes what is new or changed, drops what is gone and leaves the rest alone', async () => {
    await putRegister(database, { decisions: [decision('a'), decision('b'), decision('c')], actions: [], speech: [] })
    const touched = watch()
    await putRegister(database, {
      decisions: [decision('d'), decision('b', 'Rejeté.'), decision('a')],
      actions: [],
      speech: [],
    })
    expect(touched.sort()).toEqual(['+d', '-c', '~b'])
    expect((await database.decisions.toArray()).map(({ decisionId, text }) => `${decisionId} ${text}`)).toEqual([
      'a Adopté.',
      'b Rejeté.',
      'd Adopté.',
    ])
  })
})

describe('the list of meetings kept on the page', () => {
  it('is emptied when the host has none', async () => {
    const meeting = {
      docId: 'd',
      lineage: 'l',
      title: 'Séance',
      councilName: '',
      date: '2026-11-12',
      startTime: '18:30',
      phase: 'planned' as const,
      finalisedAt: null,
      sessionNumber: null,
      openActions: 0,
      changedAt: 1,
      trouble: null,
    }
    await putMeetings(database, [meeting])
    expect(await database.meetings.toArray()).toEqual([meeting])
    await putMeetings(database, [])
    expect(await database.meetings.count()).toBe(0)
  })
})
