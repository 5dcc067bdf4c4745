/** Which files can be merged: those whose parts are whole, of one lineage (decisions.md 1). */
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { MeetingFile } from './read-meeting-file.ts'

export type MergeableFile = Extract<MeetingFile, { form: 'tablee' }>

/**
 * Refuses `otherMeeting` for a file of another lineage, the JSON form (which has none) and a file whose parts are not
 * those it names, and `partsLost` for one that can only be read by its readable copy.
 */
export function mergeable(
  file: MeetingFile,
  { docId, lineage }: Pick<DocumentIdentity, 'docId' | 'lineage'>,
): Result<MergeableFile> {
  if (file.form === 'json') return refuse('otherMeeting')
  if (file.identity.docId !== docId || file.identity.lineage !== lineage) return refuse('otherMeeting')
  if (file.form === 'readable') return refuse('partsLost')
  return file.bearsIdentity ? success(file) : refuse('otherMeeting')
}
