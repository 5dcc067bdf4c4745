/** `npm test`: everything, in at most eight minutes on two cores, counted from what really ran. */
import { type Browser, describeBrowser, howToGetBrowser } from '../browser/find.ts'
import { getBrowser } from '../browser/get.ts'
import { electronVersion, findElectron } from '../electron/find.ts'
import { getPdfTools } from '../system/programs.ts'
import { runSteps } from './run-steps.ts'
import { buildStep, endToEnd, lint, shell, type Step, types, unit } from './steps.ts'
import { lastLine, oneFailed } from './tally.ts'

/** @returns the exit code: 0 only when something passed and nothing failed */
export async function test(): Promise<number> {
  const browser = await getBrowser()
  console.log(browser ? describeBrowser(browser, electronVersion()) : howToGetBrowser())
  const pdfTools = getPdfTools()
  if (pdfTools) console.log(pdfTools)
  // A quarter of the end-to-end tests' time is waiting (a host that starts, a link that must be found cut): types and
  // lint fit in beside them.
  const lanes = [[types, lint, shell], [browser ? endToEndIn(browser) : withoutBrowser]]
  const tally = await runSteps([buildStep, unit, lanes])
  console.log(
    findElectron()
      ? 'Electron: a binary is here, its suite is in the end-to-end count'
      : `Electron: not run, no binary for ${electronVersion()}`,
  )
  console.log(lastLine(tally))
  return tally.passed > 0 && tally.failures.length === 0 ? 0 : 1
}

function endToEndIn(browser: Browser): Step {
  // The configuration looks for a browser again, in another process: this one was tried.
  process.env['CHROMIUM_PATH'] = browser.path
  return endToEnd
}

const withoutBrowser: Step = {
  name: endToEnd.name,
  run: () => Promise.resolve(oneFailed(`end to end did not run. ${howToGetBrowser()}`)),
}
