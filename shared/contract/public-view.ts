/**
 * What the room may see, whole, as plain JSON: no private note, no contact, names as people chose them.
 * The wall (and later the phones) render this value and nothing else. Instants, never remaining seconds
 * (decisions.md 15), so nothing needs to be sent while time passes.
 */
import { z } from 'zod'
import { publicBalanceSchema } from './public-balance.ts'
import { wallShowsSchema } from './meeting.ts'
import { publicElectionSchema, publicVoteSchema } from './public-ballots.ts'
import { publicOpinionSchema } from './public-opinion.ts'
import { publicDecisionSchema, publicDeliberationSchema, publicProposalSchema } from './public-deciding.ts'
import { publicSpeechRulesSchema } from './public-rules.ts'
import { publicRoundSchema } from './public-round.ts'

const instant = z.number()

/** Why somebody speaks next, as everybody may read it: never a category, a count or a time (evening.md item 7). */
export const kindReasonSchema = z.enum([
  'firstTime',
  'firstOnItem',
  'reply',
  'question',
  'procedure',
  'roundTable',
  'carried',
  'resumes',
])
export type KindReason = z.infer<typeof kindReasonSchema>

export const publicItemSchema = z.object({
  id: z.string(),
  /** "4" or "4.2", as printed. */
  number: z.string(),
  title: z.string(),
  kind: z.string(),
  minutes: z.number().nullable(),
  state: z.enum(['ahead', 'current', 'done', 'postponed']),
  /** "À traiter ce soir". */
  mustTreat: z.boolean(),
  expectedStart: instant.nullable(),
})

export const publicViewSchema = z.object({
  /** Grows by one at each change. */
  revision: z.number().int(),
  docId: z.string(),
  /** The host's clock when this was computed; screens correct their own by it. */
  hostNow: instant,
  language: z.enum(['fr', 'en']),
  timeZone: z.string(),
  councilName: z.string(),
  title: z.string(),
  place: z.string(),
  phase: z.enum(['planned', 'running', 'paused', 'adjourned']),
  plannedStart: instant,
  plannedEnd: instant,
  openedAt: instant.nullable(),
  adjournedAt: instant.nullable(),
  expectedEnd: instant.nullable(),
  pause: z.object({ form: z.enum(['pause', 'suspension']), since: instant, returnAt: instant.nullable() }).nullable(),
  agenda: z.array(publicItemSchema),
  /** The running item: time left at `t` is `plannedMs - spentMs - (runningSince === null ? 0 : t - runningSince)`. */
  item: z
    .object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      kind: z.string(),
      presenter: z.string(),
      plannedMs: z.number().nullable(),
      spentMs: z.number(),
      runningSince: instant.nullable(),
    })
    .nullable(),
  /** `name` is null for a person who asked not to be named; `reason` is only ever a kind one (evening.md item 7). */
  speaker: z
    .object({
      name: z.string().nullable(),
      form: z.enum(['turn', 'presentation', 'offList']),
      since: instant,
      /** Only where the rules put turns on the wall: spent at `runningSince`, and what a turn lasts. */
      turn: z
        .object({ spentMs: z.number(), runningSince: instant.nullable(), allowedMs: z.number().nullable() })
        .nullable(),
      /** The turn's time is over: « merci de conclure », the same for all. Null when turns are not limited. */
      concludeAt: instant.nullable(),
    })
    .nullable(),
  nextSpeakers: z.array(z.object({ name: z.string().nullable(), reason: kindReasonSchema.nullable() })),
  waiting: z.number().int(),
  listClosed: z.boolean(),
  /** Round the table; null when there is none. */
  round: publicRoundSchema.default(null),
  vote: publicVoteSchema.nullable(),
  election: publicElectionSchema.nullable().default(null),
  dots: publicOpinionSchema.nullable().default(null),
  balance: publicBalanceSchema,
  decision: publicDecisionSchema.nullable(),
  proposal: publicProposalSchema.nullable().default(null),
  deliberation: publicDeliberationSchema.nullable().default(null),
  /** Off-subject remarks kept for later, those whose authors agreed. */
  parkedPoints: z.array(z.object({ id: z.string(), text: z.string(), author: z.string() })),
  /** What the pens put on the wall; `auto` shows what the session is at. */
  wall: z.object({
    shows: wallShowsSchema,
    text: z.string(),
    attachment: z.object({ sha256: z.string(), name: z.string(), mime: z.string(), page: z.number().int() }).nullable(),
    notice: z.string(),
    armedUntil: instant.nullable(),
  }),
  /** How to come in, while a pen shows it (`wall.shows` is `join`) and the room is open. */
  join: z
    .object({
      address: z.string(),
      code: z.string(),
      wifi: z.object({ ssid: z.string(), password: z.string() }).nullable(),
    })
    .nullable()
    .default(null),
  /** While a pen shows them (`wall.shows` is `speechRules`). */
  speechRules: publicSpeechRulesSchema.nullable().default(null),
  /** The session had its quorum and has it no more; calm, and no number. */
  quorumLost: z.boolean().default(false),
  next: z.object({ date: z.string(), time: z.string().nullable(), place: z.string() }).nullable(),
})
export type PublicView = z.infer<typeof publicViewSchema>
export type PublicItem = z.infer<typeof publicItemSchema>
