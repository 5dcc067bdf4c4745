/**
 * Which key press a shortcut means, on any layout. Letters and signs are matched by what is printed on the key
 * (`event.key`): the Z of AZERTY is not where QWERTY has it, and its `?` needs Shift. Digits and the row above are
 * matched by place (`code`), for AZERTY gives them only with Shift. There is no Alt: Alt+letter opens menus,
 * Option+letter types on macOS, and Ctrl+Alt is AltGr on Windows (evening.md item 1).
 */
export interface KeyRule {
  /** What the key gives: "n", "?", "ArrowUp", "F2". Either this or `code`. */
  key?: string
  /** Where the key is: "Digit1". */
  code?: string
  /** Ctrl, or Command on a Mac. */
  ctrl?: boolean
  shift?: boolean
}

/** The part of a KeyboardEvent that matters here. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
  getModifierState(key: 'AltGraph'): boolean
}

/** A sign's Shift belongs to the layout, not to the shortcut. */
function isSign(key: string): boolean {
  return key.length === 1 && !/\p{L}/u.test(key)
}

export function matches(rule: KeyRule, press: KeyPress): boolean {
  if (press.isComposing || press.altKey || press.getModifierState('AltGraph')) return false
  if ((press.ctrlKey || press.metaKey) !== (rule.ctrl ?? false)) return false
  if (rule.code !== undefined) return press.code === rule.code && press.shiftKey === (rule.shift ?? false)
  if (rule.key === undefined || press.key.toLowerCase() !== rule.key.toLowerCase()) return false
  return isSign(rule.key) || press.shiftKey === (rule.shift ?? false)
}

/** The keys as KeyHint shows them: `['Ctrl', 'Z']`. */
export function keysOf(rule: KeyRule): string[] {
  const key = rule.key ?? (rule.code ?? '').replace(/^(?:Digit|Key|Numpad)/, '')
  return [...(rule.ctrl ? ['Ctrl'] : []), ...(rule.shift ? ['Shift'] : []), key.length === 1 ? key.toUpperCase() : key]
}

/** As `aria-keyshortcuts` wants it: "Control+Z". */
export function ariaKeys(rule: KeyRule): string {
  return keysOf(rule)
    .map((key) => (key === 'Ctrl' ? 'Control' : key))
    .join('+')
}
