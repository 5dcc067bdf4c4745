/** A revision as it was frozen; its hash is the one of the file that is shown, whatever happens to it meanwhile. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { refusalWords } from '../../../app/refusal.ts'
import { callHost } from '../../../storage/host-client.ts'

export type Frozen =
  | { ok: true; document: SemanticDocument; pdfSha256: string }
  /** Why it can't be read, in words. */
  | { ok: false; words: string }

/** Null until the host answered, and for no revision. */
export function useFrozen(docId: string, revision: number | null): Frozen | null {
  const { t } = useTranslation('codes')
  const [frozen, setFrozen] = useState<Frozen | null>(null)
  useEffect(() => {
    if (revision === null) return undefined
    let current = true
    void callHost('minutes.frozen', { docId, revision }).then((result) => {
      if (!current) return
      if (!result.ok) setFrozen({ ok: false, words: refusalWords(t, result) })
      else {
        const { document, pdfSha256 } = result.value
        // Checked by its hash on the host, which wrote it.
        setFrozen({ ok: true, document: document as SemanticDocument, pdfSha256 })
      }
    })
    return () => {
      current = false
    }
  }, [docId, revision, t])
  return revision === null ? null : frozen
}
