/** Which one thing the wall shows: a function of the public view alone. */
import type { PublicView } from '#shared/contract/public-view.ts'

export type Item = NonNullable<PublicView['item']>
export type Vote = NonNullable<PublicView['vote']>
export type CountedVote = Vote & { counts: NonNullable<Vote['counts']> }
export type Decision = NonNullable<PublicView['decision']>
export type Speaker = NonNullable<PublicView['speaker']>
export type Pause = NonNullable<PublicView['pause']>
export type Attachment = NonNullable<PublicView['wall']['attachment']>

export type Slide =
  | { kind: 'welcome' }
  | { kind: 'agenda' }
  | { kind: 'item'; item: Item }
  | { kind: 'floor'; item: Item | null; speaker: Speaker | null }
  | { kind: 'vote'; item: Item | null; vote: Vote }
  | { kind: 'result'; item: Item | null; vote: CountedVote }
  | { kind: 'decision'; item: Item | null; decision: Decision }
  | { kind: 'pause'; pause: Pause; message: string }
  | { kind: 'adjourned' }
  | { kind: 'calm' }
  | { kind: 'message'; text: string }
  | { kind: 'wording'; item: Item | null; text: string }
  | { kind: 'dissent'; item: Item | null }
  | { kind: 'parkedPoints' }
  | { kind: 'attachment'; item: Item | null; attachment: Attachment }
  | { kind: 'lent' }
  | { kind: 'test' }

/**
 * What a pen sent comes before what the session is at, but three things: the end of the session, its pauses (one key
 * calms the wall, whatever was on it) and a vote under way (« on vote quoi, là ? ») show through.
 */
export function slideOf(view: PublicView): Slide {
  const { wall, pause, item, vote, phase } = view
  if (wall.shows === 'test' || wall.shows === 'lent') return { kind: wall.shows }
  if (phase === 'adjourned') return wall.shows === 'calm' ? { kind: 'calm' } : { kind: 'adjourned' }
  if (pause !== null) return { kind: 'pause', pause, message: wall.shows === 'message' ? wall.text : '' }
  if (wall.shows === 'calm') return { kind: 'calm' }
  if (vote?.state === 'open') return { kind: 'vote', item, vote }
  return sentByAPen(view) ?? ofTheSession(view)
}

/** Null when nothing was sent, or what was sent is empty or no longer there. */
function sentByAPen({ wall, item }: PublicView): Slide | null {
  switch (wall.shows) {
    case 'agenda':
    case 'parkedPoints':
      return { kind: wall.shows }
    case 'message':
      return wall.text.trim() === '' ? null : { kind: 'message', text: wall.text }
    case 'wording':
      return wall.text.trim() === '' ? null : { kind: 'wording', item, text: wall.text }
    case 'dissent':
      return { kind: 'dissent', item }
    case 'attachment':
      return wall.attachment === null ? null : { kind: 'attachment', item, attachment: wall.attachment }
    default:
      return null
  }
}

function ofTheSession(view: PublicView): Slide {
  if (view.phase === 'planned') return { kind: 'welcome' }
  const { item, vote, decision } = view
  const speaker = shownSpeaker(view)
  const counted = vote === null || vote.counts === null ? null : { ...vote, counts: vote.counts }
  // Of what was announced and who speaks, the room sees what came last.
  const countedAt = counted?.countedAt ?? -1
  const decidedAt = decision?.recordedAt ?? -1
  if (speaker === null || speaker.since < Math.max(countedAt, decidedAt)) {
    if (decision !== null && decidedAt >= countedAt) return { kind: 'decision', item, decision }
    if (counted !== null) return { kind: 'result', item, vote: counted }
  }
  if (speaker !== null || view.nextSpeakers.length > 0) return { kind: 'floor', item, speaker }
  return item === null ? { kind: 'agenda' } : { kind: 'item', item }
}

/** Who speaks without having asked is counted in the balance, never shown (evening.md item 8). */
function shownSpeaker({ speaker }: PublicView): Speaker | null {
  return speaker === null || speaker.form === 'offList' ? null : speaker
}

/** Two slides with the same key are the same picture, brought up to date; another key is another picture. */
export function slideKey(slide: Slide): string {
  switch (slide.kind) {
    case 'item':
      return `item ${slide.item.id}`
    case 'floor':
      return `floor ${slide.item?.id ?? ''} ${slide.speaker?.since ?? ''}`
    case 'vote':
    case 'result':
      return `${slide.kind} ${slide.vote.id}`
    case 'decision':
      return `decision ${slide.decision.id}`
    case 'message':
    case 'wording':
      return `${slide.kind} ${slide.text}`
    case 'attachment':
      return `attachment ${slide.attachment.sha256} ${slide.attachment.page}`
    default:
      return slide.kind
  }
}
