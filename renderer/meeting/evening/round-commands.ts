/** Round the table, and those who waited last time: who is given a place without asking for it now. */
import { peopleOfARound, roundNow } from '#shared/meeting/round.ts'
import { toOfferFirst } from '#shared/meeting/still-waiting.ts'
import type { Desk } from './desk.ts'

export function roundCommands({ write, evening, here, name, newId }: Desk) {
  /** One place each, in this order; those in the room when nobody is named. */
  async function openRound(personIds?: readonly string[]): Promise<boolean> {
    const found = evening()
    if (found?.current == null) return false
    const places = (personIds ?? peopleOfARound(found)).map((personId) => ({ requestId: newId(), personId }))
    if (places.length === 0) return false
    const fact = { kind: 'roundOpened' as const, roundId: newId(), itemId: found.current.id, places }
    return write(fact, name('roundOpened'), { expects: here(found) })
  }
  async function closeRound(): Promise<boolean> {
    const found = evening()
    const round = found === null ? null : roundNow(found)
    if (found === null || round === null) return false
    return write({ kind: 'roundClosed', roundId: round.roundId }, name('roundClosed'), { expects: here(found) })
  }
  return {
    openRound,
    closeRound,
    /** One key begins a round and ends it. */
    async toggleRound(): Promise<boolean> {
      const found = evening()
      return found !== null && roundNow(found) !== null ? closeRound() : openRound()
    },
    /** « Je passe »: whoever's place it is in the round leaves it, and nothing says so afterwards. */
    async pass(): Promise<boolean> {
      const found = evening()
      const next = found === null ? undefined : roundNow(found)?.left[0]
      if (found === null || next === undefined) return false
      const fact = { kind: 'floorWithdrawn' as const, requestId: next.requestId }
      return write(fact, name('passed'), { expects: here(found) })
    },
    /** Those of the last time who are there are put on the list, first: one act. */
    async giveBackFirst(): Promise<boolean> {
      const found = evening()
      const itemId = found?.session.currentItemId ?? null
      if (found === null || itemId === null) return false
      const group = newId()
      const label = name('carried')
      let hasWritten = false
      for (const personId of toOfferFirst(found)) {
        const request = { kind: 'floorRequested' as const, requestId: newId(), personId, itemId }
        const fact = { ...request, via: 'hand' as const, carried: true }
        if (!(await write(fact, label, { expects: here(found), group }))) return hasWritten
        hasWritten = true
      }
      return hasWritten
    },
  }
}
