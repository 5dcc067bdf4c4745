/** A part this page keeps nowhere: a rehearsal's. What is typed is on its host alone, which erases it when it is left. */
import type { PartPersistence } from './part-persistence.ts'

export type PartStore = Pick<PartPersistence, 'dirty' | 'failed' | 'load' | 'flush' | 'close' | 'drop'>

export const partNotKept: PartStore = {
  dirty: false,
  // So that the badge never says that the page holds it.
  failed: true,
  load: () => Promise.resolve(false),
  flush: () => Promise.resolve(),
  close: () => undefined,
  drop: () => undefined,
}
