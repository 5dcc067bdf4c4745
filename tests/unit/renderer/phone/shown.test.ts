import { describe, expect, it } from 'vitest'
import { evening } from '#factories/journal.ts'
import { buildPhoneView, buildPhoneVote } from '#factories/phone-view.ts'
import { changeFor } from '../../../../renderer/phone/announce.ts'
import { readFrame } from '../../../../renderer/phone/line/seat-link.ts'
import { endOf, itemTime } from '../../../../renderer/phone/shown-time.ts'
import { frenchWords as words } from '../../../../renderer/phone/words.ts'
import { clockOf, dayOf, hourOf, sizeOf } from '../../../../renderer/phone/written.ts'

const noBreak = '\u00A0'
const place = (at: number) =>
  ({ place: at, form: 'speak', reason: { code: 'firstTime', params: {} }, askedAt: evening('19:19') }) as const

describe('The item’s time', () => {
  const item = buildPhoneView().item!

  it('is said in whole minutes, computed from instants', () => {
    expect(itemTime(item, evening('19:20'), words)).toBe(`encore 13${noBreak}min`)
    expect(itemTime(item, evening('19:33'), words)).toBe('dernière minute')
    expect(itemTime(item, evening('19:40'), words)).toBe(`7${noBreak}min de plus`)
    expect(itemTime({ ...item, plannedMs: null }, evening('19:20'), words)).toBe(`depuis 12${noBreak}min`)
  })

  it('stands still while nothing runs', () => {
    const paused = { ...item, runningSince: null, spentMs: 600_000 }
    expect(itemTime(paused, evening('20:00'), words)).toBe(`encore 15${noBreak}min`)
  })

  it('ends when what was planned is spent, never for an item nobody timed or that stands still', () => {
    expect(endOf(item)).toBe(evening('19:33'))
    expect(endOf({ ...item, spentMs: 300_000 })).toBe(evening('19:28'))
    expect(endOf({ ...item, plannedMs: null })).toBeNull()
    expect(endOf({ ...item, runningSince: null })).toBeNull()
    expect(endOf(null)).toBeNull()
  })
})

describe('What is read out', () => {
  const before = buildPhoneView()

  it('is nothing at first, and nothing of what concerns others alone', () => {
    expect(changeFor(null, before, words)).toBe('')
    const others = buildPhoneView({ waiting: 3, speaker: { name: 'Zoé', form: 'turn', isYou: false } })
    expect(changeFor(before, others, words)).toBe('')
  })

  it('is one’s place, when it changes', () => {
    const third = buildPhoneView({ you: { place: place(3) } })
    expect(changeFor(before, third, words)).toBe('Vous êtes en 3e place')
    expect(changeFor(third, buildPhoneView({ waiting: 9, you: { place: place(3) } }), words)).toBe('')
    expect(changeFor(third, before, words)).toBe('Vous n’êtes plus dans la liste.')
  })

  it('is one’s turn, and not that one is no longer in the list', () => {
    const yours = buildPhoneView({ speaker: { name: 'Amina', form: 'turn', isYou: true } })
    const next = buildPhoneView({ you: { place: place(1) } })
    expect(changeFor(next, yours, words)).toBe('C’est à vous\u202F!')
  })

  it('is a vote that opens, once', () => {
    const open = buildPhoneView({ vote: buildPhoneVote({ question: 'Un délai ?' }) })
    expect(changeFor(before, open, words)).toBe(`On vote${noBreak}: Un délai ?`)
    expect(changeFor(open, { ...open, vote: buildPhoneVote({ choice: 'for' }) }, words)).toBe('')
  })

  it('is the end of the session', () => {
    const after = buildPhoneView({ phase: 'adjourned', item: null })
    expect(changeFor(before, after, words)).toBe('La séance est levée. Merci.')
  })
})

describe('Hours and sizes', () => {
  it('are those of where the meeting is', () => {
    expect(hourOf(evening('19:12'), 'fr', 'Europe/Paris')).toBe(`19${noBreak}h${noBreak}12`)
    expect(hourOf(evening('19:12'), 'en', 'Europe/Paris')).toBe('19:12')
  })

  it('are written in the figures of the room in a language of another script', () => {
    expect(hourOf(evening('19:12'), 'ar', 'Europe/Paris')).toBe('19:12')
    expect(dayOf('2026-12-10', 'ar')).toContain('10')
  })

  it('are told all the same for a zone or a language this phone does not know', () => {
    expect(hourOf(evening('19:12'), 'fr', 'Mars/Olympus')).toMatch(/^\d+\u00A0h/)
    expect(dayOf('2026-12-10', 'not a language')).toBe('2026-12-10')
    expect(clockOf('18:30', 'tr')).toBe('18:30')
    expect(sizeOf(1_400_000, 'ar')).toBe(`1.3${noBreak}MB`)
  })
})

describe('A frame', () => {
  const frame = JSON.stringify({ kind: 'alive', hostNow: 1 })

  it('is read as text and as bytes', () => {
    expect(readFrame(frame)).toEqual({ kind: 'alive', hostNow: 1 })
    expect(readFrame(new TextEncoder().encode(frame).buffer)).toEqual({ kind: 'alive', hostNow: 1 })
  })

  it('that is none, or of a newer host, is passed over', () => {
    expect(['', '{', 'null', '12', '{"kind":"song"}'].map(readFrame)).toEqual([null, null, null, null, null])
  })
})
