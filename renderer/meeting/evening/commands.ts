/**
 * What a pen asks its host to write in the journal. Each command says what it expects to find, so that two people
 * pressing the same key act once, and is read against the meeting as it stands when the key is pressed. None opens
 * anything or moves the focus (evening.md item 1); what the host refuses is said in words by `say`.
 */
import { factSchema } from '#shared/contract/journal.ts'
import type { Result } from '#shared/contract/result.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { Expectation, Fact, FactOf, Instant, JournalEntry, TurnForm, VoteCounts } from '#shared/rules/facts.ts'
import { headToFreeze } from '#shared/rules/floor.ts'
import { readEvening, type Evening } from './evening.ts'
import type { ActName } from './act-names.ts'

/** When it really happened, and which entry it puts right. */
export interface Mending {
  at?: Instant
  corrects?: string
}

export type Send = (
  command: { fact: Fact; expects?: Expectation } & Mending,
  label: string,
) => Promise<Result<{ entryId: string; kept: boolean }>>

export interface CommandTools {
  send: Send
  snapshot: () => MeetingSnapshot | null
  newId: () => string
  /** Names an act for "Undo: …". */
  name: (act: ActName, params?: Record<string, string>) => string
  /** Tells the person what came of it; a refusal, or a success that only memory keeps for now. */
  say: (result: Result<{ kept: boolean }>) => void
}

export type Commands = ReturnType<typeof commandsWith>

