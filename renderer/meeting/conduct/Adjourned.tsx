import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingHeader } from '#shared/contract/meeting.ts'
import { setHeader } from '#shared/meeting/edits.ts'
import { DecisionLogButton } from '../../app/papers/DecisionLogButton.tsx'
import { TakeAwayDisclosure } from '../../app/papers/TakeAwayDisclosure.tsx'
import { hour } from '../../ui/hours.ts'
import type { Evening } from '../evening/evening.ts'
import { DraftInput } from '../prepare/DraftInput.tsx'
import { useEdit } from '../prepare/use-edit.ts'
import styles from './conduct.module.css'

/** The evening is over: only the next date is asked, and it may be skipped, for the building closes (evening.md item 4). */
export function Adjourned({ evening }: { evening: Evening }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const edit = useEdit()
  const { header } = evening.meeting
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const at = hour(evening.session.adjournedAt ?? 0, language, header.timeZone)
  const change = (changes: Partial<MeetingHeader>, group?: string): void =>
    edit(t('undo.nextDate'), (body, origin) => setHeader(body, changes, origin), group)
  return (
    <article className={styles.stage} aria-labelledby="item-title">
      <h2 id="item-title" className={styles.title}>
        {t('adjourned.title', { hour: at })}
      </h2>
      <p className={styles.soft}>{t('adjourned.kept')}</p>
      <fieldset className={styles.nextSession}>
        <legend>{t('adjourned.nextDate')}</legend>
        <TextInput
          type="date"
          label={t('adjourned.date')}
          value={header.nextDate ?? ''}
          onChange={({ currentTarget: { value } }) => change({ nextDate: value === '' ? null : value }, 'next date')}
        />
        <TextInput
          type="time"
          label={t('adjourned.time')}
          value={header.nextTime ?? ''}
          onChange={({ currentTarget: { value } }) => change({ nextTime: value === '' ? null : value }, 'next time')}
        />
        <DraftInput
          label={t('adjourned.place')}
          value={header.nextPlace}
          onCommit={(nextPlace, group) => change({ nextPlace }, group)}
        />
        <p className={styles.soft}>{t('adjourned.maySkip')}</p>
      </fieldset>
      <TakeAwayDisclosure docId={evening.meeting.identity.docId} />
      <DecisionLogButton docId={evening.meeting.identity.docId} />
    </article>
  )
}
