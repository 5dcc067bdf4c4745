/**
 * One connection to this page's own host, as a wall: a WebSocket in a browser, a MessagePort in the desktop shell.
 * It carries frames one way; a wall never sends anything.
 */
import type { SeatClaim } from '#shared/contract/channel.ts'
import type { DesktopBridge } from '#shared/contract/desktop.ts'

declare global {
  interface Window {
    desktop?: DesktopBridge
  }
}

export interface LinkEvents {
  onFrame: (frame: ArrayBuffer) => void
  /** Once; never after `close` was called from this side. @param code of RFC 6455, or one of ours; none of a port */
  onClose: (code?: number) => void
}

/** Opens a link and returns what closes it. */
export type OpenLink = (claim: SeatClaim, events: LinkEvents) => () => void

export const openLink: OpenLink = (claim, events) =>
  window.desktop === undefined ? openSocket(claim, events) : openPort(window.desktop, claim, events)

const openSocket: OpenLink = (claim, { onFrame, onClose }) => {
  const url = new URL('/connect', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('claim', JSON.stringify(claim))
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => onFrame(data))
  const tell = ({ code }: CloseEvent): void => onClose(code)
  socket.addEventListener('close', tell)
  return () => {
    socket.removeEventListener('close', tell)
    socket.close()
  }
}

/** The preload answers `connect` with a window message that carries the port (main/desktop/preload.ts). */
function openPort(desktop: DesktopBridge, claim: SeatClaim, { onFrame, onClose }: LinkEvents): () => void {
  const words = JSON.stringify(claim)
  let port: MessagePort | undefined
  const receivePort = (event: MessageEvent<{ type?: unknown; claim?: unknown } | null>): void => {
    if (event.source !== window || event.data?.type !== 'tablee-port' || event.data.claim !== words) return
    window.removeEventListener('message', receivePort)
    port = event.ports[0]
    port?.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | 'close'>) => {
      if (data === 'close') onClose()
      else onFrame(data)
    })
    port?.start()
  }
  window.addEventListener('message', receivePort)
  desktop.connect(words)
  return () => {
    window.removeEventListener('message', receivePort)
    port?.postMessage('close')
    port?.close()
  }
}
