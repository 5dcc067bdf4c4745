/** What the program was started with: `tablee [FILE…] [--data DIR] [--demo] [--at ISO]`. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface CommandLine {
  /** Meeting files to open, as absolute paths. */
  files: string[]
  /** Folder of the documents; null for the usual one. */
  dataFolder: string | null
  demo: boolean
  /** The instant the host's clock starts at, as given; null for now. */
  at: string | null
}

const meetingFile = /\.(tablee|json)$/i

/**
 * Reads the words after the program's name. Words we do not know are passed over: Chromium's own switches, and in a
 * checkout the project's folder.
 */
export function parseCommandLine(words: readonly string[], workingFolder: string): CommandLine {
  const line: CommandLine = { files: [], dataFolder: null, demo: false, at: null }
  for (let index = 0; index < words.length; index += 1) {
    const [name, joined] = splitSwitch(words[index] ?? '')
    const value = (): string | null => joined ?? words[(index += 1)] ?? null
    if (name === '--demo') line.demo = true
    else if (name === '--at') line.at = value()
    else if (name === '--data') {
      const folder = value()
      line.dataFolder = folder === null ? null : resolve(workingFolder, folder)
    } else if (!name.startsWith('-') && meetingFile.test(name)) line.files.push(...pathOf(name, workingFolder))
  }
  return line
}

/** Linux file managers write addresses where the .desktop entry says %U. None for one that is no path here. */
function pathOf(word: string, workingFolder: string): string[] {
  if (!word.startsWith('file://')) return [resolve(workingFolder, word)]
  try {
    return [fileURLToPath(word)]
  } catch {
    return []
  }
}

/** "--data=DIR" as its two parts. A file's name may hold a "=". */
function splitSwitch(word: string): [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}
