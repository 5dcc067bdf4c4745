/** What is noted of minutes after the evening. The same shapes enter through shared/contract/minutes-life.ts. */
import type { Instant } from '../facts.ts'
import type { SignerRole } from '../rules-profile.ts'

/** Plain date: 2026-11-12. */
export type PlainDate = string

export const signatureFields = ['signature-1', 'signature-2', 'signature-3', 'signature-4'] as const
export type SignatureField = (typeof signatureFields)[number]

export const reviewers = ['facilitator', 'minuteTaker'] as const
export type Reviewer = (typeof reviewers)[number]

export type ApprovalOutcome = 'approved' | 'approvedWithCorrections' | 'refused' | 'noQuorum'
export type SigningWay = 'ink' | 'drawn' | 'digital'
export type Settlement = 'taken' | 'kept' | 'withdrawn'
/** From the first state to the last that can be gone back to. */
export const backStates = ['draft', 'reviewed', 'circulated', 'approved', 'signed'] as const
export type BackTo = (typeof backStates)[number]

export interface Passage {
  excerpt: string
  place: string
  blockKey: string
}

/** Hashes of a revision's files; `text` of what the minutes say, banner and signatures apart. */
export interface FrozenFiles {
  document: string
  members: string
  public: string
  simple: string
  pages: number
  text: string
}

export interface Voted {
  for: number
  against: number
  abstain: number
}

interface About {
  docId: string
  /** Who did it, by name. */
  by: string
}

/** The files of the first revision; what came before they were kept has none. */
export interface FrozenFact {
  kind: 'frozen'
  docId: string
  revision: number
  files: FrozenFiles
}

/** What somebody did. */
export type LifeDeed = About &
  (
    | { kind: 'reviewed'; as: Reviewer; name: string; text: string }
    | { kind: 'circulated'; revision: number; to: string; files: FrozenFiles }
    | { kind: 'remarkNoted'; remarkId: string; passage: Passage | null; text: string; author: string }
    | { kind: 'remarkSettled'; remarkId: string; as: Settlement; words: string }
    | {
        kind: 'approvalHeld'
        outcome: ApprovalOutcome
        on: PlainDate
        atDocId: string | null
        corrections: string
        inText: boolean
        vote?: Voted | undefined
        revision: number
        approved?: { revision: number; files: FrozenFiles } | undefined
      }
    | {
        kind: 'signed'
        revision: number
        field: SignatureField
        role: SignerRole
        name: string
        how: SigningWay
        pdfSha256: { before: string; after: string }
        scanSha256?: string | undefined
        fingerprint?: string | undefined
      }
    | { kind: 'attendanceSheet'; scanSha256: string | null }
    | { kind: 'archived'; fileSha256: string }
    | { kind: 'steppedBack'; to: BackTo; reason: string }
    | {
        kind: 'rectified'
        number: number
        date: PlainDate
        text: string
        refersTo: { revision: number; pdfSha256: string }
        sha256s: { document: string; pdf: string }
      }
  )

export type LifeFact = FrozenFact | LifeDeed

export interface LifeStamp {
  id: string
  host: string
  seq: number
  at: Instant
  recordedAt: Instant
}

export type LifeEntry = LifeStamp & LifeFact
export type LifeEntryOf<K extends LifeFact['kind']> = Extract<LifeEntry, { kind: K }>

/** The finalising, as far as the life of minutes looks at it: their first revision. */
export type Published = LifeStamp & { kind: 'published'; docId: string }
export type CouncilFact = LifeEntry | Published
