/**
 * What a page asks about minutes after the evening. Each act names who does it (`by`): on one computer several people
 * act in turn, and the council's journal says who. Answers the life as it is then.
 */
import { z } from 'zod'
import type { ApprovalHeard } from './approval-heard.ts'
import type { MinutesKeeper } from './minutes-keeper.ts'
import {
  acceptedCharactersSchema,
  approvalOutcomeSchema,
  backToSchema,
  nameSchema,
  passageSchema,
  reviewerSchema,
  revisionSchema,
  sha256Schema,
  signatureFieldSchema,
  strokesSchema,
  votedSchema,
  type ArchivedFile,
  type MinutesDifferences,
  type MinutesLife,
  type WaitingMinutes,
} from './minutes-life.ts'
import { operation } from './operation.ts'

const id = z.string().min(1).max(64)
const sentence = z.string().max(20_000)
const said = sentence.refine((text) => text.trim() !== '')
const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const about = { docId: id, by: nameSchema }

export const minutesOperations = {
  'minutes.life': operation<MinutesLife>()(z.object({ docId: id })),
  /** The computer that noted the last act, as far as its word reached this one; null where it is this one. */
  'minutes.elsewhere': operation<MinutesKeeper | null>()(z.object({ docId: id })),
  /** For Home, the longest waiting first. */
  'minutes.waiting': operation<WaitingMinutes[]>()(z.object({})),
  /** `text`: what was read (`MinutesLife.text`); refused when it changed meanwhile. */
  'minutes.review': operation<MinutesLife>()(
    z.object({ ...about, as: reviewerSchema, name: nameSchema, text: sha256Schema }),
  ),
  /** Freezes a revision when the text changed since the last. `text`: as for a review. */
  'minutes.circulate': operation<MinutesLife>()(
    z.object({ ...about, to: sentence, text: sha256Schema, acceptedCharacters: acceptedCharactersSchema }),
  ),
  'minutes.remark': operation<MinutesLife & { remarkId: string }>()(
    z.object({ ...about, passage: passageSchema.nullable(), text: said, author: nameSchema }),
  ),
  'minutes.settleRemark': operation<MinutesLife>()(
    z.object({ ...about, remarkId: id, as: z.enum(['taken', 'kept', 'withdrawn']), words: sentence }),
  ),
  /**
   * What the next session said. `approved` freezes what was circulated, whatever was typed since. With corrections:
   * `inText` says that they are already written in the text, which is then frozen as it is now (`text`); else what was
   * circulated is frozen, and the corrections stand in a section of their own.
   */
  'minutes.approval': operation<MinutesLife>()(
    z.object({
      ...about,
      outcome: approvalOutcomeSchema,
      on: plainDate,
      atDocId: id.nullable().default(null),
      corrections: sentence.default(''),
      inText: z.boolean().default(false),
      vote: votedSchema.optional(),
      text: sha256Schema,
      acceptedCharacters: acceptedCharactersSchema,
    }),
  ),
  /** What the journal of a session of this computer says of minutes it approved: to be checked, and noted by a person. */
  'minutes.approvalHeard': operation<ApprovalHeard[]>()(z.object({ atDocId: id })),
  'minutes.stepBack': operation<MinutesLife>()(z.object({ ...about, to: backToSchema, reason: said })),
  /**
   * The signed paper, scanned and kept by `PUT /minutes/<docId>/scan?name=…` (PDF, PNG or JPEG), which answers its
   * sha256. The same scan may serve several fields.
   */
  'minutes.signInk': operation<MinutesLife>()(
    z.object({ ...about, field: signatureFieldSchema, name: nameSchema, scanSha256: sha256Schema }),
  ),
  /** `pdfSha256`: of the file one read (`minutes.frozen`); refused when it is no longer that one. */
  'minutes.signDrawn': operation<MinutesLife>()(
    z.object({
      ...about,
      field: signatureFieldSchema,
      name: nameSchema,
      strokes: strokesSchema,
      pdfSha256: sha256Schema,
    }),
  ),
  /** A dated document of its own that refers to the approved minutes. `approvedOn`: the session that adopted it. */
  'minutes.rectify': operation<MinutesLife & { number: number }>()(
    z.object({
      ...about,
      text: said,
      approvedOn: plainDate.nullable().default(null),
      acceptedCharacters: acceptedCharactersSchema,
    }),
  ),
  /** The attendance sheet, scanned and kept as a signed paper is; null takes it away. The one before can be put back. */
  'minutes.attendanceSheet': operation<MinutesLife>()(z.object({ ...about, scanSha256: sha256Schema.nullable() })),
  /**
   * Makes the archive; followed as an export is, and noted once it is made. Refused with `attendanceSheetMissing` when
   * the sheet is not there, until it is said that it is made `withoutSheet`.
   */
  'minutes.archive': operation<{ jobId: string }>()(z.object({ ...about, withoutSheet: z.boolean().default(false) })),
  /** The archive that stands, to be saved again; null while there is none. */
  'minutes.archived': operation<ArchivedFile | null>()(z.object({ docId: id })),
  /**
   * A revision as it was frozen; the latest for null. `document` is the members' semantic document
   * (shared/minutes/document.ts), `pdfSha256` of its PDF with the signatures it has. The PDF itself:
   * `GET /minutes/<docId>/<revision>/<members|public|simple>.pdf`, a rectificatif
   * `GET /minutes/<docId>/rectificatif-<number>.pdf`, a scan `GET /minutes/<docId>/scan/<sha256>`.
   */
  'minutes.frozen': operation<{
    document: unknown
    revision: number
    pdfSha256: string
    /** As frozen, before any signature. */
    basePdfSha256: string
    text: string
  }>()(z.object({ docId: id, revision: revisionSchema.nullable() })),
  'minutes.differences': operation<MinutesDifferences>()(
    z.object({ docId: id, from: revisionSchema, to: z.union([revisionSchema, z.literal('now')]) }),
  ),
  /** Whether what the meeting says now is what was approved; `approved: null` while nothing is. */
  'minutes.differsFromApproved': operation<{ approved: number | null; differs: boolean; blocks: number }>()(
    z.object({ docId: id }),
  ),
}
