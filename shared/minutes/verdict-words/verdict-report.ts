/** A verdict as it is read, the same on the screen and on the command line. */
import type { Language } from '#shared/contract/meeting.ts'
import type { Verdict, VerdictChange, VerdictSignature } from '#shared/contract/verdict.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { english } from '#shared/minutes/typography/english.ts'
import { french } from '#shared/minutes/typography/french.ts'
import { englishVerdict } from './english.ts'
import { frenchVerdict } from './french.ts'

export interface ReportLine {
  words: string
  /** Whether it is what makes the outcome a bad one. */
  isFault: boolean
}

export interface SignatureReport {
  title: string
  isGood: boolean
  /** Who, when, what it covers. */
  lines: ReportLine[]
  /** What only a comparison needs: the field, the fingerprint. */
  details: string[]
  addedTitle: string
  /** What signing itself needs is last. */
  added: ReportLine[]
}

export interface VerdictReport {
  outcome: Verdict['outcome']
  headline: string
  advice: string
  /** What was checked of an archive; empty for a PDF. */
  inside: string
  why: { title: string; lines: string[] }
  signatures: SignatureReport[]
  file: { title: string; lines: string[] }
  /** What a check of this kind can't know. */
  limits: string
}

const languages = {
  fr: { words: frenchVerdict, typography: french },
  en: { words: englishVerdict, typography: english },
}
type Spoken = (typeof languages)[Language]

const longestName = 120
/** A line each of more would be no help; the first hundred say what was done. */
const mostAdded = 100

/** @param timeZone of whoever reads: the hours are those of their own clock */
export function verdictReport(verdict: Verdict, language: Language, timeZone: string): VerdictReport {
  const spoken = languages[language]
  const { words, typography } = spoken
  const { outcome, signatures, faults } = verdict
  const names = signatures.map((each) => each.knownAs ?? each.signerName).map(plain)
  const unknown = signatures.filter(({ knownAs }) => knownAs === null).map(({ signerName }) => plain(signerName))
  const listed = (found: string[]): string => typography.list([...new Set(found)])
  const own = signatures.flatMap((signature) => signature.faults)
  return {
    outcome,
    headline: words.headlines[outcome](listed(names), listed(unknown)),
    advice: words.advice[outcome],
    inside: verdict.inside === undefined ? '' : words.file.inside(plain(verdict.inside)),
    why: { title: words.sections.why, lines: reasonsOf(verdict, spoken, [...faults, ...own]) },
    signatures: signatures.map((each) => signatureReport(each, outcome, spoken, timeZone)),
    file: { title: words.sections.file, lines: fileLines(verdict, spoken) },
    limits: words.file.limits,
  }
}

/** The changes themselves come before their number: « la page 1 a été modifiée » is what one looks for. */
function reasonsOf({ signatures }: Verdict, { words }: Spoken, faults: Verdict['faults']): string[] {
  const unexpected = signatures[0]?.addedAfter.filter(({ allowed }) => !allowed) ?? []
  const changes = unexpected.map(({ what, page }) => sentence(words.changes[what](page)))
  const said = faults.map(({ code, params }) => words.faults[code](plainParams(params)))
  const isOnlyCounted = faults.every(({ code }) => code !== 'changedAfterSignature') || changes.length === 0
  const counted = isOnlyCounted ? said : said.filter((_, index) => faults[index]?.code !== 'changedAfterSignature')
  return [...new Set([...changes, ...counted])].slice(0, mostAdded)
}

function signatureReport(
  signature: VerdictSignature,
  outcome: Verdict['outcome'],
  spoken: Spoken,
  timeZone: string,
): SignatureReport {
  const { words, typography } = spoken
  const own = words.signature
  const name = plain(signature.knownAs ?? signature.signerName)
  const isLast = signature.coversWholeFile
  const state = !signature.isIntact ? own.wrong : isLast || outcome !== 'altered' ? own.good : own.goodThen
  const when = signature.claimedAt === null ? null : wallClock(signature.claimedAt, timeZone)
  const added = signature.addedAfter.slice(0, mostAdded).map((change) => changeLine(change, spoken))
  return {
    title: name === '' ? own.nameless : own.title(name),
    isGood: signature.isIntact,
    lines: [
      { words: state, isFault: !signature.isIntact },
      ...signature.faults.map(({ code, params }) => fault(words.faults[code](plainParams(params)))),
      note(signature.knownAs === null ? own.unknown : own.known(name)),
      ...(when === null ? [] : [note(own.signedAt(typography.day(when.date), typography.hour(when.time)))]),
      ...signature.remarks.map((remark) => note(words.remarks[remark]({ statedName: plain(signature.statedName) }))),
      note(isLast ? own.whole : own.partly(typography.number(signature.bytesCovered))),
    ],
    details: [
      ...(signature.field === '' ? [] : [own.field(plain(signature.field))]),
      ...(signature.fingerprint === '' ? [] : [own.fingerprint(grouped(signature.fingerprint))]),
    ],
    addedTitle: added.length === 0 ? own.nothingAdded : own.addedTitle,
    added: [...added.filter(({ isFault }) => isFault), ...added.filter(({ isFault }) => !isFault)],
  }
}

function changeLine({ object, what, page, allowed }: VerdictChange, { words }: Spoken): ReportLine {
  const own = words.signature
  const where = object === '' ? own.trailer : own.object(object)
  const said = words.changes[what](page)
  return { words: (allowed ? own.addedBySigning : own.addedOtherwise)(said, where), isFault: !allowed }
}

function fileLines({ title, pages, bytes, sha256 }: Verdict, { words, typography }: Spoken): string[] {
  const size = words.file.bytes(typography.number(bytes))
  return [
    ...(title === '' ? [] : [words.file.title(plain(title))]),
    pages === null ? size : `${words.file.pages(pages)}, ${size}`,
    words.file.sha256(grouped(sha256)),
  ]
}

const fault = (words: string): ReportLine => ({ words, isFault: true })
const note = (words: string): ReportLine => ({ words, isFault: false })

function sentence(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`
}

/** As it is read aloud and printed: groups of four. */
function grouped(digits: string): string {
  return digits.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/**
 * A name comes out of a file anybody may have made: no line of it may move a terminal's cursor, begin another line or
 * turn the sentence around it.
 */
function plain(typed: string): string {
  const letters = Array.from(typed.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim())
  return letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : letters.join('')
}

function plainParams(params: Verdict['faults'][number]['params']): Verdict['faults'][number]['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? plain(value) : value]),
  )
}
