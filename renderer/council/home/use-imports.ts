/** Files taken in from Home, and what became of each: said until the person has read it or leaves. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/contract/result.ts'
import { keepMerge } from '../../app/merging/merges.ts'
import { whileSaying } from '../../app/use-ask.ts'
import type { Imported } from '#shared/contract/merge.ts'
import { importFile } from '../../storage/host-client.ts'
import { newId } from '../../storage/ids.ts'

export interface ImportOutcome {
  id: string
  /** The file's name. */
  name: string
  result: Result<Imported>
}

interface Imports {
  /** The latest first. */
  outcomes: readonly ImportOutcome[]
  take: (files: readonly File[]) => Promise<void>
  dismiss: (id: string) => void
}

/** @param changed called after each file that changed the list; the same function at each render */
export function useImports(changed: () => void): Imports {
  const { t } = useTranslation('home')
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([])
  const take = useCallback(
    async (files: readonly File[]) => {
      // One after the other: two copies of one meeting in a drop meet in the order they were dropped.
      for (const file of files) {
        const { name } = file
        // oxlint-disable-next-line no-await-in-loop -- see above
        const result = await whileSaying(t('file.importing', { name }), () => importFile(file))
        // To be looked at again on the meeting's own screens.
        if (result.ok && result.value.summary?.equal === false) {
          keepMerge(result.value.docId, { id: newId(), name, summary: result.value.summary })
        }
        setOutcomes((known) => [{ id: newId(), name, result }, ...known])
        changed()
      }
    },
    [t, changed],
  )
  const dismiss = useCallback((id: string) => setOutcomes((known) => known.filter((each) => each.id !== id)), [])
  return { outcomes, take, dismiss }
}
