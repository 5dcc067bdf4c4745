import { join } from 'node:path'
import type { Language } from '#shared/contract/meeting.ts'
import { kitPapers } from '#shared/contract/operations.ts'
import { composeKit, type KitSubject } from '#host/export/kit/compose-kit.ts'
import { emptySubject, kitFileName, subjectOf } from '#host/export/kit/kit-printer.ts'
import { ExportFailure } from '#host/export/jobs.ts'
import { renderPdf } from '#host/export/meeting-exporter.ts'
import { readMeetingFile } from '#host/read-meeting-file.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { pdfWorkerFile } from '../host-setting.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { readInput, refused, writeOutput } from './files.ts'

interface KitAsked {
  /** A meeting file; null for blank papers. */
  meeting: string | null
  cards: number
  cardsPerPage: 2 | 4
  contacts: boolean
  /** Null: the meeting's own, French without one. */
  language: Language | null
}

/** `tablee kit --out FOLDER`: each paper as a PDF of its own. */
export async function writeKit(folder: string, asked: KitAsked): Promise<void> {
  const { subject, language } = await subjectAsked(asked)
  const tools = { onProgress: () => undefined, signal: new AbortController().signal }
  for (const paper of kitPapers) {
    const wanted = { ...asked, papers: [paper], language }
    const out = join(folder, kitFileName(wanted))
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: each says its name once it is written
      const { bytes } = await renderPdf(composeKit(wanted, subject), () => null, pdfWorkerFile, tools)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await writeOutput(out, bytes)
    } catch (error) {
      if (error instanceof ExportFailure) throw refused(out, { ok: false, code: error.code, params: error.params })
      throw error
    }
    console.log(out)
  }
}

async function subjectAsked({ meeting, language }: KitAsked): Promise<{ subject: KitSubject; language: Language }> {
  if (meeting === null) return { subject: emptySubject(Date.now()), language: language ?? 'fr' }
  const read = readMeetingFile(await readInput(meeting))
  if (!read.ok) throw refused(meeting, read)
  const { value } = read
  if (value.form !== 'json') {
    for (const remark of value.remarks) console.error(`${meeting}: ${refusalSentence({ ok: false, ...remark })}`)
  }
  const found = value.form === 'tablee' ? readMeeting(value.parts) : value.meeting
  const spoken = language ?? found.header.language
  return { subject: subjectOf(found, spoken), language: spoken }
}
