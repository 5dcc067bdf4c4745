/** Checks what a person brings: signed minutes, or the archive they are kept in. */
import type { Verdict, VerdictFaultCode } from '#shared/contract/verdict.ts'
import { firstNames } from '../files/tablee-file.ts'
import { sha256Of } from '../files/sha256.ts'
import { entryBytes, readDirectory } from '../files/zip-directory.ts'
import { fault } from './verify/fault.ts'
import type { KnownSigner } from './verify/known-signers.ts'
import { mostMegabytes, verifyPdf } from './verify/verify-pdf.ts'

const names = new Set<string>(Object.values(firstNames))

/** @param signers those the council lists */
export function verifyFile(bytes: Uint8Array, signers: readonly KnownSigner[] = []): Verdict {
  const directory = readDirectory(bytes)
  if (directory.state === 'foreign') return verifyPdf(bytes, signers)
  const found = directory.state === 'read' ? directory.entries.filter(({ name }) => names.has(name)) : []
  const [entry] = found
  // Two of them would be one for this check and another for whoever unpacks.
  if (entry === undefined || found.length > 1) return unread(bytes, 'archiveWithoutMinutes')
  const isTooLarge = entry.bytes > mostMegabytes * 1024 * 1024
  const pdf = isTooLarge ? null : entryBytes(bytes, entry)
  return pdf === null ? unread(bytes, 'archiveDamaged') : { ...verifyPdf(pdf, signers), inside: entry.name }
}

function unread(bytes: Uint8Array, reason: VerdictFaultCode): Verdict {
  const nothing = { pages: null, title: '', signatures: [] }
  return { outcome: 'unreadable', sha256: sha256Of(bytes), bytes: bytes.length, ...nothing, faults: [fault(reason)] }
}
