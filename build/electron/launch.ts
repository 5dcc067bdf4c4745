/** Starts the desktop shell and, when Electron dies at once, finds the plain sentence for it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { passSignalsTo, projectFolder } from '../node24.mjs'
import { sharedArguments, type StartOptions } from '../start/options.ts'
import { isRoot } from '../system/programs.ts'
import { explainEarlyExit } from './early-exit.ts'

/** A program that stops this soon, in ms, has not started; later it is a crash, which no browser would mend. */
const START_TIME = 15_000

/** The exit code once the person quit, or why it did not start. */
export async function launchElectron(
  program: string,
  options: StartOptions,
): Promise<{ code: number } | { why: string }> {
  const start = performance.now()
  const child = spawn(program, [...switches(), projectFolder, ...sharedArguments(options)], {
    stdio: ['inherit', 'inherit', 'pipe'],
  })
  passSignalsTo(child)
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    // Only the first words can explain a start that failed.
    if (errors.length < 20_000) errors += String(chunk)
    process.stderr.write(chunk)
  })
  try {
    const [code, signal] = await once(child, 'close')
    const wasShort = performance.now() - start < START_TIME
    const wasAsked = code === 0 || signal === 'SIGTERM' || signal === 'SIGINT' || signal === 'SIGHUP'
    if (wasShort && !wasAsked) return { why: explainEarlyExit(errors, code ?? signal) }
    return { code: typeof code === 'number' ? code : 0 }
  } catch (error) {
    return { why: explainEarlyExit(error instanceof Error ? error.message : String(error), 'not started') }
  }
}

function switches(): string[] {
  const chosen: string[] = []
  // Under Wayland no window can be put on the other screen: XWayland can, and must be chosen before Electron starts.
  if (process.platform === 'linux' && process.env['DISPLAY']) chosen.push('--ozone-platform=x11')
  if (process.platform === 'linux' && isRoot()) {
    console.log('Electron runs as root here, so without its sandbox (--no-sandbox). Better: start it as a plain user.')
    chosen.push('--no-sandbox')
  }
  return chosen
}
