/**
 * The steps of a session as facts with what each expects to find, so that two people pressing the same key act once:
 * the same from a pen's keyboard and from a phone that holds a remote's buttons. And what each takes off the wall.
 */
import type { WallState } from '#shared/contract/meeting.ts'
import type { Expectation, Fact, FactOf, Instant, TurnForm } from '#shared/rules/facts.ts'
import { headToFreeze, type QueueEntry } from '#shared/rules/floor.ts'
import { minutesToAdd } from '#shared/rules/overflow.ts'
import { lengthOfTurn, timeLeftOf } from '#shared/rules/turn-length.ts'
import { timeline } from '#shared/rules/timing.ts'
import type { Evening } from './evening.ts'
import { speechRule } from './speech.ts'

export interface Step<F extends Fact = Fact> {
  fact: F
  expects: Expectation
}

export function here({ session }: Evening): Expectation {
  return { currentItemId: session.currentItemId }
}

/**
 * The floor to somebody; null when no item is under way. What it was asked for, how long it may last and who is
 * announced as next are decided here, once: they are the turn's own whatever the rules become meanwhile. Whoever was
 * interrupted goes on with that turn, however the floor is given back to them.
 */
export function turnStep(
  evening: Evening,
  turnId: string,
  personId: string,
  form: TurnForm,
  requestId: string | null,
): Step<FactOf<'turnStarted'>> | null {
  if (evening.current === null) return null
  const { queue } = evening.floor
  const own = (entry: QueueEntry) => entry.personId === personId && entry.resumes !== null
  const request = queue.find((entry) =>
    requestId === null ? form === 'turn' && own(entry) : entry.requestId === requestId,
  )
  const answered = request?.requestId ?? requestId
  const given = request?.resumes?.form ?? form
  const speech = speechRule(evening.rules)
  const fact: FactOf<'turnStarted'> = {
    kind: 'turnStarted',
    turnId,
    personId,
    itemId: evening.current.id,
    form: given,
    ...(answered === null ? {} : { requestId: answered }),
    // A presentation is no turn, and holds nobody's place (shared/rules/floor.ts).
    frozenHead: given === 'presentation' ? [] : headToFreeze(queue, answered, speech),
    ...termsOf(evening, personId, form, request),
  }
  return { fact, expects: { ...here(evening), turnId: evening.session.turn?.turnId ?? null } }
}

type Terms = Pick<FactOf<'turnStarted'>, 'asked' | 'allowedMs' | 'resumes'>

/** What a turn is for and how long it may last; nothing of a presentation, or of a word off the list. */
function termsOf(evening: Evening, personId: string, form: TurnForm, request: QueueEntry | undefined): Terms {
  const speech = speechRule(evening.rules)
  if (request !== undefined && request.resumes !== null) {
    return { resumes: request.resumes.turnId, allowedMs: timeLeftOf(request.resumes, speech) }
  }
  if (form !== 'turn') return {}
  const asked = request?.form ?? 'speak'
  const person = evening.participants.find(({ id }) => id === personId)
  const allowedMs = lengthOfTurn(asked, speech, person?.interpreted === true)
  return { ...(asked === 'speak' ? {} : { asked }), allowedMs }
}

/** The floor to the next who waits; null when nobody does. */
export function nextTurnStep(evening: Evening, turnId: string): Step<FactOf<'turnStarted'>> | null {
  const next = evening.floor.queue[0]
  return next === undefined ? null : turnStep(evening, turnId, next.personId, 'turn', next.requestId)
}

/** Null when nobody speaks; so the next. */
export function endTurnStep({ session }: Evening): Step<FactOf<'turnEnded'>> | null {
  const turnId = session.turn?.turnId
  return turnId === undefined ? null : { fact: { kind: 'turnEnded', turnId }, expects: { turnId } }
}

export function extendTurnStep({ session }: Evening, minutes: number): Step<FactOf<'turnExtended'>> | null {
  const turnId = session.turn?.turnId
  return turnId === undefined ? null : { fact: { kind: 'turnExtended', turnId, minutes }, expects: { turnId } }
}

export function itemStep(evening: Evening, itemId: string): Step<FactOf<'itemStarted'>> {
  return { fact: { kind: 'itemStarted', itemId }, expects: here(evening) }
}

/**
 * Gives the item under way more minutes from now, however long it has been over its time; null without one.
 *
 * @param now UTC ms
 */
export function extendItemStep(evening: Evening, minutes: number, now: Instant): Step<FactOf<'itemExtended'>> | null {
  const { standing, meeting, planned, last, current } = evening
  if (current === null) return null
  // To the minute, as the price was told.
  const at = Math.max(Math.floor(now / 60_000) * 60_000, last)
  const times = timeline(standing, meeting.items, planned.start, at).items[current.id]
  const added = minutesToAdd(times ?? { plannedMs: null, spentMs: 0 }, minutes)
  return { fact: { kind: 'itemExtended', itemId: current.id, minutes: added }, expects: here(evening) }
}

export function pauseStep(form: 'pause' | 'suspension', returnAt?: Instant): Step<FactOf<'sessionPaused'>> {
  const fact = { kind: 'sessionPaused' as const, form, ...(returnAt === undefined ? {} : { returnAt }) }
  return { fact, expects: { phase: 'running' } }
}

export const resumeStep: Step<FactOf<'sessionResumed'>> = {
  fact: { kind: 'sessionResumed' },
  expects: { phase: 'paused' },
}

type Shows = WallState['shows']

/** The notice at the foot speaks of whoever has the floor. */
export const wallAfterTurn: Partial<WallState> = { notice: '' }

/** Belong to the moment they were sent in: the next vote, decision or item takes them off. */
const ofTheMoment: ReadonlySet<Shows> = new Set<Shows>(['wording', 'dissent', 'proposal'])

/** What was asked is answered, or the room has gone on: the wall shows what the session is at. */
export function wallAfterMoment(wall: WallState): Partial<WallState> {
  return ofTheMoment.has(wall.shows) ? { shows: 'auto', text: '' } : {}
}

/** Were about the item that is left, or would hide the one that begins; a calm or lent screen was about the room. */
const ofTheItem: ReadonlySet<Shows> = new Set<Shows>(['message', 'attachment', 'agenda', 'parkedPoints'])

/**
 * The session went on to an item, and the room sees it begin: whoever presses « Point suivant » looks at the people, not
 * at the wall. A file of that very item stays: it was put there for it.
 */
export function wallAfterItem({ meeting: { wall, attachments } }: Evening, nextId: string): Partial<WallState> {
  if (!ofTheItem.has(wall.shows)) return wallAfterMoment(wall)
  const file = attachments.find(({ sha256 }) => sha256 === wall.attachment)
  return wall.shows === 'attachment' && file?.itemId === nextId ? {} : { shows: 'auto', text: '' }
}
