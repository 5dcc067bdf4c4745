import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import type { Edition } from '#shared/contract/operations.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'
import { toPlainText } from '#shared/minutes/plain-text/plain-text.ts'
import { ExportFailure } from '#host/export/jobs.ts'
import { toMarkdown } from '#host/export/markdown.ts'
import { knownImages, renderPdf } from '#host/export/meeting-exporter.ts'
import { readLetterhead } from '#host/files/letterhead-entry.ts'
import { writeMeetingJson } from '#host/files/meeting-json.ts'
import { readMeetingFile } from '#host/read-meeting-file.ts'
import { readWhole } from '#host/whole-meeting.ts'
import { pdfWorkerFile } from '../host-setting.ts'
import { Complaint } from '../complaint.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { readInput, refused, writeOutput } from './files.ts'

/** `tablee export FILE.tablee --to … --out FILE`. What a damaged file still holds is written, and the rest said. */
export async function exportMeeting(
  file: string,
  to: 'pdf' | 'docx' | 'text' | 'markdown' | 'json',
  edition: Edition,
  out: string,
): Promise<void> {
  const read = readMeetingFile(await readInput(file))
  if (!read.ok) throw refused(file, read)
  const { value } = read
  if (value.form === 'json') {
    throw new Complaint(`${file} is a meeting in the JSON form. Make a meeting file of it first: tablee import`)
  }
  const { files, identity } = value
  const whole: WholeMeeting = value.form === 'tablee' ? readWhole(value.parts) : { ...value.meeting, identity }
  const lost = whole.attachments.filter(({ sha256 }) => !files.has(sha256))
  const names = lost.map(({ name }) => name).join(', ')
  const missing = lost.length === 0 ? [] : [{ code: 'attachmentsMissing', params: { names } }]
  const paper = readLetterhead(value.letterhead, files)
  const remarks = [...value.remarks, ...missing, ...paper.remarks]
  const written = (): SemanticDocument => withLetterhead(compose(whole, edition), paper.letterhead)
  for (const remark of remarks) console.error(`${file}: ${refusalSentence({ ok: false, ...remark })}`)
  if (to === 'json') await writeOutput(out, writeMeetingJson(whole))
  else if (to === 'docx') {
    const document = written()
    const images = await knownImages(document, (sha256) => files.get(sha256) ?? null)
    const { renderDocx } = await import('#host/export/docx/render-docx.ts')
    await writeOutput(out, await renderDocx(document, images))
  } else if (to === 'text') await writeOutput(out, toPlainText(written()))
  else if (to === 'markdown') await writeOutput(out, toMarkdown(written()))
  else {
    const tools = { onProgress: () => undefined, signal: new AbortController().signal }
    try {
      const { bytes } = await renderPdf(written(), (sha256) => files.get(sha256) ?? null, pdfWorkerFile, tools)
      await writeOutput(out, bytes)
    } catch (error) {
      if (error instanceof ExportFailure) throw refused(file, { ok: false, code: error.code, params: error.params })
      throw error
    }
  }
  console.log(out)
}
