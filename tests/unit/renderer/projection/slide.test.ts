import { describe, expect, it } from 'vitest'
import type { PublicView } from '#shared/contract/public-view.ts'
import { evening } from '#factories/journal.ts'
import { buildDots, buildPublicView, buildRunningItem, buildSpeaker, buildVote } from '#factories/public-view.ts'
import { slideKey, slideOf } from '../../../../renderer/projection/slide.ts'

const counts = { for: 12, against: 3, abstain: 2, notVoting: 0 }
const speaker = (since: string, form: 'turn' | 'offList' = 'turn'): PublicView['speaker'] =>
  buildSpeaker({ name: 'Aline', form, since: evening(since) })
const counted = (at: string): PublicView['vote'] =>
  buildVote({ state: 'counted', counts, outcome: 'adopted', countedAt: evening(at) })
const talliedDots = (at: string): PublicView['dots'] =>
  buildDots({ state: 'counted', totals: [17, 12, 9, 5, 2], countedAt: evening(at) })
const decided = (at: string): PublicView['decision'] => ({
  id: 'decision-1',
  text: 'Le conseil accorde 700 €.',
  type: 'grant',
  recordedAt: evening(at),
})
const discussed = (at: string): PublicView['deliberation'] => ({
  id: 'd1',
  mode: 'consent',
  step: 'reactions',
  place: 3,
  steps: 6,
  since: evening(at),
  text: 'Six bancs.',
  objections: 0,
  outcome: null,
})
const proposal: PublicView['proposal'] = {
  id: 'p1',
  text: 'Six bancs.',
  runs: [{ is: 'kept', text: 'Six bancs.' }],
  amendments: 0,
}
const shows = (kind: PublicView['wall']['shows'], wall: Partial<PublicView['wall']> = {}): Partial<PublicView> => ({
  wall: { ...buildPublicView().wall, shows: kind, ...wall },
})
const attachment = { sha256: 'a'.repeat(64), name: 'Calendrier.pdf', mime: 'application/pdf', page: 1 }
const join = { address: 'http://192.168.1.20', code: '482913', wifi: null }
const paused: Partial<PublicView> = { phase: 'paused', pause: { form: 'suspension', since: 1, returnAt: null } }
const waiting = [{ name: 'Bakari', reason: null }]

describe('The wall shows', () => {
  it.each<[string, Partial<PublicView>, string]>([
    ['a welcome before the opening', { phase: 'planned', item: null }, 'welcome'],
    ['the agenda between two items', { item: null }, 'agenda'],
    ['the item when nobody speaks', {}, 'item'],
    ['who speaks', { speaker: speaker('19:12') }, 'floor'],
    ['who is about to speak', { nextSpeakers: waiting, waiting: 1 }, 'floor'],
    ['the item while someone speaks who did not ask', { speaker: speaker('19:12', 'offList') }, 'item'],
    ['the vote even while someone speaks', { vote: buildVote(), speaker: speaker('19:12') }, 'vote'],
    ['the result rather than who waits', { vote: counted('19:15'), nextSpeakers: waiting, waiting: 1 }, 'result'],
    ['the result announced during a turn', { vote: counted('19:15'), speaker: speaker('19:12') }, 'result'],
    ['the turn begun after a result', { vote: counted('19:15'), speaker: speaker('19:16') }, 'floor'],
    ['a decision taken after its vote', { vote: counted('19:15'), decision: decided('19:16') }, 'decision'],
    ['a vote counted after a decision', { vote: counted('19:17'), decision: decided('19:16') }, 'result'],
    ['dots being placed even while someone speaks', { dots: buildDots(), speaker: speaker('19:12') }, 'dots'],
    ['the open vote rather than dots', { dots: buildDots(), vote: buildVote() }, 'vote'],
    ['the dots while they are counted', { dots: buildDots({ state: 'counting' }), nextSpeakers: waiting }, 'dots'],
    ['what the dots say', { dots: talliedDots('19:15') }, 'dotsResult'],
    ['what the dots say after a result', { dots: talliedDots('19:18'), vote: counted('19:15') }, 'dotsResult'],
    ['a decision taken from the dots', { dots: talliedDots('19:15'), decision: decided('19:16') }, 'decision'],
    ['the turn begun after the dots', { dots: talliedDots('19:15'), speaker: speaker('19:16') }, 'floor'],
    ['the step of a discussion when nobody speaks', { deliberation: discussed('19:15') }, 'deliberation'],
    ['who took the floor since the step', { deliberation: discussed('19:15'), speaker: speaker('19:16') }, 'floor'],
    ['the step taken during a turn', { deliberation: discussed('19:15'), speaker: speaker('19:12') }, 'deliberation'],
    ['the decision after the discussion', { deliberation: discussed('19:15'), decision: decided('19:16') }, 'decision'],
    ['the vote rather than a step', { deliberation: discussed('19:15'), vote: buildVote() }, 'vote'],
    ['the proposal a pen sent', { ...shows('proposal'), proposal }, 'proposal'],
    ['the session once the proposal sent was withdrawn', { ...shows('proposal'), proposal: null }, 'item'],
    ['a pause, whatever runs', { phase: 'paused', pause: { form: 'pause', since: 1, returnAt: null } }, 'pause'],
    ['the end', { phase: 'adjourned', item: null, vote: counted('20:40') }, 'adjourned'],
  ])('%s', (_what, overrides, kind) => {
    expect(slideOf(buildPublicView(overrides)).kind).toBe(kind)
  })
})

