/**
 * What the disk, or what was found on it, refuses; each screen puts the code into words (decisions.md 21).
 */
import { CodedFailure } from '../coded-failure.ts'
import { systemCode } from './file-system.ts'

export type DiskTrouble = 'diskFull' | 'diskReadOnly' | 'diskError'

export type FilesErrorCode =
  | DiskTrouble
  /** Written by a newer Tablée; nothing was touched. */
  | 'newerFormat'
  /** Another host works in this folder. */
  | 'inUse'
  | 'notFound'
  | 'exists'
  /** An id that would be no safe folder name. */
  | 'badId'
  /** This lineage was thrown into the bin: an old copy must not revive it (decisions.md 1). */
  | 'binnedLineage'
  | 'identityDamaged'
  /** More than 25 MB in a file, or 200 MB in a meeting. */
  | 'fileTooLarge'
  | 'meetingTooLarge'
  /** An image was wanted, and the bytes are none. */
  | 'notAnImage'
  /** The meeting names this attachment, and its file is not here. */
  | 'attachmentMissing'
  /** The attachment on disk is not the one that was put there. */
  | 'attachmentDamaged'
  /** Neither its parts nor their backups hold a meeting any more; nothing was touched. */
  | 'nothingReadable'
  /** Gone from every list, and some of its files resist: the next start tries again. */
  | 'eraseUnfinished'
  | 'closed'

export class FilesError extends CodedFailure<FilesErrorCode> {}

/** What opening repaired or could not read, said once to the person. */
export interface Trouble {
  code: 'tornRecord' | 'damagedLog' | 'identityRepaired' | DiskTrouble
  params: Record<string, string | number>
}

const diskTroubles: Record<string, DiskTrouble> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EROFS: 'diskReadOnly',
  EACCES: 'diskReadOnly',
  EPERM: 'diskReadOnly',
}

/** A system error as one of three codes a person can act on; our own errors pass through. */
export function toFilesError(cause: unknown): FilesError {
  if (cause instanceof FilesError) return cause
  const system = systemCode(cause)
  return new FilesError(diskTroubles[system] ?? 'diskError', { system }, cause)
}

export function diskTroubleOf(cause: unknown): DiskTrouble {
  const { code } = toFilesError(cause)
  return code === 'diskFull' || code === 'diskReadOnly' ? code : 'diskError'
}

/** Does what it is given; whatever goes wrong comes out as a FilesError. */
export async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw toFilesError(cause)
  }
}
