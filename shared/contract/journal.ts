/**
 * The journal as it enters from outside (a command, a file): one schema per kind of fact.
 * shared/rules/facts.ts holds the same shapes as types; shared/meeting/journal.ts fails to compile when they differ.
 */
import { z } from 'zod'
import {
  ballotSchema,
  fractionSchema,
  majorityBaseSchema,
  ruleChangesSchema,
  tieRuleSchema,
  writtenRulesSchema,
} from './rules.ts'

const id = z.string().min(1).max(64)
const instant = z.number().int().min(0).max(8.64e15)
const count = z.number().int().min(0).max(100_000)
const extraMinutes = z.number().int().min(1).max(240)
const sentence = z.string().max(20_000)

export const voteCountsSchema = z.object({ for: count, against: count, abstain: count, notVoting: count })

const requestForm = z.enum(['speak', 'reply', 'question', 'procedure'])
const voteChoice = z.enum(['for', 'against', 'abstain', 'notVoting'])
const round = z.number().int().min(1).max(20)
const opinionScale = z.enum(['dots', 'regnier', 'colors'])
const deliberationStep = z.enum([
  'proposal',
  'dissent',
  'clarifications',
  'reactions',
  'amendments',
  'objections',
  'result',
])
const cents = z.number().int().min(0).max(100_000_000_00)

/** Shares of the floor by one category. */
export const recordedBalanceSchema = z.object({
  id,
  name: sentence,
  shares: z
    .array(
      z.object({
        name: sentence,
        people: count,
        spoke: count,
        turns: count,
        ms: z.number().int().min(0),
      }),
    )
    .max(50),
})

