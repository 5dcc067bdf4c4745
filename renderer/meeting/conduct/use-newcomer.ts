import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { addPerson } from '#shared/meeting/edits.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { newId } from '../../storage/ids.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { newcomer, type Newcomer } from './door.ts'

/** @returns what puts on the list a name nobody has; the host knows them once it has answered with their id */
export function useNewcomer(): (typed: string, status: Newcomer) => Promise<string> {
  const { t } = useTranslation('conduct')
  const meeting = useMeeting()
  const edit = useEdit()
  return useCallback(
    async (typed, status) => {
      const people = meeting.reader.snapshot?.people ?? []
      const person = { id: newId(), ...newcomer(typed, status, people, t('room.nameless')) }
      edit(t('undo.personAdded', { name: person.name }), (body, origin) => addPerson(body, person, origin))
      await meeting.flush()
      return person.id
    },
    [meeting, edit, t],
  )
}
