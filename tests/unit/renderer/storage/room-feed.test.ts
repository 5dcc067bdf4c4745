import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heldRoom } from '#factories/room-view.ts'
import { RoomFeed, type OpenFeed } from '../../../../renderer/storage/room-feed.ts'

interface Line {
  hear: (frame: unknown) => void
  drop: () => void
  closed: boolean
}

function telephone(): { lines: Line[]; open: OpenFeed } {
  const lines: Line[] = []
  const open: OpenFeed = (_docId, onFrame, onClose) => {
    const line: Line = {
      hear: (frame) => {
        const text = typeof frame === 'string' ? frame : JSON.stringify(frame)
        onFrame(new TextEncoder().encode(text).buffer)
      },
      drop: onClose,
      closed: false,
    }
    lines.push(line)
    return () => {
      line.closed = true
    }
  }
  return { lines, open }
}

describe('The room as its host tells it', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is closed until something is said, then what was said', () => {
    const { lines, open } = telephone()
    const feed = new RoomFeed('meeting-1', open)
    const tell = vi.fn<() => void>()
    feed.onChange(tell)
    expect(feed.view.room).toBeNull()
    lines[0]?.hear(heldRoom())
    expect(feed.view.isHost).toBe(true)
    expect(tell).toHaveBeenCalledTimes(1)
    feed.stop()
  })

  it('keeps the last word when a frame is broken, and when the line is cut', () => {
    const { lines, open } = telephone()
    const feed = new RoomFeed('meeting-1', open)
    lines[0]?.hear(heldRoom())
    lines[0]?.hear('{"room":')
    lines[0]?.drop()
    expect(feed.view.isHost).toBe(true)
    feed.stop()
  })

  it('calls again after a cut, more calmly each time, until it is stopped', () => {
    const { lines, open } = telephone()
    const feed = new RoomFeed('meeting-1', open)
    lines[0]?.drop()
    vi.advanceTimersByTime(250)
    expect(lines).toHaveLength(2)
    lines[1]?.drop()
    vi.advanceTimersByTime(499)
    expect(lines).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(lines).toHaveLength(3)
    feed.stop()
    expect(lines[2]?.closed).toBe(true)
  })
})
