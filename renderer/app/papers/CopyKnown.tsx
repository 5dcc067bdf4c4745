import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownCopy } from '#shared/contract/erasure.ts'
import { dateWords, hour } from '../../ui/hours.ts'
import { Notice } from '../../ui/Notice.tsx'

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Where the meeting is besides here; a caution when nothing is known, or when private notes would be lost. */
export function CopyKnown({ copy, hasNotes }: { copy: KnownCopy; hasNotes: boolean }): ReactNode {
  const { t, i18n } = useTranslation('papers')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const said = ({ volume, at }: { volume: string; at: number }): { name: string; date: string; hour: string } => ({
    name: volume,
    date: dateWords(at, language, timeZone),
    hour: hour(at, language, timeZone),
  })
  if (copy.kind === 'none') {
    return <Notice tone="caution">{copy.older === null ? t('erase.none') : t('erase.older', said(copy.older))}</Notice>
  }
  const losesNotes = hasNotes && (copy.kind === 'room' || !copy.withNotes)
  return (
    <>
      <Notice tone="done">
        {copy.kind === 'stick' ? t('erase.stick', said(copy)) : t('erase.room', { address: copy.penAddress })}
      </Notice>
      {losesNotes && (
        <Notice tone="caution">
          {t(copy.kind === 'stick' ? 'erase.stickWithoutNotes' : 'erase.roomWithoutNotes')}
        </Notice>
      )}
    </>
  )
}
