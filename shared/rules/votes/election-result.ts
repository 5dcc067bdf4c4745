/**
 * Who is elected: those with most voices among those who have enough, as many as there are places; as many women as men,
 * within one, where that was wished. Whoever did not say a group counts for neither, and is never put aside for parity.
 */
import type { TallyOption } from '../facts.ts'
import type { Tally } from './tallies.ts'

export interface ElectionCount {
  options: readonly TallyOption[]
  seats: number
  /** `absolute`: more than half of the papers that are neither white nor void. */
  needs: 'plurality' | 'absolute'
  parity: boolean
  /** Papers that carry a name; null when nobody counted them. */
  papers: number | null
  /** Groups of those elected in the rounds before: parity is of all of them together. */
  already?: readonly string[] | undefined
}

export interface Elected {
  label: string
  count: number
}

export interface ElectionResult {
  /** Voices it takes; null when that can't be known: several places, and nobody counted the papers. */
  needed: number | null
  elected: Elected[]
  /** As many voices each, and not a place for each: `places` for all of them. */
  tied: { candidates: Elected[]; places: number } | null
  /** Places nobody has enough voices for: another round. */
  open: number
  /** Had more voices than who was elected, for parity. */
  displaced: { label: string; by: string }[]
  /** Null when it was not asked for; false when those who stood did not allow it. */
  parityKept: boolean | null
}

interface Standing extends Elected {
  group: string
}

/** Women and men among some, by what they said. */
function balance(some: readonly Standing[]): { women: number; men: number } {
  const of = (group: string): number => some.filter((each) => each.group === group).length
  return { women: of('F'), men: of('M') }
}

function isEven(some: readonly Standing[]): boolean {
  const { women, men } = balance(some)
  return Math.abs(women - men) <= 1
}

/** Whether `size` can be reached from `taken` with some of `rest`, women and men within one. */
function canBeEven(taken: readonly Standing[], rest: readonly Standing[], size: number): boolean {
  const now = balance(taken)
  const more = balance(rest)
  const others = rest.length - more.women - more.men
  const places = size - taken.length
  if (places < 0 || places > rest.length) return false
  for (let women = 0; women <= Math.min(more.women, places); women += 1) {
    for (let men = 0; men <= Math.min(more.men, places - women); men += 1) {
      if (places - women - men > others) continue
      if (Math.abs(now.women + women - now.men - men) <= 1) return true
    }
  }
  return false
}

/** The best by voices that keeps parity: each is taken in turn if the rest can still make it even. */
function evenChoice(before: readonly Standing[], ranked: readonly Standing[], size: number): Standing[] {
  const taken: Standing[] = []
  for (const [place, each] of ranked.entries()) {
    const next = [...before, ...taken, each]
    if (taken.length < size && canBeEven(next, ranked.slice(place + 1), before.length + size)) taken.push(each)
  }
  return taken
}

export function electionResult({ options, seats, needs, parity, papers, already = [] }: ElectionCount): ElectionResult {
  const before = already.map((group) => ({ label: '', count: 0, group }))
  const standing: Standing[] = options
    .map(({ label, count, group = '' }) => ({ label, count, group }))
    .toSorted((a, b) => b.count - a.count)
  const valid = papers ?? (seats === 1 ? standing.reduce((sum, { count }) => sum + count, 0) : null)
  const needed = needs === 'plurality' ? 1 : valid === null ? null : Math.floor(valid / 2) + 1
  const none = { tied: null, displaced: [], parityKept: parity ? true : null }
  if (needed === null) return { ...none, needed, elected: [], open: seats }
  const enough = standing.filter(({ count }) => count >= needed)
  // Where those who stand do not allow it at all, nobody is kept out for it.
  const mayBeEven = parity && canBeEven(before, standing, before.length + Math.min(seats, standing.length))
  const chosen = mayBeEven ? largestEven(before, enough, seats) : enough.slice(0, seats)
  const isAllowed = (some: readonly Standing[]): boolean => !mayBeEven || isEven([...before, ...some])
  const tie = tieIn(chosen, enough, isAllowed)
  const elected = chosen.filter((each) => !tie.includes(each))
  const places = chosen.length - elected.length
  return {
    needed,
    elected: elected.map(asElected),
    tied: tie.length === 0 ? null : { candidates: tie.map(asElected), places },
    open: seats - chosen.length,
    displaced: mayBeEven ? displacedBy(chosen, enough, tie) : [],
    parityKept: parity ? mayBeEven : null,
  }
}

function asElected({ label, count }: Standing): Elected {
  return { label, count }
}

/** As many places filled as parity allows; the rest wait for another round. */
function largestEven(before: readonly Standing[], enough: readonly Standing[], seats: number): Standing[] {
  for (let size = Math.min(seats, enough.length); size > 0; size -= 1) {
    if (canBeEven(before, enough, before.length + size)) return evenChoice(before, enough, size)
  }
  return []
}

/** Those whom nothing but the order of the list sets apart: one chosen could be exchanged for one who was not. */
function tieIn(
  chosen: readonly Standing[],
  enough: readonly Standing[],
  isAllowed: (some: readonly Standing[]) => boolean,
): Standing[] {
  const left = enough.filter((each) => !chosen.includes(each))
  const pairs = chosen.flatMap((each) =>
    left
      .filter(({ count }) => count === each.count)
      .filter((other) => isAllowed(chosen.map((one) => (one === each ? other : one))))
      .map((other) => [each, other] as const),
  )
  return enough.filter((each) => pairs.some((pair) => pair.includes(each)))
}

function displacedBy(chosen: readonly Standing[], enough: readonly Standing[], tie: readonly Standing[]) {
  const aside = enough.filter(
    (each) => !chosen.includes(each) && !tie.includes(each) && chosen.some(({ count }) => count < each.count),
  )
  return aside.flatMap((each, place) => {
    const by = chosen.filter(({ count }) => count < each.count)
    const found = by[Math.min(place, by.length - 1)]
    return found === undefined ? [] : [{ label: each.label, by: found.label }]
  })
}

/**
 * Of an election whose places were said; null for a mere count of voices.
 *
 * @param all every tally of the session: who was elected in the rounds before counts for parity
 */
export function electionResultOf(tally: Tally, all: readonly Tally[] = []): ElectionResult | null {
  const { form, seats, options, needs, parity, blank, invalid } = tally
  if (form !== 'election' || seats === null) return null
  const inAll = tally.envelopes ?? tally.voters
  const papers = inAll === null ? null : Math.max(0, inAll - blank - invalid)
  return electionResult({ options, seats, needs, parity, papers, already: groupsBefore(tally, all) })
}

function groupsBefore(tally: Tally, all: readonly Tally[]): string[] {
  const before = all.find(({ tallyId }) => tallyId === tally.after && tallyId !== tally.tallyId)
  if (before === undefined) return []
  // Each round is later than the one it follows: a ring, which only a damaged file holds, ends here.
  const elected = electionResultOf(
    before,
    all.filter(({ tallyId }) => tallyId !== tally.tallyId),
  )?.elected
  const own = before.options.filter(({ label }) => elected?.some((each) => each.label === label) === true)
  return [
    ...groupsBefore(
      before,
      all.filter(({ tallyId }) => tallyId !== tally.tallyId),
    ),
    ...own.map(({ group = '' }) => group),
  ]
}
