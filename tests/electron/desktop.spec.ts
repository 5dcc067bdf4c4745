/** What the stand-in shows in Chromium, in Electron itself. */
import { promiseDesktop } from '../e2e/desktop/promises.ts'
import { missing, test } from './electron-app.ts'

test.skip(missing !== null, missing ?? '')

promiseDesktop(test)
