/**
 * The example tables of docs/fairness.md as evenings: a row is a person who asks, in that order, with what happened
 * before. The rules stand above each table, in a comment.
 */
import { evening } from './journal.ts'
import type { Fact, JournalEntry, RequestForm } from '#shared/rules/facts.ts'
import type { Participant } from '#shared/rules/people.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'

type Row = Readonly<Record<string, string>>

export interface SpeechExample {
  /** The heading it stands under. */
  title: string
  rules: Partial<RulesProfile>
  rows: Row[]
}

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => plain(cell))
/** Figures and marks of French typography read as plain text. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ').trim()

/** @param page Markdown */
export function speechExamples(page: string): SpeechExample[] {
  const lines = page.split('\n')
  return lines.flatMap((line, at) => {
    const rules = /^<!-- exemple (\{.*\}) -->$/u.exec(line)?.[1]
    if (rules === undefined) return []
    const table = lines.slice(at + 2, lines.indexOf('', at + 2))
    const [head, , ...body] = table.map(cells)
    if (head === undefined || body.length === 0) throw new Error(`no table under ${line}`)
    const rows = body.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])))
    const title = lines.slice(0, at).findLast((each) => each.startsWith('#')) ?? ''
    return [{ title: title.replace(/^#+ /u, ''), rules: JSON.parse(rules) as Partial<RulesProfile>, rows }]
  })
}

const lists: Readonly<Record<string, string>> = { habitants: 'residents', associations: 'localActors' }
const statuses: Readonly<Record<string, Participant['status']>> = { invitée: 'guest', habitante: 'public' }
const forms: Readonly<Record<string, RequestForm>> = {
  répondre: 'reply',
  'une question': 'question',
  'le déroulement': 'procedure',
}

const nameOf = (row: Row) => row['Demande, dans cet ordre'] ?? ''

export function peopleOf({ rows }: SpeechExample): Participant[] {
  return rows.map((row) => ({
    id: nameOf(row),
    status: statuses[row['Statut'] ?? ''] ?? 'member',
    college: lists[row['Liste'] ?? ''] ?? null,
    votingRight: true,
  }))
}

/** The rows as the page puts them: who speaks, and why. */
export function expectedOrder({ rows }: SpeechExample): string[] {
  return rows
    .toSorted((a, b) => Number(a['Parle']) - Number(b['Parle']))
    .map((row) => `${nameOf(row)} : ${row['Raison'] ?? ''}`)
}

/** What happened, up to the moment the table shows. */
export function entriesOf({ rows }: SpeechExample): JournalEntry[] {
  const entries: JournalEntry[] = []
  let now = evening('18:30')
  const write = (fact: Fact, at = now) => {
    const seq = entries.length + 1
    entries.push({ ...fact, id: `entry-${seq}`, host: 'host-a', seq, at, recordedAt: at, seat: 'seat' })
  }
  let turns = 0
  const speak = (personId: string, minutes: number, frozenHead: string[] = []) => {
    const turnId = `turn-${(turns += 1)}`
    write({ kind: 'turnStarted', turnId, personId, itemId: 'item', form: 'turn', frozenHead })
    now += minutes * 60_000
    return turnId
  }
  write({ kind: 'sessionOpened' })
  write({ kind: 'itemStarted', itemId: 'item' })
  for (const row of rows) {
    const before = Number.parseInt(row['A déjà parlé'] ?? '', 10) || 0
    for (let turn = 0; turn < before; turn += 1) write({ kind: 'turnEnded', turnId: speak(nameOf(row), 1) })
    const minutes = Number.parseInt(row['Temps de parole'] ?? '', 10) || 0
    if (minutes > 0) write({ kind: 'turnEnded', turnId: speak(nameOf(row), minutes) })
  }
  const situated = (what: string) => rows.filter((row) => (row['Situation'] ?? '').startsWith(what)).map(nameOf)
  const places = situated('tour de table').map((personId) => ({ requestId: personId, personId }))
  if (places.length > 0) write({ kind: 'roundOpened', roundId: 'round', itemId: 'item', places })
  for (const personId of situated('interrompue')) {
    write({ kind: 'turnInterrupted', turnId: speak(personId, 1), requestId: personId })
  }
  for (const row of rows) {
    const personId = nameOf(row)
    const situation = row['Situation'] ?? ''
    if (situation === 'tour de table' || situation === 'interrompue') continue
    const hour = /^(\d+) h (\d+)$/u.exec(row['À'] ?? '')
    now = hour === null ? now + 120_000 : evening(`${hour[1] ?? ''}:${hour[2] ?? ''}`)
    write({
      kind: 'floorRequested',
      requestId: personId,
      personId,
      itemId: 'item',
      form: forms[row['Pour'] ?? ''] ?? 'speak',
      via: row['Par'] === 'téléphone' ? 'phone' : 'hand',
      carried: situation === 'attendait',
    })
    if (situation === 'annoncée') speak('quelqu’un', 1, [personId])
  }
  for (const row of rows) {
    const before = /^placée devant (.+)$/u.exec(row['Situation'] ?? '')?.[1]
    if (before !== undefined) write({ kind: 'floorMoved', requestId: nameOf(row), before })
  }
  return entries
}
