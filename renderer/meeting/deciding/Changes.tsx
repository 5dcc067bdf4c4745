import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wordDifference } from '#shared/meeting/word-difference.ts'
import hidden from '../../ui/ui.module.css'
import { WordChanges } from '../../ui/WordChanges.tsx'

/** Two wordings as one text: what was added, what was taken out. */
export function Changes({ before, after }: { before: string; after: string }): ReactNode {
  const { t } = useTranslation('deciding')
  const words = { added: t('added'), removed: t('removed'), end: t('end') }
  return <WordChanges runs={wordDifference(before, after)} words={words} hidden={hidden.hidden ?? ''} />
}
