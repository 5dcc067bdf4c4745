import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, Attachment } from '#shared/contract/meeting.ts'
import { NoteField } from '../../notes/PrivateNote.tsx'
import { Private } from '../../room-sees/Private.tsx'
import { ItemFiles } from '../files/ItemFiles.tsx'
import type { FileActs } from '../files/use-file-acts.ts'
import type { AgendaActs } from './use-agenda-acts.ts'
import styles from './item-details.module.css'

interface ItemDetailsProps {
  item: AgendaItem
  number: string
  files: readonly Attachment[]
  acts: AgendaActs
  fileActs: FileActs
}

/** What is said of an item under its line: whether it must be dealt with, the facilitator's note, its files. */
export function ItemDetails({ item, number, files, acts, fileActs }: ItemDetailsProps): ReactNode {
  const { t } = useTranslation('prepare')
  const { t: writing } = useTranslation('writing')
  return (
    <div className={styles.details} id={`details-${item.id}`} data-field="details">
      <Checkbox
        label={t('agenda.mustTreat')}
        description={t('agenda.mustTreatHow')}
        checked={item.mustTreat}
        onChange={(event) => acts.change(item, { mustTreat: event.currentTarget.checked })}
      />
      <div className={styles.note}>
        <h3>{writing('note.title.facilitator')}</h3>
        <Private place="home" what={writing('note.title.facilitator')}>
          <NoteField itemId={item.id} owner="facilitator" label={writing('note.title.facilitator')} />
        </Private>
      </div>
      <ItemFiles itemId={item.id} number={number} files={files} acts={fileActs} />
    </div>
  )
}
