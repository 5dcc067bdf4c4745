import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { setWall } from '#shared/meeting/edits.ts'
import { readWall } from '#shared/meeting/read.ts'
import { PageCounts } from '../../../../../renderer/meeting/wall/page-counts.ts'
import { wallCommandsWith } from '../../../../../renderer/meeting/wall/wall-commands.ts'

const pdf = { sha256: 'a'.repeat(64), mime: 'application/pdf' }

describe('The pages of a file', () => {
  it('are counted once, however often they are asked for', async () => {
    let times = 0
    const counts = new PageCounts(async () => {
      times += 1
      return 12
    })
    let told = 0
    counts.subscribe(() => (told += 1))
    expect(counts.of(pdf)).toBeNull()
    await Promise.all([counts.look('m1', pdf), counts.look('m1', pdf)])
    await counts.look('m1', pdf)
    expect([counts.of(pdf), times, told]).toEqual([12, 1, 1])
  })

  it('are one for a picture, which nobody has to read', async () => {
    const counts = new PageCounts(() => Promise.reject(new Error('never read')))
    expect(counts.of({ ...pdf, mime: 'image/png' })).toBe(1)
  })

  it('stay unknown for a file that cannot be read, and are tried anew', async () => {
    let isThere = false
    const counts = new PageCounts(async () => {
      if (!isThere) throw new Error('locked')
      return 3
    })
    await counts.look('m1', pdf)
    expect(counts.of(pdf)).toBeNull()
    isThere = true
    await counts.look('m1', pdf)
    expect(counts.of(pdf)).toBe(3)
  })
})

describe('Turning pages', () => {
  const turning = (known: { pages: number | null }) => {
    const body = new Y.Doc()
    setWall(body, { shows: 'attachment', page: 1 })
    const wall = wallCommandsWith({ body, wall: () => readWall(body), pages: () => known.pages })
    return { wall, page: () => readWall(body).page }
  }

  it('stops at both ends', () => {
    const { wall, page } = turning({ pages: 3 })
    wall.turnPage(-1)
    expect(page()).toBe(1)
    for (let times = 0; times < 5; times += 1) wall.turnPage(1)
    expect(page()).toBe(3)
    wall.turnPage(-1)
    expect(page()).toBe(2)
    wall.goToPage(40)
    expect(page()).toBe(3)
  })

  it('comes back from past an end that was not known yet', () => {
    const known: { pages: number | null } = { pages: null }
    const { wall, page } = turning(known)
    wall.goToPage(40)
    expect(page()).toBe(40)
    known.pages = 3
    wall.turnPage(-1)
    expect(page()).toBe(2)
  })
})
