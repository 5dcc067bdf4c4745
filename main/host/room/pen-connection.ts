/**
 * A pen's channel handed to Hocuspocus, which sees a WebSocket whatever really carries the frames.
 */
import type { Hocuspocus } from '@hocuspocus/server'
import type { Channel } from '#shared/contract/channel.ts'
import type { PenContext } from './pen-context.ts'

/** WebSocket.readyState values. */
const open = 1
const closed = 3

export interface ConnectedPen {
  /** It was heard of otherwise: Hocuspocus ends what says nothing for its `timeout`, and a host whose pages are closed has nothing to say. */
  heard: () => void
}

export function connectPen(hocuspocus: Hocuspocus<PenContext>, channel: Channel, context: PenContext): ConnectedPen {
  const socket = {
    readyState: open as number,
    send(data: string | ArrayBufferLike | Blob | ArrayBufferView) {
      if (data instanceof Uint8Array) channel.send(data as Uint8Array<ArrayBuffer>)
    },
    close(code?: number, reason?: string) {
      socket.readyState = closed
      channel.close(code, reason)
    },
  }
  const connection = hocuspocus.handleConnection(socket, new Request('http://host/connect'), context)
  channel.onFrame((frame) => {
    if (socket.readyState === open) connection.handleMessage(frame)
  })
  channel.onClose(() => {
    socket.readyState = closed
    connection.handleClose()
  })
  return {
    heard: () => {
      connection.lastMessageReceivedAt = Date.now()
    },
  }
}
