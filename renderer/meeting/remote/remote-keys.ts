/**
 * The remote's keys on this page, taken before any field sees them: F5 would reload, PageDown would move the
 * secretary's text, Escape would close what someone is writing (evening.md item 3).
 */
import { remoteChannelName, remotePressSchema, type RemoteButton } from '#shared/contract/remote.ts'
import { isTypingField } from '../../ui/typing.ts'
import { locked } from '../lock/locked.ts'
import { isWriting } from './learned-buttons.ts'
import { remoteSetting } from './remote-setting.ts'

/** A second Escape within this time was meant: a remote's start button gives F5 in between. Ms. */
const meantWithin = 1500

let learner: ((code: string) => void) | null = null

/** Hands the next keys to whoever learns them, instead of doing anything. Returns what ends it. */
export function learnKeys(hear: (code: string) => void): () => void {
  learner = hear
  const onKey = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!event.repeat) hear(event.code)
  }
  window.addEventListener('keydown', onKey, true)
  return () => {
    window.removeEventListener('keydown', onKey, true)
    if (learner === hear) learner = null
  }
}

/** Which button a key is now; null when it is none, or must be left to the text. */
export function buttonOf(code: string): RemoteButton | null {
  const { on, codes } = remoteSetting.get()
  return on && learner === null && locked.get() === null ? (codes[code] ?? null) : null
}

function holdsText(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-keeps-text]') !== null) return false
  const around = target.closest('form') ?? target
  const fields = around.matches('input, textarea') ? [around] : [...around.querySelectorAll('input, textarea')]
  return fields.some((field) => isTypingField(field) && (field as HTMLInputElement).value !== '')
}

/** Listens for as long as the page shows the meeting. */
export function listenToRemote(press: (button: RemoteButton) => void): () => void {
  let escapedAt = Number.NEGATIVE_INFINITY
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const button = buttonOf(event.code)
    if (button === null) return
    if (isWriting(event.code) && isTypingField(event.target)) return
    if (event.code === 'Escape') {
      const isMeant = event.timeStamp - escapedAt < meantWithin
      escapedAt = event.timeStamp
      // With nothing to lose, Escape is Escape.
      if (isMeant || !holdsText(event.target)) return
    } else escapedAt = Number.NEGATIVE_INFINITY
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!event.repeat) press(button)
  }
  window.addEventListener('keydown', onKey, true)
  return () => window.removeEventListener('keydown', onKey, true)
}

/**
 * The same keys pressed while the projection has the focus: it sends them to the windows of the pens, of which the
 * first that is open acts.
 */
export function listenToProjection(docId: string, press: (button: RemoteButton) => void): () => void {
  const channel = new BroadcastChannel(remoteChannelName(docId))
  let isFirst = false
  let leave = (): void => undefined
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  const asked = new AbortController()
  navigator.locks
    .request(remoteChannelName(docId), { signal: asked.signal }, async () => {
      isFirst = true
      await left
    })
    // Given up before its turn came: another window acts.
    .catch(() => undefined)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const told = remotePressSchema.safeParse(data)
    const button = isFirst && told.success ? buttonOf(told.data.code) : null
    if (button !== null) press(button)
  })
  return () => {
    channel.close()
    asked.abort()
    leave()
  }
}
