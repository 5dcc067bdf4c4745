import { describe, expect, it } from 'vitest'
import { parseMeetingJson, writeMeetingJson } from '#host/files/meeting-json.ts'
import { soundRules } from '#shared/contract/sound-rules.ts'
import { defaultRules } from '#shared/contract/rules.ts'
import { buildMeeting } from '#factories/meeting.ts'

/** What a file of 0.3 held, and nothing more. */
const old = {
  colleges: defaultRules.colleges,
  quorum: null,
  proxiesPerHolder: 1,
  turnMinutes: 3,
  firstTimeFirst: false,
  signers: ['facilitator', 'minuteTaker'],
}

function rulesIn(rules: object): unknown {
  const file = JSON.parse(writeMeetingJson(buildMeeting({ journal: [] }))) as Record<string, unknown>
  const read = parseMeetingJson(JSON.stringify({ ...file, rules }))
  return read.ok ? read.value.rules : read
}

describe('a meeting file from before the rules were one profile', () => {
  it('comes in whole: what it says is kept, what it did not know is the usual rule', () => {
    expect(rulesIn(old)).toEqual({ ...defaultRules, turnMinutes: 3, speechPriority: 'none' })
  })

  it.each([
    [true, 'firstTime'],
    [false, 'none'],
  ])('firstTimeFirst %s is read as %s', (firstTimeFirst, speechPriority) => {
    expect(rulesIn({ ...old, firstTimeFirst })).toMatchObject({ speechPriority })
  })

  it('may leave every rule out', () => {
    expect(rulesIn({})).toEqual(defaultRules)
  })

  it('is read the same from a .tablee, whose values nobody checked', () => {
    expect(soundRules(old)).toEqual(rulesIn(old))
  })

  it('is refused for rules that are no rules', () => {
    expect(rulesIn([])).toMatchObject({ ok: false, params: { path: 'rules', problem: 'wrongType' } })
  })

  it('is refused for a rule that can’t be, with its place', () => {
    expect(rulesIn({ ...old, frozenPlaces: 9 })).toMatchObject({ ok: false, params: { path: 'rules.frozenPlaces' } })
  })
})
