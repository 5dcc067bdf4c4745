import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultRules } from '#shared/contract/rules.ts'
import { startHost, type TestHost } from '#factories/host.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.dispose())

const evening = { endTime: '20:30', agendaText: 'Ouverture 10', language: 'fr' as const, timeZone: 'Europe/Paris' }

describe("the council's rules", () => {
  it('are the usual ones while there is no council, and reading them makes none', async () => {
    expect(await host.ask('council.rules', {})).toEqual({ rules: defaultRules, councilName: '' })
    await host.ask('meeting.create', { ...evening, title: 'Première' })
    expect((await host.ask('council.rules', {})).councilName).toBe('Première')
  })

  it('are changed one by one, kept on disk, and copied into the next meeting', async () => {
    await host.ask('council.setRules', { changes: { turnMinutes: 2 } })
    // Another window, which had not seen that change, changes another rule.
    const { rules } = await host.ask('council.setRules', { changes: { noticeDays: 14 } })
    expect(rules).toEqual({ ...defaultRules, turnMinutes: 2, noticeDays: 14 })
    await host.restart()
    expect((await host.ask('council.rules', {})).rules).toEqual(rules)
    const { docId } = await host.ask('meeting.create', { ...evening, title: 'Séance de décembre' })
    // Changed afterwards, they leave the meeting's own copy alone.
    await host.ask('council.setRules', { changes: { turnMinutes: 5 } })
    expect(await rulesOf(docId)).toMatchObject({ turnMinutes: 2, noticeDays: 14 })
  })

  it('take their council’s name from the first meeting', async () => {
    await host.ask('council.setRules', { changes: { parity: true } })
    await host.ask('meeting.create', { ...evening, title: 'Conseil des Tilleuls' })
    expect((await host.ask('council.rules', {})).councilName).toBe('Conseil des Tilleuls')
  })

  it.each<[string, object]>([
    ['a turn of minus one minute', { turnMinutes: -1 }],
    ['a quorum of a third of nothing', { quorum: { numerator: 1, denominator: 0, perCollege: 0, countProxies: true } }],
    ['no way of voting at all', { ballots: [] }],
  ])('are not changed by %s', async (_, changes) => {
    expect((await host.call('council.setRules', { changes })).ok).toBe(false)
    expect((await host.ask('council.rules', {})).rules).toEqual(defaultRules)
  })
})

async function rulesOf(docId: string): Promise<unknown> {
  const { jobId } = await host.ask('export.start', { docId, format: 'json', edition: 'members' })
  for (;;) {
    const { state, file } = await host.ask('export.state', { jobId })
    if (state === 'failed') throw new Error('the meeting could not be written')
    if (file !== null) {
      const answer = await host.host.fetch(new Request(`http://127.0.0.1${file.url}`))
      return (JSON.parse(await answer.text()) as { rules: unknown }).rules
    }
    await new Promise((resume) => setImmediate(resume))
  }
}
