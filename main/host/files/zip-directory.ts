/**
 * Reads the table of contents of a ZIP and takes entries out of it, believing no size before it is checked.
 * (PKWARE APPNOTE 6.3.10, 4.3; without ZIP64, which a `.tablee` never needs.)
 */
import { crc32, inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  /** True for ZIP's own encryption, which Tablée neither writes nor reads. */
  isEncrypted: boolean
  method: number
  packedBytes: number
  bytes: number
  crc: number
  /** Where its local header begins. */
  at: number
}

export type ZipDirectory =
  | { state: 'read'; entries: ZipEntry[] }
  /** `foreign`: no ZIP at all. `truncated`: its end is missing. `damaged`: its table of contents makes no sense. */
  | { state: 'foreign' | 'truncated' | 'damaged' }

const localSignature = 0x04034b50
const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const endBytes = 22
const longestComment = 0xffff

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function findEnd(bytes: Uint8Array): number {
  const fields = view(bytes)
  const first = Math.max(bytes.length - endBytes - longestComment, 0)
  for (let at = bytes.length - endBytes; at >= first; at--) {
    if (fields.getUint32(at, true) !== endSignature) continue
    if (at + endBytes + fields.getUint16(at + 20, true) === bytes.length) return at
  }
  return -1
}

export function readDirectory(bytes: Uint8Array): ZipDirectory {
  if (bytes.length < 4) return { state: 'foreign' }
  const fields = view(bytes)
  const signature = fields.getUint32(0, true)
  if (signature !== localSignature && signature !== endSignature) return { state: 'foreign' }
  const end = findEnd(bytes)
  if (end === -1) return { state: 'truncated' }
  const count = fields.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = fields.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || fields.getUint32(at, true) !== entrySignature) return { state: 'damaged' }
    const nameLength = fields.getUint16(at + 28, true)
    const next = at + 46 + nameLength + fields.getUint16(at + 30, true) + fields.getUint16(at + 32, true)
    if (next > end) return { state: 'damaged' }
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (fields.getUint16(at + 8, true) & 1) === 1,
      method: fields.getUint16(at + 10, true),
      crc: fields.getUint32(at + 16, true),
      packedBytes: fields.getUint32(at + 20, true),
      bytes: fields.getUint32(at + 24, true),
      at: fields.getUint32(at + 42, true),
    })
    at = next
  }
  return { state: 'read', entries }
}

/** A name that stays inside the folder it is unpacked to, on every system. */
export function isSafeName(name: string): boolean {
  const steps = name.split('/')
  return (
    name.length <= 300 &&
    !/[\\:\p{Cc}]/u.test(name) &&
    // A folder's own entry ends in a slash.
    steps.every((step, index) => (step !== '' || index === steps.length - 1) && step !== '.' && step !== '..') &&
    name !== ''
  )
}

/**
 * The bytes of an entry, never more than the directory says; null when they are damaged, encrypted, or packed in a way
 * other than stored or deflated.
 */
export function entryBytes(zip: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> | null {
  const fields = view(zip)
  if (entry.isEncrypted || entry.at + 30 > zip.length) return null
  if (fields.getUint32(entry.at, true) !== localSignature) return null
  const start = entry.at + 30 + fields.getUint16(entry.at + 26, true) + fields.getUint16(entry.at + 28, true)
  const packed = zip.subarray(start, start + entry.packedBytes)
  const found = packed.length === entry.packedBytes ? unpack(packed, entry) : null
  return found !== null && found.length === entry.bytes && crc32(found) === entry.crc ? found : null
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> | null {
  if (entry.method === 0) return new Uint8Array(packed)
  if (entry.method !== 8) return null
  try {
    // One byte more than promised would already be a lie; zlib stops there.
    const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(entry.bytes, 1) })
    return new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.byteLength)
  } catch {
    return null
  }
}
