import { Button, Checkbox } from '@mantine/core'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Erasure } from '#shared/contract/erasure.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { eraseMeeting, isGone } from '../../storage/erase-meeting.ts'
import { callHost } from '../../storage/host-client.ts'
import { usePage } from '../../storage/page-context.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { announce } from '../announce.ts'
import { leaveErased } from '../erased.ts'
import { refusalWords } from '../refusal.ts'
import { CopyKnown } from './CopyKnown.tsx'
import { WhatGoes } from './WhatGoes.tsx'
import styles from './papers.module.css'

interface EraseMeetingProps {
  docId: string
  /** Offered first when no copy is known; null where the screen offers it beside. */
  renderTakeAway: ((onTaken: () => void) => ReactNode) | null
  close: () => void
  onErased?: () => void
}

/** What erasing would take and leave, asked again on demand. */
function useErasure(docId: string): { erasure: Erasure | null; refused: Refusal | null; look: () => void } {
  const [erasure, setErasure] = useState<Erasure | null>(null)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const look = useCallback(() => {
    void callHost('meeting.erasure', { docId }).then((answer) => {
      setRefused(answer.ok ? null : answer)
      if (answer.ok) setErasure(answer.value)
    })
  }, [docId])
  useEffect(look, [look])
  return { erasure, refused, look }
}

/** « Effacer de cet ordinateur »: a plain question on the spot, with what goes, what stays and whether a copy is known. */
export function EraseMeeting({ docId, renderTakeAway, close, onErased }: EraseMeetingProps): ReactNode {
  const { t } = useTranslation('papers')
  const { t: home } = useTranslation('home')
  const { t: codes } = useTranslation('codes')
  const { database, host } = usePage()
  const { erasure, refused, look } = useErasure(docId)
  const [knows, setKnows] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const [failure, setFailure] = useState<Refusal | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isUnknown = erasure?.copy.kind === 'none'
  const question = erasure === null ? null : isUnknown ? 'unknown' : 'known'
  const wasRead = useRef(false)
  // Opened from a menu, or below a button: the question is read from its start; and again once a copy was read back,
  // when Emporter goes and the focus with it. Never taken from elsewhere.
  useEffect(() => {
    if (question === null || (wasRead.current && document.activeElement !== document.body)) return
    wasRead.current = true
    heading.current?.focus()
  }, [question])
  if (refused !== null) {
    return (
      <Notice tone="failure" onDismiss={close}>
        {refusalWords(codes, refused)}
      </Notice>
    )
  }
  if (erasure === null) return <ProgressLine label={t('erase.loading')} value={null} />
  const title = erasure.title.trim() === '' ? home('list.untitled') : erasure.title
  const why = failure ?? (erasure.refusal === null ? null : { ok: false as const, code: erasure.refusal, params: {} })
  const erase = async (): Promise<void> => {
    if (isErasing) return
    setErasing(true)
    const answer = await eraseMeeting(database, docId, isUnknown && knows, () => leaveErased(docId))
    setErasing(false)
    if (!isGone(answer)) {
      // What it says may have changed since it was read.
      if (!answer.ok) setFailure(answer)
      look()
      return
    }
    const words = answer.ok ? t('erase.done', { title }) : refusalWords(codes, answer)
    onErased?.()
    announce({ id: 'erased', tone: answer.ok ? 'done' : 'caution', words })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble here from its buttons
    <section
      className={styles.erase}
      aria-labelledby={`erase-${docId}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Not the dialog it may stand in.
        event.preventDefault()
        close()
      }}
    >
      <h3 id={`erase-${docId}`} ref={heading} tabIndex={-1} className={styles.title}>
        {t('erase.title', { title })}
      </h3>
      <CopyKnown copy={erasure.copy} hasNotes={erasure.hasNotes} />
      {isUnknown && renderTakeAway?.(look)}
      <WhatGoes erasure={erasure} inBrowser={host?.shell === 'browser'} />
      {why !== null && <Notice tone="failure">{refusalWords(codes, why)}</Notice>}
      {isUnknown && (
        <Checkbox
          label={t('erase.know')}
          checked={knows}
          onChange={({ currentTarget }) => setKnows(currentTarget.checked)}
        />
      )}
      <div className={styles.row}>
        <Button
          variant={isUnknown ? 'default' : 'filled'}
          color="red"
          disabled={erasure.refusal !== null || (isUnknown && !knows)}
          onClick={() => void erase()}
        >
          {t('erase.do')}
        </Button>
        <Button onClick={close}>{t('erase.cancel')}</Button>
        {isErasing && <ProgressLine label={t('erase.doing')} value={null} />}
      </div>
    </section>
  )
}
