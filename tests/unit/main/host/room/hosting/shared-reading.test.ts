import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { piecesOf, SharedReading } from '#host/room/hosting/phones/shared-reading.ts'

const file = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).map((_, place) => place % 251)

describe('A file asked for by a whole room', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is read once, and shared; read anew a while after nobody asked any more', async () => {
    const read = vi.fn(async () => file(10))
    const reading = new SharedReading(read)
    const all = await Promise.all(Array.from({ length: 300 }, () => reading.bytes('a')))
    expect(read).toHaveBeenCalledTimes(1)
    expect(new Set(all).size).toBe(1)
    vi.advanceTimersByTime(15_000)
    await reading.bytes('a')
    vi.advanceTimersByTime(15_000)
    await reading.bytes('a')
    expect(read).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(25_000)
    await reading.bytes('a')
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('that could not be read is tried again', async () => {
    const read = vi.fn(async () => file(1)).mockRejectedValueOnce(new Error('gone'))
    const reading = new SharedReading(read)
    await expect(reading.bytes('a')).rejects.toThrow('gone')
    expect(await reading.bytes('a')).toHaveLength(1)
  })
})

it.each([0, 1, 65_536, 65_537, 200_000])('%i bytes leave in pieces, whole and in order', async (length) => {
  const bytes = file(length)
  const received = new Uint8Array(await new Response(piecesOf(bytes)).arrayBuffer())
  expect(received).toEqual(bytes)
})
