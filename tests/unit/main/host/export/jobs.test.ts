import { expect, it } from 'vitest'
import { ExportJobs, type JobResult } from '#host/export/jobs.ts'

const file: JobResult = { bytes: new Uint8Array(3), name: 'a.pdf', mime: 'application/pdf', pages: 1 }

it('reads its meeting until it ends, and drops what was made of one that is erased', async () => {
  const jobs = new ExportJobs(
    () => 'job',
    () => undefined,
  )
  const rendering = Promise.withResolvers<JobResult>()
  jobs.start('meeting-1', () => rendering.promise)
  expect([jobs.isReading('meeting-1'), jobs.isReading('meeting-2')]).toEqual([true, false])
  rendering.resolve(file)
  await rendering.promise
  await Promise.resolve()
  expect(jobs.isReading('meeting-1')).toBe(false)
  jobs.forget('meeting-2')
  expect(jobs.file('job')?.name).toBe('a.pdf')
  jobs.forget('meeting-1')
  expect(jobs.file('job')).toBeNull()
})
