import { describe, expect, test } from 'vitest'
import { href, parseRoute, type Route } from '../../../../renderer/app/router.ts'

describe('an address', () => {
  const routes: Route[] = [
    { screen: 'home' },
    { screen: 'council' },
    { screen: 'prepare', docId: 'm1', panel: null },
    { screen: 'prepare', docId: 'm1', panel: 'people' },
    { screen: 'finalise', docId: 'm1', panel: null },
    { screen: 'minutes', docId: 'm1', panel: 'i2', mark: 3 },
    { screen: 'minutes', docId: 'm1', panel: 'i2', codePoint: 0x73_8b },
  ]

  test('leads back to the screen it was written for', () => {
    expect(routes.map((route) => parseRoute(href(route)))).toEqual(routes)
  })

  test('that nobody knows is Home', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/m', '#/m/', '#/m/m1/dance']) {
      expect(parseRoute(hash)).toEqual({ screen: 'home' })
    }
  })

  test('of a meeting without a screen prepares it', () => {
    expect(parseRoute('#/m/m1')).toEqual({ screen: 'prepare', docId: 'm1', panel: null })
  })
})
