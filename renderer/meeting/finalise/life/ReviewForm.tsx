import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { callHost } from '../../../storage/host-client.ts'
import type { LifeProps } from './LifePanel.tsx'
import styles from './life.module.css'

const reviewers = ['facilitator', 'minuteTaker'] as const

/** Both read it again; what changes afterwards is read again too. */
export function ReviewForm(props: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const { reviews } = props.life
  const missing = reviewers.filter((as) => !reviews.some((review) => review.as === as && !review.isOlder))
  return (
    <div className={styles.form}>
      {missing.length === 0 && <p className={styles.soft}>{t('review.both')}</p>}
      {missing.map((as, place) => (
        <Reviewer key={as} as={as} isNext={place === 0} {...props} />
      ))}
    </div>
  )
}

interface ReviewerProps extends LifeProps {
  as: (typeof reviewers)[number]
  /** The first of those who have not read it. */
  isNext: boolean
}

function Reviewer({ as, isNext, docId, life, hand }: ReviewerProps): ReactNode {
  const { t } = useTranslation('life')
  const { roles } = useSnapshot()
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? roles[as]
  const review = (): void => {
    const by = name.trim()
    void hand.act(t('doing'), () => callHost('minutes.review', { docId, by, as, name: by, text: life.text }))
  }
  return (
    <form
      className={styles.line}
      aria-label={t(`review.${as}`)}
      onSubmit={(event) => {
        event.preventDefault()
        review()
      }}
    >
      <TextInput
        label={t(`review.${as}`)}
        maxLength={200}
        value={name}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant={isNext ? 'filled' : 'default'}
        size="sm"
        disabled={hand.trying.isRunning || name.trim() === ''}
      >
        {t('review.action')}
      </Button>
    </form>
  )
}
