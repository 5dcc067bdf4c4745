/** What this window does when a meeting is erased from this computer, here or in another window. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetMeeting, hearErased } from '../storage/erase-meeting.ts'
import type { TableeDatabase } from '../storage/database.ts'
import { announce } from './announce.ts'
import { go, parseRoute } from './router.ts'

/** Goes Home from a screen of it; answers whether one was shown. */
export function leaveErased(docId: string): boolean {
  const route = parseRoute(location.hash)
  const isOnIt = 'docId' in route && route.docId === docId
  if (isOnIt) go({ screen: 'home' })
  return isOnIt
}

export function useErasedElsewhere(database: TableeDatabase): void {
  const { t } = useTranslation('papers')
  useEffect(
    () =>
      hearErased((docId) => {
        if (leaveErased(docId)) announce({ id: 'erased', tone: 'info', words: t('erase.elsewhere') })
        // Its own rows, should it have written one after the other window looked; a store that refuses is that one's.
        void forgetMeeting(database, docId).catch(() => undefined)
      }),
    [database, t],
  )
}
