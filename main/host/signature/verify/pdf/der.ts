/** DER, strictly: one way to write each value, so that no byte of a signature can be written otherwise (X.690 §10). */

export interface Der {
  tag: number
  /** Tag, length and content. */
  bytes: Buffer
  content: Buffer
}

export class DerProblem extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'DerProblem'
  }
}

export const tags = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  time: 0x17,
  longTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  zero: 0xa0,
  one: 0xa1,
  keyIdentifier: 0x80,
} as const

export function readDer(buffer: Buffer, at = 0): Der {
  const tag = buffer[at]
  const first = buffer[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerProblem('no value')
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthBytes > 4) throw new DerProblem('no definite length')
  const start = at + 2 + lengthBytes
  if (start > buffer.length) throw new DerProblem('cut off')
  const length = lengthBytes === 0 ? first : buffer.readUIntBE(at + 2, lengthBytes)
  const shortest = length < 0x80 ? 0 : Math.ceil((32 - Math.clz32(length)) / 8)
  if (shortest !== lengthBytes) throw new DerProblem('a length written too long')
  const end = start + length
  if (end > buffer.length) throw new DerProblem('cut off')
  return { tag, bytes: buffer.subarray(at, end), content: buffer.subarray(start, end) }
}

export function childrenOf({ content }: Der): Der[] {
  const children: Der[] = []
  for (let at = 0; at < content.length;) {
    const child = readDer(content, at)
    children.push(child)
    at += child.bytes.length
  }
  return children
}

/** The value when it has the tag; else a DerProblem. */
export function expectTag(der: Der | undefined, tag: number): Der {
  if (der?.tag !== tag) throw new DerProblem('another kind of value was expected')
  return der
}

/** Dotted form of an object identifier. */
export function oidOf(der: Der | undefined): string {
  const { content } = expectTag(der, tags.oid)
  const parts: number[] = []
  let part = 0
  for (const [index, byte] of content.entries()) {
    if (part === 0 && byte === 0x80) throw new DerProblem('an identifier written too long')
    part = part * 128 + (byte & 0x7f)
    if (part > 2 ** 40) throw new DerProblem('an identifier too large')
    if (byte < 0x80) {
      parts.push(part)
      part = 0
    } else if (index === content.length - 1) throw new DerProblem('cut off')
  }
  const [first = 0, ...rest] = parts
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}
