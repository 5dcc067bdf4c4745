/** Which one thing the wall shows: a function of the public view alone. */
import type { PublicView } from '#shared/contract/public-view.ts'

export type Item = NonNullable<PublicView['item']>
export type Vote = NonNullable<PublicView['vote']>
export type CountedVote = Vote & { counts: NonNullable<Vote['counts']> }
export type Decision = NonNullable<PublicView['decision']>
export type Speaker = NonNullable<PublicView['speaker']>
export type Pause = NonNullable<PublicView['pause']>

export type Slide =
  | { kind: 'welcome' }
  | { kind: 'agenda' }
  | { kind: 'item'; item: Item }
  | { kind: 'floor'; item: Item | null; speaker: Speaker | null }
  | { kind: 'vote'; item: Item | null; vote: Vote }
  | { kind: 'result'; item: Item | null; vote: CountedVote }
  | { kind: 'decision'; item: Item | null; decision: Decision }
  | { kind: 'pause'; pause: Pause }
  | { kind: 'adjourned' }

export function slideOf(view: PublicView): Slide {
  if (view.phase === 'planned') return { kind: 'welcome' }
  if (view.phase === 'adjourned') return { kind: 'adjourned' }
  if (view.pause !== null) return { kind: 'pause', pause: view.pause }
  const { item, vote, decision } = view
  if (vote?.state === 'open') return { kind: 'vote', item, vote }

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
    default:
      return slide.kind
  }
}
