import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { screenOver } from '#shared/contract/phone.ts'
import type { SeatClaim } from '#shared/contract/channel.ts'
import type { PublicView } from '#shared/contract/public-view.ts'
import { evening } from '#factories/journal.ts'
import { buildPublicView, buildSpeaker, buildVote } from '#factories/public-view.ts'
import { readView, WallFeed, type AskSeat } from '../../../../renderer/projection/feed.ts'
import type { LinkEvents } from '../../../../renderer/projection/link.ts'
import { hostTime } from '../../../../renderer/ui/page-clock.ts'

function frame(view: unknown): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(view)).buffer
}

/** A host the test can speak for: every link opened, newest last. */
function fakeHost(): {
  open: (claim: SeatClaim, events: LinkEvents) => () => void
  links: LinkEvents[]
  claims: SeatClaim[]
  say: (view: unknown) => void
  cut: (code?: number) => void
} {
  const links: LinkEvents[] = []
  const claims: SeatClaim[] = []
  return {
    links,
    claims,
    open: (claim, events) => {
      claims.push(claim)
      links.push(events)
      return () => undefined
    },
    say: (view) => links.at(-1)?.onFrame(frame(view)),
    cut: (code) => links.at(-1)?.onClose(code),
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: evening('19:20') })
})
afterEach(() => {
  vi.useRealTimers()
})

function follow(): { feed: WallFeed; host: ReturnType<typeof fakeHost> } {
  const host = fakeHost()
  return { feed: new WallFeed('meeting-1', host.open), host }
}

function shownTitle(feed: WallFeed): string | undefined {
  return feed.state.view?.item?.title
}

function titled(title: string, overrides: Partial<PublicView> = {}): PublicView {
  const view = buildPublicView(overrides)
  return { ...view, item: view.item === null ? null : { ...view.item, title } }
}

describe('The wall’s feed', () => {
  it('asks its host for its meeting, as a wall', () => {
    expect(follow().host.claims).toEqual([{ kind: 'wall', docId: 'meeting-1' }])
  })

  it('keeps the last good view when a frame is damaged, foreign or of another meeting', () => {
    const { feed, host } = follow()
    host.say(titled('Suivi'))
    host.links[0]?.onFrame(new Uint8Array([0xff, 0xfe, 0x7b]).buffer)
    host.say({ hello: 'world' })
    host.say(titled('Ailleurs', { docId: 'meeting-2', revision: 9 }))
    expect(shownTitle(feed)).toBe('Suivi')
    expect(feed.state.linked).toBe(true)
  })

  it('never goes back to an older view of the same connection', () => {
    const { feed, host } = follow()
    host.say(titled('Nouveau', { revision: 5 }))
    host.say(titled('Ancien', { revision: 4 }))
    expect(shownTitle(feed)).toBe('Nouveau')
  })

  it('keeps the view through a cut, says since when, and tries again', () => {
    const { feed, host } = follow()
    host.say(titled('Suivi'))
    host.cut()
    expect(shownTitle(feed)).toBe('Suivi')
    expect(feed.state).toMatchObject({ linked: false, cutAt: evening('19:20') })
    vi.advanceTimersByTime(250)
    expect(host.links).toHaveLength(2)
  })

  it('keeps the hour of the first cut while tries fail, further and further apart', () => {
    const { feed, host } = follow()
    host.say(titled('Suivi'))
    const tried: number[] = []
    for (let cut = 0; cut < 7; cut += 1) {
      host.cut()
      const before = Date.now()
      vi.advanceTimersToNextTimer()
      tried.push(Date.now() - before)
    }
    expect(tried).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000])
    expect(feed.state.cutAt).toBe(evening('19:20'))
  })

  it('takes the first view of a restarted host, which counts revisions from one again', () => {
    const { feed, host } = follow()
    host.say(titled('Avant', { revision: 800 }))
    host.cut()
    vi.advanceTimersByTime(250)
    host.say(titled('Après', { revision: 1 }))
    expect(shownTitle(feed)).toBe('Après')
    expect(feed.state).toMatchObject({ linked: true, cutAt: null })
  })

  it('sets the page’s clock by the host’s', () => {
    const { host } = follow()
    host.say(buildPublicView({ hostNow: evening('20:00') }))
    vi.advanceTimersByTime(5000)
    expect(hostTime()).toBe(evening('20:00') + 5000)
  })
})

describe('A view read from a frame', () => {
  it('is set as French sets it, names left alone', () => {
    const view = readView(
      frame(
        buildPublicView({
          vote: buildVote({ question: 'Accorder 700 € ?' }),
          speaker: buildSpeaker({ name: 'Zoé : la grande', form: 'turn', since: 1 }),
        }),
      ),
    )
    expect(view?.vote?.question).toBe('Accorder 700\u00A0€\u202F?')
    expect(view?.speaker?.name).toBe('Zoé : la grande')
  })

  it('is left as typed in an English meeting', () => {
    const view = readView(frame(titled('Housing : tower D', { language: 'en' })))
    expect(view?.item?.title).toBe('Housing : tower D')
  })
})

describe('A screen of the room', () => {
  function followRoom(askSeat: AskSeat): ReturnType<typeof follow> {
    const host = fakeHost()
    return { feed: new WallFeed('meeting-1', host.open, askSeat), host }
  }
  const settle = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

  it('that is told its seat ended says so over its last picture, and tries no more', async () => {
    const { feed, host } = followRoom(async () => true)
    host.say(titled('Suivi'))
    host.cut(screenOver)
    expect(feed.state).toMatchObject({ isOver: true, linked: false })
    expect(shownTitle(feed)).toBe('Suivi')
    await settle(60_000)
    expect(host.links).toHaveLength(1)
  })

  it('that missed the word asks the door once it can’t come back, and hears that it has no seat', async () => {
    let seated: boolean | null = null
    const { feed, host } = followRoom(async () => seated)
    host.say(titled('Suivi'))
    host.cut(1006)
    await settle(250)
    host.cut(1006)
    await settle(500)
    // The door did not answer: the host is merely down.
    expect(feed.state.isOver).toBe(false)
    expect(host.links).toHaveLength(3)
    seated = true
    host.cut(1006)
    await settle(1000)
    expect(host.links).toHaveLength(4)
    seated = false
    host.cut(1006)
    await settle(60_000)
    expect(feed.state).toMatchObject({ isOver: true, cutAt: evening('19:20') })
    expect(host.links).toHaveLength(4)
  })

  it('is no projection of this computer’s own, which keeps trying whatever it hears', async () => {
    const { feed, host } = follow()
    host.say(titled('Suivi'))
    host.cut(screenOver)
    await settle(250)
    expect(feed.state.isOver).toBe(false)
    expect(host.links).toHaveLength(2)
  })
})
