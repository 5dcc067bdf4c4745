import type { Edition } from '#shared/contract/operations.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { wordingOf } from '#shared/minutes/wording.ts'
import { sha256Of } from '../files/sha256.ts'

const utf8 = new TextEncoder()

export type Editions = Record<Edition, SemanticDocument>

/** The print of what minutes say, banner and signatures apart: the same for two documents that say the same. */
export function textPrint(document: SemanticDocument): string {
  return sha256Of(utf8.encode(wordingOf(document)))
}

export function editionsOf(meeting: WholeMeeting): Editions {
  return {
    members: compose(meeting, 'members'),
    public: compose(meeting, 'public'),
    simple: compose(meeting, 'simple'),
  }
}
