/** Counts as they are called out: « 3 contre 2 abst », "contre 3, abst 2", « 12 pour 3 contre », « unanimité ». */
import { folded } from '#shared/meeting/find-person.ts'
import type { VoteCounts } from '#shared/rules/facts.ts'
import { deduceFor } from '#shared/rules/votes.ts'

type Side = keyof VoteCounts

/** Beginnings are enough: "abst", "c", "abstentions". */
const sides: readonly (readonly [beginning: RegExp, side: Side])[] = [
  [/^(?:p|po|pour|f|fo|for)$/, 'for'],
  [/^(?:c|co|contre|ag|against)$/, 'against'],
  [/^abs\w*$/, 'abstain'],
  [/^(?:nppv|ne|np|nv|not)$/, 'notVoting'],
]

const all = /^(?:unanim\w*|tous pour|all for)$/

export interface ReadCounts {
  counts: VoteCounts
  /** *For* is the rest of the votes in the room. */
  deduced: boolean
}

/**
 * @param eligible votes that may be cast, for *for* by subtraction
 * @returns null when this is no count at all
 */
export function readCounts(text: string, eligible: number): ReadCounts | null {
  const said = folded(text).replaceAll(/[,;·]/g, ' ').trim()
  if (all.test(said)) return { counts: { for: eligible, against: 0, abstain: 0, notVoting: 0 }, deduced: true }
  const parts = said.split(/\s+/)
  const numberFirst = /^\d+$/.test(parts[0] ?? '')
  if (parts.length < 2 || parts.length % 2 !== 0) return null
  const found = new Map<Side, number>()
  for (let place = 0; place < parts.length; place += 2) {
    const [number = '', word = ''] = numberFirst ? [parts[place], parts[place + 1]] : [parts[place + 1], parts[place]]
    const side = sides.find(([beginning]) => beginning.test(word))?.[1]
    if (side === undefined || !/^\d{1,4}$/.test(number) || found.has(side)) return null
    found.set(side, Number(number))
  }
  const [against, abstain, notVoting] = [
    found.get('against') ?? 0,
    found.get('abstain') ?? 0,
    found.get('notVoting') ?? 0,
  ]
  const counted = found.get('for')
  return {
    counts: { for: counted ?? deduceFor(eligible, against, abstain, notVoting), against, abstain, notVoting },
    deduced: counted === undefined,
  }
}
