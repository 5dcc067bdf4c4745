/** What a page is told of the life of minutes; the same shape as in shared/contract/minutes-life.ts. */
import type { Instant } from '../facts.ts'
import type { SignerRole } from '../rules-profile.ts'
import type { MinutesLifeCode } from './codes.ts'
import type {
  ApprovalOutcome,
  BackTo,
  CouncilFact,
  Passage,
  PlainDate,
  Reviewer,
  Settlement,
  SignatureField,
  SigningWay,
  Voted,
} from './facts.ts'

export type LifeState = 'draft' | 'reviewed' | 'circulated' | 'refused' | 'approved' | 'signed' | 'archived'
export type WaitsFor = 'review' | 'circulation' | 'approval' | 'signature' | 'archive' | 'nextSession'
export type LifeAct =
  | 'review'
  | 'circulate'
  | 'remark'
  | 'approval'
  | 'sign'
  | 'attendanceSheet'
  | 'archive'
  | 'rectify'

export interface LifeStep {
  entryId: string
  kind: Exclude<CouncilFact['kind'], 'frozen'>
  by: string
  at: Instant
  revision: number | null
  undone: boolean
  words: string
  how: string
}

export interface LifeReview {
  as: Reviewer
  name: string
  at: Instant
  by: string
  isOlder: boolean
}

export interface LifeRemark {
  remarkId: string
  passage: Passage | null
  text: string
  author: string
  by: string
  at: Instant
  settled: { as: Settlement; words: string; by: string; at: Instant } | null
}

export interface LifeSigner {
  field: SignatureField
  role: SignerRole
  name: string
  signedAt: Instant | null
  signedAs: string | null
  how: SigningWay | null
  fingerprint: string | null
  scanSha256: string | null
  waitingSince: Instant | null
  refusal: MinutesLifeCode | null
}

export interface LifeApproval {
  outcome: ApprovalOutcome
  on: PlainDate
  atDocId: string | null
  corrections: string
  inText: boolean
  vote: Voted | null
  by: string
  at: Instant
}

export interface LifeRectification {
  number: number
  date: PlainDate
  text: string
  by: string
  at: Instant
  pdfSha256: string
}

export interface LifeSheet {
  scanSha256: string
  by: string
  at: Instant
}

export interface MinutesLife {
  docId: string
  state: LifeState
  steps: LifeStep[]
  revision: number | null
  circulated: number | null
  approved: number | null
  toSign: number | null
  reviews: LifeReview[]
  remarks: LifeRemark[]
  signers: LifeSigner[]
  approval: LifeApproval | null
  waitsFor: WaitsFor | null
  waitsForWhom: string[]
  since: Instant | null
  monthsWithoutSession: number | null
  mayCirculate: 'nothing' | 'project' | 'approved'
  refusals: Record<LifeAct, MinutesLifeCode | null>
  backTo: BackTo[]
  text: string
  frozenText: string | null
  rectifications: LifeRectification[]
  attendanceSheet: LifeSheet | null
  attendanceSheetBefore: string | null
}
