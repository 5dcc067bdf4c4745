/**
 * The files of one part: `000001.updates`, `000002.updates`… Each compaction begins the next one with a snapshot, and
 * the ones before stay as backups. Which may go is decided here.
 */

export const logSuffix = '.updates'
/** How many generations before the current one are always kept. */
export const keptGenerations = 5
/** Of each of the last days on which something was written, the last generation is kept as well. */
export const keptDays = 14

const day = 24 * 60 * 60 * 1000

export interface Generation {
  number: number
  /** UTC ms, from its header; 0 when that is damaged. */
  createdAt: number
}

export function logName(generation: number): string {
  return String(generation).padStart(6, '0') + logSuffix
}

/** The generation a log's name says; null for any other file. */
export function generationOf(name: string): number | null {
  const found = /^(\d{6,10})\.updates$/.exec(name)
  return found === null ? null : Number(found[1])
}

/** A number no file of the folder has had yet, logs set aside included. */
export function nextGeneration(names: readonly string[]): number {
  return 1 + names.reduce((highest, name) => Math.max(highest, Number(/^\d{6,10}(?=\.)/.exec(name)?.[0] ?? 0)), 0)
}

/**
 * Which generations are no longer needed: all but the newest, the `keptGenerations` before it, and the last one of
 * each UTC day of the past `keptDays`. At most 20 files stay. `now` is UTC ms.
 */
export function expendable(generations: readonly Generation[], now: number): Generation[] {
  const newestFirst = [...generations].sort((a, b) => b.number - a.number)
  const days = new Set<number>()
  return newestFirst.filter((generation, place) => {
    const date = Math.floor(generation.createdAt / day)
    const lastOfItsDay = !days.has(date)
    days.add(date)
    const recent = days.size <= keptDays && generation.createdAt > now - keptDays * day
    return place > keptGenerations && !(lastOfItsDay && recent)
  })
}
