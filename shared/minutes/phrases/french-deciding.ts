/** Proposals and decisions in French. */
import type { ObjectionCounts } from '#shared/rules/deliberation.ts'
import { fr } from '#shared/minutes/typography/french.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import type { DecidingPhrases } from './deciding.ts'

const ends = [
  ['lifted', 'levée', 'levées'],
  ['integrated', 'intégrée', 'intégrées'],
  ['kept', 'gardée', 'gardées'],
  ['open', 'sans suite', 'sans suite'],
] as const

function objections(counts: ObjectionCounts): string {
  const { raised } = counts
  if (raised === 0) return 'sans objection'
  const found = ends.filter(([end]) => counts[end] > 0)
  const [first, second] = found
  if (raised === 1) return `une objection, ${first?.[1] ?? ''}`
  if (raised === 2 && second !== undefined) return `deux objections, l’une ${first?.[1] ?? ''}, l’autre ${second[1]}`
  if (raised === 2) return `deux objections, ${first?.[2] ?? ''}`
  return `${raised} objections, ${found.map(([end, one, several]) => `${counts[end]} ${counts[end] === 1 ? one : several}`).join(', ')}`
}

export const frenchDecidingPhrases: DecidingPhrases = {
  course: (mode, counts) => (mode === 'consensus' ? 'Par consensus.' : fr`Par consentement : ${objections(counts)}.`),
  addressedTo: (to, type) =>
    stopped(type === 'question' || type === 'referral' ? fr`Adressée à : ${to}` : fr`Adressé à : ${to}`),
  sums: ({ asked, granted }) => {
    if (granted === null) return asked === null ? '' : `${asked} demandés.`
    return asked === null ? `${granted} accordés.` : `${granted} accordés sur ${asked} demandés.`
  },
  proposal: 'Proposition',
  by: (name) => ` (${name})`,
  firstText: (text, name) => fr`Proposition de départ${name} : ${text}`,
  amendments: fr`Amendements :`,
  withdrawn: 'Proposition retirée.',
  notAgreed: (mode) => (mode === 'consensus' ? 'Pas de consensus.' : 'Pas de consentement.'),
  putToVote: 'Proposition mise aux voix.',
  undecided: 'Proposition restée sans décision.',
  objections: fr`Objections :`,
  objectionEnds: { lifted: 'levée', integrated: 'intégrée au texte', kept: 'gardée', open: 'sans suite' },
  plain: {
    granted: (granted) => fr`Somme accordée : ${granted}.`,
    asked: (asked) => fr`Somme demandée : ${asked}.`,
    addressedTo: (to) => stopped(fr`Pour : ${to}`),
  },
}
