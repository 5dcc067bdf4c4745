/**
 * The one function that says what the room may see. It is given a snapshot and an instant and leaves out everything
 * private: notes, contacts, surnames nobody agreed to show, counts or times of a person (evening.md items 6 and 7).
 */
import type { AgendaItem, Person } from '#shared/contract/meeting.ts'
import type { PublicItem, PublicView } from '#shared/contract/public-view.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import { floorAt, kindReason } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { allowedMs, sessionAt, type SessionTurn } from '#shared/rules/session.ts'
import { timeline, type Timeline } from '#shared/rules/timing.ts'
import { publicDecision, publicDeliberation, publicProposal } from './public/deliberation.ts'
import { plannedSpan } from './hours.ts'
import { participants } from './journal.ts'
import { publicBalance } from './public/balance.ts'
import { publicOpinion } from './public/opinion.ts'
import { publicSpeechRules } from './public/rules.ts'
import { quorumStanding } from './quorum-standing.ts'
import { publicRound } from './public/round.ts'
import type { MeetingSnapshot } from './snapshot.ts'
import { publicElection } from './public/election.ts'
import type { PhonesVoting } from './public/phones-voting.ts'
import { publicVote } from './public/vote.ts'
import { speechRule } from './speech.ts'

export type { PhonesVoting }

/** "4" for the fourth item, "4.2" for its second sub-item; keys are item ids. */
export function itemNumbers(items: readonly AgendaItem[]): Map<string, string> {
  const numbers = new Map<string, string>()
  let top = 0
  let sub = 0
  for (const item of items) {
    if (item.parentId === null) {
      top += 1
      sub = 0
      numbers.set(item.id, String(top))
    } else {
      sub += 1
      numbers.set(item.id, `${top}.${sub}`)
    }
  }
  return numbers
}

/** What the wall calls a person: the name they chose, or nothing. */
export function nameOnTheWall(people: Map<string, Person>, id: string): string | null {
  const person = people.get(id)
  const whole = person?.displayName.trim() ?? ''
  // A minor is called by a first name at most, whoever typed what.
  const chosen = person?.isMinor === true ? (whole.split(/\s+/u)[0] ?? '') : whole
  return chosen === '' ? null : chosen.slice(0, 200)
}

function wallState(state: Timeline['items'][string]['state'] | undefined, adjourned: boolean): PublicItem['state'] {
  if (state === 'current' || state === 'done') return state === 'current' && adjourned ? 'done' : state
  if (state === 'postponed') return 'postponed'
  return adjourned ? 'postponed' : 'ahead'
}

type WallSpeaker = NonNullable<PublicView['speaker']>

/** A word off the list has no length; the time of a turn is shown only where the rules say so. */
function turnOnTheWall(
  turn: SessionTurn,
  turnMs: number | null,
  isShown: boolean,
  at: number,
): Pick<WallSpeaker, 'turn' | 'concludeAt'> {
  const { spentMs, runningSince } = turn
  const allowed = allowedMs(turn, turnMs)
  const spentBefore = runningSince === null ? spentMs : spentMs - (at - runningSince)
  const concludeAt = allowed === null || runningSince === null ? null : runningSince + allowed - spentBefore
  return { turn: isShown ? { spentMs: spentBefore, runningSince, allowedMs: allowed } : null, concludeAt }
}

function publicWall({ wall, attachments }: MeetingSnapshot): PublicView['wall'] {
  const found = attachments.find(({ sha256 }) => sha256 === wall.attachment)
  const { shows, text, page, notice, armedUntil } = wall
  const attachment =
    shows !== 'attachment' || found === undefined
      ? null
      : { sha256: found.sha256, name: found.name, mime: found.mime, page }
  // A text nobody sent yet, or no longer shown, stays with the pens.
  const isSaid = shows === 'message' || shows === 'wording'
  return { shows, text: isSaid ? text : '', attachment, notice, armedUntil }
}

/**
 * @param meeting the meeting as it stands
 * @param at UTC ms; what lies after it does not count
 * @param revision grows by one at each change, so that a screen never goes back
 * @param phones who voted by phone on the open vote; null where no room is open to phones
 */