export function commandsWith({ send, snapshot, newId, name, say }: CommandTools) {
  async function write(fact: Fact, label: string, expects?: Expectation, mending: Mending = {}): Promise<boolean> {
    const result = await send({ fact, ...mending, ...(expects === undefined ? {} : { expects }) }, label)
    say(result)
    return result.ok
  }
  const evening = (): Evening | null => {
    const meeting = snapshot()
    return meeting === null ? null : readEvening(meeting)
  }
  const here = ({ session }: Evening): Expectation => ({ currentItemId: session.currentItemId })
  const personName = (id: string): string => snapshot()?.people.find((person) => person.id === id)?.name ?? ''
  const itemTitle = (id: string): string => snapshot()?.items.find((item) => item.id === id)?.title ?? ''

  async function goTo(itemId: string): Promise<boolean> {
    const found = evening()
    if (found === null) return false
    return write({ kind: 'itemStarted', itemId }, name('itemStarted', { title: itemTitle(itemId) }), here(found))
  }

  async function begin(personId: string, form: TurnForm, requestId: string | null): Promise<boolean> {
    const found = evening()
    if (found?.current == null) return false
    const fact: FactOf<'turnStarted'> = {
      kind: 'turnStarted',
      turnId: newId(),
      personId,
      itemId: found.current.id,
      form,
      ...(requestId === null ? {} : { requestId }),
      frozenHead: headToFreeze(found.floor.queue, requestId),
    }
    const expects = { ...here(found), turnId: found.session.turn?.turnId ?? null }
    return write(fact, name(form, { name: personName(personId) }), expects)
  }

  return {
    goTo,

    /** Opens the session on its first item. */
    async open(): Promise<boolean> {
      const opened = await write({ kind: 'sessionOpened' }, name('sessionOpened'), { phase: 'planned' })
      const first = evening()?.run[0]
      if (!opened || first === undefined) return opened
      const label = name('itemStarted', { title: first.title })
      return write({ kind: 'itemStarted', itemId: first.id }, label, { currentItemId: null })
    },
    async next(): Promise<boolean> {
      const item = evening()?.next
      return item == null ? false : goTo(item.id)
    },
    async previous(): Promise<boolean> {
      const found = evening()
      const place = found?.meeting.items.findIndex((item) => item.id === found.session.currentItemId) ?? -1
      const before = found?.run.findLast((item) => found.meeting.items.indexOf(item) < place)
      return before === undefined ? false : goTo(before.id)
    },
    /** Puts an item off to the next session; the one the session is on when none is named. */
    async postpone(itemId?: string): Promise<boolean> {
      const id = itemId ?? evening()?.session.currentItemId ?? null
      if (id === null) return false
      return write({ kind: 'itemPostponed', itemId: id }, name('postponed', { title: itemTitle(id) }))
    },
    /** Gives the item the session is on more minutes. */
    async extendItem(minutes: number): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const fact: Fact = { kind: 'itemExtended', itemId: found.current.id, minutes }
      return write(fact, name('extended', { title: found.current.title, count: String(minutes) }), here(found))
    },

    pause: (form: 'pause' | 'suspension') => write({ kind: 'sessionPaused', form }, name(form), { phase: 'running' }),
    resume: () => write({ kind: 'sessionResumed' }, name('resumed'), { phase: 'paused' }),
    adjourn: () => write({ kind: 'sessionAdjourned' }, name('adjourned')),

    arrive: (personId: string) => write({ kind: 'arrived', personId }, name('arrived', { name: personName(personId) })),
    leave: (personId: string) => write({ kind: 'left', personId }, name('left', { name: personName(personId) })),
    excuse: (personId: string) => write({ kind: 'excused', personId }, name('excused', { name: personName(personId) })),
    countPublic: (count: number) =>
      write({ kind: 'publicCounted', count }, name('publicCounted', { count: String(count) })),
    giveProxy: (from: string, to: string) =>
      write({ kind: 'proxyGiven', from, to }, name('proxy', { name: personName(from) })),
    endProxy: (from: string) => write({ kind: 'proxyEnded', from }, name('proxyEnded', { name: personName(from) })),
    recuse: (personId: string, itemId: string) =>
      write({ kind: 'recused', personId, itemId }, name('recused', { name: personName(personId) })),

    async ask(personId: string): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const fact: Fact = { kind: 'floorRequested', requestId: newId(), personId, itemId: found.current.id }
      return write(fact, name('asked', { name: personName(personId) }), here(found))
    },
    withdraw: (requestId: string) => write({ kind: 'floorWithdrawn', requestId }, name('withdrawn')),
    /** The floor to the next person who waits, or to the one who made this request. */
    async give(requestId?: string): Promise<boolean> {
      const queue = evening()?.floor.queue ?? []
      const entry = requestId === undefined ? queue[0] : queue.find((each) => each.requestId === requestId)
      return entry === undefined ? false : begin(entry.personId, 'turn', entry.requestId)
    },
    /** The floor to someone who did not ask: a presentation, a word off the list, an answer. */
    giveTo: (personId: string, form: TurnForm) => begin(personId, form, null),
    async endTurn(): Promise<boolean> {
      const turnId = evening()?.session.turn?.turnId
      return turnId === undefined ? false : write({ kind: 'turnEnded', turnId }, name('turnEnded'), { turnId })
    },
    /** The person who speaks has some minutes more. */
    async extendTurn(minutes: number): Promise<boolean> {
      const turnId = evening()?.session.turn?.turnId
      if (turnId === undefined) return false
      return write({ kind: 'turnExtended', turnId, minutes }, name('turnExtended', { count: String(minutes) }), {
        turnId,
      })
    },
    /** Holds the turn's clock, or lets it run again. */
    async holdTurn(): Promise<boolean> {
      const turn = evening()?.session.turn
      if (turn == null) return false
      const { turnId } = turn
      const kind = turn.held ? 'turnResumed' : 'turnPaused'
      return write({ kind, turnId }, name(kind), { turnId })
    },
    async toggleList(): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const kind = found.floor.closed ? 'listReopened' : 'listClosed'
      return write({ kind, itemId: found.current.id }, name(kind), here(found))
    },

    async openVote(question: string): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const itemId = found.current.id
      const fact: Fact = { kind: 'voteOpened', voteId: newId(), itemId, question, ballot: 'showOfHands' }
      return write(fact, name('voteOpened'), { ...here(found), openVoteId: null })
    },
    countVote: (voteId: string, counts: VoteCounts, deduced: boolean, mending: Mending = {}) =>
      write(
        { kind: 'voteCounted', voteId, counts, ...(deduced ? { deduced } : {}) },
        name('voteCounted'),
        undefined,
        mending,
      ),
    cancelVote: (voteId: string) => write({ kind: 'voteCancelled', voteId, reason: '' }, name('voteCancelled')),
    decide: (decision: Omit<FactOf<'decisionRecorded'>, 'kind'>, mending: Mending = {}) =>
      write({ kind: 'decisionRecorded', ...decision }, name('decision'), undefined, mending),
    tally: (tally: Omit<FactOf<'tallyRecorded'>, 'kind'>, mending: Mending = {}) =>
      write({ kind: 'tallyRecorded', ...tally }, name('tally'), undefined, mending),

    /** Puts an entry at its real time; what derives from it follows (evening.md item 5). */
    correctTime: (entry: JournalEntry, at: Instant) =>
      write(factSchema.parse(entry), name('timeCorrected'), undefined, { at, corrects: entry.id }),
  }
}
