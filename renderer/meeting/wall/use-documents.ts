/** A file from a stick to the wall in one gesture: told what it is, kept by the host, joined to the item, projected. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { setAttachment } from '#shared/meeting/edits.ts'
import { announce, withdraw } from '../../app/announce.ts'
import { refusalWords } from '../../app/refusal.ts'
import { heardOf, knownFile } from '../../storage/heard-file.ts'
import { putFile } from '../../storage/host-client.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { readEvening } from '../evening/evening.ts'
import { lightened } from '../minutes/pictures.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { documentKind } from './document-kind.ts'
import { useWall } from './use-wall.ts'

/** @returns what takes a file; it says in words what it cannot show, and why */
export function useDocuments(): (file: File) => Promise<void> {
  const { t } = useTranslation('roomScreen')
  const { t: codes } = useTranslation('codes')
  const meeting = useMeeting()
  const edit = useEdit()
  const wall = useWall()
  return useCallback(
    async (file) => {
      withdraw('document')
      const say = (words: string): void => announce({ id: 'document', tone: 'caution', words })
      const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
      const kind = documentKind(file.name, head)
      if (kind !== 'pdf' && kind !== 'image') {
        say(t(`documents.${kind}`, { name: file.name }))
        return
      }
      const kept = await putFile(meeting.docId, kind === 'image' ? await lightened(file) : file, file.name, 'any')
      if (!kept.ok) {
        say(refusalWords(codes, kept))
        return
      }
      const { sha256 } = kept.value
      await heardOf(meeting, sha256)
      const { snapshot } = meeting.reader
      const known = knownFile(meeting, sha256)
      const itemId = snapshot === null ? null : readEvening(snapshot).session.currentItemId
      // One that belongs to an item already stays there.
      if (itemId !== null && (known?.itemId ?? null) === null) {
        edit(t('documents.attached', { name: file.name }), (body, origin) =>
          setAttachment(body, sha256, { itemId }, origin),
        )
      }
      wall.project(sha256)
      announce({ id: 'document', tone: 'done', words: t('documents.onWall', { name: file.name }) })
    },
    [meeting, edit, wall, t, codes],
  )
}
