/**
 * The room of one meeting as this page's host tells it: open, joined, or closed. A cut with the own host leaves the last
 * view standing; the page then has worse to say (use-badge.ts).
 */
import { closedRoom, type RoomView } from '#shared/contract/room.ts'
import { connectUrl, socketClass } from './frame-socket.ts'

/** Waits between two tries, ms. */
const waits = [250, 500, 1000, 2000] as const

const decoder = new TextDecoder()

/** Opens a connection that hears frames; answers what closes it. */
export type OpenFeed = (docId: string, onFrame: (frame: ArrayBuffer) => void, onClose: () => void) => () => void

const openSocket: OpenFeed = (docId, onFrame, onClose) => {
  const socket = new (socketClass())(connectUrl({ kind: 'room', docId }))
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => onFrame(data))
  socket.addEventListener('close', onClose)
  return () => {
    socket.removeEventListener('close', onClose)
    socket.close()
  }
}

export class RoomFeed {
  #view: RoomView = closedRoom
  #heard = false
  readonly #docId: string
  readonly #open: OpenFeed
  readonly #listeners = new Set<() => void>()
  #close: () => void = () => undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #tries = 0

  constructor(docId: string, open: OpenFeed = openSocket) {
    this.#docId = docId
    this.#open = open
    this.#connect()
  }

  /** The same object until something changes. */
  get view(): RoomView {
    return this.#view
  }

  /** False until the host said anything. */
  get heard(): boolean {
    return this.#heard
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#close()
    this.#listeners.clear()
  }

  #connect(): void {
    this.#close = this.#open(
      this.#docId,
      (frame) => {
        const view = readRoom(frame)
        if (view === null) return
        this.#tries = 0
        this.#heard = true
        this.#view = view
        for (const tell of this.#listeners) tell()
      },
      () => {
        const wait = waits[Math.min(this.#tries, waits.length - 1)] ?? 2000
        this.#tries += 1
        this.#timer = setTimeout(() => this.#connect(), wait)
      },
    )
  }
}

/** A frame of the page's own host; null when it is none. */
export function readRoom(frame: ArrayBuffer): RoomView | null {
  try {
    return JSON.parse(decoder.decode(frame)) as RoomView
  } catch {
    return null
  }
}
