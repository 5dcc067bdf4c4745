/** Totals counted on paper: dots, papers in a box, and elections with who is elected. */
import { electionResultOf, type Election, type ElectionResult, type Tally } from '#shared/rules/votes.ts'
import { paragraph, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import { nameOf, type Reading } from '#shared/minutes/reading.ts'
import { printsCounts } from './votes.ts'

function totals({ phrases }: Reading, tally: Tally): Block {
  const { labels, typography } = phrases
  const blanks = tally.blank > 0 ? [[labels.blank, typography.number(tally.blank)]] : []
  const invalid = tally.invalid > 0 ? [[phrases.ballots.invalid, typography.number(tally.invalid)]] : []
  const total = tally.options.reduce((sum, option) => sum + option.count, 0) + tally.blank + tally.invalid
  return table(
    [
      { head: labels.option, width: 80 },
      { head: labels.count, width: 20, align: 'right' },
    ],
    [
      ...tally.options.map(({ label, count }) => [label, typography.number(count)]),
      ...blanks,
      ...invalid,
      // Several names a paper, and the sum of voices and papers means nothing.
      ...((tally.seats ?? 1) > 1 ? [] : [[labels.total, typography.number(total)]]),
    ],
  )
}

function tellers(reading: Reading, tally: Tally): Block[] {
  const { phrases, edition } = reading
  if (edition !== 'members' || tally.tellers.length === 0) return []
  return [paragraph(phrases.tellers(phrases.typography.list(tally.tellers.map((id) => nameOf(reading, id)))))]
}

/** Who is elected, and what keeps a place from being filled. */
function elected(reading: Reading, { elected: those, tied, open, displaced, parityKept }: ElectionResult): Block[] {
  const { ballots } = reading.phrases
  const names = those.map(({ label }) => label)
  const who =
    those.length === 0
      ? ballots.nobodyElected
      : printsCounts(reading)
        ? ballots.elected(those)
        : ballots.electedNames(names)
  return [
    paragraph(who, 'bold'),
    ...(tied === null ? [] : [paragraph(ballots.tied(tied))]),
    ...(open === 0 ? [] : [paragraph(ballots.open(open))]),
    ...(parityKept === null ? [] : [paragraph(ballots.parity(parityKept))]),
    ...displaced.map((one) => paragraph(ballots.displaced(one))),
  ]
}

export function tallyCallout(reading: Reading, tally: Tally): Block {
  const { phrases } = reading
  const result = electionResultOf(tally, reading.tallies)
  const { seats, needs, round } = tally
  const hasFigures = tally.form === 'dots' || tally.form === 'grades' || printsCounts(reading)
  const papers = { signed: tally.voters, envelopes: tally.envelopes, blank: tally.blank, invalid: tally.invalid }
  const figures = [
    paragraph(phrases.tallyBasis({ ...tally, byPhone: (tally.phones ?? []).reduce((sum, count) => sum + count, 0) })),
    ...(tally.envelopes === null
      ? []
      : [paragraph(phrases.ballots.box({ ...papers, papers: papersIn(tally, tally.envelopes) }))]),
    totals(reading, tally),
  ]
  return {
    kind: 'callout',
    tone: 'vote',
    label: result === null ? phrases.tallyForms[tally.form] : phrases.ballots.electionLabel,
    blocks: [
      ...(tally.question.trim() === '' ? [] : [paragraph(tally.question, 'italic')]),
      ...(result === null || seats === null
        ? []
        : [
            ...elected(reading, result),
            paragraph(phrases.ballots.election({ seats, needs, needed: result.needed, round })),
          ]),
      ...(hasFigures ? figures : []),
      ...tellers(reading, tally),
    ],
  }
}

/** One name a paper: their sum; several: those that carry names are what is neither white nor void. */
function papersIn({ options, seats, blank, invalid }: Tally, envelopes: number): number {
  if ((seats ?? 1) > 1) return envelopes
  return options.reduce((sum, { count }) => sum + count, 0) + blank + invalid
}

/** An election nobody counted: it took place, and the minutes say what is missing. */
export function uncountedElection({ phrases }: Reading, { question, candidates }: Election): Block {
  return {
    kind: 'callout',
    tone: 'vote',
    label: phrases.ballots.electionLabel,
    blocks: [
      ...(question.trim() === '' ? [] : [paragraph(question, 'italic')]),
      paragraph(phrases.ballots.candidates(candidates)),
      paragraph(phrases.ballots.electionNotCounted),
    ],
  }
}
