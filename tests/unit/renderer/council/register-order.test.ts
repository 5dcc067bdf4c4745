import { describe, expect, it } from 'vitest'
import type { RegisterAction, RegisterDecision } from '#shared/contract/operations.ts'
import { latestFirst, soonestFirst } from '../../../../renderer/council/register-order.ts'

const decided = (date: string, number: string): RegisterDecision => ({ date, number }) as RegisterDecision
const promised = (due: string | null, what: string): RegisterAction => ({ due, what }) as RegisterAction

describe('the register', () => {
  it('says the latest session first, its decisions as the minutes number them', () => {
    const read = latestFirst([
      decided('2026-10-08', 'D13-1'),
      decided('2026-11-12', 'D14-10'),
      decided('2026-11-12', 'D14-2'),
    ])
    expect(read.map(({ number }) => number)).toEqual(['D14-2', 'D14-10', 'D13-1'])
  })

  it('says what is due soonest first, and last what has no date', () => {
    const read = soonestFirst([promised(null, 'a'), promised('2026-12-01', 'b'), promised('2026-11-20', 'c')])
    expect(read.map(({ what }) => what)).toEqual(['c', 'b', 'a'])
  })
})
