import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RegisterDecision } from '#shared/contract/operations.ts'
import { openDatabase, type TableeDatabase } from '../../../../renderer/storage/database.ts'
import { putMeetings, putRegister, twoSources } from '../../../../renderer/storage/index-tables.ts'

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

describe('a list that is known from two sides', () => {
  function watched() {
    const shown: string[] = []
    return { shown, ...twoSources<string>((value) => void shown.push(value)) }
  }

  it('shows what the page remembers until the host answers, and what other windows keep afterwards', async () => {
    const { shown, stored, answered } = watched()
    stored('remembered')
    await answered('answered', () => Promise.resolve())
    stored('of another window')
    expect(shown).toEqual(['remembered', 'answered', 'of another window'])
  })

  it('does not go back to what was read before the answer and comes after it', async () => {
    const { shown, stored, answered } = watched()
    const keeping = Promise.withResolvers<void>()
    const done = answered('answered', () => keeping.promise)
    stored('old rows')
    keeping.resolve()
    await done
    stored('answered')
    expect(shown).toEqual(['answered', 'answered'])
  })

  it('stays with the answer when the store refuses it', async () => {
    const { shown, stored, answered } = watched()
    await answered('answered', () => Promise.reject(new Error('QuotaExceededError')))
    stored('old rows')
    await answered('again', () => Promise.resolve())
    stored('again')
    expect(shown).toEqual(['answered', 'again', 'again'])
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
