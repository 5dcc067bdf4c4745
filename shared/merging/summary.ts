import type { MergeSummary } from '#shared/contract/merge.ts'
import type { MeetingParts } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { compareBodies, type Copy } from './compare-bodies.ts'
import { compareJournals } from './compare-journals.ts'

/**
 * What came from where, given two copies of one lineage and what they became (`mergeParts`). The spelling's words and
 * who wrote which letter merge without a line. Throws as `readMeeting` does.
 */
export function mergeSummary(a: MeetingParts, b: MeetingParts, merged: MeetingParts): MergeSummary {
  const [inA, inB, kept] = [readMeeting(a), readMeeting(b), readMeeting(merged)]
  const copy = (parts: MeetingParts, body: Copy['body']): Copy => ({ doc: parts.body, body })
  const found = {
    ...compareBodies({ a: copy(a, inA), b: copy(b, inB), merged: copy(merged, kept) }),
    ...compareJournals(inA, inB, kept),
  }
  const equal = Object.values(found).every((list) => list.length === 0)
  return { equal, timeZone: kept.header.timeZone, ...found }
}
