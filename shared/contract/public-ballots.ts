/** Votes and elections as the room sees them: a part of the public view (public-view.ts). */
import { z } from 'zod'
import { ballotSchema, fractionSchema, majorityBaseSchema, tieRuleSchema } from './rules.ts'

const instant = z.number()
const whole = z.number().int()

export const publicVoteSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** What each vote does, in words; empty when nobody said. */
  forMeans: z.string(),
  againstMeans: z.string(),
  state: z.enum(['open', 'counted']),
  votesInRoom: whole,
  counts: z.object({ for: z.number(), against: z.number(), abstain: z.number(), notVoting: z.number() }).nullable(),
  outcome: z.enum(['adopted', 'rejected', 'tie', 'notReached']).nullable(),
  /** With the decision's, tells the wall which of the two was announced last. */
  countedAt: instant.nullable(),
  /** People whose phone voted; null when no phone can. How they voted is shown once counted, with the hands. */
  phoneVoters: whole.nullable().default(null),
  ballot: ballotSchema.default('showOfHands'),
  /** From 1. */
  round: whole.default(1),
  /** What it takes; null for a vote nobody wrote it in. */
  majority: z
    .object({ base: majorityBaseSchema, fraction: fractionSchema, tie: tieRuleSchema })
    .nullable()
    .default(null),
  /** Votes *for* it takes, out of how many; once counted. */
  needed: whole.nullable().default(null),
  base: whole.nullable().default(null),
  casting: z.enum(['for', 'against']).nullable().default(null),
  /** Papers, once counted: white and void apart. */
  blank: whole.default(0),
  invalid: whole.default(0),
})

const electedSchema = z.object({ label: z.string(), count: whole })

/** An election of persons; voices and who is elected only once counted. */
export const publicElectionSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** In the order they were named; `count` null until counted. */
  candidates: z.array(z.object({ label: z.string(), count: whole.nullable() })),
  seats: whole,
  needs: z.enum(['plurality', 'absolute']),
  parity: z.boolean(),
  ballot: ballotSchema,
  round: whole,
  state: z.enum(['open', 'counted']),
  votesInRoom: whole,
  blank: whole,
  invalid: whole,
  result: z
    .object({
      needed: whole.nullable(),
      elected: z.array(electedSchema),
      tied: z.object({ candidates: z.array(electedSchema), places: whole }).nullable(),
      open: whole,
    })
    .nullable(),
  countedAt: instant.nullable(),
})
export type PublicElection = z.infer<typeof publicElectionSchema>
