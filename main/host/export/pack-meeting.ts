/**
 * A meeting as a `.tablee` file: the parts, which count, and the same thing to read by eye, with its attachments.
 */
import * as Y from 'yjs'
import type { MeetingParts } from '#shared/meeting/layout.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
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
): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array>()
  for (const { sha256 } of whole.attachments) {
    const bytes = await attachment(sha256)
    if (bytes !== null) files.set(sha256, bytes)
  }
  return packTablee({
    identity: whole.identity,
    kind: 'meeting',
    parts: {
      body: Y.encodeStateAsUpdate(parts.body),
      journal: Y.encodeStateAsUpdate(parts.journal),
      ...(notes === null ? {} : { notes: Y.encodeStateAsUpdate(notes) }),
    },
    meetingJson: writeMeetingJson(whole),
    minutesHtml: toHtml(archive?.minutes ?? compose(whole, 'members')),
    files,
    ...(archive === null ? {} : { besides: archive.besides(new Set(files.keys())) }),
  })
}
