import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { votesIn } from '#shared/rules/votes.ts'
import {
  countsFrom,
  deduced,
  isSecondBegun,
  nothingTyped,
  phoneSides,
  secondCounts,
  secondFrom,
  together,
  typedAgain,
  typedFrom,
} from '../../../../../renderer/meeting/ballots/vote-typing.ts'
import { digitsOf } from '../../../../../renderer/meeting/record/CountField.tsx'

const eligible = 17

describe('A count while it is typed', () => {
  it('finds for as the rest of the room', () => {
    const typed = typedAgain(typedAgain(nothingTyped, 'against', '3', eligible), 'abstain', '2', eligible)
    expect(deduced(typed, eligible)).toMatchObject({ for: '12', deduced: true })
  })

  it('finds it again when another side is typed anew', () => {
    const once = deduced(typedAgain(nothingTyped, 'against', '3', eligible), eligible)
    expect(typedAgain(once, 'against', '4', eligible)).toMatchObject({ against: '4', for: '13', deduced: true })
  })

  it('leaves for alone when it was counted', () => {
    const counted = typedAgain(deduced(nothingTyped, eligible), 'for', '10', eligible)
    expect(counted).toMatchObject({ for: '10', deduced: false })
    expect(typedAgain(counted, 'against', '3', eligible)).toMatchObject({ for: '10', deduced: false })
  })

  it('never goes below nobody', () => {
    expect(deduced(typedAgain(nothingTyped, 'against', '40', eligible), eligible).for).toBe('0')
  })

  it('takes nothing typed for none', () => {
    expect(countsFrom(typedAgain(nothingTyped, 'for', '12', eligible))).toEqual({
      for: 12,
      against: 0,
      abstain: 0,
      notVoting: 0,
    })
  })

  it('begins with what was noted when it is mended', () => {
    const counts = { for: 12, against: 3, abstain: 2, notVoting: 0 }
    expect(countsFrom(typedFrom({ counts, deduced: true, phones: null }))).toEqual(counts)
    expect(typedFrom({ counts: null, deduced: false, phones: null })).toEqual(nothingTyped)
  })

  it('adds what phones chose, and deduces only the hands that are left', () => {
    const phones = phoneSides({ totals: [6, 2, 1] })
    const hands = deduced(typedAgain(nothingTyped, 'against', '1', 17 - 9), 17 - 9)
    expect(hands.for).toBe('7')
    expect(together(countsFrom(hands), phones)).toEqual({ for: 13, against: 3, abstain: 1, notVoting: 0 })
  })

  it('makes the whole room whatever phones chose and hands said, when *pour* is the rest', () => {
    const few = fc.nat(20)
    fc.assert(
      fc.property(few, few, few, few, few, few, few, (free, a, b, c, against, abstain, notVoting) => {
        const phones = phoneSides({ totals: [a, b, c] })
        const eligible = a + b + c + against + abstain + notVoting + free
        const hands = eligible - votesIn(phones)
        const typed = deduced(
          { ...nothingTyped, against: `${against}`, abstain: `${abstain}`, notVoting: `${notVoting}` },
          hands,
        )
        const whole = together(countsFrom(typed), phones)
        expect(votesIn(whole)).toBe(eligible)
        expect(votesIn(whole)).toBe(votesIn(countsFrom(typed)) + votesIn(phones))
        // Mended later, the hands are found again.
        expect(countsFrom(typedFrom({ counts: whole, deduced: true, phones }))).toEqual(countsFrom(typed))
      }),
    )
  })

  it('begins with the hands of a count that phones took part in', () => {
    const counts = { for: 12, against: 3, abstain: 2, notVoting: 1 }
    const phones = { for: 7, against: 0, abstain: 2, notVoting: 0 }
    const typed = typedFrom({ counts, deduced: false, phones })
    expect(countsFrom(typed)).toEqual({ for: 5, against: 3, abstain: 0, notVoting: 1 })
    expect(together(countsFrom(typed), phones)).toEqual(counts)
  })

  it('stands beside a second count of the same hands, and what phones chose counts in both', () => {
    const phones = { for: 2, against: 1, abstain: 0, notVoting: 0 }
    const second = { against: '3', abstain: '1', notVoting: '', for: '5' }
    const checked = secondCounts(second, phones)
    expect(checked).toEqual({ for: 7, against: 4, abstain: 1, notVoting: 0 })
    expect(secondFrom({ checked, phones })).toEqual({ ...second, notVoting: '0' })
  })

  it('waits for a second count that was begun, and needs none', () => {
    const empty = { against: '', abstain: '', notVoting: '', for: '' }
    expect(isSecondBegun({ ...empty, against: '2' })).toBe(true)
    expect(isSecondBegun({ ...empty, against: '2', for: '3' })).toBe(false)
    expect(isSecondBegun(empty)).toBe(false)
    expect(isSecondBegun(null)).toBe(false)
  })

  it('leaves out what is no digit', () => {
    expect(digitsOf(' 1 2a-')).toBe('12')
    expect(digitsOf('1234567')).toBe('12345')
  })
})
