import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deliberation } from '#shared/rules/deliberation.ts'
import { objectionEnds, type ObjectionEnd } from '#shared/rules/facts.ts'
import styles from './deciding.module.css'

interface ObjectionsProps {
  deliberation: Deliberation
  onSettle: (objectionId: string, end: ObjectionEnd) => void
}

/** What was said against, each with what becomes of it; another view needs no end, it is written beside the decision. */
export function Objections({ deliberation, onSettle }: ObjectionsProps): ReactNode {
  const { t } = useTranslation('deciding')
  const { objections, mode } = deliberation
  if (objections.length === 0) return null
  return (
    <ul className={styles.objections} aria-label={t(mode === 'consent' ? 'objections' : 'views')}>
      {objections.map(({ objectionId, text, by, end }) => (
        <li key={objectionId}>
          <p>
            {text}
            <small>
              {[by, ...(mode === 'consent' ? [end === null ? t('open') : t(end)] : [])].filter(Boolean).join(' · ')}
            </small>
          </p>
          {mode === 'consent' && end === null && (
            <div className={styles.acts}>
              {objectionEnds.map((each) => (
                <Button
                  key={each}
                  size="compact-sm"
                  title={t(`${each}How`)}
                  onClick={() => onSettle(objectionId, each)}
                >
                  {t(each)}
                </Button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
