/**
 * Files checked, the latest first. A PDF dropped on Home begins to be checked there, and its verdict is read on the
 * screen of its own; leaving that screen forgets them all.
 */
import type { Result } from '#shared/contract/result.ts'
import type { Verdict } from '#shared/contract/verdict.ts'
import { whileSaying } from '../../app/use-ask.ts'
import { verifyFile } from '../../storage/host-client.ts'
import { newId } from '../../storage/ids.ts'

export interface Check {
  id: string
  /** The file's name. */
  name: string
  result: Result<Verdict>
}

let checks: readonly Check[] = []
const readers = new Set<() => void>()

function keep(next: readonly Check[]): void {
  checks = next
  for (const tell of readers) tell()
}

export const readChecks = (): readonly Check[] => checks

export function onChecks(tell: () => void): () => void {
  readers.add(tell)
  return () => readers.delete(tell)
}

export const forgetChecks = (): void => keep([])

export function isPdf({ name, type }: { name: string; type: string }): boolean {
  return type === 'application/pdf' || name.toLowerCase().endsWith('.pdf')
}

/** @param saying what is said of a file while it is read, by its name */
export async function checkFiles(files: readonly File[], saying: (name: string) => string): Promise<void> {
  for (const file of files) {
    const { name } = file
    // oxlint-disable-next-line no-await-in-loop -- in the order they were dropped, one in memory at a time
    const result = await whileSaying(saying(name), () => verifyFile(file))
    keep([{ id: newId(), name, result }, ...checks])
  }
}
