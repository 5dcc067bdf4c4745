import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { toPlainText } from '#shared/minutes/plain-text/plain-text.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './finalise.module.css'

type Outcome = 'copied' | 'byHand'

/** The plain text of the edition on screen, into the clipboard; where that is refused, selected to be copied by hand. */
export function CopyForMail({ document }: { document: SemanticDocument }): ReactNode {
  const { t } = useTranslation('editions')
  const [done, setDone] = useState<{ outcome: Outcome; of: SemanticDocument } | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  // What was copied of another edition, or before a change, says nothing of this one.
  const outcome = done?.of === document ? done.outcome : null

  useEffect(() => {
    if (outcome === 'byHand') area.current?.select()
  }, [outcome])

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(toPlainText(document))
      setDone({ outcome: 'copied', of: document })
    } catch {
      setDone({ outcome: 'byHand', of: document })
    }
  }
  return (
    <>
      <Button size="compact-sm" onClick={() => void copy()}>
        {t('copy')}
      </Button>
      {outcome === 'copied' && <Notice tone="done">{t('copied')}</Notice>}
      {outcome === 'byHand' && (
        <>
          <Notice>{t('copyByHand')}</Notice>
          <textarea
            ref={area}
            className={styles.byHand}
            readOnly
            rows={6}
            aria-label={t('copyText')}
            value={toPlainText(document)}
          />
        </>
      )}
    </>
  )
}
