/**
 * floor.order.RULES: who speaks next and why, for 1,000 people waiting after 10,000 turns, from the journal to the order
 * with its reasons, as every screen computes it at each change. Reference: the same requests sorted by their stamps,
 * which says neither who has spoken nor why.
 * floor.more.RULES: once one more person asked. Nothing is kept from one time to the next, so it is the whole again;
 * reference: the time without it, in turn with it.
 * floor.alone.RULES: the order alone, once the journal is read. floor.evening.RULES: 60 waiting after 100 turns.
 */
import type { Fact, JournalEntry } from '#shared/rules/facts.ts'
import { floorAt } from '#shared/rules/floor.ts'
import { orderOf } from '#shared/rules/floor/order.ts'
import { readFloor } from '#shared/rules/floor/reading.ts'
import { asHappened } from '#shared/rules/order.ts'
import type { Participant, SpeechRule } from '#shared/rules/people.ts'
import { speechWith } from '#factories/rules.ts'
import { evening } from '#factories/journal.ts'
import { median, report, sayLoad, summary } from './support/measures.ts'

const long = { waiting: 1000, past: 10_000 }
const ordinary = { waiting: 60, past: 100 }
const runs = 60
const warmUp = 20

/** Five lists, a fifth of the people in none, some guests. */
const people: Participant[] = Array.from({ length: long.waiting + 1 }, (_, number) => ({
  id: `p${number}`,
  status: number % 50 === 49 ? 'guest' : 'member',
  college: number % 5 === 4 ? null : `list-${number % 4}`,
  votingRight: true,
}))

/** A long evening of one item: everyone speaks again and again, then all ask at once. */
function journal({ waiting, past }: typeof long): JournalEntry[] {
  const entries: JournalEntry[] = []
  let at = evening('08:00')
  const write = (fact: Fact) => {
    const seq = entries.length + 1
    at += 1000
    entries.push({ ...fact, id: `e${seq}`, host: 'host-a', seq, at, recordedAt: at, seat: 'seat' })
  }
  const ask = (personId: string, requestId: string, number: number) =>
    write({ kind: 'floorRequested', requestId, personId, itemId: 'item', via: number % 3 === 0 ? 'phone' : 'hand' })
  write({ kind: 'sessionOpened' })
  write({ kind: 'itemStarted', itemId: 'item' })
  for (let turn = 0; turn < past; turn += 1) {
    // Uneven, so that there are many classes: some speak thirty times, some never.
    const personId = `p${(turn * turn) % waiting}`
    ask(personId, `past-${turn}`, turn)
    write({
      kind: 'turnStarted',
      turnId: `turn-${turn}`,
      personId,
      itemId: 'item',
      form: 'turn',
      requestId: `past-${turn}`,
      frozenHead: [],
    })
    write({ kind: 'turnEnded', turnId: `turn-${turn}` })
  }
  for (let number = 0; number < waiting; number += 1) ask(`p${(number * 7) % waiting}`, `now-${number}`, number)
  return entries
}

const rules: Record<string, SpeechRule> = {
  first: speechWith(),
  double: speechWith({ priority: 'none', alternation: 'college' }),
  everything: speechWith({ priority: 'fewestTurns', alternation: 'college', kindsFirst: true, oneTurnEach: true }),
}

function timed(run: () => unknown): number {
  const begun = performance.now()
  run()
  return (performance.now() - begun) * 1000
}

/** Entries, and the same once somebody who did not wait has asked too. */
function withOneMore(size: typeof long): { entries: JournalEntry[]; withMore: JournalEntry[]; end: number } {
  const entries = journal(size)
  const end = (entries.at(-1)?.at ?? 0) + 1000
  const fact = { kind: 'floorRequested' as const, requestId: 'one-more', personId: `p${size.waiting}`, itemId: 'item' }
  const stamp = { id: 'more', host: 'host-a', seq: entries.length + 1, at: end, recordedAt: end, seat: 'seat' }
  return { entries, withMore: [...entries, { ...fact, ...stamp }], end }
}

const evenings = { long: withOneMore(long), ordinary: withOneMore(ordinary) }
const known = new Map(people.map((person) => [person.id, person]))
const requests = evenings.long.entries.filter((entry) => entry.kind === 'floorRequested').slice(-long.waiting)

sayLoad()
console.log(`   ${evenings.long.entries.length} entries, ${long.past} turns, ${long.waiting} people waiting`)
for (const [name, speech] of Object.entries(rules)) {
  const { entries, withMore, end } = evenings.long
  const queue = floorAt(withMore, people, speech, end).queue
  if (queue.length !== long.waiting + 1) throw new Error('somebody is missing')
  const measured = {
    order: () => floorAt(entries, people, speech, end),
    more: () => floorAt(withMore, people, speech, end),
    sort: () => requests.toReversed().sort(asHappened),
    evening: () => floorAt(evenings.ordinary.entries, people, speech, end),
  }
  const times: Record<keyof typeof measured | 'alone', number[]> = {
    order: [],
    more: [],
    sort: [],
    evening: [],
    alone: [],
  }
  for (let run = 0; run < runs + warmUp; run += 1) {
    const reading = readFloor(entries, 'item', end)
    // In turn, so that other work on the computer weighs on all.
    for (const [what, work] of Object.entries({ ...measured, alone: () => orderOf(reading, known, speech) })) {
      const took = timed(work)
      if (run >= warmUp) times[what as keyof typeof times].push(took)
    }
  }
  const ratio = (own: number[]) => `${Math.round(median(own) / median(times.sort))} times a plain sort`
  console.log(`   ${name}: ${summary(times.order, 'µs')}, ${ratio(times.order)}; the order alone ${ratio(times.alone)}`)
  report(`floor.order.${name}`, 'µs', times.order, times.sort)
  report(`floor.more.${name}`, 'µs', times.more, times.order)
  report(`floor.alone.${name}`, 'µs', times.alone, times.sort)
  report(`floor.evening.${name}`, 'µs', times.evening, null)
}
