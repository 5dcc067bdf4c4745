/** A copy of the meeting dropped on one of its screens is put together with it; its own documents go where they go. */
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mergeReport } from '#shared/merging/report.ts'
import { importFile } from '../../storage/host-client.ts'
import { newId } from '../../storage/ids.ts'
import { announce, withdraw } from '../announce.ts'
import { refusalWords } from '../refusal.ts'
import { whileSaying } from '../use-ask.ts'
import { isMeetingFile } from './meeting-file.ts'
import { keepMerge, showMerges } from './merges.ts'

/** Takes a copy in, and says what came from where at the foot of the page: nothing above moves. */
function useMerging(docId: string): (file: File) => Promise<void> {
  const { t, i18n } = useTranslation('app')
  const { t: codes } = useTranslation('codes')
  return useCallback(
    async (file) => {
      const { name } = file
      withdraw('merged')
      const result = await whileSaying(t('merge.merging', { name }), () => importFile(file, docId))
      if (!result.ok) {
        const why = refusalWords(codes, result)
        announce({ id: 'merged', tone: 'caution', words: t('merge.refused', { name, why }) })
        return
      }
      const { summary, remarks } = result.value
      if (summary === null) return
      const language = i18n.language === 'en' ? 'en' : 'fr'
      const sides = { a: t('merge.here'), b: t('merge.inFile', { name }) }
      const { headline } = mergeReport(summary, language, sides)
      const told = remarks.map((remark) => refusalWords(codes, { ok: false, ...remark }))
      const words = [summary.equal ? t('merge.equal', { name }) : t('merge.done', { name }), headline, ...told]
      const isCalm = summary.clashes.length === 0 && summary.toCheck.length === 0 && told.length === 0
      if (!summary.equal) keepMerge(docId, { id: newId(), name, summary })
      announce({
        id: 'merged',
        tone: isCalm ? 'done' : 'caution',
        words: (summary.equal ? [words[0] ?? '', ...told] : words).join(' '),
        ...(summary.equal ? {} : { action: { label: t('merge.see'), run: () => showMerges(docId) } }),
      })
    },
    [docId, t, i18n, codes],
  )
}

export function useMergeDrop(docId: string): void {
  const merge = useMerging(docId)
  const take = useRef(merge)
  useEffect(() => {
    take.current = merge
  })
  useEffect(() => {
    // What is dragged can't be read before it is dropped: anything may be, on the whole page.
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      const copies = [...(event.dataTransfer?.files ?? [])].filter(isMeetingFile)
      if (copies.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      // One after the other, in the order they were dropped.
      void copies.reduce((before, copy) => before.then(() => take.current(copy)), Promise.resolve())
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
