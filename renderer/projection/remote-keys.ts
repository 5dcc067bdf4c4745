/**
 * The clicker's keys while the wall has the focus: told to the console, which knows what they mean, and never done
 * here. F5 does not reload, Escape leaves nothing, whoever listens (evening.md item 3).
 */
import {
  learnedSchema,
  remoteChannelName,
  remotePositions,
  remoteSettingKey,
  type RemotePress,
} from '#shared/contract/remote.ts'

type Key = Pick<KeyboardEvent, 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>

/**
 * What a key press is for the remote: forwarded, only held back (its own repetition, F5 with Ctrl), or nobody's.
 * @param learned positions the remote of this computer was seen to send: arrows, on many a ring or a pen
 */
export function remoteKey(
  { code, repeat, ctrlKey, altKey, metaKey }: Key,
  learned: readonly string[] = [],
): { isHeldBack: boolean; press: RemotePress | null } {
  const isKnown = remotePositions.includes(code) || learned.includes(code)
  const isChord = ctrlKey || altKey || metaKey
  // A reload loses nothing but the picture, and the room sees the picture.
  if (!isKnown || (isChord && code !== 'F5')) return { isHeldBack: false, press: null }
  return { isHeldBack: true, press: repeat || isChord ? null : { code } }
}

/** Read at each press: it may be learnt, changed or switched off in another window meanwhile. */
export function learnedPositions(page: { localStorage: Pick<Storage, 'getItem'> }): string[] {
  try {
    const { on, codes } = learnedSchema.parse(JSON.parse(page.localStorage.getItem(remoteSettingKey) ?? 'null'))
    return on ? Object.keys(codes) : []
  } catch {
    // Nothing learnt, or storage refused.
    return []
  }
}

/** Forwards until the answer is called. `target` is where keys arrive, in the capture phase. */
export function forwardRemoteKeys(
  docId: string,
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  learned: () => readonly string[],
) {
  const channel = new BroadcastChannel(remoteChannelName(docId))
  const onKey = (event: KeyboardEvent): void => {
    const { isHeldBack, press } = remoteKey(event, learned())
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
