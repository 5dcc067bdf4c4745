import { expect, test } from 'vitest'
import { readResults, table } from '../../../build/bench/results.ts'

const typing = { name: 'type.own.5p', unit: 'ms', median: 12.44, p95: 17.9, reference: 10 }

test('results are the lines of JSON among whatever else a bench says', () => {
  expect(readResults(`warming up\n${JSON.stringify(typing)}\ndone\n`)).toEqual([typing])
})

test.each(['{"name":"x","unit":"ms","median":1}', '{"name":"x"', '{"name":"x","unit":"ms","median":null,"p95":1}'])(
  'a line that is no result spoils the bench: %s',
  (line) => {
    expect(readResults(line)).toBeNull()
  },
)

test('the table shows the ratio to the reference, and none without one', () => {
  const [, first, second] = table([typing, { ...typing, name: 'start.home', reference: null }]).split('\n')
  expect(first).toMatch(/type\.own\.5p +12\.4 ms +17\.9 ms +10 ms +×1\.24/)
  expect(second).toMatch(/start\.home +12\.4 ms +17\.9 ms$/)
})
