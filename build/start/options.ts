/** What `npm start -- …` understands. */
import { parseArgs } from 'node:util'

export interface StartOptions {
  demo: boolean
  /** Skip Electron, whatever is here. */
  browser: boolean
  help: boolean
  /** Passed through as the person typed them; the shell checks them. */
  port?: string
  at?: string
  data?: string
}

export const USAGE = `npm start -- [options]
  --demo         with the demo council and its evening
  --browser      in the browser, even when Electron is here
  --port N       port of the browser shell
  --data DIR     folder of the documents
  --at INSTANT   start the clock at this instant, e.g. 2026-11-12T18:25`

/** Throws a TypeError with a plain message on an option it does not know. */
export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      port: { type: 'string' },
      at: { type: 'string' },
      data: { type: 'string' },
    },
  })
  return values
}

/** The options both shells take. */
export function sharedArguments({ demo, at, data }: StartOptions): string[] {
  return [...(demo ? ['--demo'] : []), ...(at ? [`--at=${at}`] : []), ...(data ? [`--data=${data}`] : [])]
}
