import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Remark as Coded } from '#shared/rules/votes.ts'

/** A remark on figures in words; nothing when they fit. Never a refusal (evening.md item 11). */
export function Remark({ remark }: { remark: Coded | undefined }): ReactNode {
  const { t } = useTranslation('conduct')
  if (remark === undefined) return null
  // Each sentence takes the figures its remark brings; the catalogue's types know them one by one only.
  type Figure = 'counted' | 'eligible' | 'expected' | 'for' | 'against' | 'abstain' | 'place'
  const figures = remark.params as Record<Figure, number>
  return t(`remark.${remark.code}`, figures)
}
