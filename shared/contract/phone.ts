/**
 * All a phone knows and may say. It enters by `POST /enter` with the code on the wall, then holds one WebSocket
 * (`/seat`): the host sends `PhoneFrame`s, the phone sends `Intent`s, each answered once. Instants, never remaining
 * seconds. Nothing here names anybody who did not choose to be named, nor counts or times a person other than its own.
 */
import { z } from 'zod'
import { remoteOfSchema, type RemoteOf, type RoomReach } from './room.ts'

const id = z.string().min(1).max(64)

/** « Je veux parler », « Je réponds », « J'ai une question », « Sur le déroulement ». */
export const requestForms = ['speak', 'reply', 'question', 'procedure'] as const
export const requestFormSchema = z.enum(requestForms)
export type RequestForm = z.infer<typeof requestFormSchema>

export const enterSchema = z.object({
  code: z.string().max(32),
  /** A name or a card number; may be empty. */
  name: z.string().max(200),
  as: z.enum(['participant', 'observer', 'projection']),
})
export type Enter = z.infer<typeof enterSchema>

/** How a screen's socket is closed when its seat or its room ended: it need not come back without a code. */
export const screenOver = 4410

/** What `POST /enter` answers when it refuses: the phone puts each into words. */
export const enterRefusals = ['wrongCode', 'tooManyTries', 'roomFull', 'badInput', 'noPhones'] as const
export type EnterRefusal = (typeof enterRefusals)[number]

/**
 * What `GET /door` tells anybody: the seat this browser holds. A laptop may hold a screen's and a person's at once; the
 * screen's page asks `GET /door?as=projection`, and leaves by `POST /leave?as=projection`.
 */
export interface DoorView {
  reach: RoomReach
  seat: 'participant' | 'observer' | 'projection' | null
  /** For a projection alone. */
  docId: string | null
}

/** What `POST /enter` answers, whatever its status. A device that comes back with its cookie needs no code. */
export type EnterAnswer =
  | { ok: true; seat: 'participant' | 'observer' | 'projection'; docId: string | null }
  | { ok: false; code: EnterRefusal }

export const remoteActs = [
  'nextSpeaker',
  'endTurn',
  'addMinute',
  'nextItem',
  'suspend',
  'resume',
  'calm',
  'undo',
] as const
export type RemoteAct = (typeof remoteActs)[number]

export const intentSchema = z.discriminatedUnion('kind', [
  z.object({ id, kind: z.literal('ask'), form: requestFormSchema, itemId: id }),
  z.object({ id, kind: z.literal('withdraw') }),
  z.object({ id, kind: z.literal('vote'), voteId: id, choice: z.enum(['for', 'against', 'abstain']) }),
  /** How many dots on each option, in the options' order; of a scale, the place of its degree from 1, 0 for none. */
  z.object({ id, kind: z.literal('dots'), voteId: id, dots: z.array(z.number().int().min(0).max(100)).max(100) }),
  /** What one says of oneself, privately: a value of a category of the rules; null takes it back. */
  z.object({ id, kind: z.literal('declare'), category: id, value: id.nullable() }),
  z.object({ id, kind: z.literal('message'), text: z.string().min(1).max(2000) }),
  z.object({ id, kind: z.literal('rename'), name: z.string().max(200) }),
  /** Answered once somebody decided; meanwhile the view shows the sign to compare. */
  z.object({ id, kind: z.literal('askRemote'), of: remoteOfSchema }),
  z.object({ id, kind: z.literal('remote'), act: z.enum(remoteActs) }),
])
export type Intent = z.infer<typeof intentSchema>

/** The largest frame a phone may send, bytes. */
export const mostIntentBytes = 8 * 1024

export interface PhoneItem {
  id: string
  number: string
  title: string
  /** Null when nobody said. */
  plannedMs: number | null
  spentMs: number
  runningSince: number | null
}

export interface PhonePlace {
  /** From 1; the frozen head counts. */
  place: number
  form: RequestForm
  /** The whole reason: it is the person's own. A code of shared/rules/floor.ts with its parameters. */
  reason: { code: string; params: Record<string, string | number> }
  askedAt: number
}

export interface PhoneView {
  /** Grows by one at each change of this seat's view. */
  revision: number
  /** The host's clock when this was computed, UTC ms. */
  hostNow: number
  language: 'fr' | 'en'
  timeZone: string
  councilName: string
  title: string
  phase: 'planned' | 'running' | 'paused' | 'adjourned'
  pause: { form: 'pause' | 'suspension'; returnAt: number | null } | null
  item: PhoneItem | null
  /** The name they chose; null for somebody not named, or speaking off the list. Nobody's time. */
  speaker: { name: string | null; form: 'turn' | 'presentation' | 'offList'; isYou: boolean } | null
  waiting: number
  listClosed: boolean
  /** The forms that may be asked for now; empty when none may. */
  forms: RequestForm[]
  you: {
    seat: 'participant' | 'observer'
    /** "Invité 7" until a name is accepted. */
    number: number
    name: string
    accepted: boolean
    typed: string
    place: PhonePlace | null
    remote: RemoteOf | null
    /** The two digits to compare, while a remote is asked for. */
    remoteSign: string | null
    /** For a remote alone: when the time of whoever speaks is over, UTC ms; null while it stands still or has no end. */
    turnEndsAt: number | null
    /** What they said of themselves: a category's id -> a value's id. Told to this phone alone. */
    declared: Record<string, string>
  }
  /** What one may say of oneself; empty for a seat nobody accepted, and once the session is adjourned. */
  categories: { id: string; name: string; values: { id: string; name: string }[] }[]
  vote: {
    id: string
    question: string
    forMeans: string
    againstMeans: string
    /** Whether this seat may vote by phone, and what it chose last. */
    mayVote: boolean
    /** Why not, a code; null when it may. */
    whyNot: string | null
    /** The votes this choice makes: one's own and those of the proxies one holds; 0 when it may not. */
    weight: number
    choice: 'for' | 'against' | 'abstain' | null
    /** A secret vote: what is chosen is kept apart from who chose, and can't be changed. `choice` is never said. */
    secret: boolean
    /** Of a secret vote: this person's own vote is in. */
    cast: boolean
  } | null
  dots: {
    id: string
    question: string
    options: string[]
    perVoter: number
    /** Codes of the scale's degrees, in order (shared/rules/opinions.ts); empty for dots. */
    degrees: string[]
    mayVote: boolean
    whyNot: string | null
    placed: number[]
  } | null
  /** Of the current item, made public. */
  documents: { sha256: string; name: string; mime: string; bytes: number }[]
  next: { date: string; time: string | null; place: string } | null
}

export type PhoneFrame =
  | { kind: 'view'; view: PhoneView }
  /** To the intent of that id: done, or why not. */
  | { kind: 'answer'; id: string; ok: boolean; code: string | null; params: Record<string, string | number> }
  /** Sent every second: a phone that hears nothing for three shows itself cut. */
  | { kind: 'alive'; hostNow: number }
  /** The seat was removed, or the room closed: nothing is tried again by itself. */
  | { kind: 'over'; why: 'roomClosed' | 'removed' }

/** A language of the phone's page: one JSON file, words by key. */
export interface PhoneLanguage {
  /** BCP 47: the file's name. */
  code: string
  /** As its speakers write it. */
  name: string
  direction: 'ltr' | 'rtl'
  /** False is said on the page: « traduction non relue ». */
  reviewed: boolean
}
