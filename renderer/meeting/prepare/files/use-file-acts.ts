/** Files attached to an item: each act a named undo step, each refusal in words, nothing blocking. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#shared/contract/meeting.ts'
import { isShowable } from '#shared/meeting/attachments.ts'
import { removeAttachment, setAttachment } from '#shared/meeting/edits.ts'
import { itemNumbers } from '#shared/meeting/public-view.ts'
import { announce, withdraw } from '../../../app/announce.ts'
import { refusalWords } from '../../../app/refusal.ts'
import { heardOf, knownFile } from '../../../storage/heard-file.ts'
import { putFile } from '../../../storage/host-client.ts'
import { useMeeting } from '../../../storage/hooks.tsx'
import { hostTime } from '../../../ui/page-clock.ts'
import { useEdit } from '../use-edit.ts'

export interface FileActs {
  attach: (itemId: string, files: readonly File[]) => void
  change: (file: Attachment, changes: Partial<Omit<Attachment, 'sha256'>>, group?: string) => void
  remove: (file: Attachment) => void
}

export function useFileActs(): FileActs {
  const { t } = useTranslation('prepare')
  const { t: codes } = useTranslation('codes')
  const meeting = useMeeting()
  const edit = useEdit()
  return useMemo(() => {
    const say = (tone: 'done' | 'caution', words: string): void => announce({ id: 'file', tone, words })
    const numberOf = (itemId: string): string => itemNumbers(meeting.reader.snapshot?.items ?? []).get(itemId) ?? ''

    async function attach(itemId: string, file: File): Promise<void> {
      const { name } = file
      if (file.size === 0) {
        say('caution', t('files.empty', { name }))
        return
      }
      announce({ id: 'file', tone: 'progress', words: t('files.adding', { name }) })
      const kept = await putFile(meeting.docId, file, name)
      if (!kept.ok) {
        say('caution', t('files.notAdded', { name, why: refusalWords(codes, kept) }))
        return
      }
      const { sha256 } = kept.value
      await heardOf(meeting, sha256)
      const from = knownFile(meeting, sha256)?.itemId ?? null
      edit(t('undo.fileAdded', { name }), (body, origin) => setAttachment(body, sha256, { itemId }, origin))
      const number = numberOf(itemId)
      if (from !== null && from !== itemId) say('done', t('files.moved', { name, from: numberOf(from), number }))
      else if (isShowable(kept.value)) say('done', t('files.added', { name, number }))
      else say('done', t('files.onlyKeptSaid', { name, number }))
    }

    return {
      attach(itemId, files) {
        withdraw('file')
        void files.reduce((before, file) => before.then(() => attach(itemId, file)), Promise.resolve())
      },
      change(file, changes, group) {
        edit(
          t('undo.fileChanged', { name: file.name }),
          (body, origin) => setAttachment(body, file.sha256, changes, origin),
          group,
        )
      },
      remove({ sha256, name }) {
        edit(t('undo.fileRemoved', { name }), (body, origin) => removeAttachment(body, sha256, hostTime(), origin))
      },
    }
  }, [meeting, edit, t, codes])
}
