import type { Language } from '#shared/contract/meeting.ts'
import { verdictExits, type Verdict } from '#shared/contract/verdict.ts'
import { verdictReport, type VerdictReport } from '#shared/minutes/verdict-words/verdict-report.ts'
import { readSigners, type KnownSigner } from '#host/signature/verify/known-signers.ts'
import { verifyFile as checked } from '#host/signature/verify-file.ts'
import { Complaint } from '../complaint.ts'
import { readInput } from './files.ts'

export interface VerifyOptions {
  signersFile: string | null
  language: Language
  asJson: boolean
}

/** A file that can't be opened is as unreadable as one that can't be understood. */
const unreadable = verdictExits.unreadable
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** `tablee verify FILE`, a PDF or an archive: prints the verdict and answers its exit code. Throws a Complaint for a file it can't open. */
export async function verifyFile(path: string, options: VerifyOptions): Promise<number> {
  const bytes = await opened(path)
  const signers = options.signersFile === null ? [] : await listed(options.signersFile)
  const verdict = checked(bytes, signers)
  console.log(options.asJson ? JSON.stringify(verdict, null, 2) : printed(path, verdict, options.language))
  return verdictExits[verdict.outcome]
}

async function opened(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readInput(path)
  } catch (error) {
    if (error instanceof Complaint) throw new Complaint(error.message, unreadable)
    throw error
  }
}

async function listed(path: string): Promise<KnownSigner[]> {
  const { signers, wrongLines } = readSigners(new TextDecoder().decode(await opened(path)))
  if (wrongLines.length === 0) return signers
  throw new Complaint(
    `${path}: line ${wrongLines.join(', ')} is not of the form NAME = fingerprint (64 hexadecimal digits).`,
    unreadable,
  )
}

function printed(path: string, verdict: Verdict, language: Language): string {
  const { headline, advice, inside, why, signatures, file, limits }: VerdictReport = verdictReport(
    verdict,
    language,
    timeZone,
  )
  const section = (title: string, lines: string[]): string =>
    lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n`
  const signed = signatures.map(({ title, lines, details, addedTitle, added }) => {
    const after = added.map(({ words, isFault }) => `  ${isFault ? '!' : '-'} ${words}`)
    return section(title, [...lines.map(({ words }) => words), ...details, [addedTitle, ...after].join('\n')])
  })
  return [
    [path, headline, advice, inside, ''].filter((line, at, all) => line !== '' || at === all.length - 1).join('\n'),
    section(why.title, why.lines),
    ...signed,
    section(file.title, file.lines),
  ]
    .concat(`\n${limits}`)
    .join('')
}
