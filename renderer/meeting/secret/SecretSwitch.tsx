import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fewestSecretVoters } from '#shared/rules/secret-ballot.ts'
import type { Evening } from '../evening/evening.ts'
import { usePhonesMayVote } from '../record/use-phone-vote.ts'
import { useSecretVoters } from './use-secret-voters.ts'

interface SecretSwitchProps {
  itemId: string
  evening: Evening
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Whether a vote about to open may be a secret one by phone: the rules, the room and the item say. */
export function useMayBeSecret({ rules, meeting }: Evening, itemId: string): boolean {
  const isOpenToPhones = usePhonesMayVote()
  const isElection = meeting.items.some(({ id, kind }) => id === itemId && kind === 'election')
  return isOpenToPhones && rules.ballots.includes('secretPhone') && (!isElection || rules.electionsByPhone)
}

/** A vote by phone in secret, with who could take part: below eight it is not opened. */
export function SecretSwitch({ itemId, evening, checked, onChange }: SecretSwitchProps): ReactNode {
  const { t } = useTranslation('secret')
  const able = useSecretVoters(evening, itemId)
  return (
    <Switch
      label={t('choose')}
      description={`${t('chooseHow')} ${t('able', { count: able, fewest: fewestSecretVoters })}`}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
