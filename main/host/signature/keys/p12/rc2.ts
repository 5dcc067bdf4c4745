/**
 * RC2 in CBC mode, undone (RFC 2268): nothing new is protected with it, but the files many certificates come in still
 * are, and neither Node nor its OpenSSL opens them any more.
 */

const piTable = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
)
const blockLength = 8
const words = 64
const shifts = [1, 2, 3, 5] as const

/** 64 words of 16 bits. The keys of PKCS#12 are as strong as they are long. */
function expand(key: Uint8Array): Uint16Array {
  const bits = key.length * 8
  const bytes = Buffer.alloc(words * 2)
  bytes.set(key)
  const pi = (index: number) => piTable[index & 0xff] ?? 0
  const at = (index: number) => bytes[index] ?? 0
  for (let index = key.length; index < bytes.length; index += 1)
    bytes[index] = pi(at(index - 1) + at(index - key.length))
  const effective = Math.ceil(bits / 8)
  const mask = 0xff >> (8 * effective - bits)
  bytes[128 - effective] = pi(at(128 - effective) & mask)
  for (let index = 127 - effective; index >= 0; index -= 1) bytes[index] = pi(at(index + 1) ^ at(index + effective))
  return Uint16Array.from({ length: words }, (_, index) => bytes.readUInt16LE(index * 2))
}

function decryptBlock(keys: Uint16Array, block: Uint8Array): Buffer {
  const source = Buffer.from(block)
  const r = [0, 1, 2, 3].map((index) => source.readUInt16LE(index * 2))
  const at = (index: number) => r[index & 3] ?? 0
  let key = words - 1
  const mixBack = () => {
    for (let index = 3; index >= 0; index -= 1) {
      const shift = shifts[index] ?? 0
      const turned = ((at(index) >> shift) | (at(index) << (16 - shift))) & 0xffff
      const taken = (keys[key] ?? 0) + (at(index + 3) & at(index + 2)) + (~at(index + 3) & at(index + 1))
      r[index] = (turned - taken) & 0xffff
      key -= 1
    }
  }
  const mashBack = () => {
    for (let index = 3; index >= 0; index -= 1) r[index] = (at(index) - (keys[at(index + 3) & 63] ?? 0)) & 0xffff
  }
  for (const rounds of [5, 6, 5]) {
    for (let round = 0; round < rounds; round += 1) mixBack()
    if (key >= 0) mashBack()
  }
  const plain = Buffer.alloc(blockLength)
  for (const [index, value] of r.entries()) plain.writeUInt16LE(value, index * 2)
  return plain
}

/** Without its padding. Throws a RangeError when there is none: another key, or a damaged text. */
export function decryptRc2(key: Uint8Array, iv: Uint8Array, encrypted: Uint8Array): Buffer {
  const plain = decryptRc2Blocks(key, iv, encrypted)
  const padding = plain.at(-1) ?? 0
  const tail = plain.subarray(plain.length - padding)
  if (padding < 1 || padding > blockLength || tail.some((byte) => byte !== padding)) throw new RangeError('no padding')
  return plain.subarray(0, plain.length - padding)
}

/** Throws a RangeError when it is no number of whole blocks. */
export function decryptRc2Blocks(key: Uint8Array, iv: Uint8Array, encrypted: Uint8Array): Buffer {
  if (encrypted.length % blockLength !== 0) throw new RangeError('no whole blocks')
  const keys = expand(key)
  const plain: Buffer[] = []
  let before = iv
  for (let start = 0; start < encrypted.length; start += blockLength) {
    const block = encrypted.subarray(start, start + blockLength)
    const opened = decryptBlock(keys, block)
    for (const [index, byte] of before.entries()) opened[index] = (opened[index] ?? 0) ^ byte
    plain.push(opened)
    before = block
  }
  return Buffer.concat(plain)
}
