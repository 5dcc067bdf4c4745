import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import type { ChangeRules } from './change-rules.ts'
import { ChoiceRule, NumberRule } from './fields.tsx'
import { fractionOf, shareOf } from './fractions.ts'
import styles from './rules.module.css'

type Rule = NonNullable<RulesProfile['quorum']>

/** Fractions charters use; another one, from a file, is shown as it is. */
const usual = ['1/4', '1/3', '1/2', '2/3']
const first: Rule = { basis: 'members', numerator: 1, denominator: 3, perCollege: 0, countProxies: true }

/** Off unless the council's own rules ask for one (domain.md §0.7). */
export function QuorumRules({ quorum, change }: { quorum: Rule | null; change: ChangeRules }): ReactNode {
  const { t } = useTranslation('prepare')
  return (
    <>
      <Checkbox
        label={t('rules.quorum')}
        checked={quorum !== null}
        onChange={(event) => change({ quorum: event.currentTarget.checked ? first : null })}
      />
      {quorum !== null && <QuorumFields quorum={quorum} change={change} />}
    </>
  )
}

function QuorumFields({ quorum, change }: { quorum: Rule; change: ChangeRules }): ReactNode {
  const { t } = useTranslation('prepare')
  const { t: words } = useTranslation('rules')
  const share = shareOf(quorum)
  const shares = usual.includes(share) ? usual : [...usual, share]
  return (
    <div className={styles.indented}>
      <div className={styles.fields}>
        <ChoiceRule
          label={t('rules.quorumFraction')}
          how=""
          value={share}
          choices={shares.map((value) => ({ value, label: value }))}
          onChoose={(chosen) => change({ quorum: { ...quorum, ...fractionOf(chosen) } })}
        />
        <ChoiceRule
          label={words('fullSeats.label')}
          how=""
          value={quorum.basis}
          choices={[
            { value: 'members', label: words('fullSeats.members') },
            { value: 'fullSeats', label: words('fullSeats.seats') },
          ]}
          onChoose={(basis) => change({ quorum: { ...quorum, basis } })}
        />
        <NumberRule
          label={t('rules.perCollege')}
          how=""
          value={quorum.perCollege}
          min={0}
          max={1000}
          onCommit={(perCollege, group) => {
            if (perCollege !== null) change({ quorum: { ...quorum, perCollege } }, group)
          }}
        />
      </div>
      <Checkbox
        label={t('rules.countProxies')}
        checked={quorum.countProxies}
        onChange={(event) => change({ quorum: { ...quorum, countProxies: event.currentTarget.checked } })}
      />
    </div>
  )
}
