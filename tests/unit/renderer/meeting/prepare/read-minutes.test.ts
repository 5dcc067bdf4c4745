import { expect, test } from 'vitest'
import { readMinutes } from '../../../../../renderer/meeting/prepare/agenda/read-minutes.ts'

test('a length is read with or without its unit, and an emptied field says nothing', () => {
  expect(readMinutes('15')).toBe(15)
  expect(readMinutes(' 15 min ')).toBe(15)
  expect(readMinutes("15'")).toBe(15)
  expect(readMinutes('0')).toBe(0)
  expect(readMinutes('')).toBeNull()
})

test('what is no length of up to a day is not taken', () => {
  for (const text of ['quinze', '1,5', '-3', '1441', '99999', '1e2']) expect(readMinutes(text), text).toBeUndefined()
})
