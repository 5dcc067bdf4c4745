/**
 * What becomes of minutes after the evening: the facts a host appends to the council's journal beside `published`, and
 * what a page is told of them. shared/rules/minutes-life/ holds the same shapes as types; shared/council/minutes-life.ts
 * fails to compile when they differ.
 */
import { z } from 'zod'

const id = z.string().min(1).max(64)
const instant = z.number().int().min(0).max(8.64e15)
const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const sentence = z.string().max(20_000)
const words = sentence.refine((text) => text.trim() !== '')
/** A person as minutes name people. */
export const nameSchema = z
  .string()
  .max(200)
  .refine((name) => name.trim() !== '')
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
export const revisionSchema = z.number().int().min(1).max(1000)

/** The fields of the signatures block, in the order of the rules' signers; the PDF's fields have the same names. */
export const signatureFields = ['signature-1', 'signature-2', 'signature-3', 'signature-4'] as const
export const signatureFieldSchema = z.enum(signatureFields)
export type SignatureField = z.infer<typeof signatureFieldSchema>

export const signerRoleSchema = z.enum(['facilitator', 'minuteTaker', 'chair', 'coChair'])
export const reviewerSchema = z.enum(['facilitator', 'minuteTaker'])
export const signingWaySchema = z.enum(['ink', 'drawn', 'digital'])
export const approvalOutcomeSchema = z.enum(['approved', 'approvedWithCorrections', 'refused', 'noQuorum'])
/** Where minutes can be sent back to. */
export const backToSchema = z.enum(['draft', 'reviewed', 'circulated', 'approved', 'signed'])

/** Where a remark points: the words it quotes, where a reader finds them, and the block (shared/minutes/passages.ts). */
export const passageSchema = z.object({
  excerpt: z.string().max(2000),
  place: z.string().max(500),
  blockKey: z.string().max(64),
})
export type Passage = z.infer<typeof passageSchema>

export const votedSchema = z.object({
  for: z.number().int().min(0).max(100_000),
  against: z.number().int().min(0).max(100_000),
  abstain: z.number().int().min(0).max(100_000),
})

/** Code points no font has, which the person read and takes as boxes: refused with `charactersMissing` before. */
export const acceptedCharactersSchema = z.array(z.number().int().min(0).max(0x10_ff_ff)).max(2000).default([])

/** The files of a revision beside the document, by their hashes. */
export const frozenFilesSchema = z.object({
  document: sha256Schema,
  members: sha256Schema,
  public: sha256Schema,
  simple: sha256Schema,
  /** Of the members' PDF. */
  pages: z.number().int().min(1),
  /** Of what the minutes say, banner and signatures apart: two revisions that say the same have the same. */
  text: sha256Schema,
})
export type FrozenFiles = z.infer<typeof frozenFilesSchema>

const about = { docId: id, by: nameSchema }

