/** The old way from a passphrase to a key (RFC 7292, appendix B.2): a hash over itself, so many times. */
import { hash } from 'node:crypto'

export type KdfHash = 'sha1' | 'sha256'
/** What the bytes are for. */
export const kdfPurpose = { key: 1, iv: 2, mac: 3 } as const

/** Of both hashes, in bytes. */
const blockLength = 64
/** So many rounds at a time, some 30 ms: the host answers in between. */
const atOnce = 40_000

/** `bytes` of key material. Takes about 1 ms a thousand iterations, and lets others work meanwhile. */
export async function pkcs12Bytes(
  algorithm: KdfHash,
  passphrase: string,
  setting: {
    salt: Uint8Array
    iterations: number
    purpose: (typeof kdfPurpose)[keyof typeof kdfPurpose]
    bytes: number
  },
): Promise<Buffer> {
  const { salt, iterations, purpose, bytes } = setting
  const diversifier = Buffer.alloc(blockLength, purpose)
  const input = Buffer.concat([filled(salt), filled(utf16WithEnd(passphrase))])
  const made: Buffer[] = []
  for (let length = 0; length < bytes;) {
    let digest = hash(algorithm, Buffer.concat([diversifier, input]), 'buffer')
    for (let round = 1; round < iterations; round += 1) {
      digest = hash(algorithm, digest, 'buffer')
      // oxlint-disable-next-line no-await-in-loop -- each round needs the one before; the pause lets the host answer
      if (round % atOnce === 0) await pause()
    }
    made.push(digest)
    length += digest.length
    addToBlocks(input, digest)
  }
  return Buffer.concat(made).subarray(0, bytes)
}

const pause = () =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/** The bytes over and over, to whole blocks. */
function filled(bytes: Uint8Array): Buffer {
  const length = Math.ceil(bytes.length / blockLength) * blockLength
  return length === 0 ? Buffer.alloc(0) : Buffer.alloc(length, bytes)
}

function utf16WithEnd(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le').swap16()
}

/** Adds the digest plus one to each block, as a number. */
function addToBlocks(input: Buffer, digest: Buffer): void {
  const added = Buffer.alloc(blockLength, digest)
  for (let start = 0; start < input.length; start += blockLength) {
    let carry = 1
    for (let index = blockLength - 1; index >= 0; index -= 1) {
      const sum = (input[start + index] ?? 0) + (added[index] ?? 0) + carry
      input[start + index] = sum & 0xff
      carry = sum >> 8
    }
  }
}
