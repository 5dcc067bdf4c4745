import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  announcedVersion,
  encodeHeader,
  encodeRecords,
  headerBytes,
  logVersion,
  missingRecords,
  readLog,
  recordHeaderBytes,
} from '#host/files/log-record.ts'

const payloads = [Uint8Array.of(1, 2, 3), new Uint8Array(), Uint8Array.of(0xfe, 0x54, 0x52, 0xef, 9), Uint8Array.of(7)]

function log(records: readonly Uint8Array[], base = 0): Uint8Array {
  return Uint8Array.from([...encodeHeader({ base, createdAt: 1_794_500_000_000 }), ...encodeRecords(records, 1)])
}

function payloadsOf(bytes: Uint8Array): number[][] {
  return readLog(bytes).records.map((record) => [...record.payload])
}

/** Where each record of `payloads` begins, and the end. */
const starts = payloads.reduce((at, payload) => [...at, at.at(-1)! + recordHeaderBytes + payload.length], [headerBytes])

describe('an update log', () => {
  it('gives back its header and its records', () => {
    const reading = readLog(log(payloads, 2))
    expect(reading.header).toEqual({ base: 2, createdAt: 1_794_500_000_000 })
    expect(reading.records.map((record) => record.seq)).toEqual([1, 2, 3, 4])
    expect(payloadsOf(log(payloads))).toEqual(payloads.map((payload) => [...payload]))
    expect(reading.ending).toBe('sound')
    expect(reading.soundLength).toBe(log(payloads).length)
  })

  it('cut at any byte gives the records before the cut, and calls the cut one torn', () => {
    const whole = log(payloads)
    for (let length = headerBytes; length <= whole.length; length++) {
      const reading = readLog(whole.slice(0, length))
      const complete = starts.filter((start) => start > headerBytes && start <= length).length
      expect(reading.records, `cut at ${length}`).toHaveLength(complete)
      expect(reading.soundLength).toBe(starts[complete])
      expect(reading.ending).toBe(starts.includes(length) ? 'sound' : 'torn')
    }
  })

  it('cut inside its header is damaged, for the header is written whole or not at all', () => {
    for (let length = 0; length < headerBytes; length++) {
      expect(readLog(log(payloads).slice(0, length))).toMatchObject({ header: null, records: [], ending: 'damaged' })
    }
  })

  it('cut inside the records it was begun with is damaged, for those were written whole as well', () => {
    const whole = log(payloads, 3)
    expect(readLog(whole.slice(0, starts[2]! + 5)).ending).toBe('damaged')
    expect(readLog(whole.slice(0, starts[2])).ending).toBe('damaged')
    expect(readLog(whole.slice(0, starts[3]! + 5)).ending).toBe('torn')
  })

  it('whose last blocks never reached the disk is torn', () => {
    const whole = log([...payloads, new Uint8Array(300).fill(5)])
    expect(readLog(whole.fill(0, starts[4]))).toMatchObject({ ending: 'torn', soundLength: starts[4] })
    const half = log([...payloads, new Uint8Array(300).fill(5)]).fill(0, starts[4]! + 120)
    expect(readLog(half)).toMatchObject({ ending: 'torn', soundLength: starts[4] })
  })

  it('with any one byte changed loses one record at most and keeps every other', () => {
    const whole = log(payloads)
    for (let at = headerBytes; at < whole.length; at++) {
      const flipped = whole.slice()
      flipped[at]! ^= 0x41
      const hit = starts.findLastIndex((start) => start <= at)
      expect(payloadsOf(flipped), `byte ${at}`).toEqual(
        payloads.filter((_, index) => index !== hit).map((payload) => [...payload]),
      )
      const reading = readLog(flipped)
      expect(reading.ending).not.toBe('sound')
      expect(reading.soundLength).toBe(starts[hit])
      if (hit < payloads.length - 1) expect(missingRecords(reading)).toBe(1)
    }
  })

  it('with a damaged header keeps every record', () => {
    for (let at = 0; at < headerBytes; at++) {
      const flipped = log(payloads)
      flipped[at]! ^= 0x41
      const reading = readLog(flipped)
      expect(reading).toMatchObject({ header: null, ending: 'damaged' })
      expect(reading.records).toHaveLength(payloads.length)
      // Only a sound header may say that a newer version wrote this.
      expect(announcedVersion(flipped)).toBeNull()
    }
  })

  it('from which a record vanished whole is damaged', () => {
    const whole = log(payloads)
    const spliced = Uint8Array.from([...whole.slice(0, starts[1]), ...whole.slice(starts[2])])
    const reading = readLog(spliced)
    expect(reading).toMatchObject({ ending: 'damaged', soundLength: starts[1] })
    expect(reading.records.map((record) => record.seq)).toEqual([1, 3, 4])
    expect(missingRecords(reading)).toBe(1)
  })

  it('announces its version', () => {
    expect(announcedVersion(log(payloads))).toBe(logVersion)
    expect(announcedVersion(Uint8Array.of(1, 2, 3))).toBeNull()
  })

  it('never makes the reader throw, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.array(fc.uint8Array({ maxLength: 40 })), (noise, updates) => {
        readLog(noise)
        const whole = log(updates)
        const reading = readLog(Uint8Array.from([...whole, ...noise]))
        expect(reading.records.slice(0, updates.length).map((record) => [...record.payload])).toEqual(
          updates.map((update) => [...update]),
        )
      }),
    )
  })
})
