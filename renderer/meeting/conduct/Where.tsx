import { Button } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import type { ShownItem } from '../evening/use-shown-item.ts'
import { ReturnField } from './ReturnField.tsx'
import styles from './conduct.module.css'

interface WhereProps {
  evening: Evening
  shown: ShownItem
  commands: Commands
  /** When the room will be back. */
  returnField: RefObject<HTMLInputElement | null>
}

/** One line, always there: the item's number and kind; or that the session is elsewhere, or paused. */
export function Where({ evening, shown, commands, returnField }: WhereProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { item, elsewhere, rejoin } = shown
  const { phase, pause } = evening.session
  const number = item === null ? '' : (evening.numbers.get(item.id) ?? '')
  if (item !== null && elsewhere) {
    const goThere = async (): Promise<void> => {
      if (await commands.goTo(item.id)) rejoin(item.id)
    }
    return (
      <div className={styles.where} data-tone="caution">
        <output>{t('looking.at', { number })}</output>
        {phase === 'running' && (
          <Button size="compact-sm" onClick={() => void goThere()} aria-label={t('looking.go')}>
            {t('looking.goShort')}
          </Button>
        )}
        <Button size="compact-sm" onClick={() => rejoin()} aria-label={t('looking.back')}>
          {t('looking.backShort')}
        </Button>
      </div>
    )
  }
  if (phase === 'paused') {
    return (
      <div className={styles.where} data-tone="caution">
        <output>{t(`paused.${pause?.form ?? 'pause'}`)}</output>
        <ReturnField key={pause?.since} evening={evening} commands={commands} field={returnField} />
      </div>
    )
  }
  return (
    <div className={styles.where}>
      {item !== null && (
        <span>
          {t('item.number', { number })} · {t(`kinds.${item.kind}`)}
          {item.presenter !== '' && ` · ${item.presenter}`}
        </span>
      )}
    </div>
  )
}
