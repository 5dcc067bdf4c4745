/** Votes of one item, each in its ballot's own words, with its base. Elections and paper counts are in tallies.ts. */
import { participants } from '#shared/meeting/journal.ts'
import { rollIn } from '#shared/meeting/ballots.ts'
import { attendanceAt, recusedOn, votesOnItem } from '#shared/rules/attendance.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sameCounts, votesIn, type Vote } from '#shared/rules/votes.ts'
import { paragraph } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import { nameOf, type Reading } from '#shared/minutes/reading.ts'

/** Figures stay with the members where the rules keep them from the public. */
export function printsCounts({ edition, rules }: Reading): boolean {
  return edition === 'members' || rules.publicVoteCounts
}

/** « Adopté : 12 pour, 3 contre, 2 abstentions. »; nothing while there is no outcome. */
export function resultWords(reading: Reading, vote: Vote): string {
  const { ballots } = reading.phrases
  if (vote.counts === null || vote.result === null) return ''
  const words = ballots.outcome(vote.result, vote.majority)
  return printsCounts(reading) ? ballots.counted(words, { ...vote, counts: vote.counts }) : `${words}.`
}

/** Who could vote when the votes were counted: the room, less those who left debate and vote. */
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
function cancelled(reading: Reading, vote: Vote): string[] {
  const { phrases, votes, hour } = reading
  const again = votes.some(({ itemId, openedAt }) => itemId === vote.itemId && openedAt > vote.openedAt)
  const why = (again ? phrases.voteRecommenced : phrases.voteCancelled)(vote.cancelledReason)
  if (!printsCounts(reading)) return [why]
  return [
    why,
    ...vote.history.map(({ counts, countedAt }) => phrases.countedBefore(hour(countedAt), phrases.counts(counts))),
  ]
}

function howOneVoted({ phrases, hour }: Reading, vote: Vote, at: number): string {
  const byPhone = vote.phones === null ? 0 : votesIn(vote.phones)
  const how = phrases.ballots.ballot(vote.ballot, hour(at), { byPhone, round: vote.round })
  return [how, ...(vote.deduced ? [phrases.deduced] : [])].join(' ')
}

function voteLines(reading: Reading, vote: Vote): string[] {
  const { phrases, hour } = reading
  const { counts, countedAt, result, majority } = vote
  if (vote.cancelled) return cancelled(reading, vote)
  if (counts === null || countedAt === null || result === null) return [phrases.voteNotCounted]
  if (!printsCounts(reading))
    return [phrases.ballots.ballot(vote.ballot, hour(countedAt), { byPhone: 0, round: vote.round })]
  return [
    howOneVoted(reading, vote, countedAt),
    base(reading, vote, countedAt, counts.for + counts.against),
    ...(majority === null ? [] : [phrases.ballots.majority(majority, result)]),
    ...box(reading, vote),
    ...(vote.checked === null
      ? []
      : [phrases.ballots.secondCount(sameCounts(vote.checked, counts) ? null : phrases.counts(vote.checked))]),
    ...vote.history.slice(0, -1).map((count) => phrases.recounted(hour(count.countedAt), phrases.counts(count.counts))),
    ...names(reading, vote, countedAt),
  ]
}

function box({ phrases }: Reading, { signed, envelopes, counts, blank, invalid }: Vote): string[] {
  if (counts === null || (signed === null && envelopes === null)) return []
  const papers = counts.for + counts.against + counts.abstain + blank + invalid
  return [phrases.ballots.box({ signed, envelopes, papers, blank, invalid })]
}

/** Who counted, and in a roll call who answered what: for the members alone. */
function names(reading: Reading, vote: Vote, at: number): string[] {
  const { phrases, edition, standing, meeting } = reading
  const { list } = phrases.typography
  if (edition !== 'members') return []
  const called = (id: string): string => nameOf(reading, id)
  const tellers = vote.tellers.length === 0 ? [] : [phrases.tellers(list(vote.tellers.map(called)))]
  if (vote.ballot !== 'rollCall') return tellers
  const roll = rollIn({ standing, people: meeting.people, prepared: meeting.rules }, vote, at)
  const sides = (['for', 'against', 'abstain', 'notVoting'] as const).flatMap((choice) => {
    const those = roll.filter((voter) => voter.choice === choice)
    if (those.length === 0) return []
    const said = those.map(({ personId, proxies }) =>
      proxies.length === 0 ? called(personId) : phrases.ballots.withProxy(called(personId), list(proxies.map(called))),
    )
    return [phrases.ballots.voices(choice, phrases.typography.list(said))]
  })
  return [...tellers, ...sides]
}

export function voteCallout(reading: Reading, vote: Vote): Block {
  const { phrases } = reading
  const question = vote.question.trim() === '' ? [] : [paragraph(vote.question, 'italic')]
  const words = vote.cancelled ? '' : resultWords(reading, vote)
  const result = words === '' ? [] : [paragraph(words, 'bold')]
  const lines = voteLines(reading, vote).map((line) => paragraph(line))
  return { kind: 'callout', tone: 'vote', label: phrases.labels.vote, blocks: [...question, ...result, ...lines] }
}
