/**
 * The bytes of an update log: a header, then records (docs/file-format.md). Every record carries its number and a
 * CRC-32, so a reader can tell a record cut short by a power failure from one damaged later, and can find the sound
 * records behind a damaged one.
 */
import { crc32 } from 'node:zlib'

export const logVersion = 1
export const headerBytes = 32
export const recordHeaderBytes = 16

const magic = Uint8Array.of(0x89, 0x54, 0x42, 0x4c, 0x45, 0x0d, 0x0a, 0x1a)
// 0xfe and 0xef never occur in UTF-8, so text inside a record does not look like the start of another.
const marker = Uint8Array.of(0xfe, 0x54, 0x52, 0xef)
/** A last record ending in this many zeros is one whose blocks never reached the disk. */
const unwrittenZeros = 16

export interface LogHeader {
  /** How many records were written together with the header: they hold everything from before this file. */
  base: number
  /** UTC ms. */
  createdAt: number
}

export interface LogRecord {
  /** From 1, without gaps. */
  seq: number
  payload: Uint8Array
}

export interface LogReading {
  /** Null when the header itself is damaged. */
  header: LogHeader | null
  /** Every sound record, those behind a damaged one included. */
  records: LogRecord[]
  /** Where the first unsound byte begins; the whole length when there is none. */
  soundLength: number
  /** `torn`: only the last record is unsound, and it was never finished. */
  ending: 'sound' | 'torn' | 'damaged'
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte)
}

export function encodeHeader(header: LogHeader): Uint8Array {
  const bytes = new Uint8Array(headerBytes)
  bytes.set(magic)
  const fields = view(bytes)
  fields.setUint16(8, logVersion, true)
  fields.setUint16(10, headerBytes, true)
  fields.setUint32(12, header.base, true)
  fields.setFloat64(16, header.createdAt, true)
  // Bytes 24 to 27 wait for a use.
  fields.setUint32(28, crc32(bytes.subarray(0, 28)), true)
  return bytes
}

export function encodeRecords(payloads: readonly Uint8Array[], firstSeq: number): Uint8Array {
  const length = payloads.reduce((sum, payload) => sum + recordHeaderBytes + payload.length, 0)
  const bytes = new Uint8Array(length)
  const fields = view(bytes)
  let at = 0
  payloads.forEach((payload, index) => {
    bytes.set(marker, at)
    fields.setUint32(at + 4, payload.length, true)
    fields.setUint32(at + 8, firstSeq + index, true)
    fields.setUint32(at + 12, crc32(payload, crc32(bytes.subarray(at, at + 12))), true)
    bytes.set(payload, at + recordHeaderBytes)
    at += recordHeaderBytes + payload.length
  })
  return bytes
}

/** Null when the first bytes are no sound header. */
export function decodeHeader(bytes: Uint8Array): LogHeader | null {
  if (bytes.length < headerBytes) return null
  const fields = view(bytes)
  if (fields.getUint32(28, true) !== crc32(bytes.subarray(0, 28))) return null
  const createdAt = fields.getFloat64(16, true)
  return { base: fields.getUint32(12, true), createdAt: Number.isFinite(createdAt) ? createdAt : 0 }
}

/** The version a sound header announces; null when the file is none of ours or its header is damaged. */
export function announcedVersion(bytes: Uint8Array): number | null {
  return startsWith(bytes, 0, magic) && decodeHeader(bytes) !== null ? view(bytes).getUint16(8, true) : null
}

function decodeRecord(bytes: Uint8Array, at: number): LogRecord | null {
  if (at + recordHeaderBytes > bytes.length || !startsWith(bytes, at, marker)) return null
  const fields = view(bytes)
  const end = at + recordHeaderBytes + fields.getUint32(at + 4, true)
  if (end > bytes.length) return null
  const payload = bytes.subarray(at + recordHeaderBytes, end)
  const sum = crc32(payload, crc32(bytes.subarray(at, at + 12)))
  return sum === fields.getUint32(at + 12, true) ? { seq: fields.getUint32(at + 8, true), payload } : null
}

/** Where the next sound record numbered above `seq` begins, or -1. */
function nextSound(bytes: Uint8Array, from: number, seq: number): number {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = haystack.indexOf(marker, from); at !== -1; at = haystack.indexOf(marker, at + 1)) {
    const record = decodeRecord(bytes, at)
    if (record !== null && record.seq > seq) return at
  }
  return -1
}

/** True when the bytes from `at` to the end look like a record whose writing was interrupted. */
function isUnfinished(bytes: Uint8Array, at: number): boolean {
  const left = bytes.length - at
  const beginning = Math.min(left, marker.length)
  const begins = startsWith(bytes, at, marker.subarray(0, beginning))
  if (begins && left < recordHeaderBytes) return true
  if (begins && view(bytes).getUint32(at + 4, true) > left - recordHeaderBytes) return true
  return bytes.subarray(-Math.min(left, unwrittenZeros)).every((byte) => byte === 0)
}

/** Reads what is sound of a log of this version. Never throws, whatever the bytes are. */
export function readLog(bytes: Uint8Array): LogReading {
  const header = decodeHeader(bytes)
  const records: LogRecord[] = []
  let soundLength = header === null ? 0 : bytes.length
  let damaged = header === null
  let at = headerBytes
  while (at < bytes.length) {
    const seq = records.at(-1)?.seq ?? 0
    const record = decodeRecord(bytes, at)
    if (record !== null && record.seq > seq) {
      // A gap in the numbers is a record that vanished whole.
      if (record.seq !== seq + 1 && !damaged) {
        damaged = true
        soundLength = at
      }
      records.push(record)
      at += recordHeaderBytes + record.payload.length
      continue
    }
    const next = nextSound(bytes, at + 1, seq)
    soundLength = Math.min(soundLength, at)
    if (next === -1) {
      const torn = !damaged && header !== null && records.length >= header.base && isUnfinished(bytes, at)
      return { header, records, soundLength, ending: torn ? 'torn' : 'damaged' }
    }
    damaged = true
    at = next
  }
  if (header !== null && records.length < header.base) damaged = true
  return { header, records, soundLength, ending: damaged ? 'damaged' : 'sound' }
}

/** How many records a reading knows to be missing before its last one. */
export function missingRecords(reading: LogReading): number {
  return Math.max((reading.records.at(-1)?.seq ?? 0) - reading.records.length, 0)
}
