import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { href } from '../../app/router.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import type { Evening } from '../evening/evening.ts'
import { useRights } from '../open-room/use-rights.ts'
import styles from './conduct.module.css'

interface NextBarProps {
  evening: Evening
  /** The session moved only just now: a press is not taken for this button yet. */
  settling: boolean
  /** Adjourning was asked for, and waits for a second press. */
  adjourning: boolean
  onNext: () => void
  onAdjourn: () => void
  onCancel: () => void
}

/** The next thing to do, as the one prominent button: always here, always this size, found without reading. */
export function NextBar(props: NextBarProps): ReactNode {
  const { t } = useTranslation('conduct')
  const kept = useKeptFocus<HTMLFieldSetElement>()
  return (
    <fieldset
      className={styles.next}
      aria-label={props.adjourning ? t('adjourn.title') : t('next.title')}
      tabIndex={-1}
      {...kept}
    >
      <NextThing {...props} />
    </fieldset>
  )
}

function NextThing({ evening, settling, adjourning, onNext, onAdjourn, onCancel }: NextBarProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { why } = useRights()
  const { phase } = evening.session
  const { docId } = evening.meeting.identity
  if (phase === 'adjourned') {
    return (
      <Button component="a" variant="filled" href={href({ screen: 'finalise', docId, panel: null })}>
        <span className={styles.nextTitle}>{t('adjourned.finalise')}</span>
      </Button>
    )
  }
  if (adjourning) {
    return (
      <>
        <Button
          className={styles.confirm}
          onClick={onAdjourn}
          rightSection={<KeyHint keys={['L']} />}
          aria-keyshortcuts="l"
        >
          <span className={styles.nextTitle}>{t('adjourn.again')}</span>
          <span className={styles.nextLabel}>{t('adjourn.what')}</span>
        </Button>
        <Button onClick={onCancel} rightSection={<KeyHint keys={['Escape']} />}>
          {t('cancel')}
        </Button>
      </>
    )
  }
  const { label, title } = ((): { label: string; title: string } => {
    if (phase === 'planned') return { label: t('next.open'), title: evening.next?.title ?? '' }
    if (phase === 'paused') return { label: t('next.resume'), title: evening.current?.title ?? '' }
    if (evening.next === null) return { label: t('next.adjourn'), title: '' }
    return { label: t('next.item', { number: evening.numbers.get(evening.next.id) ?? '' }), title: evening.next.title }
  })()
  const isWhole = phase === 'planned' || (phase === 'running' && evening.next === null)
  const off = why(isWhole ? 'sessionOpened' : 'itemStarted')
  return (
    <Button
      variant="filled"
      disabled={off !== undefined}
      title={off}
      onClick={onNext}
      rightSection={<KeyHint keys={['N']} />}
      aria-keyshortcuts="n"
      aria-disabled={settling}
    >
      <span className={styles.nextLabel}>{label}</span>
      {title !== '' && off === undefined && <span className={styles.nextTitle}>{title}</span>}
      {off !== undefined && <span className={styles.nextLabel}>{off}</span>}
    </Button>
  )
}