export function publicView(
  meeting: MeetingSnapshot,
  at: number,
  revision: number,
  phones: PhonesVoting | null = null,
): PublicView {
  const standing = effective(meeting.journal).entries
  const session = sessionAt(standing, at)
  const { header } = meeting
  const planned = plannedSpan(header)
  const times = timeline(standing, meeting.items, planned.start, at)
  const numbers = itemNumbers(meeting.items)
  const people = new Map(meeting.people.map((person) => [person.id, person]))
  const rules = rulesAt(standing, meeting.rules, at)
  const balloting = { standing, people: meeting.people, prepared: meeting.rules }
  const speech = speechRule(rules)
  const floor = floorAt(standing, participants(meeting, rules), speech, at)
  const adjourned = session.phase === 'adjourned'
  const current = adjourned ? undefined : meeting.items.find((item) => item.id === session.currentItemId)
  const running = current === undefined ? undefined : times.items[current.id]
  return {
    revision,
    docId: meeting.identity.docId,
    hostNow: at,
    language: header.language,
    timeZone: header.timeZone,
    councilName: header.councilName,
    title: header.title,
    place: header.place,
    phase: session.phase,
    plannedStart: planned.start,
    plannedEnd: planned.end,
    openedAt: session.openedAt,
    adjournedAt: session.adjournedAt,
    expectedEnd: adjourned ? null : times.expectedEnd,
    pause: session.pause,
    agenda: meeting.items.map((item) => ({
      id: item.id,
      number: numbers.get(item.id) ?? '',
      title: item.title,
      kind: item.kind,
      minutes: item.minutes,
      state: wallState(times.items[item.id]?.state, adjourned),
      mustTreat: item.mustTreat,
      expectedStart: times.items[item.id]?.expectedStart ?? null,
    })),
    item:
      current === undefined || running === undefined
        ? null
        : {
            id: current.id,
            number: numbers.get(current.id) ?? '',
            title: current.title,
            kind: current.kind,
            presenter: current.presenter,
            plannedMs: running.plannedMs,
            // Spent time up to the last start; what runs since is the screen's own subtraction.
            spentMs: running.runningSince === null ? running.spentMs : running.spentMs - (at - running.runningSince),
            runningSince: running.runningSince,
          },
    speaker:
      session.turn === null
        ? null
        : {
            name: session.turn.form === 'offList' ? null : nameOnTheWall(people, session.turn.personId),
            form: session.turn.form,
            since: session.turn.since,
            ...turnOnTheWall(session.turn, speech.turnMs, rules.turnOnWall, at),
          },
    nextSpeakers: floor.queue.slice(0, 3).map((entry) => ({
      name: nameOnTheWall(people, entry.personId),
      reason: kindReason(entry.reason),
    })),
    waiting: floor.queue.length,
    listClosed: floor.closed,
    round: publicRound(standing, session, floor, at),
    vote: publicVote(balloting, session.currentItemId, at, phones),
    election: publicElection(balloting, session.currentItemId, at),
    dots: publicOpinion(standing, session, at, phones),
    balance: publicBalance(meeting, standing, rules, at),
    decision: publicDecision(standing, session.currentItemId, at),
    proposal: publicProposal(meeting, standing),
    deliberation: publicDeliberation(standing, session.currentItemId, at),
    parkedPoints: meeting.parkedPoints
      .filter((point) => point.onWall && point.destination === null && point.text.trim() !== '')
      .map(({ id, text, author }) => ({ id, text, author })),
    wall: publicWall(meeting),
    // The room's host alone knows how one comes in.
    join: null,
    speechRules: meeting.wall.shows === 'speechRules' ? publicSpeechRules(rules) : null,
    quorumLost: quorumStanding(standing, meeting, at)?.state === 'lost',
    next: header.nextDate === null ? null : { date: header.nextDate, time: header.nextTime, place: header.nextPlace },
  }
}

/** Votes in the room now, as the console shows them beside a count. */
export function votesNow(meeting: MeetingSnapshot, at: number): number {
  const standing = effective(meeting.journal).entries
  const rules = rulesAt(standing, meeting.rules, at)
  return attendanceAt(standing, participants(meeting, rules), at, rules).votes
}
