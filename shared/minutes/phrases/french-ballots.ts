/** Votes and elections in the French minutes. */
import { fr, french as typography } from '#shared/minutes/typography/french.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import { isMoreThanHalf } from '#shared/rules/votes.ts'
import type { BallotPhrases } from './ballots.ts'

const { number, list } = typography

function many(count: number, one: string, several: string): string {
  return `${number(count)} ${Math.abs(count) < 2 ? one : several}`
}

const bases = {
  cast: 'des suffrages exprimés',
  present: 'des présents et représentés',
  members: 'des membres',
}

const ballots = {
  showOfHands: 'Vote à main levée',
  colorCards: 'Vote par cartons de couleur',
  rollCall: 'Vote par appel nominal',
  secretPaper: 'Vote à bulletin secret, sur papier',
  secretPhone: 'Vote à bulletin secret, par téléphone',
}

function roundWords(round: number): string {
  return `${typography.ordinal(round)} tour`
}

export const frenchBallots: BallotPhrases = {
  outcome: ({ outcome, casting }, majority) => {
    if (casting !== null) return `${casting === 'for' ? 'Adopté' : 'Rejeté'} par voix prépondérante`
    if (outcome !== 'tie') {
      return { adopted: 'Adopté', rejected: 'Rejeté', notReached: 'Majorité requise non atteinte' }[outcome]
    }
    return {
      noDecision: 'Égalité, pas de décision',
      castingVote: 'Égalité, voix prépondérante à donner',
      voteAgain: 'Égalité, à voter de nouveau',
    }[majority?.tie ?? 'noDecision']
  },
  counted: (words, { counts, blank, invalid }) => {
    const said = [
      `${number(counts.for)} pour`,
      `${number(counts.against)} contre`,
      many(counts.abstain, 'abstention', 'abstentions'),
      ...(blank > 0 ? [many(blank, 'blanc', 'blancs')] : []),
      ...(invalid > 0 ? [many(invalid, 'nul', 'nuls')] : []),
      ...(counts.notVoting > 0
        ? [many(counts.notVoting, 'ne prend pas part au vote', 'ne prennent pas part au vote')]
        : []),
    ]
    return fr`${words} : ${said.join(', ')}.`
  },
  majority: ({ base, fraction }, { needed, had, base: size }) => {
    const part = isMoreThanHalf(fraction)
      ? 'plus de la moitié'
      : `au moins ${fraction.numerator}/${fraction.denominator}`
    return fr`Majorité : ${part} ${bases[base]}, soit ${many(needed, 'voix pour', 'voix pour')} sur ${size} ; il y en a ${had}.`
  },
  ballot: (ballot, hour, { byPhone, round }) => {
    const phones = byPhone === 0 ? '' : `, dont ${many(byPhone, 'voix', 'voix')} par téléphone`
    return `${ballots[ballot]}${round > 1 ? `, ${roundWords(round)}` : ''}, à ${hour}${phones}.`
  },
  box: ({ signed, envelopes, papers, blank, invalid }) => {
    const parts = [
      ...(signed === null ? [] : [many(signed, 'émargement', 'émargements')]),
      ...(envelopes === null ? [] : [many(envelopes, 'enveloppe', 'enveloppes')]),
      many(papers, 'bulletin', 'bulletins'),
    ]
    return fr`Urne : ${parts.join(', ')}, dont ${many(blank, 'blanc', 'blancs')} et ${many(invalid, 'nul', 'nuls')}.`
  },
  secondCount: (counts) =>
    counts === null ? 'Deux comptes ont été faits : ils sont identiques.' : fr`Le deuxième compte diffère : ${counts}.`,
  voices: (choice, names) => {
    const words = { for: 'Pour', against: 'Contre', abstain: 'Abstention', notVoting: 'Ne prend pas part au vote' }
    return stopped(fr`${words[choice]} : ${names}`)
  },
  withProxy: (name, givers) => `${name} (avec le pouvoir de ${givers})`,
  election: ({ seats, needs, needed, round }) => {
    const rule = needs === 'plurality' ? 'majorité relative' : 'majorité absolue'
    const takes = needs === 'absolute' && needed !== null ? `, ${many(needed, 'voix', 'voix')}` : ''
    return fr`${roundWords(round)} : ${many(seats, 'place', 'places')} à pourvoir, ${rule}${takes}.`
  },
  elected: (those) =>
    stopped(
      fr`Élection acquise : ${list(those.map(({ label, count }) => `${label} (${many(count, 'voix', 'voix')})`))}`,
    ),
  electedNames: (names) => stopped(fr`Élection acquise : ${list(names)}`),
  nobodyElected: 'Personne n’est élu à ce tour.',
  tied: ({ candidates, places }) =>
    fr`Égalité entre ${list(candidates.map(({ label }) => label))}, ${many(candidates[0]?.count ?? 0, 'voix', 'voix')}, pour ${many(places, 'place', 'places')}.`,
  open: (places) => `${many(places, 'place reste', 'places restent')} à pourvoir.`,
  parity: (kept) =>
    kept
      ? 'Autant de femmes que d’hommes, à une personne près.'
      : 'Les candidatures ne permettaient pas autant de femmes que d’hommes.',
  displaced: ({ label, by }) => `Pour la parité, ${by} passe devant ${label}.`,
  electionLabel: 'Élection',
  electionNotCounted: 'Élection ouverte, résultat à compléter.',
  candidates: (those) => stopped(fr`Candidatures : ${list(those.map(({ label }) => label))}`),
  invalid: 'Nuls',
}
