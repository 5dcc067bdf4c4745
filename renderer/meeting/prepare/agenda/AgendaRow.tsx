import { ActionIcon } from '@mantine/core'
import { memo, type ClipboardEvent, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemKindSchema, type AgendaItem, type Attachment } from '#shared/contract/meeting.ts'
import { pasteAgenda } from '#shared/meeting/paste-agenda.ts'
import { BinIcon, DotsIcon, GripIcon, PlusIcon } from '../../../ui/icons.tsx'
import { useHasNote } from '../../notes/PrivateNote.tsx'
import { useDroppedFiles } from '../files/use-dropped-files.ts'
import type { FileActs } from '../files/use-file-acts.ts'
import { useDraft } from '../use-draft.ts'
import { ItemDetails } from './ItemDetails.tsx'
import { readMinutes } from './read-minutes.ts'
import type { AgendaActs } from './use-agenda-acts.ts'
import styles from '../prepare.module.css'
import details from './item-details.module.css'

interface RowProps {
  item: AgendaItem
  number: string
  /** The hour it should begin, in words. */
  start: string
  acts: AgendaActs
  files: readonly Attachment[]
  fileActs: FileActs
  /** Its details are shown under it. */
  open: boolean
  /** Opens the details of a line, or closes them with null; one is open at a time. */
  setOpen: (id: string | null) => void
  onGrip: (event: PointerEvent, id: string) => void
}

/** One line of the agenda, edited in place. Native fields: two hundred and forty lines stay quick. */
export const AgendaRow = memo(function AgendaRow(props: RowProps): ReactNode {
  const { item, number, start, acts, files, fileActs, open, setOpen, onGrip } = props
  const { t } = useTranslation('prepare')
  const hasNote = useHasNote(item.id, 'facilitator')
  const taking = useDroppedFiles((dropped) => {
    fileActs.attach(item.id, dropped)
    setOpen(item.id)
  })
  const title = useDraft(item.title, (text, group) =>
    acts.change(item, { title: text.replaceAll(/\s*[\n\r]+\s*/gu, ' ') }, group),
  )
  const minutes = useDraft(item.minutes === null ? '' : String(item.minutes), (text, group) => {
    const typed = readMinutes(text)
    if (typed !== undefined) acts.change(item, { minutes: typed }, group)
  })
  const presenter = useDraft(item.presenter, (text, group) => acts.change(item, { presenter: text }, group))
  const named = item.title.trim() === '' ? t('agenda.untitled') : item.title
  const onTitleKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    acts.addAfter(item.id)
  }
  // Several lines pasted into a title are several items.
  const onTitlePaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    if (pasteAgenda(text).length < 2) return
    event.preventDefault()
    acts.paste(text, item.id)
  }
  return (
    <li
      className={`${styles.row} ${taking.isOver ? details.taking : ''}`}
      data-item={item.id}
      data-level={item.parentId === null ? 1 : 2}
      {...taking.handlers}
    >
      <button
        type="button"
        className={styles.grip}
        data-field="grip"
        aria-label={t('agenda.handle', { number, title: named })}
        aria-describedby="grip-help"
        onPointerDown={(event) => onGrip(event, item.id)}
      >
        <GripIcon />
      </button>
      <span className={styles.start}>{start}</span>
      <span className={styles.number}>{number}</span>
      <textarea
        className={styles.titleField}
        data-field="title"
        rows={1}
        maxLength={10_000}
        aria-label={t('agenda.itemTitle', { number })}
        placeholder={t('agenda.titlePlaceholder')}
        onKeyDown={onTitleKey}
        onPaste={onTitlePaste}
        {...title}
      />
      <select
        className={styles.select}
        data-field="kind"
        aria-label={t('agenda.kind', { number })}
        value={item.kind}
        onChange={(event) => acts.change(item, { kind: itemKindSchema.parse(event.currentTarget.value) })}
      >
        {itemKindSchema.options.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
      <span className={styles.minutesField}>
        <input
          data-field="minutes"
          inputMode="numeric"
          maxLength={12}
          aria-label={t('agenda.minutes', { number })}
          {...minutes}
        />
        <span aria-hidden="true">{t('agenda.minutesUnit')}</span>
      </span>
      <input
        className={styles.presenterField}
        data-field="presenter"
        maxLength={10_000}
        list="people-names"
        aria-label={t('agenda.presenter', { number })}
        placeholder={t('agenda.presenterPlaceholder')}
        {...presenter}
      />
      <span className={styles.rowActs}>
        <button
          type="button"
          className={details.opener}
          data-field="opener"
          aria-label={t('agenda.details', { number })}
          title={t('agenda.details', { number })}
          aria-expanded={open}
          onClick={() => setOpen(open ? null : item.id)}
        >
          <DotsIcon />
        </button>
        {item.parentId === null && (
          <ActionIcon
            aria-label={t('agenda.addSub', { title: named })}
            title={t('agenda.addSub', { title: named })}
            onClick={() => acts.addSub(item.id)}
          >
            <PlusIcon />
          </ActionIcon>
        )}
        <ActionIcon
          aria-label={t('agenda.remove', { title: named })}
          title={t('agenda.remove', { title: named })}
          onClick={() => acts.remove(item.id)}
        >
          <BinIcon />
        </ActionIcon>
      </span>
      {!open && (item.mustTreat || files.length > 0 || hasNote) && (
        <span className={details.badges}>
          {item.mustTreat && <strong>{t('agenda.mustTreat')}</strong>}
          {files.length > 0 && <span>{t('agenda.detailsFiles', { count: files.length })}</span>}
          {hasNote && <span>{t('agenda.hasNote')}</span>}
        </span>
      )}
      {open && <ItemDetails item={item} number={number} files={files} acts={acts} fileActs={fileActs} />}
    </li>
  )
})
