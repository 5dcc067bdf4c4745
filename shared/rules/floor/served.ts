/** Who was served last, carried along while an order is told, so that the order told does not change while it is served. */
import { sideOf, type Participant, type SpeechRule } from '../people.ts'
import type { Via } from '../simultaneous.ts'
import type { Past } from './past.ts'
import type { Waiting } from './waiting.ts'

export type SideOf = (personId: string) => string | null

/** The side each person speaks for; null for everybody where one list is kept, and for who has none. */
export function sidesBy(people: ReadonlyMap<string, Participant>, { alternation }: SpeechRule): SideOf {
  if (alternation === null) return () => null
  return (personId) => {
    const person = people.get(personId)
    return person === undefined ? null : sideOf(person, alternation)
  }
}

export class Served {
  readonly #sideOf: SideOf
  /** When each side had the floor last, and how its last speaker had asked; the key null is nobody's side. */
  readonly #order = new Map<string | null, number>()
  readonly #vias = new Map<string | null, Via>()
  #via: Via | null
  #count = 0

  constructor(past: Past, whose: SideOf) {
    this.#sideOf = whose
    this.#via = past.lastVia
    for (const [personId, { via }] of [...past.lastTurns].sort(([, a], [, b]) => a.order - b.order)) {
      this.#note(whose(personId), via)
    }
  }

  /** How whoever spoke last had asked. */
  get via(): Via | null {
    return this.#via
  }

  viaOn(side: string | null): Via | null {
    return this.#vias.get(side) ?? null
  }

  /** Lower for the side that has waited longest; 0 for one that has not spoken. */
  orderOf(side: string): number {
    return this.#order.get(side) ?? 0
  }

  serve({ personId, via, place }: Waiting): void {
    this.#note(this.#sideOf(personId), place === null ? via : null)
    if (place === null) this.#via = via
  }

  #note(side: string | null, via: Via | null): void {
    this.#order.set(side, (this.#count += 1))
    if (via !== null) this.#vias.set(side, via)
  }
}
