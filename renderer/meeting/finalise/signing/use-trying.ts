/** One act of the panel at a time: what is being done, and why it was refused, said in the panel itself. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal, Result } from '#shared/contract/result.ts'
import { refusalWords } from '../../../app/refusal.ts'

export interface Trying {
  isRunning: boolean
  /** What is being done; null when nothing is. */
  doing: string | null
  refused: string | null
  /** The same as the host said it. */
  refusal: Refusal | null
  /** Answers null when it was refused. */
  run: <T>(doing: string, work: () => Promise<Result<T>>) => Promise<T | null>
}

export function useTrying(): Trying {
  const { t } = useTranslation('codes')
  const [doing, setDoing] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const run = useCallback<Trying['run']>(async (words, work) => {
    setRefusal(null)
    setDoing(words)
    const result = await work()
    setDoing(null)
    if (result.ok) return result.value
    setRefusal(result)
    return null
  }, [])
  const refused = refusal === null ? null : refusalWords(t, refusal)
  return { isRunning: doing !== null, doing, refused, refusal, run }
}
