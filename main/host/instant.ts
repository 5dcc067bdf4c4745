/** What `--at` says, the same for both shells. */
import { instantOf } from '#shared/meeting/hours.ts'

/** UTC ms of an ISO instant, or of "2026-11-12T18:25" in Paris time as the demo's council does. NaN for neither. */
export function parseInstant(text: string): number {
  const local = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  return local === null ? Date.parse(text) : instantOf(local[1] ?? '', local[2] ?? '', 'Europe/Paris')
}
