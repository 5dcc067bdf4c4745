import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRandomValues } from 'node:crypto'
import { readDemo } from '#host/demo.ts'
import { playSignedSession, type SignedSession } from '#host/demo-signed.ts'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { writeMeetingJson } from '#host/files/meeting-json.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import { demoFolder, pdfWorkerFile } from '../host-setting.ts'
import { writeOutput } from './files.ts'

/**
 * `tablee demo --out FOLDER`: each meeting of the demo council as a `.tablee` file and in the JSON form, and the
 * previous session's minutes as they were signed, with the list of who signs.
 */
export async function writeDemo(folder: string): Promise<void> {
  const write = async (name: string, content: Uint8Array | string): Promise<void> => {
    await writeOutput(join(folder, name), content)
    console.log(join(folder, name))
  }
  const demo = await readDemo(demoFolder)
  const newId = (): string => uuidv7(Date.now(), getRandomValues(new Uint8Array(10)))
  for (const { name, meeting } of demo.meetings) {
    const identity = { docId: newId(), lineage: newId(), schema: meetingSchema }
    const parts = partsOf(meeting, identity)
    const whole = readWhole(parts)
    await write(`${name}.tablee`, await packMeeting(whole, parts, (sha256) => demo.files.get(sha256) ?? null))
    await write(`${name}.json`, writeMeetingJson(whole))
  }
  const { name, whole, parts, pdf, signers } = await signedSession()
  await write(`${name}.tablee`, await packMeeting(whole, parts, () => null))
  await write(`${name}.json`, writeMeetingJson(whole))
  await write(`${name}-signe.pdf`, pdf)
  await write('signataires.txt', signersList(signers))
}

async function signedSession(): Promise<SignedSession> {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-demo-'))
  try {
    return await playSignedSession({ folder, demoFolder, pdfWorkerFile })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As `tablee verify --signers` reads it. */
function signersList(signers: SignedSession['signers']): string {
  const lines = [
    '# Conseil de démonstration : qui signe, avec l’empreinte de son certificat.',
    '# Ces clés sont livrées avec Tablée et n’appartiennent à personne : ce qu’elles signent ne prouve rien.',
    ...signers.map(({ name, fingerprint }) => `${name} = ${fingerprint}`),
  ]
  return `${lines.join('\n')}\n`
}
