import { join } from 'node:path'
import { getRandomValues } from 'node:crypto'
import { readDemo } from '#host/demo.ts'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { writeMeetingJson } from '#host/files/meeting-json.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import { demoFolder } from '../host-setting.ts'
import { writeOutput } from './files.ts'

/** `tablee demo --out FOLDER`: each meeting of the demo council as a `.tablee` file and in the JSON form. */
export async function writeDemo(folder: string): Promise<void> {
  const demo = await readDemo(demoFolder)
  const newId = (): string => uuidv7(Date.now(), getRandomValues(new Uint8Array(10)))
  for (const { name, meeting } of demo.meetings) {
    const identity = { docId: newId(), lineage: newId(), schema: meetingSchema }
    const parts = partsOf(meeting, identity)
    const whole = readWhole(parts)
    const bytes = await packMeeting(whole, parts, (sha256) => demo.files.get(sha256) ?? null)
    await writeOutput(join(folder, `${name}.tablee`), bytes)
    await writeOutput(join(folder, `${name}.json`), writeMeetingJson(whole))
    console.log(join(folder, `${name}.tablee`))
    console.log(join(folder, `${name}.json`))
  }
}
