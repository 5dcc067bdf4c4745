/** Reading and writing files for the command line: what fails is a sentence. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refusalSentence } from '../refusal-sentence.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { Complaint } from '../complaint.ts'

function why(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  }
  return known[code] ?? code
}

export async function readInput(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    throw new Complaint(`${file} can't be read: ${why(error)}.`)
  }
}

export async function writeOutput(file: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  } catch (error) {
    throw new Complaint(`${file} can't be written: ${why(error)}.`)
  }
}

export function refused(file: string, refusal: Refusal): Complaint {
  return new Complaint(`${file}: ${refusalSentence(refusal)}`)
}
