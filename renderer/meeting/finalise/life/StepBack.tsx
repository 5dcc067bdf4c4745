import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import { callHost } from '../../../storage/host-client.ts'
import type { LifeProps } from './LifePanel.tsx'
import styles from './life.module.css'

type BackTo = MinutesLife['backTo'][number]

/** The undo of these acts: it is noted too, and needs a reason. */
export function StepBack({ docId, life, hand, by }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const { t: codes } = useTranslation('codes')
  const [chosen, setChosen] = useState<BackTo | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const nearest = life.backTo.at(-1)
  if (nearest === undefined) return null
  const to = chosen !== null && life.backTo.includes(chosen) ? chosen : nearest
  const isMissing = reason.trim() === ''
  const back = async (): Promise<void> => {
    setAsked(isMissing)
    if (isMissing) {
      field.current?.focus()
      return
    }
    if (await hand.act(t('doing'), () => callHost('minutes.stepBack', { docId, by, to, reason: reason.trim() })))
      setReason('')
  }
  return (
    <details className={styles.act}>
      <summary>{t('back.title')}</summary>
      <form
        className={styles.form}
        aria-label={t('back.title')}
        onSubmit={(event) => {
          event.preventDefault()
          void back()
        }}
      >
        <NativeSelect
          size="sm"
          label={t('back.to')}
          value={to}
          onChange={(event) => setChosen(life.backTo.find((each) => each === event.currentTarget.value) ?? null)}
          data={life.backTo.map((each) => ({ value: each, label: t(`back.states.${each}`) }))}
        />
        <TextInput
          size="sm"
          label={t('back.reason')}
          description={t('back.reasonHow')}
          ref={field}
          error={asked && isMissing ? codes('reasonNeeded') : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" size="sm" disabled={hand.trying.isRunning || by.trim() === ''}>
            {t('back.action')}
          </Button>
        </div>
      </form>
    </details>
  )
}
