/** Measures of opinion of one item: a table, the phones' part, and that they decide nothing. */
import { paragraph, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'
import { opinionOf, type Opinion } from '#shared/rules/opinions.ts'
import type { DotVote, Tally } from '#shared/rules/votes.ts'

export function isOpinion({ form }: Pick<Tally, 'form'>): boolean {
  return form === 'dots' || form === 'grades'
}

function callout({ phrases }: Reading, scale: DotVote['scale'], question: string, blocks: Block[]): Block {
  return {
    kind: 'callout',
    tone: 'note',
    label: phrases.opinions.labels[scale],
    blocks: [
      ...(question.trim() === '' ? [] : [paragraph(question, 'italic')]),
      ...blocks,
      paragraph(phrases.opinions.decidesNothing),
    ],
  }
}

/** Asked and not counted: it took place, and the minutes say what is missing. */
export function uncountedCallout(reading: Reading, { question, options, scale }: DotVote): Block {
  const { phrases } = reading
  return callout(reading, scale, question, [
    paragraph(phrases.typography.list(options)),
    paragraph(phrases.opinions.notCounted),
  ])
}

export function opinionCallout(reading: Reading, tally: Tally): Block {
  const opinion = opinionOf(tally)
  return opinion === null
    ? callout(reading, 'dots', tally.question, dotBlocks(reading, tally))
    : callout(reading, opinion.scale, tally.question, gradeBlocks(reading, tally, opinion))
}

function dotBlocks({ phrases }: Reading, tally: Tally): Block[] {
  const { labels, typography } = phrases
  const total = tally.options.reduce((sum, option) => sum + option.count, 0)
  const byPhone = (tally.phones ?? []).reduce((sum, count) => sum + count, 0)
  return [
    paragraph(phrases.tallyBasis({ ...tally, byPhone })),
    table(
      [
        { head: labels.option, width: 80 },
        { head: labels.count, width: 20, align: 'right' },
      ],
      [
        ...tally.options.map(({ label, count }) => [label, typography.number(count)]),
        [labels.total, typography.number(total)],
      ],
    ),
  ]
}

/** Above as many, their words do not fit side by side on a page: cards head the columns, and a line says their words. */
const mostWords = 5

/** A proposition a row, in the order they were asked; a degree a column. */
function gradeBlocks({ phrases }: Reading, { voters, phones }: Tally, { degrees, rows }: Opinion): Block[] {
  const { opinions, typography } = phrases
  // Who answered by phone may have left a proposition out.
  const basis = opinions.basis(voters, Math.max(0, ...(phones ?? [])))
  const byCard = degrees.length > mostWords
  const heads = byCard ? opinions.cards : opinions.degrees
  const share = Math.floor(66 / (degrees.length + 1))
  return [
    ...(basis === '' ? [] : [paragraph(basis)]),
    ...(byCard ? [paragraph(opinions.key(degrees))] : []),
    table(
      [
        { head: opinions.proposition, width: 100 - share * (degrees.length + 1) },
        ...degrees.map((degree) => ({ head: heads[degree], width: share, align: 'right' as const })),
        { head: opinions.answered, width: share, align: 'right' },
      ],
      rows.map(({ label, counts, answered }) => [
        label,
        ...counts.map((count) => typography.number(count)),
        typography.number(answered),
      ]),
    ),
  ]
}
