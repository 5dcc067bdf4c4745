import { Checkbox, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { DraftInput } from '../DraftInput.tsx'
import type { ChangeRules } from './RulesForm.tsx'
import { wholeNumber } from './whole-number.ts'
import styles from '../prepare.module.css'

type Rule = NonNullable<RulesProfile['quorum']>

/** Fractions charters use; another one, from a file, is shown as it is. */
const usual = ['1/4', '1/3', '1/2', '2/3']
const first: Rule = { basis: 'members', numerator: 1, denominator: 3, perCollege: 0, countProxies: true }

/** Off unless the council's own rules ask for one (domain.md §0.7). */
export function Quorum({ quorum, change }: { quorum: Rule | null; change: ChangeRules }): ReactNode {
  const { t } = useTranslation('prepare')
  const fraction = quorum === null ? '' : `${quorum.numerator}/${quorum.denominator}`
  return (
    <>
      <Checkbox
        label={t('rules.quorum')}
        checked={quorum !== null}
        onChange={(event) => change({ quorum: event.currentTarget.checked ? first : null })}
      />
      {quorum !== null && (
        <div className={styles.indented}>
          <div className={styles.fields}>
            <NativeSelect
              size="md"
              label={t('rules.quorumFraction')}
              value={fraction}
              data={usual.includes(fraction) ? usual : [...usual, fraction]}
              onChange={({ currentTarget }) => {
                const [numerator = 1, denominator = 1] = currentTarget.value.split('/').map(Number)
                change({ quorum: { ...quorum, numerator, denominator } })
              }}
            />
            <DraftInput
              label={t('rules.perCollege')}
              inputMode="numeric"
              value={String(quorum.perCollege)}
              onCommit={(text, group) => {
                const perCollege = wholeNumber(text, 0, 1000)
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
      )}
    </>
  )
}
