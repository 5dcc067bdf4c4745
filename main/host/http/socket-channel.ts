import type { WebSocket } from 'ws'
import type { Channel } from '#shared/contract/channel.ts'

/** A WebSocket as the channel of a seat: binary frames, and nothing else. */
export function asChannel(socket: WebSocket): Channel {
  return {
    send: (frame) => socket.send(frame),
    close: (code, reason) => socket.close(code, reason),
    onFrame(listener) {
      socket.on('message', (data: Buffer, isBinary) => {
        if (isBinary) listener(new Uint8Array(data))
        else socket.close(1003)
      })
    },
    onClose(listener) {
      socket.on('close', listener)
    },
  }
}
