/** The floor: who asks, who speaks and for how long, in which order. */
import { endTurnStep, extendTurnStep, turnStep } from '#shared/meeting/steps.ts'
import { setPerson } from '#shared/meeting/edits.ts'
import type { Fact, RequestForm, TurnForm } from '#shared/rules/facts.ts'
import type { Desk } from './desk.ts'
import { turnIsOver } from './wall-commands.ts'

/** Asked for by a pen: a hand that was seen in the room (evening.md item 9). */
function handSeen(requestId: string, personId: string, itemId: string, form: RequestForm = 'speak'): Fact {
  const what = form === 'speak' ? {} : { form }
  return { kind: 'floorRequested', requestId, personId, itemId, ...what, via: 'hand' }
}

const minute = 60_000

export function floorCommands(desk: Desk) {
  const { write, evening, here, name, newId, personName, edit } = desk

  async function begin(personId: string, form: TurnForm, requestId: string | null, minutes = 0): Promise<boolean> {
    const found = evening()
    const step = found === null ? null : turnStep(found, newId(), personId, form, requestId)
    if (step === null) return false
    const { fact, expects } = step
    const label = name(form, { name: personName(personId) })
    const group = newId()
    if (!(await write(fact, label, { expects, group }))) return false
    turnIsOver(desk)
    if (minutes > 0) await write({ kind: 'turnExtended', turnId: fact.turnId, minutes }, label, { group })
    return true
  }

  return {
    async ask(personId: string, form: RequestForm = 'speak'): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const fact = handSeen(newId(), personId, found.current.id, form)
      return write(fact, name('asked', { name: personName(personId) }), { expects: here(found) })
    },
    /** « Réponse demandée à… »: next on the list, whoever waits; a guest speaks when invited. */
    async askToAnswer(personId: string): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const label = name('answer', { name: personName(personId) })
      const group = newId()
      const { queue } = found.floor
      const waiting = queue.find((entry) => entry.personId === personId)
      const requestId = waiting?.requestId ?? newId()
      if (waiting === undefined) {
        const fact = handSeen(requestId, personId, found.current.id)
        if (!(await write(fact, label, { expects: here(found), group }))) return false
      }
      const first = queue[0]
      if (first === undefined || first.requestId === requestId) return true
      return write({ kind: 'floorMoved', requestId, before: first.requestId }, label, { group })
    },
    withdraw: (requestId: string) => write({ kind: 'floorWithdrawn', requestId }, name('withdrawn')),
    /** Before another one who waits; to the end when null. */
    async move(requestId: string, before: string | null): Promise<boolean> {
      const entry = evening()?.floor.queue.find((each) => each.requestId === requestId)
      if (entry === undefined) return false
      return write({ kind: 'floorMoved', requestId, before }, name('moved', { name: personName(entry.personId) }))
    },
    /** The floor to the next person who waits, or to the one who made this request. */
    async give(requestId?: string): Promise<boolean> {
      const queue = evening()?.floor.queue ?? []
      const entry = requestId === undefined ? queue[0] : queue.find((each) => each.requestId === requestId)
      return entry === undefined ? false : begin(entry.personId, 'turn', entry.requestId)
    },
    /** The floor to someone who did not ask; a presentation has its planned minutes. */
    giveTo: (personId: string, form: TurnForm, minutes = 0) => begin(personId, form, null, minutes),
    async endTurn(): Promise<boolean> {
      const found = evening()
      const step = found === null ? null : endTurnStep(found)
      if (step === null) return false
      const done = await write(step.fact, name('turnEnded'), { expects: step.expects })
      if (done) turnIsOver(desk)
      return done
    },
    /** Holds the turn's clock, or lets it run again. */
    async holdTurn(): Promise<boolean> {
      const turn = evening()?.session.turn ?? null
      if (turn === null) return false
      const kind = turn.held ? 'turnResumed' : 'turnPaused'
      const { turnId } = turn
      return write({ kind, turnId }, name(kind), { expects: { turnId } })
    },
    /** The person who speaks has some minutes more. */
    async extendTurn(minutes = 1): Promise<boolean> {
      const found = evening()
      const step = found === null ? null : extendTurnStep(found, minutes)
      if (step === null) return false
      return write(step.fact, name('turnExtended', { count: String(minutes) }), { expects: step.expects })
    },
    /** Cut short by something nobody chose: its person comes first, with the time that was left (evening.md item 15). */
    async interruptTurn(): Promise<boolean> {
      const turn = evening()?.session.turn ?? null
      if (turn === null) return false
      const { turnId, personId } = turn
      const fact = { kind: 'turnInterrupted' as const, turnId, requestId: newId() }
      const label = name('turnInterrupted', { name: personName(personId) })
      const done = await write(fact, label, { expects: { turnId } })
      if (done) turnIsOver(desk)
      return done
    },
    /** « Avec interprète »: turns twice as long from now on, the one under way too. */
    async toggleInterpreted(personId: string): Promise<boolean> {
      const found = evening()
      const person = found?.people.get(personId)
      if (found === null || person === undefined) return false
      const interpreted = !person.interpreted
      const label = name(interpreted ? 'interpreted' : 'notInterpreted', { name: person.name })
      edit(label, (body, origin) => setPerson(body, personId, { interpreted }, origin))
      const { turn } = found.session
      if (!interpreted || turn?.personId !== personId || turn.form !== 'turn') return true
      const { turnMinutes } = found.rules
      const lengthMs = turn.lengthMs === undefined ? (turnMinutes ?? 0) * minute : (turn.lengthMs ?? 0)
      if (lengthMs === 0) return true
      const fact = { kind: 'turnExtended' as const, turnId: turn.turnId, minutes: Math.ceil(lengthMs / minute) }
      return write(fact, label, { expects: { turnId: turn.turnId } })
    },
    async toggleList(): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const kind = found.floor.closed ? 'listReopened' : 'listClosed'
      return write({ kind, itemId: found.current.id }, name(kind), { expects: here(found) })
    },
  }
}
