import { describe, expect, it } from 'vitest'
import { Seats } from '#host/room/hosting/seats.ts'

function seatsOf(count: number) {
  let made = 0
  const seats = new Seats(
    [],
    () => `seat-${(made += 1)}`,
    () => made,
    () => undefined,
  )
  const enter = (seat: 'participant' | 'projection' = 'participant') => seats.enter({ seat, typed: '', from: 'x' })
  for (let each = 0; each < count; each += 1) enter()
  return { seats, enter }
}

describe('The seats of a room', () => {
  it('are found by their token, which is kept as its hash alone', () => {
    const { seats, enter } = seatsOf(0)
    const entered = enter()
    expect(seats.find(entered?.token ?? '')?.seatId).toBe(entered?.record.seatId)
    expect(seats.find('forged')).toBeNull()
    expect(JSON.stringify(seats.records)).not.toContain(entered?.token)
    seats.remove(entered?.record.seatId ?? '')
    expect(seats.find(entered?.token ?? '')).toBeNull()
  })

  it('give a number once: nobody becomes the seventh after the seventh left', () => {
    const { seats, enter } = seatsOf(7)
    seats.remove('seat-7')
    expect(enter()?.record.number).toBe(8)
  })

  it('are never full of phones that only entered: the oldest of them goes, not one that is somebody or is there', () => {
    const { seats, enter } = seatsOf(600)
    seats.connected('seat-1', () => undefined)
    seats.change('seat-2', { personId: 'nadia' })
    seats.change('seat-3', { name: 'Omar' })
    expect(enter()).not.toBeNull()
    expect(seats.records).toHaveLength(600)
    expect(['seat-1', 'seat-2', 'seat-3', 'seat-4'].map((id) => seats.get(id) !== null)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('are full when all of them are somebody', () => {
    const { seats, enter } = seatsOf(600)
    for (const { seatId } of seats.records) seats.change(seatId, { personId: seatId })
    expect(enter()).toBeNull()
  })
})
