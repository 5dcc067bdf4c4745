import { createHash } from 'node:crypto'
import type { Edition } from '#shared/contract/operations.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { wordingOf } from '#shared/minutes/wording.ts'

export type Editions = Record<Edition, SemanticDocument>

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The print of what minutes say, banner and signatures apart: the same for two documents that say the same. */
export function textPrint(document: SemanticDocument): string {
  return sha256(wordingOf(document))
}

export function editionsOf(meeting: WholeMeeting): Editions {
  return {
    members: compose(meeting, 'members'),
    public: compose(meeting, 'public'),
    simple: compose(meeting, 'simple'),
  }
}
