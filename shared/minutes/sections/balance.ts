/**
 * « Équilibre de la parole »: who was heard, in figures that name nobody, for the members' and the public edition where
 * the rules want it. What was taken down when finalising is printed as it was; before that, what the journal says.
 */
import { meetingBalance, micAxis, sharesIn } from '#shared/meeting/balance.ts'
import { ofKind, type RecordedBalance } from '#shared/rules/facts.ts'
import { heading, paragraph, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'

/** Fewer than this and a total says who: the balance is then left out (evening.md item 7). */
const fewestSpeakers = 5

/** What the minutes and the register know of how the floor was shared. */
export interface SpeechBalance {
  turns: number
  speakers: number
  ms: number
  balances: RecordedBalance[]
  presentations: { count: number; ms: number }
  /** The rules' minimum of people. */
  smallest: number
}

/** Null where the rules keep it out of the minutes, nobody spoke, or too few did for a total to name nobody. */
export function speechBalanceOf({ meeting, standing, rules, end }: Reading): SpeechBalance | null {
  if (!rules.balanceInMinutes) return null
  const { language } = meeting.header
  const { totals, mic, balances } = meetingBalance(meeting, standing, rules, end, { language })
  const turns = totals.turns + mic.turns
  const isTooFew = totals.spoke > 0 && totals.spoke < fewestSpeakers
  if (turns === 0 || isTooFew || (totals.spoke === 0 && mic.turns < fewestSpeakers)) return null
  const recorded = ofKind(standing, 'balanceRecorded').at(-1)
  return {
    turns,
    speakers: totals.spoke,
    ms: totals.ms + mic.ms,
    balances: recorded?.balances ?? balances,
    presentations: { count: totals.presentations, ms: totals.presentationMs },
    smallest: rules.smallestCategory,
  }
}

/** One axis as a table under its name, then drawn, with the sentence that says it: who can't read the one reads the other. */
function axisBlocks({ phrases }: Reading, balance: RecordedBalance): Block[] {
  const { balance: words, typography } = phrases
  const shares = sharesIn(balance)
  const said = shares.map(({ name, timeShare, turnShare }) => words.side(name, timeShare, turnShare))
  const hasPeople = balance.id !== micAxis
  const columns = [
    { head: words.group, width: hasPeople ? 40 : 55 },
    ...(hasPeople ? [{ head: words.people, width: 18, align: 'right' as const }] : []),
    { head: words.timeShare, width: hasPeople ? 18 : 20, align: 'right' as const },
    { head: words.turnShare, width: hasPeople ? 24 : 25, align: 'right' as const },
  ]
  const rows = shares.map(({ name, people, timeShare, turnShare }) => [
    name,
    ...(hasPeople ? [typography.number(people)] : []),
    words.percent(timeShare),
    words.percent(turnShare),
  ])
  const chart: Block = {
    kind: 'chart',
    alt: words.axis(balance.name, typography.series(said)),
    series: [words.timeShare, words.turnShare],
    most: Math.max(1, ...shares.flatMap(({ timeShare, turnShare }) => [timeShare, turnShare])),
    bars: shares.map(({ name, timeShare, turnShare }) => ({
      label: name,
      values: [timeShare, turnShare].map((value) => ({ value, text: words.percent(value) })),
    })),
  }
  return [table(columns, rows, balance.name), chart]
}

export function balance(reading: Reading): Block[] {
  const found = speechBalanceOf(reading)
  if (found === null) return []
  const { phrases } = reading
  const { balance: words, typography } = phrases
  const { presentations } = found
  const apart =
    presentations.count === 0 ? [] : [words.presentations(presentations.count, typography.duration(presentations.ms))]
  return [
    heading(1, words.title),
    paragraph([words.totals({ ...found, duration: typography.duration(found.ms) }), ...apart].join(' ')),
    ...(found.balances.length === 0 ? [] : [paragraph(words.rule(Math.max(5, found.smallest)))]),
    ...found.balances.flatMap((each) => axisBlocks(reading, each)),
  ]
}
