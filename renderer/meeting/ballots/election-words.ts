import { useTranslation } from 'react-i18next'
import type { Elected, ElectionResult } from '#shared/rules/votes.ts'

/** Who is elected, and what is left to do, in one sentence. */
export function useElectionWords(): (result: ElectionResult) => string {
  const { t } = useTranslation('ballots')
  const named = (those: readonly Elected[]): string =>
    those.map(({ label, count }) => t('election.voices', { name: label, count })).join(', ')
  return ({ needed, elected, tied, open, displaced, parityKept }) =>
    [
      elected.length === 0 ? t('election.nobody') : t('election.elected', { names: named(elected) }),
      ...(needed !== null && needed > 1 ? [t('election.needed', { needed })] : []),
      ...(tied === null ? [] : [t('election.tied', { names: named(tied.candidates), count: tied.places })]),
      ...(open === 0 ? [] : [t('election.left', { count: open })]),
      ...displaced.map((one) => t('election.displaced', one)),
      ...(parityKept === false ? [t('election.parityImpossible')] : []),
    ].join(' · ')
}
