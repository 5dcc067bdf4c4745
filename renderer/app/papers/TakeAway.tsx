import { Button, Checkbox, Radio } from '@mantine/core'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeAwayVolume } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { callHost } from '../../storage/host-client.ts'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusal.ts'
import { EraseMeeting } from './EraseMeeting.tsx'
import { JobFile } from './JobFile.tsx'
import { useJob } from './use-job.ts'
import styles from './papers.module.css'

/** The sticks of this computer, looked for again every few seconds while somebody waits for one to appear. */
function useVolumes(): { volumes: TakeAwayVolume[] | null; look: () => void } {
  const [volumes, setVolumes] = useState<TakeAwayVolume[] | null>(null)
  const look = useCallback((): void => {
    void callHost('takeAway.volumes', {}).then((result) => {
      if (result.ok) setVolumes(result.value)
    })
  }, [])
  useEffect(() => {
    look()
    const timer = setInterval(look, 3000)
    return () => clearInterval(timer)
  }, [look])
  return { volumes, look }
}

interface TakeAwayProps {
  docId: string
  onTaken?: () => void
  onErased?: () => void
  /** « Effacer de cet ordinateur… » once a copy was read back; not where that is what was asked already. */
  offersErasing?: boolean
}

/** Emporter: the meeting and the draft PDF onto a stick, read back, so that the stick can be taken (evening.md item 4). */
export function TakeAway({ docId, onTaken, onErased, offersErasing = true }: TakeAwayProps): ReactNode {
  const { t, i18n } = useTranslation('papers')
  const { t: codes } = useTranslation('codes')
  const { volumes, look } = useVolumes()
  const [chosen, setChosen] = useState<string | null>(null)
  const [withNotes, setWithNotes] = useState(false)
  const [erasing, setErasing] = useState(false)
  const eraseButton = useRef<HTMLButtonElement>(null)
  const job = useJob()
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const volume = volumes?.find(({ volumeId }) => volumeId === chosen) ?? volumes?.[0]
  const isRunning = job.job?.state === 'running'
  const written = job.job?.written ?? null
  const isTaken = written !== null
  const mayErase = offersErasing && !isRehearsal(docId)
  const tellTaken = useEffectEvent(() => onTaken?.())
  useEffect(() => {
    if (isTaken) tellTaken()
  }, [isTaken])
  const failure = job.refused ?? (job.job?.failure ? { ok: false as const, ...job.job.failure } : null)
  const room = (bytes: number): string =>
    bytes >= 1e9
      ? t('takeAway.giga', { size: size.format(bytes / 1e9) })
      : t('takeAway.mega', { size: size.format(bytes / 1e6) })
  return (
    <section className={styles.papers} aria-label={t('takeAway.title')}>
      <p className={styles.soft}>{t('takeAway.what')}</p>
      {volumes !== null && volumes.length === 0 && written === null && (
        <>
          <p>{t('takeAway.none')}</p>
          <Downloads docId={docId} />
        </>
      )}
      {volumes !== null && volumes.length > 1 && (
        <Radio.Group label={t('takeAway.which')} value={volume?.volumeId ?? null} onChange={setChosen}>
          <div className={styles.choices}>
            {volumes.map(({ volumeId, name, freeBytes, isWritable }) => (
              <Radio
                key={volumeId}
                value={volumeId}
                label={`${t('takeAway.free', { name, room: room(freeBytes) })}${isWritable ? '' : ` ${t('takeAway.locked')}`}`}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {volume !== undefined && (
        <>
          <Checkbox
            label={t('takeAway.notes')}
            checked={withNotes}
            onChange={({ currentTarget }) => setWithNotes(currentTarget.checked)}
          />
          <div>
            <Button
              variant="filled"
              size="lg"
              className={styles.stick ?? ''}
              disabled={isRunning}
              onClick={() =>
                job.start(() => callHost('takeAway.start', { docId, volumeId: volume.volumeId, withNotes }))
              }
            >
              {t('takeAway.copyTo', { name: volume.name, room: room(volume.freeBytes) })}
            </Button>
          </div>
        </>
      )}
      {isRunning && <JobFile followed={job} running={t('takeAway.running')} />}
      {job.job?.state === 'cancelled' && <Notice>{t('job.cancelled')}</Notice>}
      {failure !== null && (
        <Notice
          tone="failure"
          action={
            <Button size="sm" onClick={look}>
              {t('takeAway.look')}
            </Button>
          }
        >
          {refusalWords(codes, failure)}
        </Notice>
      )}
      {written !== null && (
        <Notice tone="done">
          <strong>{t('takeAway.remove')}</strong>{' '}
          {t('takeAway.done', { name: written.volume, files: written.files.map(({ name }) => name).join(', ') })}{' '}
          {written.pdfFailure !== null &&
            `${t('takeAway.noPdf')} ${refusalWords(codes, { ok: false, ...written.pdfFailure })}`}
        </Notice>
      )}
      {written !== null && mayErase && (
        <div>
          <Button ref={eraseButton} size="sm" aria-expanded={erasing} onClick={() => setErasing(!erasing)}>
            {t('erase.open')}
          </Button>
        </div>
      )}
      {erasing && (
        <EraseMeeting
          docId={docId}
          renderTakeAway={null}
          close={() => {
            setErasing(false)
            eraseButton.current?.focus()
          }}
          {...(onErased === undefined ? {} : { onErased })}
        />
      )}
    </section>
  )
}

/** Without a stick both files are saved by hand, each by its own button. */
function Downloads({ docId }: { docId: string }): ReactNode {
  const { t } = useTranslation('papers')
  const meeting = useJob()
  const draft = useJob()
  return (
    <>
      <div className={styles.row}>
        <Button
          onClick={() => meeting.start(() => callHost('export.start', { docId, format: 'tablee', edition: 'members' }))}
        >
          {t('takeAway.download')}
        </Button>
        <Button
          onClick={() => draft.start(() => callHost('export.start', { docId, format: 'pdf', edition: 'members' }))}
        >
          {t('takeAway.downloadPdf')}
        </Button>
      </div>
      <JobFile followed={meeting} running={t('takeAway.running')} />
      <JobFile followed={draft} running={t('takeAway.running')} />
    </>
  )
}
