/**
 * What a phone is told: the common part, the same for every phone and computed once for all, and what is this seat's
 * own. Nothing in it names anybody who did not choose to be named, nor counts or times a person other than its holder
 * (evening.md items 6 and 7).
 */
import type { PhonePlace, PhoneView, RequestForm } from '#shared/contract/phone.ts'
import type { RoomSeatView } from '#shared/contract/room.ts'
import { floorAt, type QueueEntry } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { allowedMs, sessionAt, type SessionTurn } from '#shared/rules/session.ts'
import { timeline } from '#shared/rules/timing.ts'
import { plannedSpan } from './hours.ts'
import { participants } from './journal.ts'
import { itemNumbers, nameOnTheWall } from './public-view.ts'
import type { MeetingSnapshot } from './snapshot.ts'
import { speechRule } from './speech.ts'

/** Whose phone it is. */
export interface PhoneSeat extends Pick<RoomSeatView, 'name' | 'accepted' | 'typed' | 'personId' | 'remote'> {
  seat: PhoneView['you']['seat']
  number: number
  /** The two digits to compare, while a remote is asked for. */
  remoteSign: string | null
}

type OwnPart = 'revision' | 'you' | 'categories' | 'vote' | 'dots' | 'forms'

/** Computed once for all phones; `told` alone leaves the host as it is. */
export interface PhoneCommon {
  told: Omit<PhoneView, OwnPart | 'speaker'> & { speaker: Omit<NonNullable<PhoneView['speaker']>, 'isYou'> | null }
  forms: RequestForm[]
  speakerId: string | null
  /** Told to remotes alone: nobody else counts a person's minutes. */
  turnEndsAt: number | null
  /** What each person of the meeting chose to be called; null for who chose nothing. */
  nameOf: (personId: string) => string | null
  queue: QueueEntry[]
  /** What the rules let people say of themselves. */
  categories: PhoneView['categories']
  /** Told to that person's own phone alone. */
  declaredBy: (personId: string) => Record<string, string>
}

/** A closed list still takes a point of procedure; without an item under way there is nothing to ask for. */
function formsNow(isRunning: boolean, isClosed: boolean): RequestForm[] {
  if (!isRunning) return []
  return isClosed ? ['procedure'] : ['speak', 'reply', 'question', 'procedure']
}

/**
 * @param meeting the meeting as it stands
 * @param at UTC ms
 */
export function phoneCommon(meeting: MeetingSnapshot, at: number): PhoneCommon {
  const { header, items, attachments } = meeting
  const standing = effective(meeting.journal).entries
  // A host whose clock was set back still stamps forward: nobody loses a place in line for that.
  const now = standing.reduce((latest, entry) => Math.max(latest, entry.at), at)
  const session = sessionAt(standing, now)
  const current = items.find((item) => item.id === session.currentItemId)
  const times =
    current === undefined ? undefined : timeline(standing, items, plannedSpan(header).start, now).items[current.id]
  const rules = rulesAt(standing, meeting.rules, now)
  const floor = floorAt(standing, participants(meeting, rules), speechRule(rules), now)
  const people = new Map(meeting.people.map((person) => [person.id, person]))
  const { turn, pause } = session
  return {
    told: {
      hostNow: at,
      language: header.language,
      timeZone: header.timeZone,
      councilName: header.councilName,
      title: header.title,
      phase: session.phase,
      pause: pause === null ? null : { form: pause.form, returnAt: pause.returnAt },
      item:
        current === undefined || times === undefined
          ? null
          : {
              id: current.id,
              number: itemNumbers(items).get(current.id) ?? '',
              title: current.title,
              plannedMs: times.plannedMs,
              // Up to the last start; what runs since is the phone's own subtraction.
              spentMs: times.runningSince === null ? times.spentMs : times.spentMs - (now - times.runningSince),
              runningSince: times.runningSince,
            },
      speaker:
        turn === null
          ? null
          : { name: turn.form === 'offList' ? null : nameOnTheWall(people, turn.personId), form: turn.form },
      waiting: floor.queue.length,
      listClosed: floor.closed,
      documents: attachments
        .filter(({ isPublic, itemId }) => isPublic && current !== undefined && itemId === current.id)
        .map(({ sha256, name, mime, bytes }) => ({ sha256, name, mime, bytes })),
      next: header.nextDate === null ? null : { date: header.nextDate, time: header.nextTime, place: header.nextPlace },
    },
    forms: formsNow(current !== undefined && session.phase !== 'planned', floor.closed),
    speakerId: turn?.personId ?? null,
    turnEndsAt: turn === null ? null : endOf(turn, speechRule(rules).turnMs, now),
    nameOf: (personId) => nameOnTheWall(people, personId),
    categories: session.phase === 'adjourned' ? [] : rules.categories,
    declaredBy: (personId) => people.get(personId)?.declared ?? {},
    queue: floor.queue,
  }
}

/** A word off the list has no end, nor has a turn the rules give no length. */
function endOf(turn: SessionTurn, turnMs: number | null, at: number): number | null {
  const allowed = allowedMs(turn, turnMs)
  return allowed === null || turn.runningSince === null ? null : at + allowed - turn.spentMs
}

function placeOf(queue: PhoneCommon['queue'], personId: string | null): PhonePlace | null {
  const index = personId === null ? -1 : queue.findIndex((entry) => entry.personId === personId)
  const found = queue[index]
  if (found === undefined) return null
  const { form, reason, askedAt } = found
  return { place: index + 1, form, reason: { code: reason.code, params: { ...reason.params } }, askedAt }
}

/** Who waits may not ask again, but to say something about the session itself. */
function formsBeside(forms: readonly RequestForm[], place: PhonePlace | null): RequestForm[] {
  if (place === null) return [...forms]
  return forms.filter((form) => form === 'procedure' && place.form !== 'procedure')
}

/**
 * @param revision grows by one at each change of this seat's view
 * @param ballots the open vote and dots as this seat may take part in them
 */
export function phoneView(
  { told, forms, speakerId, nameOf, turnEndsAt, queue, categories, declaredBy }: PhoneCommon,
  { seat, number, name, accepted, typed, personId, remote, remoteSign }: PhoneSeat,
  revision: number,
  ballots: Pick<PhoneView, 'vote' | 'dots'> = { vote: null, dots: null },
): PhoneView {
  const place = placeOf(queue, personId)
  const isSomebody = accepted && personId !== null
  // Never the name of the list: whoever is accepted as a member by mistake would read it.
  const ownName = name === '' || personId === null ? name : (nameOf(personId) ?? (accepted ? typed : ''))
  return {
    ...told,
    revision,
    speaker: told.speaker === null ? null : { ...told.speaker, isYou: personId !== null && speakerId === personId },
    forms: seat === 'observer' ? [] : formsBeside(forms, place),
    you: {
      seat,
      number,
      name: ownName,
      accepted,
      typed,
      place,
      remote,
      remoteSign,
      turnEndsAt: remote === null ? null : turnEndsAt,
      declared: isSomebody ? declaredBy(personId) : {},
    },
    categories: isSomebody ? categories : [],
    ...ballots,
  }
}
