import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#shared/contract/meeting.ts'
import { isShowable } from '#shared/meeting/attachments.ts'
import { fileUrl } from '../../../storage/host-client.ts'
import { useMeeting } from '../../../storage/hooks.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { BinIcon, PlusIcon } from '../../../ui/icons.tsx'
import { DraftInput } from '../DraftInput.tsx'
import type { FileActs } from './use-file-acts.ts'
import styles from './files.module.css'

function FileLine({ file, acts }: { file: Attachment; acts: FileActs }): ReactNode {
  const { t, i18n } = useTranslation('prepare')
  const { docId } = useMeeting()
  const { name, bytes, isPublic } = file
  const shown = isShowable(file)
  const address = fileUrl(docId, file.sha256)
  return (
    <li className={styles.file}>
      <DraftInput
        className={styles.name ?? ''}
        aria-label={t('files.name', { name })}
        value={name}
        onCommit={(typed, group) => {
          if (typed.trim() !== '') acts.change(file, { name: typed.trim() }, group)
        }}
      />
      <span className={styles.size}>
        {fileSize(bytes, i18n.language === 'en' ? 'en' : 'fr')}
        {!shown && ` · ${t('files.onlyKept')}`}
      </span>
      <a
        className={styles.open}
        href={address}
        {...(shown ? { target: '_blank', rel: 'noreferrer' } : { download: name })}
        aria-label={t(shown ? 'files.open' : 'files.keep', { name })}
      >
        {t(shown ? 'files.openShort' : 'files.keepShort')}
      </a>
      <Checkbox
        label={t('files.isPublic')}
        aria-label={t('files.isPublicOf', { name })}
        checked={isPublic}
        onChange={(event) => acts.change(file, { isPublic: event.currentTarget.checked })}
      />
      <ActionIcon
        aria-label={t('files.remove', { name })}
        title={t('files.remove', { name })}
        onClick={() => acts.remove(file)}
      >
        <BinIcon />
      </ActionIcon>
    </li>
  )
}

interface ItemFilesProps {
  itemId: string
  number: string
  files: readonly Attachment[]
  acts: FileActs
}

/** The files of an item: added by the button or by dropping them on its line. */
export function ItemFiles({ itemId, number, files, acts }: ItemFilesProps): ReactNode {
  const { t } = useTranslation('prepare')
  const chooser = useRef<HTMLInputElement>(null)
  const title = t('files.title', { number })
  return (
    <section className={styles.files} aria-label={title}>
      {files.length > 0 && (
        <ul aria-label={title}>
          {files.map((file) => (
            <FileLine key={file.sha256} file={file} acts={acts} />
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Button size="sm" leftSection={<PlusIcon />} onClick={() => chooser.current?.click()}>
          {t('files.add')}
        </Button>
        <p className={styles.how}>{t('files.how')}</p>
      </div>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('files.add')}
        onChange={(event) => {
          acts.attach(itemId, [...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