describe('What a pen sends', () => {
  it.each<[string, Partial<PublicView>, string]>([
    ['comes before what the session is at', { ...shows('dissent'), speaker: speaker('19:12') }, 'dissent'],
    ['is seen before the opening too', { ...shows('agenda'), phase: 'planned', item: null }, 'agenda'],
    ['gives way to a vote under way', { ...shows('wording', { text: 'Le conseil' }), vote: buildVote() }, 'vote'],
    ['hides the vote when the room was calmed by it', { ...shows('calm'), vote: buildVote() }, 'calm'],
    ['gives way to dots being placed', { ...shows('message', { text: 'Merci' }), dots: buildDots() }, 'dots'],
    ['comes before dots being counted', { ...shows('agenda'), dots: buildDots({ state: 'counting' }) }, 'agenda'],
    ['is a file', shows('attachment', { attachment }), 'attachment'],
    ['gives way to a suspension', { ...shows('attachment', { attachment }), ...paused }, 'pause'],
    ['gives way to the end', { ...shows('message', { text: 'Merci' }), phase: 'adjourned' }, 'adjourned'],
    ['stays away from a lent screen in a pause', { ...shows('lent'), ...paused }, 'lent'],
    ['finds out what the room sees, at any hour', { ...shows('test'), phase: 'adjourned' }, 'test'],
    ['is how to come in', { ...shows('join'), join }, 'join'],
    ['gives way to a vote while people come in', { ...shows('join'), join, vote: buildVote() }, 'vote'],
    ['is nothing when the room was closed', shows('join'), 'item'],
    ['is nothing when the message is empty', shows('message', { text: ' ' }), 'item'],
    ['is nothing when the file was removed', shows('attachment'), 'item'],
  ])('%s', (_what, overrides, kind) => {
    expect(slideOf(buildPublicView(overrides)).kind).toBe(kind)
  })

  it('stands under the pause when it is a message', () => {
    const slide = slideOf(buildPublicView({ ...shows('message', { text: 'Café au fond' }), ...paused }))
    expect(slide).toMatchObject({ kind: 'pause', message: 'Café au fond' })
  })
})

describe('A picture', () => {
  const keyOf = (overrides: Partial<PublicView>): string => slideKey(slideOf(buildPublicView(overrides)))

  it('is the same one while the item’s time and its waiting list change', () => {
    const speaking = { speaker: speaker('19:12') }
    expect(keyOf({ ...speaking, nextSpeakers: waiting })).toBe(keyOf({ ...speaking, hostNow: evening('19:30') }))
  })

  it('is another one for the next item, the next speaker and the counted vote', () => {
    expect(keyOf({ item: buildRunningItem(7) })).not.toBe(keyOf({}))
    expect(keyOf({ speaker: speaker('19:14') })).not.toBe(keyOf({ speaker: speaker('19:12') }))
    expect(keyOf(shows('attachment', { attachment }))).not.toBe(
      keyOf(shows('attachment', { attachment: { ...attachment, page: 2 } })),
    )
    expect(keyOf(shows('message', { text: 'Un' }))).not.toBe(keyOf(shows('message', { text: 'Deux' })))
    expect(keyOf({ vote: counted('19:15') })).not.toBe(keyOf({ vote: buildVote() }))
  })
})
