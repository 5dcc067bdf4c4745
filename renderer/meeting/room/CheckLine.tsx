import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CautionIcon, CheckIcon, InfoIcon } from '../../ui/icons.tsx'
import styles from './room.module.css'

/** `look` is what only a person can see. */
export type CheckState = 'ok' | 'todo' | 'look'

export interface Check {
  state: CheckState
  words: string
  /** The one act that mends it. */
  act?: ReactNode
}

const signs: Record<CheckState, ReactNode> = { ok: <CheckIcon />, todo: <CautionIcon />, look: <InfoIcon /> }

export function CheckLine({
  title,
  check,
  children,
}: {
  title: string
  check: Check
  children?: ReactNode
}): ReactNode {
  const { t } = useTranslation('guide')
  const { state, words, act } = check
  return (
    <li className={styles.line} data-state={state}>
      <span className={styles.sign}>
        {signs[state]} {t(`room.${state}`)}
      </span>
      <div>
        <h3>{title}</h3>
        <output>{words}</output>
        {children}
      </div>
      {act}
    </li>
  )
}
