/** A file the host took in, as this page's copy of the meeting knows it. */
import type { Attachment } from '#shared/contract/meeting.ts'
import type { OpenMeeting } from './open-meeting.ts'

type Reading = Pick<OpenMeeting, 'reader'>

export function knownFile({ reader }: Reading, sha256: string): Attachment | undefined {
  return reader.snapshot?.attachments.find((file) => file.sha256 === sha256)
}

/**
 * Waits until this page has heard from its host that the file is there: the host writes it into the meeting, and only
 * then can it be changed or joined to an item here.
 */
export function heardOf(meeting: Reading, sha256: string): Promise<void> {
  if (knownFile(meeting, sha256) !== undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = meeting.reader.onChange(() => {
      if (knownFile(meeting, sha256) === undefined) return
      stop()
      resolve()
    })
  })
}