const facts = [
  z.object({ kind: z.literal('sessionOpened'), rules: writtenRulesSchema.optional() }),
  z.object({ kind: z.literal('ruleChanged'), changes: ruleChangesSchema, proposedBy: sentence }),
  z.object({ kind: z.literal('sessionAdjourned') }),
  z.object({
    kind: z.literal('sessionPaused'),
    form: z.enum(['pause', 'suspension']),
    returnAt: instant.optional(),
  }),
  z.object({ kind: z.literal('sessionResumed') }),
  z.object({ kind: z.literal('itemStarted'), itemId: id }),
  z.object({ kind: z.literal('itemPostponed'), itemId: id }),
  z.object({ kind: z.literal('itemExtended'), itemId: id, minutes: extraMinutes }),
  z.object({ kind: z.literal('arrived'), personId: id }),
  z.object({ kind: z.literal('left'), personId: id }),
  z.object({ kind: z.literal('excused'), personId: id }),
  z.object({ kind: z.literal('proxyGiven'), from: id, to: id }),
  z.object({ kind: z.literal('proxyEnded'), from: id }),
  z.object({ kind: z.literal('recused'), personId: id, itemId: id }),
  z.object({ kind: z.literal('publicCounted'), count }),
  z.object({
    kind: z.literal('floorRequested'),
    requestId: id,
    personId: id,
    itemId: id,
    form: requestForm.optional(),
    via: z.enum(['hand', 'phone']).optional(),
    carried: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('floorWithdrawn'), requestId: id }),
  z.object({
    kind: z.literal('turnStarted'),
    turnId: id,
    personId: id,
    itemId: id,
    form: z.enum(['turn', 'presentation', 'offList']),
    requestId: id.optional(),
    frozenHead: z.array(id).max(10),
    asked: requestForm.optional(),
    allowedMs: z.number().int().min(0).max(86_400_000).nullable().optional(),
    resumes: id.optional(),
  }),
  z.object({ kind: z.literal('turnEnded'), turnId: id }),
  z.object({ kind: z.literal('turnPaused'), turnId: id }),
  z.object({ kind: z.literal('turnResumed'), turnId: id }),
  z.object({ kind: z.literal('turnExtended'), turnId: id, minutes: extraMinutes }),
  z.object({ kind: z.literal('turnInterrupted'), turnId: id, requestId: id }),
  z.object({
    kind: z.literal('roundOpened'),
    roundId: id,
    itemId: id,
    places: z.array(z.object({ requestId: id, personId: id })).max(500),
  }),
  z.object({ kind: z.literal('roundClosed'), roundId: id }),
  z.object({ kind: z.literal('micTaken'), micId: id, itemId: id, side: z.enum(['a', 'b', 'other']) }),
  z.object({ kind: z.literal('micLeft'), micId: id }),
  z.object({ kind: z.literal('floorMoved'), requestId: id, before: id.nullable() }),
  z.object({ kind: z.literal('listClosed'), itemId: id }),
  z.object({ kind: z.literal('listReopened'), itemId: id }),
  z.object({
    kind: z.literal('voteOpened'),
    voteId: id,
    itemId: id,
    question: sentence,
    ballot: ballotSchema,
    forMeans: sentence.optional(),
    againstMeans: sentence.optional(),
    byPhone: z.boolean().optional(),
    majority: z.object({ base: majorityBaseSchema, fraction: fractionSchema, tie: tieRuleSchema }).optional(),
    round: round.optional(),
    after: id.optional(),
    proposalId: id.optional(),
  }),
  z.object({
    kind: z.literal('voteCounted'),
    voteId: id,
    counts: voteCountsSchema,
    deduced: z.boolean().optional(),
    phones: voteCountsSchema.optional(),
    blank: count.optional(),
    invalid: count.optional(),
    signed: count.optional(),
    envelopes: count.optional(),
    tellers: z.array(id).max(20).optional(),
    checked: voteCountsSchema.optional(),
    casting: z.enum(['for', 'against']).optional(),
  }),
  z.object({ kind: z.literal('voiceCast'), voteId: id, personId: id, choice: voteChoice }),
  z.object({ kind: z.literal('voteCancelled'), voteId: id, reason: sentence }),
  z.object({
    kind: z.literal('dotsOpened'),
    tallyId: id,
    itemId: id,
    question: sentence,
    options: z.array(z.string().max(500)).min(1).max(20),
    perVoter: z.number().int().min(1).max(10),
    scale: opinionScale.optional(),
    live: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('dotsClosed'), tallyId: id }),
  z.object({
    kind: z.literal('electionOpened'),
    tallyId: id,
    itemId: id,
    question: sentence,
    candidates: z
      .array(z.object({ label: z.string().max(500), group: z.string().max(100).optional() }))
      .min(1)
      .max(100),
    seats: z.number().int().min(1).max(100),
    needs: z.enum(['plurality', 'absolute']),
    parity: z.boolean().optional(),
    ballot: ballotSchema.optional(),
    round: round.optional(),
    after: id.optional(),
  }),
  z.object({
    kind: z.literal('tallyRecorded'),
    tallyId: id,
    itemId: id,
    form: z.enum(['dots', 'ballots', 'election', 'grades']),
    question: sentence,
    options: z.array(z.object({ label: z.string().max(500), count, group: z.string().max(100).optional() })).max(100),
    perVoter: count.optional(),
    voters: count.optional(),
    blank: count.optional(),
    tellers: z.array(id).max(20).optional(),
    phones: z.array(count).max(100).optional(),
    scale: opinionScale.optional(),
    grades: z.array(z.array(count).max(10)).max(100).optional(),
    seats: z.number().int().min(1).max(100).optional(),
    needs: z.enum(['plurality', 'absolute']).optional(),
    parity: z.boolean().optional(),
    round: round.optional(),
    after: id.optional(),
    envelopes: count.optional(),
    invalid: count.optional(),
  }),
  z.object({ kind: z.literal('proposalMade'), proposalId: id, itemId: id, text: sentence, by: sentence }),
  z.object({ kind: z.literal('proposalAmended'), proposalId: id, amendmentId: id, text: sentence, by: sentence }),
  z.object({ kind: z.literal('proposalWithdrawn'), proposalId: id }),
  z.object({
    kind: z.literal('deliberationOpened'),
    deliberationId: id,
    itemId: id,
    mode: z.enum(['consensus', 'consent']),
    proposalId: id,
  }),
  z.object({
    kind: z.literal('deliberationStepped'),
    deliberationId: id,
    step: deliberationStep,
  }),
  z.object({ kind: z.literal('objectionRaised'), deliberationId: id, objectionId: id, text: sentence, by: sentence }),
  z.object({ kind: z.literal('objectionSettled'), objectionId: id, end: z.enum(['lifted', 'integrated', 'kept']) }),
  z.object({ kind: z.literal('deliberationClosed'), deliberationId: id, outcome: z.enum(['agreed', 'notAgreed']) }),
  z.object({
    kind: z.literal('decisionRecorded'),
    decisionId: id,
    itemId: id,
    type: z.enum(['decision', 'opinion', 'wish', 'question', 'referral', 'grant', 'adjourned']),
    mode: z.enum(['consensus', 'consent', 'majority']),
    text: sentence,
    voteId: id.optional(),
    dissentingViews: z.array(sentence).max(100).nullable(),
    alternatives: z.array(sentence).max(100),
    dissentNames: z.array(sentence).max(100).optional(),
    proposalId: id.optional(),
    addressedTo: sentence.optional(),
    amountAsked: cents.optional(),
    amountGranted: cents.optional(),
  }),
  z.object({
    kind: z.literal('balanceRecorded'),
    balances: z.array(recordedBalanceSchema).max(12),
  }),
  z.object({ kind: z.literal('cancelled') }),
] as const

export const factSchema = z.discriminatedUnion('kind', facts)

export const expectationSchema = z.object({
  phase: z.enum(['planned', 'running', 'paused', 'adjourned']).optional(),
  currentItemId: id.nullable().optional(),
  turnId: id.nullable().optional(),
  openVoteId: id.nullable().optional(),
  deliberation: z.object({ deliberationId: id, step: deliberationStep }).nullable().optional(),
  amended: z.object({ proposalId: id, amendmentId: id.nullable() }).optional(),
})

export const stampSchema = z.object({
  id,
  host: id,
  seq: z.number().int().min(1),
  at: instant,
  recordedAt: instant,
  seat: id,
  expects: expectationSchema.optional(),
  cancels: id.optional(),
  corrects: id.optional(),
})

export const journalEntrySchema = z.intersection(stampSchema, factSchema)

/** What a seat asks its host to write. `at` gives the real time of something entered afterwards. */
export const commandSchema = z.object({
  id,
  fact: factSchema,
  at: instant.optional(),
  expects: expectationSchema.optional(),
  corrects: id.optional(),
})
/** The shapes these schemas let in; shared/meeting/journal.ts holds them against the rules' own types. */
export type FactShape = z.infer<typeof factSchema>
export type ExpectationShape = z.infer<typeof expectationSchema>
export type JournalEntryShape = z.infer<typeof journalEntrySchema>

export type Command = z.infer<typeof commandSchema>
