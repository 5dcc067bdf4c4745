/** What a session of this computer noted of the minutes it was asked to approve. */
import { useCallback, useState } from 'react'
import type { ApprovalHeard } from '#shared/contract/approval-heard.ts'
import { callHost } from '../../../storage/host-client.ts'
import { useWhenLookedAt } from '../../../ui/use-when-looked-at.ts'

const nothing: readonly ApprovalHeard[] = []

/** Looked at again when one comes back to the page: the session may be going on in the next window. */
export function useApprovalHeard(atDocId: string | null): readonly ApprovalHeard[] {
  const [known, setKnown] = useState<{ of: string; heard: readonly ApprovalHeard[] } | null>(null)
  const look = useCallback(
    (isCurrent: () => boolean) => {
      if (atDocId === null) return
      void callHost('minutes.approvalHeard', { atDocId }).then((result) => {
        if (isCurrent()) setKnown({ of: atDocId, heard: result.ok ? result.value : nothing })
      })
    },
    [atDocId],
  )
  useWhenLookedAt(look)
  return known !== null && known.of === atDocId ? known.heard : nothing
}
