/** Starts the host, or says in one sentence why it cannot and ends the program. */
import { app } from 'electron/main'
import { createHost } from '#host/create-host.ts'
import { toFilesError } from '#host/files/files-error.ts'
import type { Host } from '#host/host.ts'
import { parseInstant } from '#host/instant.ts'
import { sayCannotStart } from './dialogs.ts'
import { hostSetting } from './host-setting.ts'
import type { ShellWords } from './words.ts'

export interface HostStart {
  /** Bundles lie beside this one. */
  outFolder: string
  dataFolder: string
  /** What `--at` said. */
  at: string | null
  words: ShellWords
  log: (line: string) => void
}

/** Null once the program is ending. */
export async function startHost({ outFolder, dataFolder, at, words, log }: HostStart): Promise<Host | null> {
  const instant = at === null ? null : parseInstant(at)
  if (Number.isNaN(instant)) {
    sayCannotStart(words, words.badInstant(at ?? ''))
    app.exit(2)
    return null
  }
  try {
    return await createHost(hostSetting({ outFolder, dataFolder, version: app.getVersion(), at: instant, log }))
  } catch (error) {
    const { code } = toFilesError(error)
    giveUp(code, words, log)
    return null
  }
}

/** Says why there will be no Tablée, and ends the program. */
export function giveUp(code: string, words: ShellWords, log: (line: string) => void): void {
  log(`start failed: ${code}`)
  sayCannotStart(words, words.codes[code] ?? words.otherFault(code))
  app.exit(1)
}
