/**
 * From what was written to what counts: undo, corrections, merges (decisions.md 3). Everything else in rules reads
 * effective entries.
 */
import type { Coded } from './coded.ts'
import { cancellationCause, type UndoCode } from './dependents.ts'
import type { FactKind, Instant, JournalEntry } from './facts.ts'
import { asHappened, asWritten } from './order.ts'
import { flowAt, meets, notOpened, step, type Flow } from './session.ts'

export interface Effective {
  /** What counts, as things happened: (at, host, seq). */
  entries: JournalEntry[]
  /** What lost a race: written on another host before it heard that the session had moved on. */
  voided: JournalEntry[]
  /** What counts although its expectation failed, for a person to look at. Also in `entries`. */
  toCheck: JournalEntry[]
}

/** Attendance, votes and decisions are never void: people were there, hands were raised. */
const neverVoid: ReadonlySet<FactKind> = new Set([
  'arrived',
  'left',
  'excused',
  'proxyGiven',
  'proxyEnded',
  'recused',
  'voteOpened',
  'voteCounted',
  'voteCancelled',
  'dotsOpened',
  'dotsClosed',
  'electionOpened',
  'tallyRecorded',
  'decisionRecorded',
  'ruleChanged',
  'voiceCast',
  'proposalMade',
  'proposalAmended',
  'objectionRaised',
  'balanceRecorded',
])

/**
 * What counts in a journal. The order in which entries are handed in, and entries handed in twice, change nothing.
 *
 * A correction keeps the id and the place of what it corrects, with its own time and values; the last one written
 * wins. Expectations are tested as their host tested them, against what was written before: a fact entered afterwards
 * with an earlier time never voids what people did meanwhile. A correction is not tested again, even when what it
 * corrects lost a race: someone has looked at it since.
 */
export function effective(entries: readonly JournalEntry[]): Effective {
  const written = distinct(entries)
  const known = new Map(written.map((entry) => [entry.id, entry]))
  const gone = cancelledIds(written)
  const replay = new Replay()
  const voided: JournalEntry[] = []
  const doubtful = new Set<string>()
  for (const entry of written) {
    if (gone.has(entry.id) || entry.kind === 'cancelled') continue
    if (entry.corrects !== undefined) {
      const rootId = correctedRoot(entry, known)
      const root = known.get(rootId)
      if (gone.has(rootId)) continue
      if (root !== undefined && root.kind !== entry.kind) voided.push(entry)
      else replay.replace({ ...entry, id: rootId, host: (root ?? entry).host, seq: (root ?? entry).seq })
      continue
    }
    // A correction that a faster clock stamped before its original already stands in its place.
    if (replay.has(entry.id)) continue
    const met = meets(entry.expects, replay.flowAt(entry.at))
    if (!met && !neverVoid.has(entry.kind)) voided.push(entry)
    else replay.add(entry)
    if (!met) doubtful.add(entry.id)
  }
  const standing = replay.inOrder()
  const opened = new Set(standing.flatMap((entry) => (entry.kind === 'voteOpened' ? [entry.voteId] : [])))
  const toCheck = standing.filter(
    (entry) =>
      (doubtful.has(entry.id) && entry.corrects === undefined) ||
      (entry.kind === 'voteCounted' && !opened.has(entry.voteId)),
  )
  const lost = voided.filter((entry) => !replay.has(entry.id)).sort(asHappened)
  return { entries: standing, voided: lost, toCheck }
}

