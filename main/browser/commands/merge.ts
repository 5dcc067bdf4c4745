import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Language } from '#shared/contract/meeting.ts'
import { mergeParts } from '#shared/merging/merge-parts.ts'
import { mergeReport } from '#shared/merging/report.ts'
import { mergeSummary } from '#shared/merging/summary.ts'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { readLetterhead } from '#host/files/letterhead-entry.ts'
import { mergeable, type MergeableFile } from '#host/mergeable.ts'
import { readMeetingFile, type MeetingFile } from '#host/read-meeting-file.ts'
import { readWhole } from '#host/whole-meeting.ts'
import { Complaint } from '../complaint.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { readInput, refused, writeOutput } from './files.ts'

async function read(path: string): Promise<Exclude<MeetingFile, { form: 'json' }>> {
  const found = readMeetingFile(await readInput(path))
  if (!found.ok) throw refused(path, found)
  if (found.value.form !== 'json') return found.value
  throw new Complaint(
    `${path} is a meeting in the JSON form, which can't be merged: it does not say of which it is a copy.`,
  )
}

/** Each copy by its file's name; by its whole path when both have one name. */
function sidesOf(a: string, b: string, language: Language): { a: string; b: string } {
  const named = basename(a) === basename(b) ? { a, b } : { a: basename(a), b: basename(b) }
  const within = language === 'fr' ? 'dans' : 'in'
  return { a: `${within} ${named.a}`, b: `${within} ${named.b}` }
}

/** `tablee merge A B --out C`: a third file that holds both, never over one that is there. `language` null: the meeting's. */
export async function mergeFiles(
  paths: { a: string; b: string },
  out: string,
  language: Language | null,
): Promise<void> {
  const [foundA, foundB] = [await read(paths.a), await read(paths.b)]
  const [a, b] = [wholeOf(paths.a, foundA, foundA), wholeOf(paths.b, foundB, foundA)]
  if ((await stat(out).catch(() => null))?.isFile() === true) {
    throw new Complaint(`${out} is there already. Choose another name: nothing is replaced.`)
  }
  const parts = mergeParts(a.parts, b.parts)
  const summary = mergeSummary(a.parts, b.parts, parts)
  const whole = readWhole(parts)
  const file = (sha256: string): Uint8Array<ArrayBuffer> | null => a.files.get(sha256) ?? b.files.get(sha256) ?? null
  // The first copy's paper, as its identity is the first copy's.
  const { letterhead, remarks } = readLetterhead(a.letterhead, a.files)
  await writeOutput(out, await packMeeting(whole, parts, file, null, null, letterhead))
  sayRemarks(paths.a, a)
  for (const remark of remarks) console.error(`${out}: ${refusalSentence({ ok: false, ...remark })}`)
  sayRemarks(paths.b, b)
  const lost = whole.attachments.filter(({ sha256 }) => file(sha256) === null).map(({ name }) => name)
  if (lost.length > 0) {
    console.error(
      `${out}: ${refusalSentence({ ok: false, code: 'filesInNeither', params: { names: lost.join(', ') } })}`,
    )
  }
  console.log(out)
  const spoken = language ?? whole.header.language
  const { headline, sections } = mergeReport(summary, spoken, sidesOf(paths.a, paths.b, spoken))
  console.log(`\n${headline}`)
  for (const { title, lines } of sections) console.log(`\n${title}\n${lines.map((line) => `- ${line}`).join('\n')}`)
}

/** The file as one that can be merged with the first; throws what is wrong with it. */
function wholeOf(path: string, found: MeetingFile, first: Exclude<MeetingFile, { form: 'json' }>): MergeableFile {
  const checked = mergeable(found, first.identity)
  if (!checked.ok) throw refused(path, checked)
  return checked.value
}

function sayRemarks(path: string, { remarks, notes, published }: MergeableFile): void {
  for (const remark of remarks) console.error(`${path}: ${refusalSentence({ ok: false, ...remark })}`)
  if (notes !== null) console.error(`${path}: its private notes stay in it and were not merged.`)
  if (published.size > 0) console.error(`${path}: it is an archive: the minutes frozen and signed stay in it.`)
}
