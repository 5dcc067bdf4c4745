/**
 * A rehearsal on this page: started from Home, erased when its screens are left. What the page itself kept of it goes
 * too: drafts of forms, what was said of the room's screen.
 */
import { useEffect } from 'react'
import { isRehearsal, rehearsalChannel } from '#shared/contract/rehearsal.ts'
import { useTranslation } from 'react-i18next'
import { clearStorages } from '../storage/erase-meeting.ts'
import { callHost } from '../storage/host-client.ts'
import { announce } from './announce.ts'
import { parseRoute } from './router.ts'

/** Those whose erasing was asked for: Home must not offer to take them up. */
const left = new Set<string>()

export function wasLeft(docId: string): boolean {
  return left.has(docId)
}

/** Erases a rehearsal, here and on the host, and lets the room's screen go. */
export async function leaveRehearsal(docId: string): Promise<boolean> {
  left.add(docId)
  const channel = new BroadcastChannel(rehearsalChannel)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin than ours
  channel.postMessage(docId)
  channel.close()
  clearStorages(docId)
  return (await callHost('rehearsal.leave', { docId })).ok
}

const docIdAt = (url: string): string | null => {
  const route = parseRoute(new URL(url).hash)
  return 'docId' in route ? route.docId : null
}

/** Leaving is going to any other address; closing the window leaves it to the next start, or to Home. */
export function useLeavingRehearsal(): void {
  const { t } = useTranslation('guide')
  useEffect(() => {
    const onLeave = ({ oldURL, newURL }: HashChangeEvent): void => {
      const docId = docIdAt(oldURL)
      if (docId === null || !isRehearsal(docId) || docIdAt(newURL) === docId) return
      left.add(docId)
      // Its screens are closed by then: the pen lets go first.
      setTimeout(async () => {
        const erased = await leaveRehearsal(docId)
        if (erased) announce({ id: 'home', tone: 'done', words: t('rehearsal.erased') })
      })
    }
    window.addEventListener('hashchange', onLeave)
    return () => window.removeEventListener('hashchange', onLeave)
  }, [t])
}
