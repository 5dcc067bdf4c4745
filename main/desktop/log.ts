/** One line an event, codes only, in a file beside the crash dumps: no name, no text of a meeting. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Beyond this (bytes) a start begins a new file and keeps the one before. */
const maxBytes = 1024 * 1024

/** @param now UTC ms of the computer's own clock, whatever `--at` says. */
export function openLog(folder: string, now: () => number): (line: string) => void {
  const file = join(folder, 'tablee.log')
  try {
    mkdirSync(folder, { recursive: true })
    if (statSync(file).size > maxBytes) renameSync(file, `${file}.before`)
  } catch {
    // The first start has no file yet; a disk that refuses will refuse below too.
  }
  return (line) => {
    try {
      appendFileSync(file, `${new Date(now()).toISOString()} ${line}\n`)
    } catch {
      // A full disk must not stop a session over its log.
    }
  }
}
