import { expect, test } from 'vitest'
import { readOptions, sharedArguments } from '../../../build/start/options.ts'

test('both shells get the demo, the clock and the folder', () => {
  const options = readOptions(['--demo', '--at', '2026-11-12T18:25', '--data', 'here', '--port', '4000'])
  expect(sharedArguments(options)).toEqual(['--demo', '--at=2026-11-12T18:25', '--data=here'])
  expect(options.port).toBe('4000')
})

test('nothing typed means nothing passed', () => {
  expect(sharedArguments(readOptions([]))).toEqual([])
})

test('an option nobody knows is refused by name', () => {
  expect(() => readOptions(['--prot', '4000'])).toThrow('--prot')
})
