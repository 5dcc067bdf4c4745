/** The whole meeting as the host has it on disk, in its JSON form. */
import { expect, type Page } from '@playwright/test'
import type { MeetingWithoutIdentity } from '#host/files/meeting-json.ts'
import { parseMeetingJson } from '#host/files/meeting-json.ts'
import type { HostProcess } from '../host-process.ts'

/** @param page lends its admission */
export async function meetingJson(host: HostProcess, page: Page, docId: string): Promise<MeetingWithoutIdentity> {
  const { jobId } = await host.call('export.start', { docId, format: 'json', edition: 'members' })
  await expect
    .poll(async () => (await host.call('export.state', { jobId })).state, { intervals: [50], timeout: 30_000 })
    .toBe('done')
  const { file } = await host.call('export.state', { jobId })
  const answer = await page.request.get(`${host.origin}${file?.url ?? ''}`, { headers: { origin: host.origin } })
  const parsed = parseMeetingJson(await answer.text())
  if (!parsed.ok) throw new Error(`${parsed.code} ${JSON.stringify(parsed.params)}`)
  return parsed.value
}
