/**
 * The room's keys. Chords, for they also work inside a text; figures for the first name that waits, while the sheet that
 * shows it is unfolded. Those by place: AZERTY gives figures with Shift only.
 */
import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'

interface RoomKey {
  rule: KeyRule
  hint: readonly string[]
  aria: string
}

const chord = (letter: string): RoomKey => of({ key: letter, ctrl: true, shift: true })
const figure = (digit: number): RoomKey => of({ code: `Digit${digit}` })

function of(rule: KeyRule): RoomKey {
  return { rule, hint: keysOf(rule), aria: ariaKeys(rule) }
}

export const roomKeys = {
  panel: chord('g'),
  admit: chord('a'),
  refuse: chord('x'),
  join: of({ key: 'j', shift: true }),
  accept: figure(1),
  refuseName: figure(2),
  rename: figure(3),
  mute: figure(4),
  remove: figure(5),
  without: figure(0),
} as const
