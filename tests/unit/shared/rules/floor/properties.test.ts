import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { orderProperties } from './properties.ts'

/** Each run plays an evening, some of them many times over. */
const runs = 25

describe('Under any rules, on any evening', { timeout: 60_000 }, () => {
  it.each(Object.entries(orderProperties))('%s', (_, property) => {
    fc.assert<unknown>(property as fc.IProperty<unknown>, { numRuns: runs })
  })
})
