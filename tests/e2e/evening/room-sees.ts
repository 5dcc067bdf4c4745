/**
 * What the room must see on the wall after each step of the script: worked out from the script's own facts and from
 * evening.md, not from the public view's code, and compared with what the projection's page really shows.
 */
import type { Page } from '@playwright/test'
import type { DecisionType, Fact, Instant, VoteCounts } from '#shared/rules/facts.ts'
import { scriptInstant, type DemoExpected, type Script, type Step } from '#factories/demo.ts'

/** A script whose evening is played through the screens: what it expects of a room and of its votes. */
export type Evening = Script<
  Pick<DemoExpected, 'adjourned' | 'votes'> & Partial<Pick<DemoExpected, 'items' | 'tallies'>>
>

/** One slide as a person in the last row reads it. */
export interface Sight {
  slide: string
  /** The item's number, where the slide says it. */
  item: string
  /** What it says, in reading order. */
  lines: string[]
}

/** A counted vote or a decision stays on the wall for a minute and a half. */
const announcement = 90_000

const decisionWords: Record<DecisionType, string> = {
  decision: 'Décision',
  opinion: 'Avis',
  wish: 'Vœu',
  question: 'Question transmise',
  referral: 'Interpellation',
  grant: 'Attribution',
  adjourned: 'Reporté',
}

const outcomeWords: Record<string, string> = {
  adopted: 'Adopté',
  rejected: 'Rejeté',
  tie: 'Égalité pas de décision',
}

