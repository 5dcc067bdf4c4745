/** Shows of hands and paper counts of one item, each with its base. */
import { participants } from '#shared/meeting/journal.ts'
import { attendanceAt, recusedOn, votesOnItem } from '#shared/rules/attendance.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { votesIn, type DotVote, type Tally, type Vote } from '#shared/rules/votes.ts'
import { paragraph, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import { nameOf, type Reading } from '#shared/minutes/reading.ts'

/** Who could vote when hands were counted: the room, less those who left debate and vote. */
function base(reading: Reading, vote: Vote, at: number, cast: number): string {
  const { standing, meeting, phrases } = reading
  const rules = rulesAt(standing, meeting.rules, at)
  const people = participants(meeting, rules)
  const room = attendanceAt(standing, people, at, rules)
  const eligible = votesOnItem(standing, people, vote.itemId, at, rules)
  return phrases.voteBase({
    present: room.presentVoting,
    represented: room.representedVoting,
    eligible,
    // In votes, not in people: a recused holder also keeps the proxy from being cast.
    recused: recusedOn(standing, vote.itemId, at).size > 0 ? room.votes - eligible : 0,
    cast,
  })
}

/** Given up, or taken again: what was counted before stays said, with why it no longer holds. */
function cancelled({ phrases, votes, hour }: Reading, vote: Vote): string[] {
  const again = votes.some(({ itemId, openedAt }) => itemId === vote.itemId && openedAt > vote.openedAt)
  const why = (again ? phrases.voteRecommenced : phrases.voteCancelled)(vote.cancelledReason)
  return [
    why,
    ...vote.history.map(({ counts, countedAt }) => phrases.countedBefore(hour(countedAt), phrases.counts(counts))),
  ]
}

function voteLines(reading: Reading, vote: Vote): string[] {
  const { phrases, hour } = reading
  if (vote.cancelled) return cancelled(reading, vote)
  if (vote.counts === null || vote.countedAt === null || vote.outcome === null) return [phrases.voteNotCounted]
  const earlier = vote.history.slice(0, -1)
  return [
    [
      phrases.showOfHands(hour(vote.countedAt), vote.phones === null ? 0 : votesIn(vote.phones)),
      ...(vote.deduced ? [phrases.deduced] : []),
    ].join(' '),
    base(reading, vote, vote.countedAt, vote.counts.for + vote.counts.against),
    ...earlier.map((count) => phrases.recounted(hour(count.countedAt), phrases.counts(count.counts))),
  ]
}

export function voteCallout(reading: Reading, vote: Vote): Block {
  const { phrases } = reading
  const question = vote.question.trim() === '' ? [] : [paragraph(vote.question, 'italic')]
  const result =
    vote.counts === null || vote.outcome === null ? [] : [paragraph(phrases.outcome(vote.counts, vote.outcome), 'bold')]
  const lines = voteLines(reading, vote).map((line) => paragraph(line))
  return { kind: 'callout', tone: 'vote', label: phrases.labels.vote, blocks: [...question, ...result, ...lines] }
}

/** A dot vote whose totals nobody noted: it took place, and the minutes say what is missing. */
export function uncountedCallout({ phrases }: Reading, { question, options }: DotVote): Block {
  return {
    kind: 'callout',
    tone: 'vote',
    label: phrases.tallyForms.dots,
    blocks: [
      ...(question.trim() === '' ? [] : [paragraph(question, 'italic')]),
      paragraph(phrases.typography.list(options)),
      paragraph(phrases.voteNotCounted),
    ],
  }
}

export function tallyCallout(reading: Reading, tally: Tally): Block {
  const { phrases, edition } = reading
  const { labels, typography } = phrases
  const blanks = tally.blank > 0 ? [[labels.blank, typography.number(tally.blank)]] : []
  const total = tally.options.reduce((sum, option) => sum + option.count, 0) + tally.blank
  const tellers =
    edition === 'members' && tally.tellers.length > 0
      ? [paragraph(phrases.tellers(typography.list(tally.tellers.map((id) => nameOf(reading, id)))))]
      : []
  return {
    kind: 'callout',
    tone: 'vote',
    label: phrases.tallyForms[tally.form],
    blocks: [
      ...(tally.question.trim() === '' ? [] : [paragraph(tally.question, 'italic')]),
      paragraph(phrases.tallyBasis({ ...tally, byPhone: (tally.phones ?? []).reduce((sum, count) => sum + count, 0) })),
      table(
        [
          { head: labels.option, width: 80 },
          { head: labels.count, width: 20, align: 'right' },
        ],
        [
          ...tally.options.map(({ label, count }) => [label, typography.number(count)]),
          ...blanks,
          [labels.total, typography.number(total)],
        ],
      ),
      ...tellers,
    ],
  }
}
