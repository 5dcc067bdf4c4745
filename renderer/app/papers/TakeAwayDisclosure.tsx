import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './papers.module.css'
import { TakeAway } from './TakeAway.tsx'

/** Emporter behind one button: sticks are looked for only once it was pressed. */
export function TakeAwayDisclosure({ docId }: { docId: string }): ReactNode {
  const { t } = useTranslation('papers')
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.disclosure}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('takeAway.close') : t('takeAway.open')}
        </Button>
      </div>
      {open && <TakeAway docId={docId} />}
    </div>
  )
}
