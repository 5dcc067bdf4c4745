import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#shared/contract/result.ts'
import { Notice } from '../../ui/Notice.tsx'

interface MissingCharactersProps {
  /** `charactersMissing`, as the host refused. */
  refusal: Refusal
  /** With the code points for which a box may be printed. */
  onAccept: (codePoints: number[]) => void
  disabled: boolean
}

/** Which characters no font has, and where: to be corrected, or printed as boxes because somebody says so. */
export function MissingCharacters({ refusal, onAccept, disabled }: MissingCharactersProps): ReactNode {
  const { t } = useTranslation('finalise')
  const { count, codePoints, places } = refusal.params
  const lines = String(places)
    .split('\n')
    .map((line) => {
      const [char = '', code = '', where = '', around = ''] = line.split('\t')
      return t(where === '' ? 'characters.line' : 'characters.lineUnder', { char, code, where, around })
    })
  return (
    <Notice
      tone="failure"
      details={lines}
      action={
        <Button size="sm" disabled={disabled} onClick={() => onAccept(String(codePoints).split(' ').map(Number))}>
          {t('characters.accept')}
        </Button>
      }
    >
      {t('characters.missing', { count: Number(count) })}
    </Notice>
  )
}
