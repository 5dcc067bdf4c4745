import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kit } from './Kit.tsx'
import styles from './papers.module.css'

/** The kit behind one button, for screens that are about something else. */
export function KitDisclosure({ docId }: { docId: string | null }): ReactNode {
  const { t } = useTranslation('papers')
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.disclosure} aria-labelledby="kit-title">
      <h2 id="kit-title" className={styles.title}>
        {t('kit.title')}
      </h2>
      {!open && <p className={styles.soft}>{t('kit.hint')}</p>}
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('kit.close') : t('kit.open')}
        </Button>
      </div>
      {open && <Kit docId={docId} />}
    </section>
  )
}
