/** The scan of the signed attendance sheet: no stage of the way, the last one attached counts. */
import type { CouncilFact } from './facts.ts'
import type { LifeSheet } from './life.ts'

export interface AttendanceSheets {
  now: LifeSheet | null
  /** What the last change put aside. */
  before: string | null
}

/** @param own entries of one document, as they happened */
export function attendanceSheets(own: readonly CouncilFact[]): AttendanceSheets {
  const noted = own.flatMap((entry) => (entry.kind === 'attendanceSheet' ? [entry] : []))
  const [last, previous] = [noted.at(-1), noted.at(-2)]
  const before = previous?.scanSha256 ?? null
  if (last === undefined || last.scanSha256 === null) return { now: null, before }
  const { scanSha256, by, at } = last
  return { now: { scanSha256, by, at }, before: before === scanSha256 ? null : before }
}
