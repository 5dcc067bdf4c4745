import { expect, test } from 'vitest'
import { roomSetting } from '../../../../main/browser/room-setting.ts'

test('says nothing of what was not asked', () => {
  expect(roomSetting({ address: null, port: null, name: null })).toEqual({})
})

test('opens on the one address asked for, a network the system does not tell of included', () => {
  const { interfaces } = roomSetting({ address: '127.0.0.7', port: null, name: null })
  expect(interfaces?.()).toEqual([{ name: '127.0.0.7', address: '127.0.0.7', kind: 'loopback' }])
})

test('takes the port asked for, and lets the system choose both for 0', () => {
  expect(roomSetting({ address: null, port: 8090, name: null }).ports).toEqual({ plain: [8090], pens: [41_737, 0] })
  expect(roomSetting({ address: null, port: 0, name: null }).ports).toEqual({ plain: [0], pens: [0] })
})

test('is known by the name asked for', () => {
  expect(roomSetting({ address: null, port: null, name: 'tablee.local' }).names).toEqual(['tablee.local'])
})
