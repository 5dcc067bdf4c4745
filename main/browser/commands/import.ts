import { getRandomValues } from 'node:crypto'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { parseMeetingJson } from '#host/files/meeting-json.ts'
import { looksZipped } from '#host/read-meeting-file.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import { Complaint } from '../complaint.ts'
import { readInput, refused, writeOutput } from './files.ts'

/** `tablee import FILE.json --out FILE.tablee`: a meeting of a lineage of its own. */
export async function importMeeting(file: string, out: string): Promise<void> {
  const bytes = await readInput(file)
  if (looksZipped(bytes)) throw new Complaint(`${file} is not the JSON form of a meeting but a packed file already.`)
  const parsed = parseMeetingJson(bytes)
  if (!parsed.ok) throw refused(file, parsed)
  const newId = (): string => uuidv7(Date.now(), getRandomValues(new Uint8Array(10)))
  const parts = partsOf(parsed.value, { docId: newId(), lineage: newId(), schema: meetingSchema })
  await writeOutput(out, await packMeeting(readWhole(parts), parts, () => null))
  for (const { name } of parsed.value.attachments) {
    console.error(`${file}: the JSON form carries no files: ${name} is named in ${out} but not in it.`)
  }
  console.log(out)
}
