import { describe, expect, it } from 'vitest'
import type { RemoteButton } from '#shared/contract/remote.ts'
import {
  nothingPressed,
  pressed,
  type RemoteAct,
  type RemoteMemory,
  type RemoteScene,
} from '../../../../../renderer/meeting/remote/remote-machine.ts'

const quiet: RemoteScene = {
  phase: 'running',
  someoneSpeaks: false,
  someoneWaits: false,
  hasNextItem: true,
  wall: { shows: 'auto', page: 1, armedUntil: null },
  pages: null,
}
const scene = (changes: Partial<RemoteScene> = {}): RemoteScene => ({ ...quiet, ...changes })
const showing = (shows: RemoteScene['wall']['shows'], page = 1): RemoteScene =>
  scene({ wall: { shows, page, armedUntil: null } })

/** A hand on the remote: what each press did. */
class Hand {
  #memory: RemoteMemory = nothingPressed
  press(button: RemoteButton, at: number, seen: RemoteScene = quiet): RemoteAct | null {
    const { memory, act } = pressed(this.#memory, button, seen, at)
    this.#memory = memory
    return act
  }
}

const armed = scene({ wall: { shows: 'auto', page: 1, armedUntil: 5000 } })

describe('Next', () => {
  it('gives the floor to the next person, whoever speaks', () => {
    expect(new Hand().press('next', 0, scene({ someoneWaits: true }))).toEqual({ do: 'give' })
    expect(new Hand().press('next', 0, scene({ someoneWaits: true, someoneSpeaks: true }))).toEqual({ do: 'give' })
  })

  it('ends the last turn and arms the next item', () => {
    expect(new Hand().press('next', 0, scene({ someoneSpeaks: true }))).toEqual({ do: 'endTurnAndArm' })
  })

  it('arms when nobody waits, and goes on a second press in time', () => {
    const hand = new Hand()
    expect(hand.press('next', 1000)).toEqual({ do: 'arm' })
    expect(hand.press('next', 5000, armed)).toEqual({ do: 'nextItem' })
  })

  it('arms again when the second press comes too late', () => {
    const hand = new Hand()
    hand.press('next', 1000)
    expect(hand.press('next', 5001, armed)).toEqual({ do: 'arm' })
  })

  it('gives the floor rather than going on when someone asked meanwhile', () => {
    expect(new Hand().press('next', 2000, { ...armed, someoneWaits: true })).toEqual({ do: 'give' })
  })

  it('does nothing on the last item, before the session, in a pause and after it', () => {
    expect(new Hand().press('next', 0, scene({ hasNextItem: false }))).toBeNull()
    for (const phase of ['planned', 'paused', 'adjourned'] as const) {
      expect(new Hand().press('next', 0, scene({ phase, someoneWaits: true }))).toBeNull()
    }
  })

  it('is one press when the button bounces', () => {
    const hand = new Hand()
    expect(hand.press('next', 1000)).toEqual({ do: 'arm' })
    expect(hand.press('next', 1200, armed)).toBeNull()
  })

  it('is a press of its own after the hour was put back', () => {
    const hand = new Hand()
    expect(hand.press('next', 5000)).toEqual({ do: 'arm' })
    expect(hand.press('next', 2000, armed)).toEqual({ do: 'nextItem' })
  })
})

describe('Previous', () => {
  it('takes back the last act for ten seconds', () => {
    const hand = new Hand()
    hand.press('next', 1000, scene({ someoneWaits: true }))
    expect(hand.press('previous', 11_000)).toEqual({ do: 'undo' })
    expect(hand.press('previous', 11_400)).toEqual({ do: 'show', shows: 'agenda' })
  })

  it('is the agenda overview later, and leaves it again', () => {
    const hand = new Hand()
    hand.press('next', 1000, scene({ someoneWaits: true }))
    expect(hand.press('previous', 11_001)).toEqual({ do: 'show', shows: 'agenda' })
    expect(hand.press('previous', 13_000, showing('agenda'))).toEqual({ do: 'show', shows: 'auto' })
    expect(hand.press('previous', 14_000)).toEqual({ do: 'show', shows: 'agenda' })
  })
})

describe('Black', () => {
  it('calms the screen, and gives back what was there', () => {
    const hand = new Hand()
    expect(hand.press('black', 0, showing('attachment', 3))).toEqual({ do: 'show', shows: 'calm' })
    expect(hand.press('black', 30_000, showing('calm'))).toEqual({ do: 'show', shows: 'attachment' })
  })

  it('gives back what happens by itself when a pen calmed the screen', () => {
    expect(new Hand().press('black', 0, showing('calm'))).toEqual({ do: 'show', shows: 'auto' })
  })
})

it('turns the pages of a document that is shown', () => {
  const hand = new Hand()
  const waits = { ...showing('attachment', 2), someoneWaits: true }
  expect(hand.press('next', 0, waits)).toEqual({ do: 'nextPage' })
  expect(hand.press('previous', 1000, waits)).toEqual({ do: 'previousPage' })
  expect(hand.press('previous', 2000, showing('attachment', 1))).toBeNull()
  // Past its end it ends, and the button beside brings its last page back.
  const last = { ...showing('attachment', 3), pages: 3 }
  expect(hand.press('next', 3000, { ...last, wall: { ...last.wall, page: 2 } })).toEqual({ do: 'nextPage' })
  expect(hand.press('next', 4000, last)).toEqual({ do: 'show', shows: 'auto' })
  expect(hand.press('previous', 5000)).toEqual({ do: 'undo' })
})

it('never does anything on the button that starts and ends a slide show', () => {
  expect(new Hand().press('start', 0, scene({ someoneWaits: true }))).toBeNull()
})
