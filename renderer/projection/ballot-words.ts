/** What the wall says of votes and elections, in plain words; one catalogue with words.ts. */
import { frenchSpacing as typeset } from '../ui/french-spacing.ts'
import type { CountedVote, Election, Vote } from './slide.ts'

type Choice = 'for' | 'against' | 'abstain'

function voices(count: number): string {
  return `${count} voix`
}

const fr = {
  /** Over the question: that one votes, and how. */
  voting: ({ ballot, round }: Pick<Vote, 'ballot' | 'round'>) => {
    const how = {
      showOfHands: 'On vote à main levée',
      colorCards: 'On vote avec les cartons',
      rollCall: 'On vote à l’appel de son nom',
      secretPaper: 'On vote à bulletin secret, sur papier',
      secretPhone: 'On vote à bulletin secret, par téléphone',
    }[ballot]
    return round > 1 ? `${how}, ${round}ᵉ tour` : how
  },
  /** On paper nobody abstains: one puts in a white paper. */
  blankPaper: 'Blanc',
  cards: { for: 'carton vert', against: 'carton rouge', abstain: 'carton orange' } satisfies Record<Choice, string>,
  /** What it takes, where it is not simply more for than against. */
  takes: ({ majority }: Pick<Vote, 'majority'>) => {
    if (majority === null) return ''
    const { numerator, denominator } = majority.fraction
    const isHalf = numerator * 2 === denominator
    if (majority.base === 'cast' && isHalf) return ''
    const part = isHalf ? 'plus de la moitié' : `au moins ${numerator}/${denominator}`
    const of = { cast: 'des pour et des contre', present: 'des présents et représentés', members: 'des membres' }
    return typeset(`Pour être adopté : ${part} ${of[majority.base]}`)
  },
  outcome: ({ outcome }: Pick<Vote, 'outcome'>) =>
    ({ adopted: 'Adopté', rejected: 'Rejeté', tie: 'Égalité', notReached: 'Non adopté', none: 'Compté' })[
      outcome ?? 'none'
    ],
  /** Beside the outcome; '' when it says all. */
  outcomeMeans: ({ outcome, majority, casting, needed, counts }: CountedVote) => {
    if (casting !== null) return 'par voix prépondérante'
    if (outcome === 'notReached') return typeset(`il fallait ${needed ?? 0} pour, il y en a ${counts.for}`)
    if (outcome !== 'tie') return ''
    return {
      noDecision: 'pas de décision',
      voteAgain: 'on vote de nouveau',
      castingVote: 'voix prépondérante à donner',
    }[majority?.tie ?? 'noDecision']
  },
  counts: ({ counts, ballot, blank, invalid }: CountedVote) =>
    typeset(
      [
        `${counts.for} pour`,
        `${counts.against} contre`,
        ...(ballot === 'secretPaper' && counts.abstain === 0
          ? []
          : [`${counts.abstain} ${counts.abstain > 1 ? 'abstentions' : 'abstention'}`]),
        ...(blank > 0 ? [`${blank} ${blank > 1 ? 'blancs' : 'blanc'}`] : []),
        ...(invalid > 0 ? [`${invalid} ${invalid > 1 ? 'nuls' : 'nul'}`] : []),
      ].join(', '),
    ),
  election: ({ round }: Pick<Election, 'round'>) => (round > 1 ? `Élection, ${round}ᵉ tour` : 'Élection'),
  electionHow: ({ seats, ballot, needs, votesInRoom }: Election) => {
    const places = seats === 1 ? '1 place' : `${seats} places`
    const how = ballot === 'secretPhone' ? 'par téléphone' : 'sur papier'
    const takes = needs === 'absolute' ? ', majorité absolue' : ''
    return typeset(`${places}${takes} : bulletin secret ${how}${votesInRoom > 0 ? `, ${voices(votesInRoom)}` : ''}`)
  },
  electionResult: (result: NonNullable<Election['result']>): string => {
    if (result.tied !== null) return 'Égalité'
    if (result.open > 0) return result.elected.length === 0 ? 'Pas encore d’élection' : 'Un autre tour'
    return 'Élection acquise'
  },
  isElected: 'élection acquise',
  isTied: 'à égalité',
  voices,
  papers: ({ blank, invalid }: Election) =>
    [
      ...(blank > 0 ? [`${blank} ${blank > 1 ? 'blancs' : 'blanc'}`] : []),
      ...(invalid > 0 ? [`${invalid} ${invalid > 1 ? 'nuls' : 'nul'}`] : []),
    ].join(', '),
  stillOpen: (places: number) =>
    places === 1 ? 'Il reste 1 place à pourvoir.' : `Il reste ${places} places à pourvoir.`,
}

