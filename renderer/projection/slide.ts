/** Which one thing the wall shows: a function of the public view alone. */
import type { PublicView } from '#shared/contract/public-view.ts'

export type Item = NonNullable<PublicView['item']>
export type Vote = NonNullable<PublicView['vote']>
export type CountedVote = Vote & { counts: NonNullable<Vote['counts']> }
export type Election = NonNullable<PublicView['election']>
export type CountedElection = Election & { result: NonNullable<Election['result']> }
export type Dots = NonNullable<PublicView['dots']>
export type CountedDots = Dots & { totals: NonNullable<Dots['totals']> }
export type Decision = NonNullable<PublicView['decision']>
export type Proposal = NonNullable<PublicView['proposal']>
export type Deliberation = NonNullable<PublicView['deliberation']>
export type Speaker = NonNullable<PublicView['speaker']>
export type Pause = NonNullable<PublicView['pause']>
export type Attachment = NonNullable<PublicView['wall']['attachment']>
export type Balance = NonNullable<PublicView['balance']>
export type Join = NonNullable<PublicView['join']>
export type SpeechRules = NonNullable<PublicView['speechRules']>

export type Slide =
  | { kind: 'welcome' }
  | { kind: 'agenda' }
  | { kind: 'item'; item: Item }
  | { kind: 'floor'; item: Item | null; speaker: Speaker | null }
  | { kind: 'vote'; item: Item | null; vote: Vote }
  | { kind: 'result'; item: Item | null; vote: CountedVote }
  | { kind: 'election'; item: Item | null; election: Election }
  | { kind: 'electionResult'; item: Item | null; election: CountedElection }
  | { kind: 'dots'; item: Item | null; dots: Dots }
  | { kind: 'dotsResult'; item: Item | null; dots: CountedDots }
  | { kind: 'decision'; item: Item | null; decision: Decision }
  | { kind: 'proposal'; item: Item | null; proposal: Proposal }
  | { kind: 'deliberation'; item: Item | null; deliberation: Deliberation }
  | { kind: 'pause'; pause: Pause; message: string }
  | { kind: 'adjourned' }
  | { kind: 'calm' }
  | { kind: 'message'; text: string }
  | { kind: 'wording'; item: Item | null; text: string }
  | { kind: 'dissent'; item: Item | null }
  | { kind: 'parkedPoints' }
  | { kind: 'balance'; balance: Balance }
  | { kind: 'join'; join: Join }
  | { kind: 'attachment'; item: Item | null; attachment: Attachment }
  | { kind: 'speechRules'; rules: SpeechRules }
  | { kind: 'lent' }
  | { kind: 'test' }

/**
 * What a pen sent comes before what the session is at, but three things: the end of the session, its pauses (one key
 * calms the wall, whatever was on it) and a vote under way (« on vote quoi, là ? ») show through.
 */
export function slideOf(view: PublicView): Slide {
  const { wall, pause, item, vote, election, dots, phase } = view
  if (wall.shows === 'test' || wall.shows === 'lent') return { kind: wall.shows }
  if (phase === 'adjourned') return wall.shows === 'calm' ? { kind: 'calm' } : { kind: 'adjourned' }
  if (pause !== null) return { kind: 'pause', pause, message: wall.shows === 'message' ? wall.text : '' }
  if (wall.shows === 'calm') return { kind: 'calm' }
  if (vote?.state === 'open') return { kind: 'vote', item, vote }
  if (election?.state === 'open') return { kind: 'election', item, election }
  if (dots?.state === 'open') return { kind: 'dots', item, dots }
  return sentByAPen(view) ?? ofTheSession(view)
}

/** Null when nothing was sent, or what was sent is empty or no longer there. */
function sentByAPen({ wall, item, join, balance, proposal, speechRules }: PublicView): Slide | null {
  switch (wall.shows) {
    case 'agenda':
    case 'parkedPoints':
      return { kind: wall.shows }
    case 'message':
      return wall.text.trim() === '' ? null : { kind: 'message', text: wall.text }
    case 'wording':
      return wall.text.trim() === '' ? null : { kind: 'wording', item, text: wall.text }
    case 'balance':
      return balance === null ? null : { kind: 'balance', balance }
    case 'proposal':
      return proposal === null ? null : { kind: 'proposal', item, proposal }
    case 'dissent':
      return { kind: 'dissent', item }
    case 'join':
      return join === null ? null : { kind: 'join', join }
    case 'speechRules':
      return speechRules === null ? null : { kind: 'speechRules', rules: speechRules }
    case 'attachment':
      return wall.attachment === null ? null : { kind: 'attachment', item, attachment: wall.attachment }
    default:
      return null
  }
}

function ofTheSession(view: PublicView): Slide {
  if (view.phase === 'planned') return { kind: 'welcome' }
  const { item, dots } = view
  if (dots?.state === 'counting') return { kind: 'dots', item, dots }
  const speaker = shownSpeaker(view)
  // Of what was announced and who speaks, the room sees what came last.
  const announced = announcements(view).reduce<Announcement | null>(
    (last, each) => (last === null || each.at >= last.at ? each : last),
    null,
  )
  if (announced !== null && (speaker === null || speaker.since < announced.at)) return announced.slide
  if (speaker !== null || view.nextSpeakers.length > 0) return { kind: 'floor', item, speaker }
  return item === null ? { kind: 'agenda' } : { kind: 'item', item }
}

interface Announcement {
  /** UTC ms. */
  at: number
  slide: Slide
}

function announcements({ item, vote, election, dots, decision, deliberation }: PublicView): Announcement[] {
  const found: Announcement[] = []
  if (vote?.counts != null)
    found.push({ at: vote.countedAt ?? 0, slide: { kind: 'result', item, vote: { ...vote, counts: vote.counts } } })
  if (election?.result != null) {
    const slide: Slide = { kind: 'electionResult', item, election: { ...election, result: election.result } }
    found.push({ at: election.countedAt ?? 0, slide })
  }
  if (dots?.totals != null) {
    const slide: Slide = { kind: 'dotsResult', item, dots: { ...dots, totals: dots.totals } }
    found.push({ at: dots.countedAt ?? 0, slide })
  }
  // A step of a discussion is said like a result: whoever takes the floor next is shown, then the step again.
  if (deliberation !== null) found.push({ at: deliberation.since, slide: { kind: 'deliberation', item, deliberation } })
  if (decision !== null) found.push({ at: decision.recordedAt, slide: { kind: 'decision', item, decision } })
  return found
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
    case 'election':
    case 'electionResult':
      return `${slide.kind} ${slide.election.id}`
    case 'dots':
    case 'dotsResult':
      return `${slide.kind} ${slide.dots.id}`
    case 'decision':
      return `decision ${slide.decision.id}`
    case 'proposal':
      return `proposal ${slide.proposal.id}`
    case 'deliberation':
      return `deliberation ${slide.deliberation.id} ${slide.deliberation.step} ${slide.deliberation.outcome ?? ''}`
    case 'message':
    case 'wording':
      return `${slide.kind} ${slide.text}`
    case 'join':
      return `join ${slide.join.address} ${slide.join.code}`
    case 'attachment':
      return `attachment ${slide.attachment.sha256} ${slide.attachment.page}`
    default:
      return slide.kind
  }
}
