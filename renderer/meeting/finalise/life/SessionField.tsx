import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { writtenDate } from '../../../ui/hours.ts'
import type { Session } from './use-later-sessions.ts'

export interface ChosenSession {
  docId: string | null
  on: string
}

interface SessionFieldProps {
  sessions: readonly Session[]
  chosen: ChosenSession
  onChoose: (chosen: ChosenSession) => void
}

/** Which session it was: one of this computer, or a day. */
export function SessionField({ sessions, chosen, onChoose }: SessionFieldProps): ReactNode {
  const { t, i18n } = useTranslation('life')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <>
      {sessions.length > 0 && (
        <NativeSelect
          label={t('approval.session')}
          value={chosen.docId ?? ''}
          onChange={(event) => {
            const found = sessions.find(({ docId }) => docId === event.currentTarget.value)
            onChoose(found === undefined ? { ...chosen, docId: null } : { docId: found.docId, on: found.date })
          }}
          data={[
            ...sessions.map(({ docId, date, title }) => ({
              value: docId,
              label: `${writtenDate(date, language)} – ${title}`,
            })),
            { value: '', label: t('approval.otherSession') },
          ]}
        />
      )}
      {chosen.docId === null && (
        <TextInput
          type="date"
          label={t('approval.on')}
          value={chosen.on}
          onChange={(event) => onChoose({ docId: null, on: event.currentTarget.value })}
        />
      )}
    </>
  )
}