export type BallotWords = typeof fr

const en: BallotWords = {
  voting: ({ ballot, round }) => {
    const how = {
      showOfHands: 'We vote by show of hands',
      colorCards: 'We vote with the cards',
      rollCall: 'We vote as our names are called',
      secretPaper: 'We vote in secret, on paper',
      secretPhone: 'We vote in secret, by phone',
    }[ballot]
    return round > 1 ? `${how}, round ${round}` : how
  },
  blankPaper: 'Blank',
  cards: { for: 'green card', against: 'red card', abstain: 'orange card' },
  takes: ({ majority }) => {
    if (majority === null) return ''
    const { numerator, denominator } = majority.fraction
    const isHalf = numerator * 2 === denominator
    if (majority.base === 'cast' && isHalf) return ''
    const part = isHalf ? 'more than half' : `at least ${numerator}/${denominator}`
    const of = { cast: 'those for and against', present: 'those present or represented', members: 'the members' }
    return `To be adopted: ${part} of ${of[majority.base]}`
  },
  outcome: ({ outcome }) =>
    ({ adopted: 'Adopted', rejected: 'Rejected', tie: 'Tie', notReached: 'Not adopted', none: 'Counted' })[
      outcome ?? 'none'
    ],
  outcomeMeans: ({ outcome, majority, casting, needed, counts }) => {
    if (casting !== null) return 'by the casting vote'
    if (outcome === 'notReached') return `${needed ?? 0} for were needed, there are ${counts.for}`
    if (outcome !== 'tie') return ''
    return { noDecision: 'no decision', voteAgain: 'we vote again', castingVote: 'casting vote to be given' }[
      majority?.tie ?? 'noDecision'
    ]
  },
  counts: ({ counts, ballot, blank, invalid }) =>
    [
      `${counts.for} for`,
      `${counts.against} against`,
      ...(ballot === 'secretPaper' && counts.abstain === 0
        ? []
        : [`${counts.abstain} ${counts.abstain === 1 ? 'abstention' : 'abstentions'}`]),
      ...(blank > 0 ? [`${blank} blank`] : []),
      ...(invalid > 0 ? [`${invalid} void`] : []),
    ].join(', '),
  election: ({ round }) => (round > 1 ? `Election, round ${round}` : 'Election'),
  electionHow: ({ seats, ballot, needs, votesInRoom }) => {
    const places = seats === 1 ? '1 place' : `${seats} places`
    const how = ballot === 'secretPhone' ? 'by phone' : 'on paper'
    const takes = needs === 'absolute' ? ', absolute majority' : ''
    return `${places}${takes}: secret ballot ${how}${votesInRoom > 0 ? `, ${en.voices(votesInRoom)}` : ''}`
  },
  electionResult: (result) => {
    if (result.tied !== null) return 'Tie'
    if (result.open > 0) return result.elected.length === 0 ? 'Nobody elected yet' : 'Another round'
    return 'Elected'
  },
  isElected: 'elected',
  isTied: 'tied',
  voices: (count) => (count === 1 ? '1 vote' : `${count} votes`),
  papers: ({ blank, invalid }) =>
    [...(blank > 0 ? [`${blank} blank`] : []), ...(invalid > 0 ? [`${invalid} void`] : [])].join(', '),
  stillOpen: (places) => (places === 1 ? '1 place is still to fill.' : `${places} places are still to fill.`),
}

export const ballotWords = { fr, en }
