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

/** Says what is being done once it takes long enough to be wondered about. */
export async function whileSaying<T>(words: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => announce({ id: 'asking', tone: 'progress', words }), wonderAfter)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    withdraw('asking')
  }
}

export type Ask = <T>(words: string, work: () => Promise<Result<T>>) => Promise<Result<T>>

export function useAsk(): Ask {
  const { t } = useTranslation('codes')
  return useCallback(
    async (words, work) => {
      withdraw('refused')
      const result = await whileSaying(words, work)
      if (!result.ok) announce({ id: 'refused', tone: 'caution', words: refusalWords(t, result) })
      return result
    },
    [t],
  )
}
