import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { policyOf } from '#shared/rules/speech-policies.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Evening } from '../evening/evening.ts'
import styles from './floor.module.css'

interface ListHeadProps {
  evening: Evening
  isCounting: boolean
  toggleCounter: () => void
  /** To change it, where this seat may; the line is words alone elsewhere. */
  changeRule: (() => void) | null
}

/** The rule the list follows, in one line; while one is in the list, what its keys do instead. */
export function ListHead({ evening, isCounting, toggleCounter, changeRule }: ListHeadProps): ReactNode {
  const { t } = useTranslation('floor')
  const { rules, floor } = evening
  const policy = policyOf(rules)
  const axis = rules.categories.find(({ id }) => id === rules.alternation)?.name ?? t('policy.colleges')
  const words = t(`policy.${policy}`, { axis: axis.toLocaleLowerCase() })
  return (
    <div className={styles.listHead}>
      <p className={styles.policy} title={words}>
        {changeRule === null ? (
          words
        ) : (
          <button
            type="button"
            className={styles.quiet}
            onClick={changeRule}
            aria-label={t('policy.change', { words })}
          >
            {words}
          </button>
        )}
      </p>
      {floor.queue.length > 0 && (
        <>
          <span className={styles.listKey} aria-hidden="true">
            {t('list.go')} <KeyHint keys={[',']} />
          </span>
          <span className={styles.listKeys} aria-hidden="true">
            <KeyHint keys={['Enter']} /> {t('list.give')} · <KeyHint keys={['Delete']} /> {t('list.withdraw')} ·{' '}
            <KeyHint keys={['Shift', 'ArrowUp', 'ArrowDown']} /> {t('list.move')}
          </span>
        </>
      )}
      <button
        type="button"
        className={styles.quiet}
        aria-pressed={isCounting}
        title={t('mic.how')}
        onClick={toggleCounter}
      >
        {t('mic.start')}
      </button>
    </div>
  )
}
