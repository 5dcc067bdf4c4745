/** Opens what the room sees: on the external display in the desktop shell, in a window of its own in a browser. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../meeting/room-sees/room-sees.ts'
import { announce, withdraw } from './announce.ts'

export function projectionAddress(docId: string): string {
  return `projection.html#${docId}`
}

/** `sameScreen`: only the desktop shell knows that the room has no display of its own. */
type Opened = 'opened' | 'sameScreen' | 'blocked' | 'failed'

/** One window a meeting: asking again brings it forward. */
async function openProjection(docId: string): Promise<Opened> {
  if (window.desktop !== undefined) {
    const answer = await window.desktop.openProjection(docId).catch(() => null)
    if (answer === null) return 'failed'
    return answer.display === 'same' ? 'sameScreen' : 'opened'
  }
  // A window without tabs is dragged to the projector and made full screen in one gesture.
  const opened = window.open(projectionAddress(docId), `tablee-projection-${docId}`, 'popup,width=1280,height=720')
  opened?.focus()
  return opened === null ? 'blocked' : 'opened'
}

/** @returns what opens the projection of a meeting, and says when the room does not see it yet */
export function useProjecting(): (docId: string) => Promise<void> {
  const { t } = useTranslation('app')
  return useCallback(
    async (docId) => {
      const opened = await openProjection(docId)
      if (opened === 'opened' || opened === 'sameScreen') ask(docId)
      if (opened === 'opened') withdraw('projection')
      else
        announce({
          id: 'projection',
          tone: opened === 'sameScreen' ? 'info' : 'caution',
          words: t(`projection.${opened}`),
        })
    },
    [t],
  )
}
