/**
 * The meeting with its texts, for the preview and the list of what is unfinished. Texts are read again a moment after
 * the last change: this screen is for reading, and someone may be typing elsewhere.
 */
import { useEffect, useMemo, useState } from 'react'
import { itemText } from '#shared/meeting/layout.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { readFragment } from '#shared/minutes/text-fragment.ts'
import { useMeeting, useSnapshot } from '../../storage/hooks.tsx'

const quiet = 400

export function useWholeMeeting(): WholeMeeting {
  const { body } = useMeeting()
  const snapshot = useSnapshot()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setVersion((known) => known + 1), quiet)
    }
    body.on('update', changed)
    return () => {
      clearTimeout(timer)
      body.off('update', changed)
    }
  }, [body])
  const texts = useMemo(
    () =>
      Object.fromEntries(
        snapshot.items
          .filter((item) => itemText(body, item.id).length > 0)
          .map((item) => [item.id, readFragment(itemText(body, item.id))]),
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` says that some text changed
    [body, snapshot.items, version],
  )
  return useMemo(() => ({ ...snapshot, texts }), [snapshot, texts])
}
