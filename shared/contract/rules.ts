/**
 * A council's rules as they enter from outside. shared/rules/rules-profile.ts says what each field means and holds the
 * same shape as a type; shared/meeting/journal.ts fails to compile when they differ. A field a file does not know yet
 * is read as its default.
 */
import { z } from 'zod'
const id = z.string().max(64)
const line = z.string().max(10_000)
const small = z.number().int().min(1).max(100)

export const collegeSchema = z.object({ id, name: line })
export const fractionSchema = z.object({ numerator: small, denominator: small })

export const ballotSchema = z.enum(['showOfHands', 'colorCards', 'rollCall', 'secretPaper', 'secretPhone'])
export const majorityBaseSchema = z.enum(['cast', 'present', 'members'])
export const tieRuleSchema = z.enum(['noDecision', 'castingVote', 'voteAgain'])

const quorumSchema = z.object({
  basis: z.enum(['members', 'fullSeats']).default('members'),
  numerator: z.number().int().min(0).max(100),
  denominator: small,
  perCollege: z.number().int().min(0).max(1000),
  countProxies: z.boolean(),
})

export const categorySchema = z.object({
  id,
  name: line,
  values: z
    .array(z.object({ id, name: line }))
    .min(2)
    .max(20),
})

const decisionModes = z.enum(['consensus', 'consent', 'majority'])

const fields = {
  colleges: z.array(collegeSchema).max(20),
  voters: z.enum(['members', 'everybody']),
  noticeDays: z.number().int().min(0).max(365).nullable(),
  quorum: quorumSchema.nullable(),
  proxiesPerHolder: z.number().int().min(0).max(20),
  turnMinutes: z.number().min(0).max(120).nullable(),
  replySeconds: z.number().int().min(5).max(3600),
  speechPriority: z.enum(['none', 'firstTime', 'fewestTurns', 'leastTime']),
  speechScope: z.enum(['item', 'session']),
  alternation: id.nullable(),
  oneTurnEach: z.boolean(),
  kindsFirst: z.boolean(),
  frozenPlaces: z.number().int().min(0).max(2),
  simultaneousMs: z.number().int().min(0).max(600_000),
  turnOnWall: z.boolean(),
  categories: z.array(categorySchema).max(10),
  balanceBy: z.array(id).max(12),
  balanceOnWall: z.boolean(),
  balanceInMinutes: z.boolean(),
  smallestCategory: z.number().int().min(2).max(100),
  keepIndividualTimes: z.boolean(),
  decisionModes: z.array(decisionModes).min(1).max(3),
  majorityBase: majorityBaseSchema,
  majority: fractionSchema,
  tieRule: tieRuleSchema,
  ballots: z.array(ballotSchema).min(1).max(5),
  secretOnDemand: fractionSchema.nullable(),
  electionsByPhone: z.boolean(),
  parity: z.boolean(),
  signers: z.array(z.enum(['facilitator', 'minuteTaker', 'chair', 'coChair'])).max(4),
  signWhen: z.enum(['circulation', 'approval']),
  signInOrder: z.boolean(),
  publicDebates: z.boolean(),
  publicVoteCounts: z.boolean(),
  publicDissentNames: z.boolean(),
}

export const rulesProfileSchema = z.object(fields)
export type RulesProfile = z.infer<typeof rulesProfileSchema>

export const ruleChangesSchema = rulesProfileSchema.partial()
export type RuleChangesShape = z.infer<typeof ruleChangesSchema>

/** What a field is when nobody settled it. */
export const defaultRules: RulesProfile = {
  colleges: [
    { id: 'residents', name: 'Habitants' },
    { id: 'localActors', name: 'Associations et acteurs locaux' },
  ],
  voters: 'members',
  noticeDays: null,
  quorum: null,
  proxiesPerHolder: 1,
  turnMinutes: null,
  replySeconds: 30,
  speechPriority: 'firstTime',
  speechScope: 'session',
  alternation: null,
  oneTurnEach: false,
  kindsFirst: false,
  frozenPlaces: 1,
  simultaneousMs: 60_000,
  turnOnWall: false,
  categories: [],
  balanceBy: ['college'],
  balanceOnWall: false,
  balanceInMinutes: true,
  smallestCategory: 5,
  keepIndividualTimes: false,
  decisionModes: ['consensus', 'consent', 'majority'],
  majorityBase: 'cast',
  majority: { numerator: 1, denominator: 2 },
  tieRule: 'noDecision',
  ballots: ['showOfHands', 'colorCards', 'rollCall', 'secretPaper'],
  secretOnDemand: null,
  electionsByPhone: false,
  parity: false,
  signers: ['facilitator', 'minuteTaker'],
  signWhen: 'approval',
  signInOrder: false,
  publicDebates: true,
  publicVoteCounts: true,
  publicDissentNames: false,
}

/** Rules as an older Tablée wrote them, in the words of today; a field it did not know has its default. */
export function rulesAsOfToday(found: unknown): unknown {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return found
  const { firstTimeFirst, ...rest } = found as Record<string, unknown>
  const priority = firstTimeFirst === false ? { speechPriority: 'none' } : {}
  return { ...defaultRules, ...priority, ...rest }
}

/** Of a file, or frozen in a journal: whole, whoever wrote it. */
export const writtenRulesSchema = z.preprocess(rulesAsOfToday, rulesProfileSchema)
