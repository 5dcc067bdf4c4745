/**
 * A MessagePort as the host's Channel: frames are ArrayBuffers, and the word 'close' ends it on either side
 * (renderer/storage/frame-socket.ts).
 */
import type { MessagePortMain } from 'electron/main'
import { seatClaimSchema, type Channel, type SeatClaim } from '#shared/contract/channel.ts'
import type { WindowRole } from './gate.ts'

/** As in the browser shell: a frame holds at most one document's update. */
const maxFrameBytes = 64 * 1024 * 1024

/** The claim a page connects with; null for anything else. The projection may only be a wall. */
export function claimOf(text: string, role: WindowRole): SeatClaim | null {
  try {
    const claim = seatClaimSchema.parse(JSON.parse(text))
    return role === 'main' || claim.kind === 'wall' ? claim : null
  } catch {
    return null
  }
}

export function asChannel(port: MessagePortMain): Channel {
  const closeListeners = new Set<() => void>()
  let open = true
  const closed = (): void => {
    if (!open) return
    open = false
    port.close()
    for (const listener of closeListeners) listener()
  }
  const end = (): void => {
    if (open) port.postMessage('close')
    closed()
  }
  port.on('close', closed)
  return {
    send(frame) {
      // A frame may be a view on something larger: only its own bytes leave.
      if (open) port.postMessage(frame.slice().buffer)
    },
    close: end,
    onFrame(listener) {
      port.on('message', ({ data }: { data: unknown }) => {
        if (data === 'close') closed()
        else if (data instanceof ArrayBuffer && data.byteLength <= maxFrameBytes) listener(new Uint8Array(data))
        else end()
      })
      // Frames wait in the port until someone listens.
      port.start()
    },
    onClose(listener) {
      closeListeners.add(listener)
    },
  }
}
