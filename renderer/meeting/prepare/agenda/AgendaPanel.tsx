import { Button } from '@mantine/core'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#shared/contract/meeting.ts'
import { plannedSpan } from '#shared/meeting/hours.ts'
import { itemNumbers } from '#shared/meeting/public-view.ts'
import { plannedTimes } from '#shared/rules/timing.ts'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { hour } from '../../../ui/hours.ts'
import { PlusIcon } from '../../../ui/icons.tsx'
import { useFileActs } from '../files/use-file-acts.ts'
import { AgendaRow } from './AgendaRow.tsx'
import { MinutesToApprove } from './MinutesToApprove.tsx'
import { detailsKey, lineOf, rowKeys } from './row-keys.ts'
import { PasteAgenda } from './PasteAgenda.tsx'
import { TimeSummary } from './TimeSummary.tsx'
import { useAgendaActs } from './use-agenda-acts.ts'
import { useRowDrag } from './use-row-drag.ts'
import styles from '../prepare.module.css'

const noFile: readonly Attachment[] = []

/** The agenda as a list one edits in place; hours follow at each change. */
export function AgendaPanel(): ReactNode {
  const { t, i18n } = useTranslation('prepare')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { items, header, attachments } = useSnapshot()
  const list = useRef<HTMLOListElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const { acts, said } = useAgendaActs(list)
  const onGrip = useRowDrag(list, line, acts.drop)
  const [pasting, setPasting] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const fileActs = useFileActs()
  const filesOf = useMemo(() => Map.groupBy(attachments, (file) => file.itemId), [attachments])
  const span = useMemo(() => plannedSpan(header), [header])
  const times = useMemo(() => plannedTimes(items, span.start, span.end), [items, span])
  const numbers = useMemo(() => itemNumbers(items), [items])
  useShortcuts('prepare', [
    { id: 'prepare.add', key: 'n', label: t('keys.add'), run: () => acts.addAfter(null) },
    ...rowKeys(t),
    // Also from a line's own fields: it opens the details of the line one is in.
    {
      id: 'prepare.details',
      ...detailsKey,
      inText: true,
      label: t('keys.details'),
      run: () => {
        const id = lineOf(document.activeElement)
        if (id !== null) setOpened((known) => (known === id ? null : id))
      },
    },
  ])
  return (
    <section aria-labelledby="agenda-title" className={styles.panel}>
      <div className={styles.panelHead}>
        <h2 id="agenda-title">{t('agenda.title')}</h2>
        <Button onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
          {t('agenda.paste')}
        </Button>
      </div>
      {pasting && <PasteAgenda onAdd={acts.paste} onClose={() => setPasting(false)} />}
      <TimeSummary times={times} start={span.start} header={header} />
      <MinutesToApprove />
      {items.length === 0 && <EmptyState title={t('agenda.empty')}>{t('agenda.emptyHow')}</EmptyState>}
      <div className={styles.rows}>
        {items.length > 0 && (
          <div className={styles.rowHead} aria-hidden="true">
            <span className={styles.columnStart}>{t('agenda.columns.start')}</span>
            <span className={styles.columnTitle}>{t('agenda.columns.title')}</span>
            <span>{t('agenda.columns.kind')}</span>
            <span>{t('agenda.columns.minutes')}</span>
            <span>{t('agenda.columns.presenter')}</span>
          </div>
        )}
        <ol ref={list} className={styles.agenda} aria-labelledby="agenda-title">
          {items.map((item) => (
            <AgendaRow
              key={item.id}
              item={item}
              number={numbers.get(item.id) ?? ''}
              start={hour(times.items[item.id]?.start ?? span.start, language, header.timeZone)}
              acts={acts}
              files={filesOf.get(item.id) ?? noFile}
              fileActs={fileActs}
              open={opened === item.id}
              setOpen={setOpened}
              onGrip={onGrip}
            />
          ))}
        </ol>
        <div ref={line} className={styles.dropLine} hidden />
      </div>
      <p id="grip-help" hidden>
        {t('agenda.handleHelp')}
      </p>
      <div>
        <Button leftSection={<PlusIcon />} onClick={() => acts.addAfter(null)} aria-keyshortcuts="n">
          {t('agenda.add')}
        </Button>
      </div>
      <output className={styles.said}>{said}</output>
    </section>
  )
}
