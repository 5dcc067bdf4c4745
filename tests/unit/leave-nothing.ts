/** Files of one worker share its globals: what one stubs, or a clock it stops, must not be met by the next. */
// Dexie looks for it when it is first loaded, in whichever file that is.
import 'fake-indexeddb/auto'
import { afterAll, vi } from 'vitest'

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})
