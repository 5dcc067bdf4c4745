/**
 * What lasts: the council's name, rules and members, and the publications from which its register is computed.
 */
import { z } from 'zod'
import { recordedBalanceSchema } from './journal.ts'
import { languageSchema, type Person, type RulesProfile } from './meeting.ts'
import { lifeEntrySchema, lifeStampSchema } from './minutes-life.ts'

const id = z.string().min(1).max(64)
const line = z.string().max(10_000)
/** As long as a decision may be in the journal (journal.ts): what was decided must fit what is published. */
const sentence = z.string().max(20_000)

export const councilHeaderSchema = z.object({
  name: line,
  district: line,
  language: languageSchema,
  timeZone: z.string().max(64),
})
export type CouncilHeader = z.infer<typeof councilHeaderSchema>

export const publishedDecisionSchema = z.object({
  decisionId: id,
  number: z.string().max(64),
  text: sentence,
  type: z.string().max(64),
  mode: z.string().max(64),
  dissentingViews: z.array(sentence).max(100),
  /** Who holds each view, in their order; '' for nobody named. Absent when nobody is. */
  dissentNames: z.array(sentence).max(100).optional(),
  /** Absent in what was published before they were kept. */
  alternatives: z.array(sentence).max(100).default([]),
  /** Who is to answer: a question, a wish, a referral. */
  addressedTo: sentence.optional(),
  /** Of a grant, cents. */
  amountAsked: z.number().int().min(0).optional(),
  amountGranted: z.number().int().min(0).optional(),
})

export const publishedActionSchema = z.object({
  actionId: id,
  what: line,
  owner: line,
  due: z.string().max(10).nullable(),
  status: z.string().max(64),
})

/** Milliseconds; people under the rules' minimum are in no share of their own (balance-cover.ts). */
export const publishedSpeechSchema = z.object({
  turns: z.number().int().min(0),
  speakers: z.number().int().min(0),
  ms: z.number().min(0),
  balances: z.array(recordedBalanceSchema).max(12),
})
export type PublishedSpeech = z.infer<typeof publishedSpeechSchema>

/** Written once when a meeting is finalised; nothing ever changes it (design.md, idea 1). */
export const publicationFactSchema = z.object({
  kind: z.literal('published'),
  docId: id,
  lineage: id,
  title: line,
  date: z.string().max(10),
  sessionNumber: z.number().int().min(1),
  pdfSha256: z.string().length(64),
  documentSha256: z.string().length(64),
  pages: z.number().int().min(1),
  decisions: z.array(publishedDecisionSchema).max(1000),
  actions: z.array(publishedActionSchema).max(1000),
  /** How the floor was shared, in figures that name nobody; null where the rules keep it out of the minutes. */
  speech: publishedSpeechSchema.nullable().default(null),
})
export type PublicationFact = z.infer<typeof publicationFactSchema>

export const publicationEntrySchema = z.intersection(lifeStampSchema, publicationFactSchema)
export type PublicationEntry = z.infer<typeof publicationEntrySchema>

/** Everything a host writes into the council's journal; a reader leaves aside the kinds it does not know. */
export const councilEntrySchema = z.union([publicationEntrySchema, lifeEntrySchema])
export type CouncilEntry = z.infer<typeof councilEntrySchema>

export interface CouncilBody {
  header: CouncilHeader
  rules: RulesProfile
  members: Person[]
}