const noVote = 'mesure d’opinion, pas un vote'

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** The evening as the room can follow it, one step of the script after the other. */
export class Room {
  readonly #script: Evening
  readonly #numbers = new Map<string, string>()
  readonly #served = new Map<string, number>()
  readonly #spoke = new Set<string>()
  #phase: 'planned' | 'running' | 'paused' | 'adjourned' = 'planned'
  #item: string | null = null
  #before: string | null = null
  #turn: { fact: FactOf<'turnStarted'>; since: Instant } | null = null
  #waiting: FactOf<'floorRequested'>[] = []
  #closed = false
  #vote: { fact: FactOf<'voteOpened'>; counts: VoteCounts | null; at: Instant } | null = null
  /** What is counted on paper, from its opening: dots on a poster, an election's box. */
  #paper: {
    opened: FactOf<'dotsOpened' | 'electionOpened'>
    isClosed: boolean
    tally: FactOf<'tallyRecorded'> | null
    at: Instant
  } | null = null
  #decision: { fact: FactOf<'decisionRecorded'>; at: Instant } | null = null
  #next: string[] = []

  constructor(script: Evening) {
    this.#script = script
    let [top, sub] = [0, 0]
    for (const { id, parentId } of script.meeting.items) {
      if (parentId === null) [top, sub] = [top + 1, 0]
      else sub += 1
      this.#numbers.set(id, parentId === null ? `${top}` : `${top}.${sub}`)
    }
    for (const [place, { do: deed }] of script.script.entries()) {
      if ('fact' in deed && deed.fact.kind === 'turnStarted' && deed.fact.requestId !== undefined) {
        this.#served.set(deed.fact.requestId, place)
      }
    }
  }

  get someoneWaits(): boolean {
    return this.#waiting.length > 0
  }

  numberOf(itemId: string): string {
    return this.#numbers.get(itemId) ?? ''
  }

  /** What a step changes for the room. */
  follow(step: Step): void {
    const deed = step.do
    if ('undo' in deed) this.#goTo(this.#before)
    if ('header' in deed) {
      const { nextDate, nextTime, nextPlace } = deed.header
      this.#next = [`${dayOf(nextDate ?? '')} à ${hourOf(nextTime ?? '')}`, nextPlace ?? '']
    }
    if (!('fact' in deed) || deed.corrects !== undefined) return
    const at = scriptInstant(this.#script, step.at)
    const { fact } = deed
    switch (fact.kind) {
      case 'sessionOpened':
      case 'sessionResumed':
        this.#phase = 'running'
        break
      case 'sessionPaused':
        this.#phase = 'paused'
        break
      case 'sessionAdjourned':
        this.#phase = 'adjourned'
        break
      case 'itemStarted':
        this.#goTo(fact.itemId)
        break
      case 'floorRequested':
        this.#waiting.push(fact)
        break
      case 'left':
        this.#waiting = this.#waiting.filter(({ personId }) => personId !== fact.personId)
        break
      case 'turnStarted':
        this.#turn = { fact, since: at }
        this.#waiting = this.#waiting.filter(({ requestId }) => requestId !== fact.requestId)
        if (fact.form === 'turn') this.#spoke.add(fact.personId)
        break
      case 'turnEnded':
        this.#turn = null
        break
      case 'listClosed':
        this.#closed = true
        break
      case 'voteOpened':
        this.#vote = { fact, counts: null, at }
        break
      case 'voteCounted':
        if (this.#vote !== null) this.#vote = { ...this.#vote, counts: fact.counts, at }
        break
      case 'dotsOpened':
      case 'electionOpened':
        this.#paper = { opened: fact, isClosed: false, tally: null, at }
        break
      case 'dotsClosed':
        if (this.#paper !== null) this.#paper.isClosed = true
        break
      case 'tallyRecorded':
        if (this.#paper !== null) this.#paper = { ...this.#paper, tally: fact, at }
        break
      case 'decisionRecorded':
        this.#decision = { fact, at }
        break
      default:
    }
  }

  /** What the wall shows then, "18:30" or "18:30:20"; no-break spaces are spaces here. */
  sees(time: string): Sight {
    const sight = this.#sees(time)
    return { ...sight, lines: sight.lines.map((line) => line.replaceAll(/\s+/gu, ' ')) }
  }

  #sees(time: string): Sight {
    const at = scriptInstant(this.#script, time)
    const { title } = this.#script.meeting.header
    const item = this.numberOf(this.#item ?? '')
    if (this.#phase === 'planned') return { slide: 'welcome', item: '', lines: [title] }
    if (this.#phase === 'paused') return { slide: 'pause', item: '', lines: ['Séance suspendue', 'Reprise bientôt'] }
    if (this.#phase === 'adjourned') return { slide: 'adjourned', item: '', lines: this.#end() }
    const [vote, decision, paper] = [this.#vote, this.#decision, this.#paper]
    if (paper !== null && paper.tally === null) {
      const isElection = paper.opened.kind === 'electionOpened'
      return { slide: isElection ? 'election' : 'dots', item, lines: this.#asked(paper.opened, paper.isClosed) }
    }
    if (vote !== null && vote.counts === null) return { slide: 'vote', item, lines: this.#question(vote.fact) }
    const turn = this.#turn?.fact.form === 'offList' ? null : this.#turn
    const [countedAt, decidedAt] = [vote?.at ?? Number.NEGATIVE_INFINITY, decision?.at ?? Number.NEGATIVE_INFINITY]
    const tally = paper?.tally ?? null
    const talliedAt = tally === null ? Number.NEGATIVE_INFINITY : (paper?.at ?? 0)
    const last = Math.max(countedAt, decidedAt, talliedAt)
    if (at - last <= announcement && (turn === null || turn.since < last)) {
      if (tally !== null && talliedAt > decidedAt && talliedAt > countedAt) {
        return { slide: tally.form === 'election' ? 'electionResult' : 'dotsResult', item, lines: this.#tallied(tally) }
      }
      if (decision !== null && decidedAt >= countedAt) {
        return { slide: 'decision', item, lines: [decisionWords[decision.fact.type], decision.fact.text] }
      }
      if (vote !== null && vote.counts !== null)
        return { slide: 'result', item, lines: this.#result(vote.fact, vote.counts) }
    }
    if (turn !== null || this.#waiting.length > 0)
      return { slide: 'floor', item, lines: this.#floor(turn?.fact ?? null) }
    return { slide: 'item', item, lines: this.#itemLines() }
  }

  #goTo(itemId: string | null): void {
    this.#before = this.#item
    this.#item = itemId
    this.#closed = false
    this.#vote = null
    this.#paper = null
    this.#decision = null
    this.#waiting = this.#waiting.filter((request) => request.itemId === itemId)
  }

  #title(): string {
    return this.#script.meeting.items.find(({ id }) => id === this.#item)?.title ?? ''
  }

  #itemLines(): string[] {
    const presenter = this.#script.meeting.items.find(({ id }) => id === this.#item)?.presenter ?? ''
    return [this.#title(), ...(presenter === '' ? [] : [`avec ${presenter}`])]
  }

  #nameOf(personId: string): string {
    const shown = this.#script.meeting.people.find(({ id }) => id === personId)?.displayName ?? ''
    return shown === '' ? 'Une personne' : shown
  }

  /** Those who wait, in the order in which the script gives them the floor; three are named. */
  #floor(turn: FactOf<'turnStarted'> | null): string[] {
    const place = ({ requestId }: FactOf<'floorRequested'>): number =>
      this.#served.get(requestId) ?? Number.POSITIVE_INFINITY
    const waiting = [...this.#waiting].sort((a, b) => place(a) - place(b))
    const others = waiting.length - 3
    const more = others > 0 ? [others === 1 ? 'et 1 autre personne' : `et ${others} autres personnes`] : []
    const closed = this.#closed ? ['liste close'] : []
    const tail = waiting.length === 0 ? closed : [[...more, ...closed].join(' · ')].filter((words) => words !== '')
    return [
      this.#title(),
      ...(turn === null
        ? []
        : [this.#nameOf(turn.personId), turn.form === 'presentation' ? 'présente' : 'a la parole']),
      ...(waiting.length === 0 ? [] : [turn === null ? 'Vont parler' : 'Ensuite']),
      ...waiting.slice(0, 3).flatMap((request) => [this.#nameOf(request.personId), ...this.#reason(request)]),
      ...tail,
    ]
  }

  /** The one kind reason, and never for an invited institution. */
  #reason({ personId }: FactOf<'floorRequested'>): string[] {
    const isGuest = this.#script.meeting.people.find(({ id }) => id === personId)?.status === 'guest'
    return isGuest || this.#spoke.has(personId) ? [] : ['première prise de parole ce soir']
  }

  #asked(opened: FactOf<'dotsOpened' | 'electionOpened'>, isClosed: boolean): string[] {
    if (opened.kind === 'dotsOpened') {
      const how = isClosed ? 'On compte les gommettes' : `${opened.perVoter} gommettes chacun : sur l’affiche`
      return [`Avis par gommettes · ${noVote}`, opened.question, ...opened.options, how]
    }
    const { question, candidates, seats, needs, itemId } = opened
    const votes = this.#script.expected.items?.find(({ id }) => id === itemId)?.votes ?? 0
    const places = `${seats} ${seats > 1 ? 'places' : 'place'}${needs === 'absolute' ? ', majorité absolue' : ''}`
    const how = `${places} : bulletin secret sur papier, ${votes} voix`
    return ['Élection', question, ...candidates.map(({ label }) => label), how]
  }

  /** Most dots or voices first, as the scripts list them. */
  #tallied({ tallyId, form, question, options, blank = 0 }: FactOf<'tallyRecorded'>): string[] {
    if (form === 'dots') {
      const rows = options.flatMap(({ label, count }) => [label, `${count}`])
      return [question, 'Priorités de la salle, en gommettes', noVote, ...rows]
    }
    const elected = this.#script.expected.tallies?.find((tally) => tally.tallyId === tallyId)?.election?.elected ?? []
    const rows = options.flatMap(({ label, count }) => [
      label,
      `${count} voix`,
      elected.includes(label) ? 'élection acquise' : '',
    ])
    return [question, 'Élection acquise', ...rows, blank > 0 ? `${blank} ${blank > 1 ? 'blancs' : 'blanc'}` : '']
  }

  #question({ voteId, question }: FactOf<'voteOpened'>): string[] {
    const eligible = this.#script.expected.votes.find((vote) => vote.voteId === voteId)?.eligible ?? 0
    return [question, `${eligible} voix : membres présents ou représentés`]
  }

  #result({ voteId, question }: FactOf<'voteOpened'>, counts: VoteCounts): string[] {
    const outcome = this.#script.expected.votes.find((vote) => vote.voteId === voteId)?.outcome
    const abstain = `${counts.abstain} ${counts.abstain > 1 ? 'abstentions' : 'abstention'}`
    return [
      question,
      outcomeWords[outcome ?? ''] ?? 'Compté',
      `${counts.for} pour, ${counts.against} contre, ${abstain}`,
      ...(counts.notVoting === 0 ? [] : [`${counts.notVoting} personne ne prend pas part au vote`]),
    ]
  }

  #end(): string[] {
    const { adjourned } = this.#script.expected
    return [
      'Séance levée',
      `à ${hourOf(adjourned)}`,
      ...(this.#next.length === 0 ? [] : ['Prochaine séance', ...this.#next]),
    ]
  }
}

/** « 18 h 30 » from "18:30". */
export function hourOf(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
}

const longDay = new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'UTC' })

/** « jeudi 10 décembre 2026 » from "2026-12-10". */
function dayOf(date: string): string {
  return longDay.format(new Date(`${date}T00:00:00Z`))
}

/** What the projection's page shows now; no-break spaces are spaces here. */
export async function seenOn(wall: Page): Promise<Sight> {
  return wall.evaluate(() => {
    const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/gu, ' ').trim()
    const frame = document.querySelector<HTMLElement>('.wall')
    const slide = frame?.querySelector('.slide')
    const number = slide?.querySelector('.numeral, .band-number, .kicker-number')
    const hidden = number?.querySelector('.hidden')?.textContent ?? ''
    const said: Record<string, string> = {
      welcome: 'h1',
      item: 'h1, .presenter',
      floor: '.band-title, .name, .speaker .kicker, .next > .kicker, .next-name, .reason, .next-more, .next-none',
      vote: '.question h1, .voters',
      result: '.result-question, .outcome, .counts, .not-voting',
      election: '.kicker, h1, .dots-label, .voters',
      electionResult: '.result-question, h1, .dots-label, .dots-count, em, .turnout',
      dots: '.kicker, h1, .dots-label, .voters',
      dotsResult: '.result-question, h1, .grades-means, .dots-label, .dots-count',
      decision: '.kicker, h1',
      pause: '.rest-title, .rest-line',
      adjourned: '.rest-title, .rest-line, .kicker, .rest-place',
    }
    const kind = frame?.dataset['slide'] ?? ''
    const parts = [...(slide?.querySelectorAll(said[kind] ?? 'h1') ?? [])]
    const item = plain((number?.textContent ?? '').replace(hidden, ''))
    const lines = parts.map((part) => {
      // Two lines of one heading are two text nodes; the item's number is said above.
      const pieces = [...part.childNodes].filter((node) => !(node instanceof Element && node.matches('.kicker-number')))
      return plain(pieces.map((node) => node.textContent).join(part.matches('.outcome') ? ' ' : ''))
    })
    return { slide: kind, item, lines }
  })
}
