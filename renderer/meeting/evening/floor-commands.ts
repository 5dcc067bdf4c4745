/** The floor: who asks, who speaks and for how long, in which order. */
import { endTurnStep, extendTurnStep, turnStep } from '#shared/meeting/steps.ts'
import type { Fact, TurnForm } from '#shared/rules/facts.ts'
import type { Desk } from './desk.ts'
import { turnIsOver } from './wall-commands.ts'

/** Asked for by a pen: a hand that was seen in the room (evening.md item 9). */
function handSeen(requestId: string, personId: string, itemId: string): Fact {
  return { kind: 'floorRequested', requestId, personId, itemId, via: 'hand' }
}

export function floorCommands(desk: Desk) {
  const { write, evening, here, name, newId, personName } = desk

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
    async ask(personId: string): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const fact = handSeen(newId(), personId, found.current.id)
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
    async toggleList(): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const kind = found.floor.closed ? 'listReopened' : 'listClosed'
      return write({ kind, itemId: found.current.id }, name(kind), { expects: here(found) })
    },
  }
}
