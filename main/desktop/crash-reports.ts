/** Crash dumps stay in this computer's profile folder: nothing is ever uploaded. */
import type { CrashReporter } from 'electron/common'
import type { App } from 'electron/main'

export function startCrashReports(reporter: CrashReporter): void {
  reporter.start({ uploadToServer: false, compress: false })
}

/** One line for each process that died, so that a person can send it with the dump. */
export function logLostProcesses(app: App, log: (line: string) => void): void {
  app.on('child-process-gone', (_event, details) => log(`process ${details.type} gone: ${details.reason}`))
  app.on('render-process-gone', (_event, _contents, details) => log(`page gone: ${details.reason}`))
}
