/**
 * `LISEZMOI.txt`: what is in an archive and how to check it, for whoever has nothing but the file. French, then English;
 * says no more of a signature or of a sum than it is.
 */
import type { Language } from '#shared/contract/meeting.ts'
import type { LifeSigner, MinutesLife } from '#shared/contract/minutes-life.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { wrapped } from '#shared/minutes/plain-text/wrap.ts'
import { groupedPrint } from '#shared/minutes/wording.ts'
import { isSheetName } from '../../files/tablee-file.ts'
import { sanitise } from '../../export/pdf/text/sanitise.ts'
import { readMeWords, type ReadMeWords } from './read-me-words.ts'

export const readMeName = 'LISEZMOI.txt'

export interface Archived {
  whole: WholeMeeting
  life: Pick<MinutesLife, 'signers' | 'approval' | 'rectifications' | 'attendanceSheet'>
  /** The one that was signed. */
  revision: number
  firstName: string
  /** Names in the archive of what was frozen. */
  found: readonly string[]
  missing: readonly string[]
  /** Attachments that are in it, by sha256. */
  attached: ReadonlySet<string>
}

/** A name somebody typed, on one line. */
function named(text: string): string {
  return sanitise(text).replaceAll(/\s+/gu, ' ').trim()
}

function signer(field: LifeSigner, words: ReadMeWords, day: (at: number) => string): string {
  const { role, name, signedAs, signedAt, how, fingerprint } = field
  if (how === null || signedAt === null) return words.notSigned(words.roles[role], named(name))
  const key = fingerprint === null ? '' : words.key(groupedPrint(fingerprint))
  return words.signed(words.roles[role], named(signedAs ?? name), words.ways[how], day(signedAt)) + key
}

/** Name, then what it is, further in. */
function entry(name: string, what: string): string[] {
  return [name, ...wrapped(what, '    ')]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, '', ...lines]
}

function inLanguage(archived: Archived, language: Language): string[] {
  const { whole, life, revision, firstName, found, missing, attached } = archived
  const words = readMeWords[language]
  const { typography } = phrasesOf(language)
  const { header } = whole
  const day = (at: number): string => typography.day(wallClock(at, header.timeZone).date)
  const holds = (prefix: string): boolean => found.some((name) => name.startsWith(`published/${prefix}`))
  const sheet = found.find(isSheetName)
  const isThere = (sha256: string): boolean => attached.has(sha256)
  const ways = life.signers.map(({ how }) => how)
  const isDigital = ways.includes('digital')
  const isInFile = isDigital || ways.includes('drawn')
  const approvedOn = life.approval === null ? null : typography.day(life.approval.on)
  return [
    words.title,
    '',
    ...wrapped(words.of(named(header.title), named(header.councilName), typography.day(header.date))),
    ...(approvedOn === null ? [] : wrapped(words.approved(approvedOn))),
    ...wrapped(words.zip),
    ...section(words.contents, [
      ...entry(firstName, isInFile ? words.firstSigned : words.first),
      ...(sheet === undefined ? [] : entry(sheet, words.sheet)),
      ...entry('minutes.html', words.html),
      ...entry(`published/${revision}/`, isInFile ? `${words.revision} ${words.signedFiles}` : words.revision),
      ...(revision > 1 ? entry('published/…/', words.earlier) : []),
      ...(holds('rectificatif') ? entry('published/rectificatif-…/', words.rectified) : []),
      ...(holds('scans/') ? entry('published/scans/', words.scans) : []),
      ...entry('published/life.json', words.life),
      ...entry('meeting.json', words.meeting),
      ...(attached.size > 0 ? entry('files/', words.files) : []),
      ...entry('SHA256SUMS', words.sums),
      ...entry('parts/, manifest.json', words.forTablee),
    ]),
    ...(life.attendanceSheet === null ? ['', ...wrapped(words.noSheet)] : []),
    ...section(
      words.signatures,
      life.signers.flatMap((field) => wrapped(`- ${signer(field, words, day)}`, '', '  ')),
    ),
    ...section(
      words.attachments,
      whole.attachments.flatMap(({ sha256, name, mime }) =>
        entry(`files/${sha256}`, isThere(sha256) ? words.attachment(named(name), mime) : words.notThere(named(name))),
      ),
    ),
    ...section(
      words.missing,
      missing.map((name) => `- ${name}`),
    ),
    ...section(
      words.check,
      words
        .checking(firstName, isDigital)
        .flatMap((line) => (line === '' || line.startsWith('    ') ? [line] : wrapped(line))),
    ),
    ...section(words.whoMayRead, wrapped(words.members(`published/${revision}/public.pdf`))),
  ]
}

/** Lines of at most 72 signs, commands and hashes apart; ends with a line end. */
export function readMe(archived: Archived): string {
  const [french, english] = [inLanguage(archived, 'fr'), inLanguage(archived, 'en')]
  return `${[...french, '', '-'.repeat(72), '', ...english].join('\n')}\n`
}
