/** Minutes that something was noted of, from one window of this browser to the others. */
const channelName = 'tablee-minutes'

export function tellMinutesNoted(): void {
  const channel = new BroadcastChannel(channelName)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin than ours
  channel.postMessage(null)
  channel.close()
}

/** Calls back when another window noted something; returns what stops it. */
export function onMinutesNoted(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