const facts = [
  /** The three editions of what `published` names, for what was published since they are kept. */
  z.object({ kind: z.literal('frozen'), docId: id, revision: revisionSchema, files: frozenFilesSchema }),
  z.object({
    kind: z.literal('reviewed'),
    ...about,
    as: reviewerSchema,
    name: nameSchema,
    /** What was read (`MinutesLife.text`). */
    text: sha256Schema,
  }),
  z.object({
    kind: z.literal('circulated'),
    ...about,
    revision: revisionSchema,
    /** To whom, in words: one recipient or group a line. */
    to: sentence,
    files: frozenFilesSchema,
  }),
  z.object({
    kind: z.literal('remarkNoted'),
    ...about,
    remarkId: id,
    /** Null for one on the whole. */
    passage: passageSchema.nullable(),
    text: words,
    author: nameSchema,
  }),
  z.object({
    kind: z.literal('remarkSettled'),
    ...about,
    remarkId: id,
    /** Taken into the text, kept for the session that approves, withdrawn by its author. */
    as: z.enum(['taken', 'kept', 'withdrawn']),
    words: sentence,
  }),
  z.object({
    kind: z.literal('approvalHeld'),
    ...about,
    outcome: approvalOutcomeSchema,
    /** The day of the session that approved, or did not. */
    on: plainDate,
    /** That session, where it is on this computer. */
    atDocId: id.nullable(),
    /** Those approved; of a refusal, why. */
    corrections: sentence,
    /** They are written in the text that was approved. */
    inText: z.boolean(),
    vote: votedSchema.optional(),
    /** What was put to it. */
    revision: revisionSchema,
    /** The approved revision and its files; absent when nothing was approved. */
    approved: z.object({ revision: revisionSchema, files: frozenFilesSchema }).optional(),
  }),
  z.object({
    kind: z.literal('signed'),
    ...about,
    revision: revisionSchema,
    field: signatureFieldSchema,
    role: signerRoleSchema,
    name: nameSchema,
    how: signingWaySchema,
    /** Of the members' PDF before and after; the same for ink, which changes the paper alone. */
    pdfSha256: z.object({ before: sha256Schema, after: sha256Schema }),
    /** Ink: the scan. */
    scanSha256: sha256Schema.optional(),
    /** Digital: sha256 of the certificate. */
    fingerprint: sha256Schema.optional(),
  }),
  /** The sheet people signed on arriving, scanned; null takes it away. The last one counts. */
  z.object({ kind: z.literal('attendanceSheet'), ...about, scanSha256: sha256Schema.nullable() }),
  z.object({ kind: z.literal('archived'), ...about, fileSha256: sha256Schema }),
  z.object({ kind: z.literal('steppedBack'), ...about, to: backToSchema, reason: words }),
  z.object({
    kind: z.literal('rectified'),
    ...about,
    number: z.number().int().min(1).max(100),
    date: plainDate,
    text: words,
    /** Of the revision it refers to. */
    refersTo: z.object({ revision: revisionSchema, pdfSha256: sha256Schema }),
    sha256s: z.object({ document: sha256Schema, pdf: sha256Schema }),
  }),
] as const

export const lifeFactSchema = z.discriminatedUnion('kind', facts)
export type LifeFact = z.infer<typeof lifeFactSchema>
export type LifeKind = LifeFact['kind']

export const lifeStampSchema = z.object({
  id,
  host: id,
  seq: z.number().int().min(1),
  at: instant,
  recordedAt: instant,
})
export const lifeEntrySchema = z.intersection(lifeStampSchema, lifeFactSchema)
export type LifeEntry = z.infer<typeof lifeEntrySchema>

/**
 * Pen strokes as points `[x, y]` or `[x, y, pressure 0..1]` in a box of `width` by `height`, y downwards: never a
 * picture. 60 strokes of 400 points and 6 000 points in all are more than a hand draws.
 */
export const strokesSchema = z
  .object({
    width: z.number().min(1).max(4000),
    height: z.number().min(1).max(4000),
    strokes: z
      .array(
        z
          .array(
            z.union([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number(), z.number().min(0).max(1)])]),
          )
          .min(1)
          .max(400),
      )
      .min(1)
      .max(60),
  })
  .refine(({ strokes }) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 6000)
  .refine(({ width, height, strokes }) =>
    strokes.every((stroke) => stroke.every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height)),
  )
export type Strokes = z.infer<typeof strokesSchema>

/** `signed`: approved, and by everybody the rules name. */
export type LifeState = 'draft' | 'reviewed' | 'circulated' | 'refused' | 'approved' | 'signed' | 'archived'

/** What is to be done next; `nextSession`: no session to approve at for months. */
export type WaitsFor = 'review' | 'circulation' | 'approval' | 'signature' | 'archive' | 'nextSession'

export interface LifeStep {
  entryId: string
  kind: 'published' | Exclude<LifeKind, 'frozen'>
  by: string
  /** When it was noted, UTC ms. */
  at: number
  revision: number | null
  /** Undone by a later step back. */
  undone: boolean
  /** Of a step back; to whom for a circulation; the corrections of an approval. */
  words: string
  /** `refused`, `noQuorum`…; `ink`…; `taken`…; `draft`… of a step back; `attached`, `removed`; '' for the others. */
  how: string
}

export interface LifeReview {
  as: z.infer<typeof reviewerSchema>
  name: string
  at: number
  by: string
  /** The text changed since it was read. */
  isOlder: boolean
}

