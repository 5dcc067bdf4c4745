import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../storage/hooks.tsx'
import { announce, withdraw } from './announce.ts'
import { refusalWords } from './refusal.ts'

/**
 * @returns what takes back this seat's last act outside texts, or the command that wrote an entry, and says what came
 * of it; a refusal says why (decisions.md 10). Answers whether it was taken back.
 */
export function useUndo(): (entryId?: string) => Promise<boolean> {
  const { t } = useTranslation('app')
  const { t: codes } = useTranslation('codes')
  const { history, acts } = useMeeting()
  return useCallback(
    async (entryId) => {
      withdraw('undo')
      const undone = await (entryId === undefined
        ? acts.run('undo', () => history.undo())
        : acts.run(`undo ${entryId}`, () => history.undoEntry(entryId)))
      if (undone === null) return false
      const { label, result } = undone
      if (result.ok) announce({ id: 'undo', tone: 'done', words: t('undo.done', { what: label.replace(/\.$/, '') }) })
      else {
        const why = refusalWords(codes, result)
        announce({ id: 'undo', tone: 'caution', words: t('undo.refused', { what: label, why }) })
      }
      return result.ok
    },
    [history, acts, t, codes],
  )
}
