/** Proposals and decisions in English. */
import type { ObjectionCounts } from '#shared/rules/deliberation.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import type { DecidingPhrases } from './deciding.ts'

const ends = [
  ['lifted', 'lifted'],
  ['integrated', 'taken into the text'],
  ['kept', 'kept'],
  ['open', 'without an end'],
] as const

function objections(counts: ObjectionCounts): string {
  const { raised } = counts
  if (raised === 0) return 'no objection'
  const found = ends.filter(([end]) => counts[end] > 0)
  const [first, second] = found
  if (raised === 1) return `one objection, ${first?.[1] ?? ''}`
  if (raised === 2 && second !== undefined) return `two objections, one ${first?.[1] ?? ''}, the other ${second[1]}`
  if (raised === 2) return `two objections, ${first?.[1] ?? ''}`
  return `${raised} objections, ${found.map(([end, word]) => `${counts[end]} ${word}`).join(', ')}`
}

export const englishDecidingPhrases: DecidingPhrases = {
  course: (mode, counts) => (mode === 'consensus' ? 'By consensus.' : `By consent: ${objections(counts)}.`),
  addressedTo: (to) => stopped(`Addressed to: ${to}`),
  sums: ({ asked, granted }) => {
    if (granted === null) return asked === null ? '' : `${asked} asked.`
    return asked === null ? `${granted} granted.` : `${granted} granted of ${asked} asked.`
  },
  proposal: 'Proposal',
  by: (name) => ` (${name})`,
  firstText: (text, name) => `First proposal${name}: ${text}`,
  amendments: 'Amendments:',
  withdrawn: 'Proposal withdrawn.',
  notAgreed: (mode) => (mode === 'consensus' ? 'No consensus.' : 'No consent.'),
  putToVote: 'Proposal put to the vote.',
  undecided: 'Proposal left without a decision.',
  objections: 'Objections:',
  objectionEnds: { lifted: 'lifted', integrated: 'taken into the text', kept: 'kept', open: 'without an end' },
  plain: {
    granted: (granted) => `Sum granted: ${granted}.`,
    asked: (asked) => `Sum asked: ${asked}.`,
    addressedTo: (to) => stopped(`For: ${to}`),
  },
}
