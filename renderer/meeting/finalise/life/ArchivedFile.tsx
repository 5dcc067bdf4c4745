import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchivedFile as Archived } from '#shared/contract/minutes-life.ts'
import { ReadyFile } from '../../../app/papers/ReadyFile.tsx'
import { callHost } from '../../../storage/host-client.ts'
import { Fingerprint } from '../signing/Fingerprint.tsx'
import styles from './life.module.css'

/**
 * The archive that stands, to be saved again on any day, and its hash as the council noted it.
 * @param otherwise what is shown in its stead where it is not here
 */
export function ArchivedFile({ docId, otherwise }: { docId: string; otherwise: ReactNode }): ReactNode {
  const { t } = useTranslation('life')
  const [archived, setArchived] = useState<Archived | null>(null)
  useEffect(() => {
    let current = true
    void callHost('minutes.archived', { docId }).then((result) => {
      if (current && result.ok) setArchived(result.value)
    })
    return () => {
      current = false
    }
  }, [docId])
  if (archived === null) return null
  return (
    <>
      <p className={styles.soft}>{t(archived.file === null ? 'archive.notHere' : 'archive.again')}</p>
      {archived.file === null ? otherwise : <ReadyFile {...archived.file} />}
      <p className={styles.soft}>{t('archive.print')}</p>
      <Fingerprint value={archived.sha256} />
    </>
  )
}