/** Why an entry can't be undone, or null when it can. `entries` is the whole journal, as written. */
export function cancellationRefusal(entries: readonly JournalEntry[], id: string): Coded<UndoCode> | null {
  const written = distinct(entries)
  const entry = written.find((each) => each.id === id)
  if (entry === undefined) return { code: 'unknownEntry', params: {} }
  if (cancelledIds(written).has(id)) return { code: 'alreadyUndone', params: {} }
  const before = effective(written)
  if (before.voided.some((each) => each.id === id)) return { code: 'entryIsVoid', params: {} }

  if (entry.corrects !== undefined) {
    const later = written.find((each) => each.corrects === entry.corrects && asWritten(each, entry) > 0)
    if (later !== undefined) return { code: 'correctedSince', params: { entryId: later.id } }
  } else if (entry.cancels === undefined) {
    const standing = before.entries.find((each) => each.id === id) ?? entry
    const cause = cancellationCause(standing, before.entries)
    if (cause !== null) return cause
  }

  // Whatever no rule above foresees: an entry that would lose its footing, or a redone one that can't come back.
  const after = effective([...written, undoOf(entry)])
  const fallen = after.voided.find((each) => !before.voided.some((old) => old.id === each.id))
  return fallen === undefined ? null : { code: 'laterFactDepends', params: { entryId: fallen.id } }
}

/** One entry per id, as written down. */
function distinct(entries: readonly JournalEntry[]): JournalEntry[] {
  const byId = new Map<string, JournalEntry>()
  for (const entry of [...entries].sort(asWritten)) if (!byId.has(entry.id)) byId.set(entry.id, entry)
  return [...byId.values()]
}

/** Ids that a standing entry cancels; a cancelled cancellation gives its target back. */
function cancelledIds(written: readonly JournalEntry[]): Set<string> {
  const cancellers = Map.groupBy(
    written.filter((entry) => entry.cancels !== undefined),
    (entry) => entry.cancels,
  )
  const settled = new Map<string, boolean>()
  const isCancelled = (id: string): boolean => {
    const known = settled.get(id)
    if (known !== undefined) return known
    // Only a malformed file has a circle; it ends here.
    settled.set(id, false)
    const result = (cancellers.get(id) ?? []).some((canceller) => !isCancelled(canceller.id))
    settled.set(id, result)
    return result
  }
  return new Set(written.map((entry) => entry.id).filter(isCancelled))
}

/** The id a correction, or a correction of a correction, finally speaks of. */
function correctedRoot(correction: JournalEntry, known: ReadonlyMap<string, JournalEntry>): string {
  const seen = new Set([correction.id])
  let id = correction.corrects ?? correction.id
  for (let next = known.get(id)?.corrects; next !== undefined && !seen.has(next); next = known.get(id)?.corrects) {
    seen.add(id)
    id = next
  }
  return id
}

function undoOf(entry: JournalEntry): JournalEntry {
  const end: Instant = Number.MAX_SAFE_INTEGER
  const { host, seq, seat } = entry
  return { kind: 'cancelled', cancels: entry.id, id: `undo of ${entry.id}`, host, seq, seat, at: end, recordedAt: end }
}

/**
 * The journal as it stood while it was being written. Most entries come last, so the fold only grows by one; those
 * entered afterwards, and corrections, make it start again.
 */
class Replay {
  readonly #accepted = new Map<string, JournalEntry>()
  #sorted: JournalEntry[] | null = []
  #flow: Flow = notOpened

  has(id: string): boolean {
    return this.#accepted.has(id)
  }

  add(entry: JournalEntry): void {
    this.#accepted.set(entry.id, entry)
    const last = this.#sorted?.at(-1)
    if (this.#sorted !== null && (last === undefined || asHappened(last, entry) <= 0)) {
      this.#sorted.push(entry)
      this.#flow = step(this.#flow, entry)
    } else this.#sorted = null
  }

  replace(entry: JournalEntry): void {
    this.#accepted.set(entry.id, entry)
    this.#sorted = null
  }

  inOrder(): JournalEntry[] {
    if (this.#sorted === null) {
      this.#sorted = [...this.#accepted.values()].sort(asHappened)
      this.#flow = flowAt(this.#sorted, Number.POSITIVE_INFINITY)
    }
    return this.#sorted
  }

  flowAt(at: Instant): Flow {
    const sorted = this.inOrder()
    const last = sorted.at(-1)
    return last === undefined || last.at <= at ? this.#flow : flowAt(sorted, at)
  }
}
