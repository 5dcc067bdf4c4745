/**
 * Every command that has a key: who offers it, its words, its key. One listener for the page; the list of keys ("?")
 * is read from here, so that none is missing from it.
 *
 *   useShortcuts('conduct', [{ id: 'conduct.next', key: 'n', label: t('keys.next'), run: next }])
 *
 * A plain key does nothing while someone types; a chord (`ctrl`) does so only when it says `inText`.
 */
import { useLayoutEffect, useRef } from 'react'
import { isTypingField } from '../ui/typing.ts'
import { matches, type KeyPress, type KeyRule } from './key-rule.ts'

export interface Shortcut extends KeyRule {
  /** "conduct.next": unique on a screen. */
  id: string
  /** What it does, in the person's language. */
  label: string
  /** Null when the control that has the focus handles the key itself; it is only listed. */
  run: (() => void) | null
  /** Also while typing; chords only. */
  inText?: boolean
}

/**
 * Each is the catalogue whose `title` heads these keys in the list, which shows the last first. In this order whichever
 * part of a screen has come first, the frame's own before all, so that a screen may take one over.
 */
const shortcutGroups = [
  'app',
  'home',
  'prepare',
  'finalise',
  'minutes',
  'strip',
  'roomScreen',
  'room',
  'conduct',
] as const
export type ShortcutGroup = (typeof shortcutGroups)[number]

interface Offer {
  group: ShortcutGroup
  shortcuts: readonly Shortcut[]
}

const offers = new Set<Offer>()

/** What a key press means here: the last screen to offer a key has it. Pure, so that layouts are tested in a table. */
export function shortcutFor(
  offered: readonly Shortcut[],
  press: KeyPress,
  place: { typing: boolean; inDialog: boolean },
): Shortcut | undefined {
  if (place.inDialog) return undefined
  return offered.findLast(
    (shortcut) =>
      shortcut.run !== null &&
      matches(shortcut, press) &&
      (!place.typing || (shortcut.inText === true && shortcut.ctrl === true)),
  )
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const offered = offeredShortcuts().flatMap((offer) => offer.shortcuts)
  const inDialog = event.target instanceof Element && event.target.closest('dialog, [role="dialog"]') !== null
  const found = shortcutFor(offered, event, { typing: isTypingField(event.target), inDialog })
  if (found === undefined) return
  event.preventDefault()
  // A key held down, or a cat on it, acts once.
  if (!event.repeat) found.run?.()
}

/** Offers these keys for as long as the component is shown. */
export function useShortcuts(group: ShortcutGroup, shortcuts: readonly Shortcut[]): void {
  const offer = useRef<Offer>({ group, shortcuts })
  // Before it is painted: what can be seen can be pressed.
  useLayoutEffect(() => {
    offer.current.group = group
    offer.current.shortcuts = shortcuts
  })
  useLayoutEffect(() => {
    const own = offer.current
    offers.add(own)
    if (offers.size === 1) window.addEventListener('keydown', onKeyDown)
    return () => {
      offers.delete(own)
      if (offers.size === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** All keys that work now, by group. */
export function offeredShortcuts(): Offer[] {
  const byGroup = Map.groupBy(offers, (offer) => offer.group)
  const groups = [...byGroup].map(([group, parts]) => ({ group, shortcuts: parts.flatMap((part) => part.shortcuts) }))
  return groups.sort((one, other) => shortcutGroups.indexOf(one.group) - shortcutGroups.indexOf(other.group))
}