export interface LifeRemark {
  remarkId: string
  passage: Passage | null
  text: string
  author: string
  by: string
  at: number
  settled: { as: 'taken' | 'kept' | 'withdrawn'; words: string; by: string; at: number } | null
}

export interface LifeSigner {
  field: SignatureField
  role: z.infer<typeof signerRoleSchema>
  /** Who holds the role; '' for nobody named yet. */
  name: string
  signedAt: number | null
  /** The name it was signed under. */
  signedAs: string | null
  how: z.infer<typeof signingWaySchema> | null
  fingerprint: string | null
  scanSha256: string | null
  /** Since when this signature is waited for; null when it is not. */
  waitingSince: number | null
  /** Why this field can't be signed now, a code; null when it can. */
  refusal: string | null
}

export interface LifeApproval {
  outcome: z.infer<typeof approvalOutcomeSchema>
  on: string
  atDocId: string | null
  corrections: string
  inText: boolean
  vote: z.infer<typeof votedSchema> | null
  by: string
  at: number
}

export interface LifeRectification {
  number: number
  date: string
  text: string
  by: string
  at: number
  pdfSha256: string
}

export interface LifeSheet {
  scanSha256: string
  by: string
  at: number
}

/** The archive that stands. */
export interface ArchivedFile {
  sha256: string
  /** Null where it is not kept here: made on another computer, or the disk had no room for it. `bytes`: its size. */
  file: { url: string; name: string; bytes: number } | null
}

export interface MinutesLife {
  docId: string
  state: LifeState
  /** Every act in order, those undone included. */
  steps: LifeStep[]
  /** The latest frozen one; null before finalising. */
  revision: number | null
  /** What was circulated last, approved, and what signatures are put on; null while there is none. */
  circulated: number | null
  approved: number | null
  toSign: number | null
  reviews: LifeReview[]
  remarks: LifeRemark[]
  /** In the order of the rules. */
  signers: LifeSigner[]
  /** The last one held, whatever came of it. */
  approval: LifeApproval | null
  waitsFor: WaitsFor | null
  /** Who is waited for, as far as they are named. */
  waitsForWhom: string[]
  since: number | null
  /** Whole months since circulation without a session, where there are enough to say so; else null. */
  monthsWithoutSession: number | null
  /** What may be passed on meanwhile: nothing, the project under its banner, the approved minutes. */
  mayCirculate: 'nothing' | 'project' | 'approved'
  /** Why each step can't be taken now: a code, or null when it can. */
  refusals: Record<LifeAct, string | null>
  /** Where one may go back to, with a reason; empty when nowhere. */
  backTo: z.infer<typeof backToSchema>[]
  /** What the minutes say now, as a hash; `frozenText` of the latest revision. */
  text: string
  frozenText: string | null
  rectifications: LifeRectification[]
  /** The scan of the signed attendance sheet; null while there is none. */
  attendanceSheet: LifeSheet | null
  /** Scan of the sheet its last change put aside, which can be put back; null for none. */
  attendanceSheetBefore: string | null
}

export type LifeAct =
  | 'review'
  | 'circulate'
  | 'remark'
  | 'approval'
  | 'sign'
  | 'attendanceSheet'
  | 'archive'
  | 'rectify'

/** One line of Home: who waits for whom, since when. */
export interface WaitingMinutes {
  docId: string
  title: string
  date: string
  sessionNumber: number | null
  state: LifeState
  waitsFor: WaitsFor
  /** Names, where they are known. */
  who: string[]
  /** UTC ms. */
  since: number
  monthsWithoutSession: number | null
}

export interface WordRun {
  is: 'kept' | 'added' | 'removed'
  text: string
}

export interface BlockDifference {
  blockKey: string
  /** Under which heading, for a reader. */
  place: string
  is: 'changed' | 'added' | 'removed'
  runs: WordRun[]
}

export interface MinutesDifferences {
  from: number
  to: number | 'now'
  /** In the order of the later text; empty when both say the same. */
  blocks: BlockDifference[]
  /** Blocks left as they were. */
  unchanged: number
}
