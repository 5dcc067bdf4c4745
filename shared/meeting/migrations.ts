/**
 * How a meeting written by an older Tablée becomes one of today, in its JSON form: one step a version, each with its
 * test. Fields that were added need none (they are read-time defaults); a step is for what changed its meaning or its
 * place, and its result is a document of a new lineage (decisions.md 1).
 */

/** A meeting as JSON of some version, not yet checked by any schema. */
export type AnyMeeting = Record<string, unknown>

/** From one version to the next. */
export type Migration = (meeting: AnyMeeting) => AnyMeeting

/** `migrations[0]` takes version 1 to version 2. None yet: version 1 is the first. */
export const migrations: readonly Migration[] = []

/** Runs the steps from `from` up to `to`. A newer meeting than `to` is for the caller to refuse before. */
export function migrate(meeting: AnyMeeting, from: number, to: number, steps = migrations): AnyMeeting {
  return steps.slice(from - 1, to - 1).reduce((older, step) => step(older), meeting)
}
