/**
 * The clicker's keys while the wall has the focus: told to the console, which knows what they mean, and never done
 * here. F5 does not reload, Escape leaves nothing, whoever listens (evening.md item 3).
 */
import { type RemoteCode, remoteChannelName, remotePositions, type RemotePress } from '#shared/contract/remote.ts'

/** What a key press is for the remote: forwarded, only held back (its own repetition, F5 with Ctrl), or nobody's. */
export function remoteKey({
  code,
  repeat,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>): {
  isHeldBack: boolean
  press: RemotePress | null
} {
  const known: RemoteCode | undefined = remotePositions.find((name) => name === code)
  const isChord = ctrlKey || altKey || metaKey
  // A reload loses nothing but the picture, and the room sees the picture.
  if (known === undefined || (isChord && known !== 'F5')) return { isHeldBack: false, press: null }
  return { isHeldBack: true, press: repeat || isChord ? null : { code: known } }
}

/** Forwards until the answer is called. `target` is where keys arrive, in the capture phase. */
export function forwardRemoteKeys(docId: string, target: Pick<Window, 'addEventListener' | 'removeEventListener'>) {
  const channel = new BroadcastChannel(remoteChannelName(docId))
  const onKey = (event: KeyboardEvent): void => {
    const { isHeldBack, press } = remoteKey(event)
    if (!isHeldBack) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // A channel has no origin to name: it never leaves ours.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (press !== null) channel.postMessage(press)
  }
  target.addEventListener('keydown', onKey, { capture: true })
  return (): void => {
    target.removeEventListener('keydown', onKey, { capture: true })
    channel.close()
  }
}
