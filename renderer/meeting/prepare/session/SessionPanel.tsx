import { NativeSelect, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageSchema, meetingHeaderSchema, type MeetingHeader } from '#shared/contract/meeting.ts'
import { setHeader } from '#shared/meeting/edits.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { writtenDate } from '../../../ui/hours.ts'
import { DraftInput } from '../DraftInput.tsx'
import { HourInput } from '../HourInput.tsx'
import { useDraft } from '../use-draft.ts'
import { useEdit } from '../use-edit.ts'
import { RolesForm } from './RolesForm.tsx'
import { wholeNumber } from './whole-number.ts'
import styles from '../prepare.module.css'

const { kind: kindSchema, date: dateSchema } = meetingHeaderSchema.shape

type Change = (changes: Partial<MeetingHeader>, group?: string) => void

/** Whole days from one plain date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

function Distribution({ value, change }: { value: string; change: Change }): ReactNode {
  const { t } = useTranslation('prepare')
  const draft = useDraft(value, (distribution, group) => change({ distribution }, group))
  return (
    <Textarea
      label={t('session.distribution')}
      description={t('session.distributionHelp')}
      maxLength={10_000}
      maxRows={8}
      {...draft}
    />
  )
}

interface DateAndHoursProps {
  header: MeetingHeader
  /** By the rules; null when they say nothing. */
  noticeDays: number | null
  change: Change
}

/** Dates and hours: what is not one yet (a year half typed) waits in the field. */
function DateAndHours({ header, noticeDays, change }: DateAndHoursProps): ReactNode {
  const { t, i18n } = useTranslation('prepare')
  const { t: rules } = useTranslation('rules')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const required =
    (field: 'startTime' | 'endTime') =>
    (time: string | null, group: string): void => {
      if (time !== null) change({ [field]: time }, group)
    }
  const said = (date: string | null): string | undefined => (date === null ? undefined : writtenDate(date, language))
  const days = header.noticeSentOn === null ? null : daysBetween(header.noticeSentOn, header.date)
  const notice = [
    said(header.noticeSentOn),
    ...(days === null || days < 0 ? [] : [t('session.noticeDays', { count: days })]),
  ]
  const asked = noticeDays !== null && days !== null && days < noticeDays ? noticeDays : null
  const latest = noticeDays === null || days !== null ? null : dayBefore(header.date, noticeDays)
  const noticeWords = (): ReactNode => {
    if (latest !== null) return rules('notice.by', { date: writtenDate(latest, language) })
    if (asked === null) return notice.filter(Boolean).join(', ')
    const short = rules('notice.short', { count: Math.max(0, days ?? 0), asked })
    return <span className={styles.over}>{short}</span>
  }
  return (
    <div className={styles.fields}>
      <DraftInput
        type="date"
        label={t('session.date')}
        description={said(header.date)}
        inputWrapperOrder={['label', 'input', 'description']}
        value={header.date}
        onCommit={(text, group) => {
          const sound = dateSchema.safeParse(text)
          if (sound.success) change({ date: sound.data }, group)
        }}
      />
      <HourInput label={t('session.startTime')} value={header.startTime} onCommit={required('startTime')} />
      <HourInput label={t('session.endTime')} value={header.endTime} onCommit={required('endTime')} />
      <HourInput
        label={t('session.roomUntil')}
        value={header.roomUntil}
        onCommit={(roomUntil, group) => change({ roomUntil }, group)}
      />
      <DraftInput
        type="date"
        label={t('session.noticeSentOn')}
        description={noticeWords()}
        inputWrapperOrder={['label', 'input', 'description']}
        value={header.noticeSentOn ?? ''}
        onCommit={(text, group) => {
          const sound = dateSchema.safeParse(text)
          if (text === '' || sound.success) change({ noticeSentOn: text === '' ? null : text }, group)
        }}
      />
    </div>
  )
}

/** The header of the minutes, the roles of the evening. */
export function SessionPanel(): ReactNode {
  const { t } = useTranslation('prepare')
  const { header, rules } = useSnapshot()
  const edit = useEdit()
  const change: Change = (changes, group) =>
    edit(t('undo.headerChanged'), (body, origin) => setHeader(body, changes, origin), group)
  const line = (field: 'title' | 'councilName' | 'district' | 'place', label: string): ReactNode => (
    <DraftInput label={label} value={header[field]} onCommit={(text, group) => change({ [field]: text }, group)} />
  )
  return (
    <div className={styles.panel}>
      <section aria-labelledby="session-title">
        <h2 id="session-title">{t('session.title')}</h2>
        <div className={styles.fields}>
          {line('title', t('session.meetingTitle'))}
          {line('councilName', t('session.councilName'))}
          {line('district', t('session.district'))}
          {line('place', t('session.place'))}
          <DraftInput
            label={t('session.number')}
            description={t('session.numberHelp')}
            inputWrapperOrder={['label', 'input', 'description']}
            inputMode="numeric"
            value={header.sessionNumber === null ? '' : String(header.sessionNumber)}
            onCommit={(text, group) => {
              const sessionNumber = wholeNumber(text, 1, 100_000)
              if (sessionNumber !== null || text.trim() === '') change({ sessionNumber }, group)
            }}
          />
          <NativeSelect
            size="md"
            label={t('session.kind')}
            value={header.kind}
            data={kindSchema.options.map((kind) => ({ value: kind, label: t(`meetingKind.${kind}`) }))}
            onChange={(event) => change({ kind: kindSchema.parse(event.currentTarget.value) })}
          />
          <NativeSelect
            size="md"
            label={t('session.language')}
            value={header.language}
            data={languageSchema.options.map((language) => ({ value: language, label: t(`language.${language}`) }))}
            onChange={(event) => change({ language: languageSchema.parse(event.currentTarget.value) })}
          />
        </div>
        <DateAndHours header={header} noticeDays={rules.noticeDays} change={change} />
        <Distribution value={header.distribution} change={change} />
      </section>
      <RolesForm />
    </div>
  )
}
