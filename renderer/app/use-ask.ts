/**
 * Asks the host for something on behalf of a button: says what is being done once it takes long enough to be wondered
 * about, and says a refusal in words. Screens get the answer, and need not say it again.
 */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/contract/result.ts'
import { announce, withdraw } from './announce.ts'
import { refusalWords } from './refusal.ts'

const wonderAfter = 600

export type Ask = <T>(words: string, work: () => Promise<Result<T>>) => Promise<Result<T>>

export function useAsk(): Ask {
  const { t } = useTranslation('codes')
  return useCallback(
    async (words, work) => {
      withdraw('refused')
      const timer = setTimeout(() => announce({ id: 'asking', tone: 'progress', words }), wonderAfter)
      const result = await work()
      clearTimeout(timer)
      withdraw('asking')
      if (!result.ok) announce({ id: 'refused', tone: 'caution', words: refusalWords(t, result) })
      return result
    },
    [t],
  )
}
