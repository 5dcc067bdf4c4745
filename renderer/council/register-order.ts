/** In what order the register is read; its tables keep none. */
import type { RegisterAction, RegisterDecision } from '#shared/contract/operations.ts'

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The latest session first; within one, as its minutes number them: "D14-2" before "D14-10". */
export function latestFirst(decisions: readonly RegisterDecision[]): RegisterDecision[] {
  const byNumber = new Intl.Collator('fr', { numeric: true })
  return decisions.toSorted(
    (one, other) => compared(other.date, one.date) || byNumber.compare(one.number, other.number),
  )
}

/** The nearest date first; those without one last. */
export function soonestFirst(actions: readonly RegisterAction[]): RegisterAction[] {
  return actions.toSorted((one, other) => compared(one.due ?? '9', other.due ?? '9') || compared(one.what, other.what))
}
