import { describe, expect, test } from 'vitest'
import { ariaKeys, keysOf, matches, type KeyPress } from '../../../../renderer/app/key-rule.ts'
import { shortcutFor, type Shortcut } from '../../../../renderer/app/shortcuts.ts'

function press(key: string, code: string, held: Partial<KeyPress> = {}, altGraph = false): KeyPress {
  return {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: () => altGraph,
    ...held,
  }
}

const undo = { key: 'z', ctrl: true }
const list = { key: '?' }

describe('a shortcut', () => {
  test('follows the printed letter: undo is Z on AZERTY, where QWERTY has W', () => {
    expect(matches(undo, press('z', 'KeyW', { ctrlKey: true }))).toBe(true)
    expect(matches(undo, press('w', 'KeyZ', { ctrlKey: true }))).toBe(false)
  })

  test('takes a sign however the layout gives it', () => {
    expect(matches(list, press('?', 'KeyM', { shiftKey: true }))).toBe(true)
    expect(matches(list, press('?', 'Slash', { shiftKey: true }))).toBe(true)
    expect(matches(list, press(',', 'KeyM'))).toBe(false)
  })

  test('takes a digit by its place, which AZERTY gives only with Shift', () => {
    expect(matches({ code: 'Digit1' }, press('&', 'Digit1'))).toBe(true)
    expect(matches({ code: 'Digit1' }, press('1', 'Digit1', { shiftKey: true }))).toBe(false)
  })

  test('is never Alt, Ctrl+Alt nor AltGr', () => {
    expect(matches({ key: 'n' }, press('n', 'KeyN', { altKey: true }))).toBe(false)
    expect(matches(undo, press('z', 'KeyW', { ctrlKey: true, altKey: true }))).toBe(false)
    expect(matches(undo, press('z', 'KeyW', { ctrlKey: true }, true))).toBe(false)
  })

  test('waits until an accent is composed', () => {
    expect(matches({ key: 'n' }, press('n', 'KeyN', { isComposing: true }))).toBe(false)
  })

  test('tells a chord from its letter', () => {
    expect(matches({ key: 'n' }, press('n', 'KeyN', { ctrlKey: true }))).toBe(false)
    expect(matches(undo, press('z', 'KeyW'))).toBe(false)
    expect(matches(undo, press('z', 'KeyW', { metaKey: true }))).toBe(true)
    expect(matches({ key: 'n' }, press('N', 'KeyN', { shiftKey: true }))).toBe(false)
  })

  test('is shown as people read it and as a reader announces it', () => {
    expect(keysOf({ key: 'ArrowUp', ctrl: true, shift: true })).toEqual(['Ctrl', 'Shift', 'ArrowUp'])
    expect(keysOf({ code: 'Digit2' })).toEqual(['2'])
    expect(ariaKeys(undo)).toBe('Control+Z')
  })
})

describe('a key press', () => {
  const ran: string[] = []
  const shortcut = (id: string, more: Partial<Shortcut>): Shortcut => ({
    id,
    label: id,
    run: () => ran.push(id),
    ...more,
  })
  const offered = [
    shortcut('undo', undo),
    shortcut('next', { key: 'n' }),
    shortcut('later', { key: 'n' }),
    shortcut('insert', { key: 'i', ctrl: true, inText: true }),
    shortcut('letterInText', { key: 'x', inText: true }),
    shortcut('listed', { key: 'l', run: null }),
  ]
  const here = { typing: false, inDialog: false }
  const typing = { typing: true, inDialog: false }

  test('belongs to the screen that offered it last', () => {
    expect(shortcutFor(offered, press('n', 'KeyN'), here)?.id).toBe('later')
  })

  test('is text while someone types, but for the chords meant for it', () => {
    expect(shortcutFor(offered, press('n', 'KeyN'), typing)).toBeUndefined()
    expect(shortcutFor(offered, press('x', 'KeyX'), typing)).toBeUndefined()
    expect(shortcutFor(offered, press('z', 'KeyW', { ctrlKey: true }), typing)).toBeUndefined()
    expect(shortcutFor(offered, press('i', 'KeyI', { ctrlKey: true }), typing)?.id).toBe('insert')
  })

  test('means nothing behind a dialog, nor where a control handles it itself', () => {
    expect(shortcutFor(offered, press('n', 'KeyN'), { typing: false, inDialog: true })).toBeUndefined()
    expect(shortcutFor(offered, press('l', 'KeyL'), here)).toBeUndefined()
  })
})
