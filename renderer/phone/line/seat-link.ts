/** One connection to the room: JSON text, both ways. It carries; seat-line.ts decides when there is one. */
import type { Intent, PhoneFrame } from '#shared/contract/phone.ts'

export interface SeatLink {
  /** Lost without a word when the connection is gone: whoever sends keeps it until it is answered. */
  send(intent: Intent): void
  /** No event comes after it. */
  close(): void
}

export interface SeatLinkEvents {
  onFrame: (frame: PhoneFrame) => void
  onClose: () => void
}

export type OpenSeatLink = (events: SeatLinkEvents) => SeatLink

const kinds: readonly string[] = ['view', 'answer', 'alive', 'over'] satisfies PhoneFrame['kind'][]

/** What the host said; null for what this page does not know, as a newer host may say more. */
export function readFrame(said: ArrayBuffer | string): PhoneFrame | null {
  try {
    const text = typeof said === 'string' ? said : new TextDecoder('utf-8').decode(said)
    const frame = JSON.parse(text) as PhoneFrame | null
    return frame !== null && kinds.includes(frame.kind) ? frame : null
  } catch {
    return null
  }
}

export const openSeatLink: OpenSeatLink = ({ onFrame, onClose }) => {
  const url = new URL('/seat', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(url.href)
  socket.binaryType = 'arraybuffer'
  const onMessage = ({ data }: MessageEvent<ArrayBuffer | string>): void => {
    const frame = readFrame(data)
    if (frame !== null) onFrame(frame)
  }
  socket.addEventListener('message', onMessage)
  socket.addEventListener('close', onClose)
  return {
    send(intent) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(intent))
    },
    close() {
      socket.removeEventListener('message', onMessage)
      socket.removeEventListener('close', onClose)
      socket.close()
    },
  }
}
