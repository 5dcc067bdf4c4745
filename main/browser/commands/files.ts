/** Reading and writing files for the command line: what fails is a sentence, what is written is whole. */
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refusalSentence } from '../refusal-sentence.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { Complaint } from '../complaint.ts'

const known: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ERR_FS_FILE_TOO_LARGE: 'it is over 2 GB',
}

function why(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  return known[code] ?? code
}

export async function readInput(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    throw new Complaint(`${file} can't be read: ${why(error)}.`)
  }
}

/** Whether something other than an ordinary file has this name: a folder, or a pipe that is written as it is. */
async function isSpecial(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null)
  return found !== null && !found.isFile()
}

/** Writes a file whole or not at all: an older one of that name stays when the disk is full. */
export async function writeOutput(file: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    if (await isSpecial(file)) await writeFile(file, bytes)
    else {
      await writeFile(unfinished, bytes)
      await rename(unfinished, file)
    }
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw new Complaint(`${file} can't be written: ${why(error)}.`)
  }
}

export function refused(file: string, refusal: Refusal): Complaint {
  return new Complaint(`${file}: ${refusalSentence(refusal)}`)
}
