import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { troubleKey, type Trouble } from '#shared/minutes/unfinished.ts'
import { refusalWords } from '../../app/refusal.ts'
import { href } from '../../app/router.ts'
import { useRoom, useSnapshot } from '../../storage/hooks.tsx'
import { callHost } from '../../storage/host-client.ts'
import { ConfirmLine } from '../../ui/ConfirmLine.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { acceptCharacters, acceptedCharacters } from './accepted-characters.ts'
import { MissingCharacters } from './MissingCharacters.tsx'
import styles from './finalise.module.css'

interface PublishingProps {
  docId: string
  troubles: readonly Trouble[]
  /** Another computer finalised them: a second life is begun here by nobody who was not asked. */
  isKeptElsewhere: boolean
  onPublished: () => void
}

/** Freezing the minutes and entering them in the register: a new act, never undone (decisions.md 10). */
export function Publishing({ docId, troubles, isKeptElsewhere, onPublished }: PublishingProps): ReactNode {
  const { t } = useTranslation('finalise')
  const { t: codes } = useTranslation('codes')
  const { t: guide } = useTranslation('guide')
  const { t: speech } = useTranslation('balance')
  const { t: verify } = useTranslation('verify')
  const hasDeclared = useSnapshot().people.some(({ declared }) => Object.keys(declared).length > 0)
  const isJoined = useRoom().link !== null
  const [published, setPublished] = useState<Pick<MeetingSummary, 'sessionNumber'> | null>(null)
  const [sha, setSha] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [working, setWorking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const kept = useKeptFocus<HTMLElement>()
  const blocking = troubles.filter((trouble) => trouble.blocking)

  useEffect(() => {
    let current = true
    void callHost('meeting.list', {}).then((result) => {
      const found = result.ok ? result.value.find((summary) => summary.docId === docId) : undefined
      if (current && found !== undefined && found.finalisedAt !== null) setPublished(found)
    })
    return () => {
      current = false
    }
  }, [docId])

  const publish = async (): Promise<void> => {
    setAsking(false)
    setWorking(true)
    setRefusal(null)
    const acceptedTroubles = troubles.map(troubleKey)
    const result = await callHost('meeting.finalise', {
      docId,
      acceptedTroubles,
      acceptedCharacters: acceptedCharacters(docId).get(),
      startsHere: isKeptElsewhere,
    })
    setWorking(false)
    if (!result.ok) {
      setRefusal(result)
      return
    }
    setSha(result.value.sha256)
    setPublished({ sessionNumber: result.value.sessionNumber })
    onPublished()
  }

  if (isRehearsal(docId)) {
    return (
      <section className={styles.exporting} aria-labelledby="publish-title">
        <h2 id="publish-title">{t('publish.title')}</h2>
        <Notice>{guide('rehearsal.notPublished')}</Notice>
      </section>
    )
  }
  return (
    <section className={styles.exporting} aria-labelledby="publish-title" tabIndex={-1} {...kept}>
      <h2 id="publish-title">{t('publish.title')}</h2>
      {refusal?.code === 'charactersMissing' && (
        <MissingCharacters
          refusal={refusal}
          disabled={working}
          onAccept={(codePoints) => {
            acceptCharacters(docId, codePoints)
            void publish()
          }}
        />
      )}
      {refusal !== null && refusal.code !== 'charactersMissing' && (
        <Notice tone="failure">{refusalWords(codes, refusal)}</Notice>
      )}
      {working && <ProgressLine label={t('publish.running')} value={null} />}
      {published !== null && (
        <Notice
          tone="done"
          action={
            <Button component="a" size="sm" href="#/council">
              {t('publish.register')}
            </Button>
          }
        >
          {sha === null
            ? t('publish.already', { number: published.sessionNumber ?? '' })
            : t('publish.done', { number: published.sessionNumber ?? '', sha: sha.slice(0, 16) })}
        </Notice>
      )}
      {published === null && blocking.length > 0 && <p className={styles.soft}>{t('publish.blocked')}</p>}
      {published === null && hasDeclared && <p className={styles.soft}>{speech('finalise')}</p>}
      {published === null && isJoined && !isKeptElsewhere && <p className={styles.soft}>{t('publish.joined')}</p>}
      {published === null && blocking.length === 0 && !working && !asking && (
        <div>
          {isKeptElsewhere ? (
            <Button size="sm" onClick={() => setAsking(true)}>
              {t('publish.startHere')}
            </Button>
          ) : (
            <Button variant="filled" size="lg" onClick={() => setAsking(true)}>
              {t('publish.action')}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <ConfirmLine
          destructive={isKeptElsewhere}
          question={
            isKeptElsewhere
              ? t('publish.startHereQuestion')
              : troubles.length === 0
                ? t('publish.question')
                : t('publish.questionMissing', { count: troubles.length })
          }
          confirmLabel={t('publish.confirm')}
          cancelLabel={t('cancel')}
          onConfirm={() => void publish()}
          onCancel={() => setAsking(false)}
        />
      )}
      <p className={styles.soft}>
        <a href={href({ screen: 'verify' })}>{verify('open')}</a>
      </p>
    </section>
  )
}
