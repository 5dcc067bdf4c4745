/**
 * The desktop shell, in the order it starts: what Electron wants before `ready`, one instance, then the desk. Each
 * capability has a file of its own; this one only puts them in order.
 */
import { join } from 'node:path'
import { crashReporter, shell } from 'electron/common'
import { app, protocol } from 'electron/main'
import { defaultDataFolder } from '#host/data-folder.ts'
import { parseCommandLine } from './command-line.ts'
import { logLostProcesses, startCrashReports } from './crash-reports.ts'
import { openDesk } from './desk.ts'
import { appId, appName, profileName } from './identity.ts'
import { acceptOpenedFiles, isFirstInstance } from './lifecycle.ts'
import { openLog } from './log.ts'
import { FileOpener } from './open-files.ts'
import { registerScheme } from './scheme.ts'
import { giveUp } from './start-host.ts'
import { secureWebContents } from './web-contents-security.ts'
import { shellLanguage, shellWords } from './words.ts'

const line = parseCommandLine(process.argv.slice(1), process.cwd())

const chosenFolder = line.dataFolder ?? process.env['TABLEE_DATA']

// The profile's place never changes: IndexedDB lives there. A data folder of one's own has a profile of its own, so
// that one folder's cache never meets another folder's documents.
app.setName(appName)
app.setPath('userData', join(chosenFolder ?? app.getPath('appData'), profileName))
if (process.platform === 'win32') app.setAppUserModelId(appId)

const log = openLog(join(app.getPath('userData'), 'logs'), () => Date.now())
startCrashReports(crashReporter)
logLostProcesses(app, log)

app.enableSandbox()
registerScheme(protocol)
app.on('web-contents-created', (_event, contents) => {
  secureWebContents(contents, (url) => {
    shell.openExternal(url).catch(() => log('a link could not be opened'))
  })
})

const opener = new FileOpener()
if (isFirstInstance(app, line.files, (files) => opener.comeForward(files))) {
  acceptOpenedFiles(app, (files) => opener.open(files))
  opener.open(line.files)
  app.whenReady().then(start, () => app.exit(1))
} else {
  app.quit()
}

async function start(): Promise<void> {
  const words = shellWords(shellLanguage(app.getPreferredSystemLanguages()))
  const dataFolder = chosenFolder ?? defaultDataFolder(process.env, process.platform)
  try {
    await openDesk({ dataFolder, demo: line.demo, at: line.at, opener, words, log })
  } catch (error) {
    giveUp(error instanceof Error ? error.name : 'error', words, log)
  }
}
