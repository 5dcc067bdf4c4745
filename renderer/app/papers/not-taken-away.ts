/** What was held today on this computer and is on no stick yet (evening.md item 4). */
import { useEffect, useState } from 'react'
import type { NotTakenAway } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { onErased } from '../../storage/erase-meeting.ts'
import { callHost } from '../../storage/host-client.ts'
import { parseRoute } from '../router.ts'

/** The last change of each meeting the person was asked about: they are asked again once more is written. */
const askedOf = new Map<string, number>()

/** What to ask about before quitting: nothing from a rehearsal, and nothing twice. */
export async function askedBeforeQuitting(): Promise<NotTakenAway[]> {
  const route = parseRoute(location.hash)
  if ('docId' in route && isRehearsal(route.docId)) return []
  const pending = await callHost('takeAway.pending', {})
  if (!pending.ok) return []
  const unasked = pending.value.filter(({ docId, writtenAt }) => askedOf.get(docId) !== writtenAt)
  for (const { docId, writtenAt } of unasked) askedOf.set(docId, writtenAt)
  return unasked
}

/** In a browser, where a page cannot hold its closing: the adjourned ones, as they were when the screen was shown. */
export function useAdjournedHere(): NotTakenAway[] {
  const [pending, setPending] = useState<NotTakenAway[]>([])
  useEffect(() => {
    if (window.desktop !== undefined) return undefined
    let isShown = true
    void callHost('takeAway.pending', {}).then((result) => {
      if (isShown && result.ok) setPending(result.value.filter(({ isAdjourned }) => isAdjourned))
    })
    const stopHearing = onErased((erased) => setPending((known) => known.filter(({ docId }) => docId !== erased)))
    return () => {
      isShown = false
      stopHearing()
    }
  }, [])
  return pending
}
