/**
 * The demo council and its evenings, from the one source of their numbers (tests/factories/demo.json).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CouncilHeader } from '#shared/contract/council.ts'
import type { Person } from '#shared/contract/meeting.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { demoScript, meetingAt, secondScript, type Script } from '#factories/demo.ts'

export interface DemoMeeting {
  /** Of the file `tablee demo` writes. */
  name: string
  meeting: Omit<WholeMeeting, 'identity'>
}

export interface Demo {
  council: CouncilHeader
  members: Person[]
  /** Before its first step: ready to be run. */
  prepared: Omit<WholeMeeting, 'identity'>
  /** Every meeting the command line writes. */
  meetings: DemoMeeting[]
  files: Map<string, Uint8Array<ArrayBuffer>>
}

function prepared(script: Script): Omit<WholeMeeting, 'identity'> {
  return meetingAt(script, '00:00')
}

/** @param folder where the demo's attached files are (out/demo) */
export async function readDemo(folder: string): Promise<Demo> {
  const [plenary, second] = [demoScript(), secondScript()]
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const { sha256, name } of plenary.files) files.set(sha256, new Uint8Array(await readFile(join(folder, name))))
  return {
    council: plenary.council,
    members: plenary.meeting.people.filter((person) => person.status === 'member'),
    prepared: prepared(plenary),
    meetings: [
      { name: 'seance-14-preparee', meeting: prepared(plenary) },
      { name: 'seance-14', meeting: meetingAt(plenary) },
      { name: 'seance-15', meeting: meetingAt(second) },
    ],
    files,
  }
}
