/**
 * Double list: within a class of requests, the side that has waited longest to be heard is next, whoever of it asked
 * first. With two sides they take turns; when one has nobody left, the other goes on.
 *
 * Whoever has no side, or did not say theirs, never waits longer for it than in one list: they stand at latest where
 * they would have stood there. That must hold turn after turn. Kept at their place in the order of asking each time it
 * is worked out anew, they would be passed by each new pair; so each has a deadline, the people still before them less
 * the turns given since to people who asked after them. Reserved places are filled in the order those without a side
 * have among themselves.
 */
import type { Duration } from '../facts.ts'
import { inTurn } from '../simultaneous.ts'
import type { Given } from './past.ts'
import type { Served, SideOf } from './served.ts'
import type { Waiting } from './waiting.ts'

/** A class as it stands; `frozen` of its requests are served already, before the rest. */
export interface ClassInLine {
  requests: readonly Waiting[]
  frozen: ReadonlySet<Waiting>
  /** Turns given to requests of this very class, in order. */
  given: readonly Given[]
}

/** How many turns each request without a side may still wait for, lowest first; `requests` in the order of asking. */
export function deadlines({ requests, given }: Omit<ClassInLine, 'frozen'>, whose: SideOf): Map<Waiting, number> {
  const later = given.map(({ request }) => request.index).sort((a, b) => b - a)
  const found = new Map<Waiting, number>()
  for (const [ahead, request] of requests.entries()) {
    if (whose(request.personId) !== null) continue
    const passed = later.findIndex((index) => index < request.index)
    found.set(request, ahead - (passed === -1 ? later.length : passed))
  }
  return found
}

export function alternate(line: ClassInLine, whose: SideOf, simultaneousMs: Duration, served: Served): Waiting[] {
  const free = line.requests.filter((request) => !line.frozen.has(request))
  const bySide = Map.groupBy(free, ({ personId }) => whose(personId))
  const sideless = inTurn(bySide.get(null) ?? [], simultaneousMs, served.viaOn(null))
  const sides = [...bySide].flatMap(([side, requests]) =>
    side === null ? [] : [{ side, queue: inTurn(requests, simultaneousMs, served.viaOn(side)), next: 0 }],
  )
  const due = [...deadlines(line, whose)]
    .flatMap(([request, deadline]) => (line.frozen.has(request) ? [] : [deadline]))
    .sort((a, b) => a - b)

  const order: Waiting[] = []
  let reserved = 0
  while (order.length < free.length) {
    const place = line.frozen.size + order.length
    const open = sides.filter(({ queue, next }) => next < queue.length)
    const isDue = reserved < sideless.length && (open.length === 0 || (due[reserved] ?? 0) <= place)
    const side = isDue ? undefined : longestUnheard(open, served)
    const next = side === undefined ? sideless[reserved++] : side.queue[side.next++]
    if (next === undefined) break
    served.serve(next)
    order.push(next)
  }
  return order
}

interface Side {
  side: string
  queue: readonly Waiting[]
  next: number
}

/** At equality the one whose first in line asked first. */
function longestUnheard(open: readonly Side[], served: Served): Side | undefined {
  const askedAt = ({ queue, next }: Side) => queue[next]?.index ?? 0
  let found: Side | undefined
  for (const side of open) {
    if (found === undefined) found = side
    else {
      const apart = served.orderOf(side.side) - served.orderOf(found.side)
      if (apart < 0 || (apart === 0 && askedAt(side) < askedAt(found))) found = side
    }
  }
  return found
}
