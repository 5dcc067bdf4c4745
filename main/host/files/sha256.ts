import { createHash } from 'node:crypto'

/** In hexadecimal: how files, certificates and frozen minutes are named and compared everywhere. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
