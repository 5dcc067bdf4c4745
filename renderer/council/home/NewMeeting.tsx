import { Button, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaTemplate } from '#shared/contract/agenda-template.ts'
import { templateText } from '#shared/meeting/agenda-template.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { useProjecting } from '../../app/projection-window.ts'
import { go } from '../../app/router.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useAsk } from '../../app/use-ask.ts'
import { AgendaPreview, plannedMinutes, previewItems } from '../../meeting/agenda/AgendaPreview.tsx'
import { lengthWords } from '../../meeting/agenda/length-words.ts'
import { callHost } from '../../storage/host-client.ts'
import { readHour, writtenHour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { hostTime } from '../../ui/page-clock.ts'
import { minutesUntil, suggestedEnd } from './end-time.ts'
import { Templates } from './Templates.tsx'
import styles from './home.module.css'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** How the planned length sits in the time there is, as a sentence; said while it can still be changed. */
function Fit({ text, endTime }: { text: string; endTime: string | null }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const planned = plannedMinutes(previewItems(text))
  if (planned === 0 || endTime === null) return null
  const left = minutesUntil(wallClock(hostTime(), timeZone).time, endTime) - planned
  const length = lengthWords(Math.abs(left), i18n.language === 'en' ? 'en' : 'fr')
  if (left === 0) return <p className={styles.soft}>{t('create.justFits')}</p>
  return left > 0 ? (
    <p className={styles.soft}>{t('create.fits', { length })}</p>
  ) : (
    <p className={styles.caution}>{t('create.tooLong', { length })}</p>
  )
}

/** A name, an end time, an agenda typed or pasted: a meeting in under two minutes (evening.md item 10). */
export function NewMeeting({ onClose }: { onClose?: () => void }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const ask = useAsk()
  const [title, setTitle] = useState('')
  const name = useRef<HTMLInputElement>(null)
  // Asked for: the caret goes there. On an empty Home it only stands ready.
  const isAsked = onClose !== undefined
  useEffect(() => {
    if (isAsked) name.current?.focus()
  }, [isAsked])
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const [endText, setEndText] = useState(() =>
    writtenHour(suggestedEnd(wallClock(hostTime(), timeZone).time), language),
  )
  const endTime = readHour(endText)
  const [agendaText, setAgendaText] = useState('')
  const [template, setTemplate] = useState<AgendaTemplate | null>(null)
  /** What a template took the place of, to be had back. */
  const [replaced, setReplaced] = useState('')
  const [tried, setTried] = useState(false)
  const [creating, setCreating] = useState(false)
  const project = useProjecting()

  function startFrom(chosen: AgendaTemplate): void {
    const text = templateText(chosen)
    if (agendaText.trim() !== '' && (template === null || agendaText !== templateText(template))) {
      setReplaced(agendaText)
    }
    setTemplate(chosen)
    setAgendaText(text)
    if (title.trim() === '') setTitle(chosen.name)
  }

  async function create(andProject: boolean): Promise<void> {
    setTried(true)
    if (title.trim() === '' || endTime === null || creating) return
    setCreating(true)
    const made = await ask(t('create.doing'), () =>
      callHost('meeting.create', { title: title.trim(), endTime, agendaText, language, timeZone, template }),
    )
    setCreating(false)
    if (!made.ok) return
    const { docId } = made.value
    if (andProject) await project(docId)
    go({ screen: andProject ? 'conduct' : 'prepare', docId, panel: null })
  }

  useShortcuts('home', [
    {
      id: 'home.submit',
      key: 'Enter',
      ctrl: true,
      inText: true,
      label: t('keys.submit'),
      run: () => void create(true),
    },
  ])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void create(false)
  }
  return (
    <form className={styles.newMeeting} onSubmit={submit} noValidate aria-label={t('create.title')}>
      <div className={styles.newFields}>
        <TextInput
          ref={name}
          label={t('create.name')}
          placeholder={t('create.namePlaceholder')}
          value={title}
          maxLength={10_000}
          error={tried && title.trim() === '' ? t('create.nameMissing') : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={t('create.endTime')}
          value={endText}
          error={tried && endTime === null ? t('create.endTimeMissing') : undefined}
          maxLength={12}
          onChange={(event) => setEndText(event.currentTarget.value)}
        />
      </div>
      <div className={styles.newAgenda}>
        <Textarea
          label={t('create.agenda')}
          description={t('create.agendaHint')}
          placeholder={t('create.agendaPlaceholder')}
          value={agendaText}
          maxLength={200_000}
          minRows={6}
          maxRows={14}
          onChange={(event) => setAgendaText(event.currentTarget.value)}
        />
        <div className={styles.newPreview}>
          <AgendaPreview text={agendaText} />
          <Fit text={agendaText} endTime={endTime} />
        </div>
      </div>
      <Templates chosen={template} choose={startFrom} />
      {replaced !== '' && (
        <p className={styles.soft}>
          {t('template.replaced')}{' '}
          <Button
            size="compact-sm"
            onClick={() => {
              setAgendaText(replaced)
              setReplaced('')
              setTemplate(null)
            }}
          >
            {t('template.putBack')}
          </Button>
        </p>
      )}
      <div className={styles.row}>
        <Button
          variant="filled"
          loading={creating}
          rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void create(true)}
        >
          {t('create.createAndProject')}
        </Button>
        <Button type="submit" disabled={creating}>
          {t('create.create')}
        </Button>
        {onClose !== undefined && (
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('create.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
