/**
 * Keys of an agenda line. They are handled by the line that has the focus, and listed with the others. Ctrl+Shift with
 * left or right would take away choosing words in a title: the level has a letter instead.
 */
import type { TFunction } from 'i18next'
import type { KeyRule } from '../../../app/key-rule.ts'
import type { Shortcut } from '../../../app/shortcuts.ts'

export const moveUpKey: KeyRule = { key: 'ArrowUp', ctrl: true, shift: true }
export const moveDownKey: KeyRule = { key: 'ArrowDown', ctrl: true, shift: true }
export const levelKey: KeyRule = { key: 'l', ctrl: true, shift: true }
/** Files, note, "must be dealt with": under the line one is in. */
export const detailsKey: KeyRule = { key: 'k', ctrl: true, shift: true }
export const addAfterKey: KeyRule = { key: 'Enter' }

export function rowKeys(t: TFunction<'prepare'>): Shortcut[] {
  return [
    { id: 'prepare.addAfter', ...addAfterKey, label: t('keys.addAfter'), run: null },
    { id: 'prepare.moveUp', ...moveUpKey, label: t('keys.moveUp'), run: null },
    { id: 'prepare.moveDown', ...moveDownKey, label: t('keys.moveDown'), run: null },
    { id: 'prepare.level', ...levelKey, label: t('keys.level'), run: null },
  ]
}

/** The agenda line an element is in, by its item; null elsewhere. */
export function lineOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null
}
