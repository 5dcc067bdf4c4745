import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PublicView } from '#shared/contract/public-view.ts'
import { buildPublicView } from '#factories/public-view.ts'
import type { Attachment, Leaf } from '../../../../renderer/projection/attachment/leaf.ts'
import type { WallState } from '../../../../renderer/projection/feed.ts'
import { ShownState } from '../../../../renderer/projection/shown-state.ts'

beforeEach(() => {
  // A page that is hidden moves nothing: slides change at once.
  vi.stubGlobal('document', { hidden: true })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function page(number: number): PublicView {
  const view = buildPublicView()
  const attachment = { sha256: 'a'.repeat(64), name: 'f', mime: 'application/pdf', page: number }
  return { ...view, wall: { ...view.wall, shows: 'attachment', attachment } }
}

/** A wall whose pages are drawn when the test says so. */
function wall() {
  let tell = (): void => undefined
  const feed = {
    state: { view: null, linked: false, cutAt: null, isOver: false } as WallState,
    subscribe: (listener: () => void) => {
      tell = listener
      return () => true
    },
  }
  const drawn = new Map<number, Leaf>()
  const waiting = new Map<number, () => void>()
  const leaves = {
    at: ({ page: number }: Attachment) => drawn.get(number),
    ready: async ({ page: number }: Attachment): Promise<Leaf> => {
      await new Promise<void>((done) => waiting.set(number, done))
      return drawn.get(number) ?? { kind: 'failed' }
    },
    ahead: async () => undefined,
  }
  const shown = new ShownState(feed, leaves)
  return {
    shown,
    hear: (view: PublicView, state: Partial<WallState> = {}) => {
      feed.state = { view, linked: true, cutAt: null, isOver: false, ...state }
      tell()
    },
    draw: async (number: number, leaf: Leaf) => {
      drawn.set(number, leaf)
      waiting.get(number)?.()
      await Promise.resolve()
      await Promise.resolve()
    },
    kind: () => shown.current().view?.wall.shows,
  }
}

const leaf = (number: number): Leaf => ({
  kind: 'picture',
  picture: {} as HTMLCanvasElement,
  page: number,
  pages: 9,
})

describe('The wall', () => {
  it('keeps its slide until the page is drawn, and then shows both together', async () => {
    const { hear, draw, kind, shown } = wall()
    hear(buildPublicView())
    hear(page(1))
    expect(kind()).toBe('auto')
    await draw(1, leaf(1))
    expect(kind()).toBe('attachment')
    expect(shown.current().leaf).toEqual(leaf(1))
  })

  it('forgets a page nobody waits for any more', async () => {
    const { hear, draw, kind } = wall()
    hear(buildPublicView())
    hear(page(1))
    hear(buildPublicView())
    await draw(1, leaf(1))
    expect(kind()).toBe('auto')
  })

  it('goes to the last page asked for, not through those before', async () => {
    const { hear, draw, kind, shown } = wall()
    hear(buildPublicView())
    hear(page(1))
    hear(page(2))
    await draw(1, leaf(1))
    expect(kind()).toBe('auto')
    await draw(2, leaf(2))
    expect(shown.current().leaf).toMatchObject({ page: 2 })
  })

  it('shows in words what could not be drawn', async () => {
    const { hear, draw, shown } = wall()
    hear(buildPublicView())
    hear(page(1))
    await draw(1, { kind: 'failed' })
    expect(shown.current().leaf).toEqual({ kind: 'failed' })
  })

  it('tells of a cut at once, and shows the newest of what it waited for', async () => {
    const { hear, draw, shown } = wall()
    hear(buildPublicView())
    hear(page(1))
    hear(page(1), { linked: false, cutAt: 5, isOver: true })
    expect(shown.current()).toMatchObject({ linked: false, cutAt: 5, isOver: true, leaf: null })
    await draw(1, leaf(1))
    expect(shown.current()).toMatchObject({ linked: false, cutAt: 5, leaf: { page: 1 } })
  })
})
