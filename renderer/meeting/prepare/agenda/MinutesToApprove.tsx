import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { href } from '../../../app/router.ts'
import { callHost } from '../../../storage/host-client.ts'
import { useMeeting, useSnapshot } from '../../../storage/hooks.tsx'
import { writtenDate } from '../../../ui/hours.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { heldBefore, readinessOf, type HeldBefore, type Readiness } from './previous-minutes.ts'

interface ToApprove extends HeldBefore {
  readiness: Readiness
}

/** The minutes before this session, or null; asked again for another date. */
async function previous(docId: string, date: string): Promise<ToApprove | null> {
  const list = await callHost('meeting.list', {})
  const before = list.ok ? heldBefore(list.value, docId, date) : null
  if (before === null) return null
  const life = await callHost('minutes.life', { docId: before.docId })
  return life.ok ? { ...before, readiness: readinessOf(life.value) } : null
}

/** Beside an item that approves minutes: which ones, whether they are ready for it, and the way there. */
export function MinutesToApprove(): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { docId } = useMeeting()
  const { items, header } = useSnapshot()
  const asks = items.some(({ kind }) => kind === 'approval')
  const [found, setFound] = useState<ToApprove | null>(null)
  useEffect(() => {
    if (!asks) return undefined
    let current = true
    void previous(docId, header.date).then((minutes) => {
      if (current) setFound(minutes)
    })
    return () => {
      current = false
    }
  }, [asks, docId, header.date])
  if (!asks || found === null) return null
  const { readiness, date } = found
  const isReady = readiness === 'ready' || readiness === 'approved'
  return (
    <Notice
      tone={isReady ? 'info' : 'caution'}
      action={<a href={href({ screen: 'finalise', docId: found.docId, panel: null })}>{t('toApprove.open')}</a>}
    >
      {t(`toApprove.${readiness}`, { date: writtenDate(date, i18n.language === 'en' ? 'en' : 'fr') })}
    </Notice>
  )
}
