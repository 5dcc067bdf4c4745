/** The certificates a council lists as its signers', by their fingerprints. */

export interface KnownSigner {
  name: string
  /** SHA-256 of the certificate, 64 small hexadecimal digits. */
  fingerprint: string
}

/** As people copy it from a printed page: in groups, in capitals, with colons or spaces. Null when it is none. */
export function plainFingerprint(written: string): string | null {
  const digits = written.replaceAll(/[\s:.·-]/gu, '').toLowerCase()
  return /^[\da-f]{64}$/.test(digits) ? digits : null
}

/**
 * A list of signers as text: `NAME = fingerprint` a line, lines that begin with # left out. `wrongLines`: numbers, from 1,
 * of lines that say neither.
 */
export function readSigners(text: string): { signers: KnownSigner[]; wrongLines: number[] } {
  const signers: KnownSigner[] = []
  const wrongLines: number[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    const at = line.lastIndexOf('=')
    const name = line.slice(0, Math.max(0, at)).trim()
    const fingerprint = plainFingerprint(line.slice(at + 1))
    if (at === -1 || name === '' || fingerprint === null) wrongLines.push(index + 1)
    else signers.push({ name, fingerprint })
  }
  return { signers, wrongLines }
}
