import { useEffect, useSyncExternalStore } from 'react'
import { useMeeting, useSnapshot } from '../../storage/hooks.tsx'
import { fileOnWall, pageCounts } from './page-counts.ts'

/** The number of pages of the file on the wall, read when it is projected; null when none is, or nobody knows. */
export function usePageCount(): number | null {
  const { docId } = useMeeting()
  const file = fileOnWall(useSnapshot())
  const { sha256 = null, mime = '' } = file ?? {}
  useEffect(() => {
    if (sha256 !== null) void pageCounts.look(docId, { sha256, mime })
  }, [docId, sha256, mime])
  return useSyncExternalStore(pageCounts.subscribe, () => (sha256 === null ? null : pageCounts.of({ sha256, mime })))
}
