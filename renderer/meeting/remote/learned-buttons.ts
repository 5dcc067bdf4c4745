/**
 * Which keys a remote sends, learnt on this computer by pressing its buttons. A remote is a keyboard: its keys are
 * told by their place (`code`), for the black button's "." gives ":" on AZERTY (evening.md item 3).
 */
import type { Learned, RemoteButton } from '#shared/contract/remote.ts'

/** Off until learnt. */
export const nothingLearned: Learned = { on: false, codes: {} }

/** What a Logitech R400 or R800 sends; offered in one press, and still to be tried. */
export const usualCodes: Learned['codes'] = {
  PageDown: 'next',
  PageUp: 'previous',
  Period: 'black',
  F5: 'start',
  Escape: 'start',
}

export function learn(known: Learned, button: RemoteButton, code: string): Learned {
  return { on: true, codes: { ...known.codes, [code]: button } }
}

export function codesOf({ codes }: Learned, button: RemoteButton): string[] {
  return Object.keys(codes).filter((code) => codes[code] === button)
}

/** Keys that write: in a text they are letters, and the remote's press cannot be told from typing. */
export function isWriting(code: string): boolean {
  return /^(?:Key|Digit|Numpad\d|Numpad(?:Add|Subtract|Multiply|Divide|Decimal)|Intl)/.test(code) || writing.has(code)
}

const writing = new Set([
  'Period',
  'Comma',
  'Slash',
  'Semicolon',
  'Quote',
  'BracketLeft',
  'BracketRight',
  'Backslash',
  'Backquote',
  'Minus',
  'Equal',
  'Space',
  'Enter',
  'NumpadEnter',
  'Tab',
  'Backspace',
  'Delete',
])

/** Keys every keyboard has too: pressed there, they act as the remote. */
export function isShared(code: string): boolean {
  return !isWriting(code)
}

/** Never taken for a remote's: with these one leaves a field or holds a chord. */
export function isLearnable(code: string): boolean {
  return code !== '' && !/^(?:Shift|Control|Alt|Meta|CapsLock|Fn|OS)/.test(code)
}
