/**
 * A meeting as a `.tablee` file: the parts, which count, and the same thing to read by eye, with its attachments.
 */
import * as Y from 'yjs'
import { noLetterhead, type CouncilLetterhead } from '#shared/contract/letterhead.ts'
import type { MeetingParts } from '#shared/meeting/layout.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'
import { writeLetterhead } from '../files/letterhead-entry.ts'
import { writeMeetingJson } from '../files/meeting-json.ts'
import { packTablee } from '../files/tablee-file.ts'
import { toHtml } from './minutes-html.ts'
import type { ImageSource } from './meeting-exporter.ts'

/** What an archive holds besides. */
export interface ArchiveParts {
  /** As they were frozen: what is read is what was approved. */
  minutes: SemanticDocument
  /** Told which attachments there are, by sha256. */
  besides: (attached: ReadonlySet<string>) => ReadonlyMap<string, Uint8Array>
}

/** Attachments nobody has are left out: the file says which it names. */
export async function packMeeting(
  whole: WholeMeeting,
  parts: MeetingParts,
  attachment: ImageSource,
  /** Private notes, only when their owner takes them along. */
  notes: Y.Doc | null = null,
  archive: ArchiveParts | null = null,
  /** What the minutes of a draft are printed on; an archive's say it themselves. */
  paper: CouncilLetterhead = noLetterhead,
): Promise<Uint8Array<ArrayBuffer>> {
  const minutes = archive?.minutes ?? withLetterhead(compose(whole, 'members'), paper)
  const files = new Map<string, Uint8Array>()
  for (const { sha256 } of whole.attachments) {
    const bytes = await attachment(sha256)
    if (bytes !== null) files.set(sha256, bytes)
  }
  const attached = new Set(files.keys())
  const { letterhead } = minutes
  const logo = letterhead?.logo?.sha256
  const picture = logo === undefined ? null : await attachment(logo)
  if (logo !== undefined && picture !== null) files.set(logo, picture)
  return packTablee({
    identity: whole.identity,
    kind: 'meeting',
    parts: {
      body: Y.encodeStateAsUpdate(parts.body),
      journal: Y.encodeStateAsUpdate(parts.journal),
      ...(notes === null ? {} : { notes: Y.encodeStateAsUpdate(notes) }),
    },
    meetingJson: writeMeetingJson(whole),
    minutesHtml: toHtml(minutes),
    letterhead: letterhead === undefined ? null : writeLetterhead(letterhead),
    files,
    ...(archive === null ? {} : { besides: archive.besides(attached) }),
  })
}
