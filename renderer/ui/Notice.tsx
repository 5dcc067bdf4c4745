import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CautionIcon, CheckIcon, CrossIcon, InfoIcon } from './icons.tsx'
import styles from './ui.module.css'

export type NoticeTone = 'info' | 'done' | 'caution' | 'failure'

const icons: Record<NoticeTone, ReactNode> = {
  info: <InfoIcon />,
  done: <CheckIcon />,
  caution: <CautionIcon />,
  failure: <CautionIcon />,
}

export interface NoticeProps {
  /** `failure` interrupts a reader (role alert); the others wait (role status). */
  tone?: NoticeTone
  /** One sentence: what happened, what was kept. */
  children: ReactNode
  /** What belongs to it, one line each. */
  details?: readonly string[]
  /** One button that mends it. */
  action?: ReactNode
  onDismiss?: () => void
}

/** Says one thing in place, in the flow of the page: it covers nothing and never takes the focus. */
export function Notice({ tone = 'info', children, details = [], action, onDismiss }: NoticeProps): ReactNode {
  const { t } = useTranslation('ui')
  return (
    <div role={tone === 'failure' ? 'alert' : 'status'} className={`${styles.notice} ${styles[tone] ?? ''}`}>
      {icons[tone]}
      <div className={styles.noticeWords}>
        <p>{children}</p>
        {details.length > 0 && (
          <ul>
            {[...new Set(details)].map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {action}
      {onDismiss !== undefined && (
        <ActionIcon aria-label={t('notice.dismiss')} onClick={onDismiss} c="inherit">
          <CrossIcon />
        </ActionIcon>
      )}
    </div>
  )
}
