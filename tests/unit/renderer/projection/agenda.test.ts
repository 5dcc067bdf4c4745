import { describe, expect, it } from 'vitest'
import { buildPublicAgenda } from '#factories/public-view.ts'
import { firstToShow } from '../../../../renderer/projection/slides/first-to-show.ts'

describe('An agenda too long for its box', () => {
  it('begins at its beginning before the session', () => {
    expect(firstToShow(buildPublicAgenda(0), 5)).toBe(0)
  })

  it('keeps one done item as a landmark and shows what comes', () => {
    expect(firstToShow(buildPublicAgenda(6), 5)).toBe(4)
  })

  it('never shows fewer lines than it could at the end', () => {
    expect(firstToShow(buildPublicAgenda(12), 5)).toBe(7)
  })
})
