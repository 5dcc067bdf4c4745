import type { Attachment } from '#shared/contract/meeting.ts'

/** Whether it opens in a tab and can be shown to the room; the host told its type from its bytes. */
export function isShowable({ mime }: Pick<Attachment, 'mime'>): boolean {
  return mime === 'application/pdf' || mime.startsWith('image/')
}
