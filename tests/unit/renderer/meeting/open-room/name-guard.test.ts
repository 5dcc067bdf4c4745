import { beforeEach, describe, expect, it } from 'vitest'
import { NameGuard } from '../../../../../renderer/meeting/open-room/name-guard.ts'

let now: number
let guard: NameGuard
beforeEach(() => {
  now = 10_000
  guard = new NameGuard(() => now)
})

describe('The figures of the first name that waits', () => {
  it('act at once on a name that came while none was being answered', () => {
    guard.shows('nadia')
    expect(guard.mayAct()).toBe(true)
  })

  it('do nothing for 800 ms after an act, though the next name is there already', () => {
    guard.shows('nadia')
    guard.acted()
    now += 10
    guard.shows('omar')
    expect(guard.mayAct()).toBe(false)
    now += 799
    expect(guard.mayAct()).toBe(false)
    now += 1
    expect(guard.mayAct()).toBe(true)
  })

  it('wait for the next name to have been shown that long, however late its host answered', () => {
    guard.shows('nadia')
    guard.acted()
    now += 3_000
    guard.shows('omar')
    expect(guard.mayAct()).toBe(false)
    now += 800
    expect(guard.mayAct()).toBe(true)
  })

  it('act at once on a name that came long after the last was answered', () => {
    guard.shows('nadia')
    guard.acted()
    now += 50
    guard.shows(null)
    now += 60_000
    guard.shows('omar')
    expect(guard.mayAct()).toBe(true)
  })

  it('do not start to wait again because the same name is drawn again', () => {
    guard.shows('nadia')
    guard.acted()
    guard.shows('omar')
    now += 799
    guard.shows('omar')
    now += 1
    expect(guard.mayAct()).toBe(true)
  })
})
